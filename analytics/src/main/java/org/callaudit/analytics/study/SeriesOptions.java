package org.callaudit.analytics.study;

import java.util.List;
import org.callaudit.analytics.stats.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * What all charts in order of time can be asked for.
 *
 * @param label column with the points' names; null: they are numbered from 1, as the rows are
 * @param rules that mark points; null for none
 * @param baseline the limits rest on so many points from the first on; null: on all
 * @param exclude names of points that are kept out of the limits, and judged all the same
 */
public record SeriesOptions(
        @Nullable String label,
        @Nullable RuleSet rules,
        @Nullable Integer baseline,
        List<String> exclude) {

    public SeriesOptions {
        if (baseline != null && baseline < 1) {
            throw new IllegalArgumentException("a baseline of " + baseline + " points; it takes 1 or more");
        }
        exclude = exclude.stream().map(String::strip).toList();
    }
}
