package org.callaudit.analytics.centre;

import java.util.ArrayList;
import java.util.List;
import org.callaudit.analytics.stats.PValueAdjustment;
import org.jspecify.annotations.Nullable;

/** Tests that are reported together, held to a false discovery rate of one in twenty (Benjamini and Hochberg 1995). */
final class Family {

    private static final double Q = 0.05;

    private final List<Double> pValues = new ArrayList<>();
    private double @Nullable [] adjusted;

    /** Takes a test in, and gives the number by which to ask for it; all are taken in before the first is asked for. */
    int add(double pValue) {
        if (adjusted != null) {
            throw new IllegalStateException("the family was judged without this test");
        }
        pValues.add(pValue);
        return pValues.size() - 1;
    }

    /** Whether that test is beyond what chance would usually give among all of them. */
    boolean flags(int test) {
        double[] judged = adjusted;
        if (judged == null) {
            judged = PValueAdjustment.BH.adjusted(pValues);
            adjusted = judged;
        }
        return PValueAdjustment.rejected(judged[test], Q);
    }
}
