package org.callaudit.analytics.model;

import java.util.Locale;

/** Why a record was not taken. One code a row: where several apply, the first in this order. */
public enum RejectCode {
    COLUMNS,
    MISSING,
    NOT_A_NUMBER,
    NOT_A_TIME,
    OUT_OF_RANGE,
    UNKNOWN_CODE,
    UNKNOWN_FORM,
    BEFORE_CONTACT,
    IN_FUTURE,
    UNKNOWN_AGENT,
    UNKNOWN_ITEM,
    OVER_POSSIBLE,
    CONFLICT,
    INCOMPLETE_AUDIT;

    /** The name used in files, tables and JSON: {@code not_a_number}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
