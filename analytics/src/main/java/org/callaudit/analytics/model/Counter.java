package org.callaudit.analytics.model;

/** The whole numbers of a {@link Tally}. The order is part of the stored form: append only. */
public enum Counter {
    /** Audits that count: regular and dispute, highest revision. */
    AUDITS,
    /** Audits with at least one applicable item. */
    SCORED,
    /** Audits with at least one error of the class. */
    WITH_NON_CRITICAL,
    WITH_CUSTOMER_CRITICAL,
    WITH_BUSINESS_CRITICAL,
    WITH_COMPLIANCE_CRITICAL,
    WITH_ANY_CRITICAL,
    /** Items in error, and items that applied. */
    ERRORS,
    APPLICABLE,
    /** Audits without a finding that counts against form accuracy. */
    WITHOUT_FINDING,
    SURVEYS_SENT,
    SURVEYS_ANSWERED,
    CSAT_1,
    CSAT_2,
    CSAT_3,
    CSAT_4,
    CSAT_5,
    NPS_0,
    NPS_1,
    NPS_2,
    NPS_3,
    NPS_4,
    NPS_5,
    NPS_6,
    NPS_7,
    NPS_8,
    NPS_9,
    NPS_10,
    CES_1,
    CES_2,
    CES_3,
    CES_4,
    CES_5,
    CES_6,
    CES_7,
    RESOLVED,
    NOT_RESOLVED,
    /** Of the surveys sent and answered, those of sources that list answers only: what else was sent, nobody knows. */
    ANSWERS_ONLY;

    private static final Counter[] ALL = values();

    /** How many counters there are. */
    public static int size() {
        return ALL.length;
    }

    /** Audits with an error of that class. */
    public static Counter with(ErrorClass errorClass) {
        return ALL[WITH_NON_CRITICAL.ordinal() + errorClass.ordinal()];
    }

    /** Answers of that satisfaction, 1 to 5. */
    public static Counter csat(int answer) {
        return ALL[CSAT_1.ordinal() + answer - 1];
    }

    /** Answers of that likelihood to recommend, 0 to 10. */
    public static Counter nps(int answer) {
        return ALL[NPS_0.ordinal() + answer];
    }

    /** Answers of that ease, 1 to 7. */
    public static Counter ces(int answer) {
        return ALL[CES_1.ordinal() + answer - 1];
    }
}
