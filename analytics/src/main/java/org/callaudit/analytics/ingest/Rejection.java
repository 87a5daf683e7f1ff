package org.callaudit.analytics.ingest;

import org.callaudit.analytics.model.RejectCode;
import org.jspecify.annotations.Nullable;

/**
 * Why a row is not taken.
 *
 * @param field the column at fault, or {@code ""}
 * @param reason one sentence: the value, and what to do
 */
record Rejection(String field, RejectCode code, String reason) {

    /** Longer values are cut in a sentence: the whole of it stands in the row. */
    private static final int LONGEST_QUOTED = 60;

    private static final int LONGEST_NAME = 200;

    static Rejection missing(String field) {
        return new Rejection(field, RejectCode.MISSING, field + " is blank: fill it in.");
    }

    static Rejection notANumber(String field, String value, String remedy) {
        return new Rejection(
                field, RejectCode.NOT_A_NUMBER, field + " is " + quoted(value) + ", not a number: " + remedy);
    }

    static Rejection notATime(String field, String value) {
        return new Rejection(
                field,
                RejectCode.NOT_A_TIME,
                field + " is " + quoted(value) + ", not a time: write it like 2026-10-31T14:05:00.");
    }

    static Rejection notADate(String field, String value) {
        return new Rejection(
                field,
                RejectCode.NOT_A_TIME,
                field + " is " + quoted(value) + ", not a date: write it like 2026-10-31.");
    }

    static Rejection outOfRange(String field, String value, String range) {
        return new Rejection(
                field,
                RejectCode.OUT_OF_RANGE,
                field + " is " + quoted(value) + ", but has to be " + range + ": correct it.");
    }

    /** What is wrong with a text that is too long for a key or a name, or null: free text may be longer. */
    static @Nullable Rejection tooLong(String field, String value) {
        return value.length() <= LONGEST_NAME
                ? null
                : outOfRange(field, value, "at most " + LONGEST_NAME + " characters long");
    }

    static Rejection unknownCode(String field, String value, String allowed) {
        return new Rejection(
                field, RejectCode.UNKNOWN_CODE, field + " is " + quoted(value) + ": write " + allowed + ".");
    }

    static Rejection inFuture(String field, String value) {
        return new Rejection(
                field,
                RejectCode.IN_FUTURE,
                field + " is " + quoted(value) + ", later than when this run started: correct the time.");
    }

    static Rejection unknownAgent(String agentId, String day) {
        return new Rejection(
                "agent_id",
                RejectCode.UNKNOWN_AGENT,
                "agent_id " + quoted(agentId) + " is not on the roster on " + day
                        + ": correct it, or deliver a roster with that agent first.");
    }

    static Rejection columns(int given, int wanted) {
        return new Rejection(
                "",
                RejectCode.COLUMNS,
                "The row has " + given + " fields where the header has " + wanted
                        + ": fill in the columns from raw, and quote a text that holds a comma.");
    }

    /** Of a row whose text can't be handed out. */
    static Rejection unreadable(int given, int wanted) {
        return new Rejection(
                "",
                RejectCode.COLUMNS,
                "The row has " + given + " fields where the header has " + wanted
                        + ", and any of them may be the customer's: mend this line in the source, and drop it in again.");
    }

    static Rejection conflict(String field, String reason) {
        return new Rejection(field, RejectCode.CONFLICT, reason);
    }

    static Rejection incomplete(String reason) {
        return new Rejection("", RejectCode.INCOMPLETE_AUDIT, reason);
    }

    /** The value between quotation marks, cut if it is long. */
    static String quoted(String value) {
        String line = value.replaceAll("\\s+", " ");
        return '"' + (line.length() <= LONGEST_QUOTED ? line : line.substring(0, LONGEST_QUOTED) + "…") + '"';
    }
}
