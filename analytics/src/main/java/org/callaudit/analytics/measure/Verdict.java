package org.callaudit.analytics.measure;

import org.callaudit.analytics.model.Standard;

/** Whether a standard is met, as far as the cases tell. */
public enum Verdict {
    /** The whole likely range is on the right side. */
    MEETS,
    /** The whole likely range is on the wrong side. */
    MISSES,
    /** The likely range has the standard in it. */
    UNSURE,
    /** Too few cases for a likely range. */
    TOO_FEW,
    /** There is no standard, or there are no cases. */
    NONE;

    /** The verdict on a share or a mean. */
    public static Verdict of(Estimate estimate, Standard standard) {
        Double low = estimate.low();
        Double high = estimate.high();
        if (estimate.n() == 0) {
            return NONE;
        } else if (!estimate.tells() || low == null || high == null) {
            return TOO_FEW;
        }
        double target = standard.target();
        boolean meets = standard.up() ? low >= target : high <= target;
        boolean misses = standard.up() ? high < target : low > target;
        return meets ? MEETS : misses ? MISSES : UNSURE;
    }
}
