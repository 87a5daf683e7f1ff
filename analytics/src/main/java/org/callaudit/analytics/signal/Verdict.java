package org.callaudit.analytics.signal;

import org.callaudit.analytics.measure.English;
import org.callaudit.analytics.measure.Grain;
import org.callaudit.analytics.model.Standard;
import org.callaudit.analytics.stats.Limits;
import org.jspecify.annotations.Nullable;

/**
 * What a chart comes to, in two short sentences: whether its latest judged point is as usual, and whether a process at its
 * usual level can be relied on to meet the standard. The second looks at the limits alone, as the National Health Service's
 * <i>Making Data Count</i> does: one good point does not make a capable process.
 *
 * @param limits what is expected of the latest judged point
 * @param moreIsWorse whether a high share is bad news
 */
record Verdict(Limits limits, boolean moreIsWorse, Grain grain) {

    /**
     * Both sentences, the second only where there is a standard.
     *
     * @param point the latest judged one
     */
    String words(Series.Point point, @Nullable Standard standard) {
        return variation(point) + (standard == null ? "" : " " + assurance(standard));
    }

    private String variation(Series.Point point) {
        double share = point.share().share();
        String in = " in " + point.period().label() + ".";
        if (!limits.outside(share)) {
            return "Nothing unusual" + in;
        }
        return ((share > limits.centre()) == moreIsWorse ? "Worse" : "Better") + " than usual" + in;
    }

    private String assurance(Standard standard) {
        double target = standard.target();
        boolean meets = standard.up() ? limits.lower() >= target : limits.upper() <= target;
        boolean misses = standard.up() ? limits.upper() < target : limits.lower() > target;
        String name = " the standard of " + English.score(100 * target) + "%";
        String period = grain.text();
        if (meets) {
            return "At its usual level it meets" + name + " " + period + " after " + period + ".";
        }
        return misses
                ? "At its usual level it will miss" + name + " unless something changes."
                : "At its usual level it meets" + name + " some " + period + "s by chance, and others not.";
    }
}
