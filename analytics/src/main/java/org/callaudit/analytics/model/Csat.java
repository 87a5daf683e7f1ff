package org.callaudit.analytics.model;

/** What an answer from 1 to 5 to the question how satisfied a customer is comes to. */
public final class Csat {

    public static final int LEAST = 1;
    public static final int MOST = 5;

    /** The highest answer of the dissatisfied, "bottom-2-box". */
    public static final int DISSATISFIED = 2;

    /** The lowest answer of the satisfied, "top-2-box". */
    public static final int SATISFIED = 4;

    private Csat() {}

    /** Whether that answer is a dissatisfied customer's. */
    public static boolean isDissatisfied(int answer) {
        return answer <= DISSATISFIED;
    }
}
