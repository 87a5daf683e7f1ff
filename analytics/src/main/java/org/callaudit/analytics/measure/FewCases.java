package org.callaudit.analytics.measure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.callaudit.analytics.model.Counter;
import org.callaudit.analytics.model.Tally;

/**
 * What may be said of how few cases. Each rule has one name here; what it rests on is simulated, and tabulated in the
 * documentation (<i>What the statistics can see</i>).
 */
public final class FewCases {

    /** Cases from which on a share or a mean is given, with its interval; below there are counts only. */
    public static final int SHARE = 20;

    /** The median of cases in a point from which on a chart has a usual range. */
    public static final int POINT = 30;

    /** Days before a page's business date whose records are still arriving, as far as single days and weeks are judged. */
    private static final int STILL_ARRIVING = 14;

    /** From this share of a team's audits on, one evaluator's strictness may be all that a level shows. */
    private static final double ONE_EVALUATOR = 0.8;

    /** That share of the audits in words: one evaluator did … of a team. */
    public static final String MOST_AUDITS = "four fifths of the audits or more";

    private FewCases() {}

    /** Whether so many cases make a share; of fewer a page says "2 of 15". */
    public static boolean makeShare(long cases) {
        return cases >= SHARE;
    }

    /** Whether points of so many cases each carry a chart with a usual range. */
    public static boolean makeChart(Collection<Long> casesOfPoints) {
        return median(casesOfPoints) >= POINT;
    }

    /** Half of the points have so many cases or more; 0 if there is none. */
    public static long median(Collection<Long> casesOfPoints) {
        List<Long> sorted = casesOfPoints.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get((sorted.size() - 1) / 2);
    }

    /** The last day that is judged as a day or in a week: what came later is still arriving. */
    public static LocalDate judgedUntil(LocalDate businessDate) {
        return businessDate.minusDays(STILL_ARRIVING);
    }

    /**
     * Whether one evaluator did so much of the audits that differences between teams may be differences between
     * evaluators.
     *
     * @param most audits of the one who did most
     */
    public static boolean oneEvaluator(long most, long audits) {
        return audits > 0 && (double) most / audits >= ONE_EVALUATOR;
    }

    /** The same of all audits of a tally, as what a report has to say; empty where several evaluators did them. */
    public static String oneEvaluator(Tally audits) {
        long all = audits.get(Counter.AUDITS);
        long most = audits.evaluators().values().stream()
                .mapToLong(Tally.Pair::of)
                .max()
                .orElse(0);
        return oneEvaluator(most, all)
                ? "One evaluator did " + English.percent((double) most / all)
                        + " of these audits; differences between teams may be differences between evaluators."
                : "";
    }
}
