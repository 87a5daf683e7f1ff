package org.callaudit.analytics.facts;

/** What an answer to an item amounts to. Segments hold the ordinal. */
public enum ItemState {
    RIGHT,
    IN_ERROR,
    NOT_APPLICABLE
}
