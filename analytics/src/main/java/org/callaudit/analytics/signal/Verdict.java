package org.callaudit.analytics.signal;

import org.callaudit.analytics.measure.English;
import org.callaudit.analytics.measure.Grain;
import org.callaudit.analytics.model.Standard;
import org.callaudit.analytics.stats.Limits;
import org.jspecify.annotations.Nullable;

/**
 * What a chart comes to, in two short sentences: whether its latest judged point is as usual, and if so, whether a process at
 * its usual level can be relied on to meet the standard. The second looks at the limits alone, as the National Health
 * Service's <i>Making Data Count</i> does: one good point does not make a capable process.
 *
 * @param limits what is expected of the latest judged point
 * @param moreIsWorse whether a high share is bad news
 */
record Verdict(Limits limits, boolean moreIsWorse, Grain grain) {

    /**
     * Both sentences, the second only where there is a standard and something to say.
     *
     * @param point the latest judged one
     */
    String words(Series.Point point, @Nullable Standard standard) {
        double share = point.share().share();
        String in = " in " + point.period().label() + ".";
        if (limits.outside(share)) {
            return ((share > limits.centre()) == moreIsWorse ? "Worse" : "Better") + " than usual" + in;
        }
        return ("Nothing unusual" + in + " " + (standard == null ? "" : assurance(standard))).strip();
    }

    /** Where the standard is one standard error from the usual level, every sixth point is beyond it; farther off, fewer. */
    private String assurance(Standard standard) {
        double target = standard.target();
        boolean meets = standard.up() ? limits.lower() >= target : limits.upper() <= target;
        boolean misses = standard.up() ? limits.upper() < target : limits.lower() > target;
        String name = " the standard of " + English.score(100 * target) + "%";
        String period = grain.text();
        if (meets) {
            return "At its usual level it meets" + name + " " + period + " after " + period + ".";
        }
        if (misses) {
            return "At its usual level it will miss" + name + " unless something changes.";
        }
        return Math.abs(target - limits.centre()) <= limits.sigma()
                ? "By chance alone, some " + period + "s land above the standard and some below."
                : "";
    }
}
