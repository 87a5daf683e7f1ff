package org.callaudit.analytics.facts;

import java.io.Serializable;

/**
 * One answered item of a stored audit.
 *
 * @param points the points awarded, as delivered
 * @param comment redacted, or {@code ""}
 * @param line the line of the source file on which the row starts, from 1
 */
public record StoredItem(String itemId, String points, ItemState state, String comment, long line)
        implements Serializable {}
