package org.callaudit.analytics.quality;

import org.callaudit.analytics.model.FindingCode;
import org.callaudit.analytics.model.RejectCode;

/** What the codes of files mean to people, and what to do. */
public final class CodeWords {

    private CodeWords() {}

    /** What is wrong with a record. */
    static String meaning(RejectCode code) {
        return switch (code) {
            case COLUMNS -> "More or fewer fields than the heading has";
            case MISSING -> "A field that has to be filled is empty";
            case NOT_A_NUMBER -> "Words or stray signs where a number belongs";
            case NOT_A_TIME -> "Not a date and time that can be read";
            case OUT_OF_RANGE -> "A number off its scale, such as a 9 of 5";
            case UNKNOWN_CODE -> "A word that is not among those allowed there";
            case UNKNOWN_FORM -> "No such form, or no such version of it, is on record";
            case BEFORE_CONTACT -> "Audited or answered before the contact took place";
            case IN_FUTURE -> "Later than the clock";
            case UNKNOWN_AGENT -> "The agent is not on the roster, or not on that day";
            case UNKNOWN_ITEM -> "The form has no such item";
            case OVER_POSSIBLE -> "More points than the item has";
            case CONFLICT -> "Says something else than a record taken before under the same number";
            case INCOMPLETE_AUDIT -> "Sound itself; another row of its audit is not";
        };
    }

    /** Such records in a sentence, plural. */
    static String records(RejectCode code) {
        return switch (code) {
            case COLUMNS -> "rows with too many or too few fields";
            case MISSING -> "empty fields that have to be filled";
            case NOT_A_NUMBER -> "words where a number belongs";
            case NOT_A_TIME -> "times that can’t be read";
            case OUT_OF_RANGE -> "numbers off their scale";
            case UNKNOWN_CODE -> "words that are not allowed there";
            case UNKNOWN_FORM -> "forms that are not on record";
            case BEFORE_CONTACT -> "audits and answers dated before their contact";
            case IN_FUTURE -> "times later than the clock";
            case UNKNOWN_AGENT -> "agents who are not on the roster";
            case UNKNOWN_ITEM -> "items that the form does not have";
            case OVER_POSSIBLE -> "more points than the item has";
            case CONFLICT -> "records that contradict one taken before";
            case INCOMPLETE_AUDIT -> "sound rows that wait for another";
        };
    }

    /** What to do about it. */
    static String remedy(RejectCode code) {
        return switch (code) {
            case COLUMNS -> "Put text with commas in quotes, or export again";
            case MISSING -> "Fill it in";
            case NOT_A_NUMBER -> "Write digits; for an item that does not apply NA";
            case NOT_A_TIME -> "Write it as 2026-10-31T14:05";
            case OUT_OF_RANGE -> "Correct the number";
            case UNKNOWN_CODE -> "Use one of the words that the reason lists";
            case UNKNOWN_FORM -> "Drop the form in first, or correct its number";
            case BEFORE_CONTACT -> "Look which of the two times is wrong";
            case IN_FUTURE -> "Correct the time, or the clock that wrote it";
            case UNKNOWN_AGENT -> "Drop in a roster with the agent, then the record again";
            case UNKNOWN_ITEM -> "Correct the item, or drop the newer version of the form in";
            case OVER_POSSIBLE -> "Correct the points";
            case CONFLICT -> "To change an audit, give it a higher revision";
            case INCOMPLETE_AUDIT -> "Nothing; mend the row beside it and drop both in";
        };
    }

    /** Whether one file, dropped in first, mends all that were rejected for it. */
    static boolean atOnce(RejectCode code) {
        return code == RejectCode.UNKNOWN_AGENT || code == RejectCode.UNKNOWN_FORM || code == RejectCode.UNKNOWN_ITEM;
    }

    /** What is wrong on a form, as the head of a column. */
    public static String finding(FindingCode code) {
        return switch (code) {
            case WRONG_TOTAL -> "total does not add up";
            case AUTO_FAIL_IGNORED -> "automatic zero left out";
            case ITEM_UNANSWERED -> "item left open";
            case LATE_AUDIT -> "audited late";
            case OUTSIDE_BUSINESS_HOURS -> "outside business hours";
        };
    }
}
