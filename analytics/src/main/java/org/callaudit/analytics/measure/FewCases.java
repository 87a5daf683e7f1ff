package org.callaudit.analytics.measure;

/** From how many cases on a report says what; below, it gives counts. */
final class FewCases {

    /** A share or a mean with its interval; 1 of 19 would be likely between 1 and 25 %. */
    static final int SHARE = 20;

    /** The median of cases in a point of a chart with a usual range. */
    static final int POINT = 30;

    private FewCases() {}
}
