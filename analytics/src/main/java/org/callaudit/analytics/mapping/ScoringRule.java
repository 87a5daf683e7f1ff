package org.callaudit.analytics.mapping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How a form's answers make its total: found by trying which rule reproduces the totals that people stated.
 *
 * @param possible points possible, one for each question
 * @param notApplicable what an answer of not applicable does
 * @param autoFail the questions, by place, of which an error makes the total 0
 * @param agree how many stated totals it reproduces, to half a unit of their last digit
 * @param stated how many totals are stated
 * @param differing the places of the audits whose totals it does not reproduce
 */
record ScoringRule(
        List<Double> possible,
        NotApplicable notApplicable,
        Set<Integer> autoFail,
        int agree,
        int stated,
        List<Integer> differing) {

    /** Some totals are wrong: a rule that holds but for those is one. */
    private static final double NEARLY_ALL = 0.8;

    /** What becomes of the points of a question that did not apply. */
    enum NotApplicable {
        /** They count neither as awarded nor as possible. */
        LEAVES_OUT,
        FULL,
        ZERO
    }

    /**
     * An audit as marked.
     *
     * @param shares of its points that each question got, 0 to 1; NaN: not applicable; null: not answered
     * @param total in per cent, null where none is stated
     */
    record Marked(List<@Nullable Double> shares, @Nullable BigDecimal total) {}

    /**
     * The rule that reproduces most totals; among equals the earlier of the weights given, points that do not apply left
     * out, nothing failing by itself.
     *
     * @param weights points possible to try, each one for each question
     */
    static ScoringRule find(List<Marked> audits, List<List<Double>> weights) {
        List<List<Double>> tried = new ArrayList<>(weights);
        tried.addAll(FittedWeights.of(audits, weights.get(0).size()));
        ScoringRule best = null;
        for (List<Double> possible : tried) {
            for (NotApplicable rule : NotApplicable.values()) {
                ScoringRule plain = judged(audits, possible, rule, Set.of());
                Set<Integer> fatal = fatal(audits, plain);
                best = better(best, plain);
                if (!fatal.isEmpty()) {
                    best = better(best, judged(audits, possible, rule, fatal));
                }
            }
        }
        return java.util.Objects.requireNonNull(best);
    }

    private static ScoringRule better(@Nullable ScoringRule best, ScoringRule other) {
        return best == null || other.agree > best.agree ? other : best;
    }

    private static ScoringRule judged(
            List<Marked> audits, List<Double> possible, NotApplicable rule, Set<Integer> autoFail) {
        int agree = 0;
        int stated = 0;
        List<Integer> differing = new ArrayList<>();
        for (int i = 0; i < audits.size(); i++) {
            BigDecimal total = audits.get(i).total();
            if (total != null) {
                stated++;
                boolean same = agrees(total, percent(audits.get(i), possible, rule, autoFail));
                agree += same ? 1 : 0;
                if (!same) {
                    differing.add(i);
                }
            }
        }
        return new ScoringRule(possible, rule, autoFail, agree, stated, differing);
    }

    /** Questions of which nearly every error goes with a stated total of 0, though the points alone come to more. */
    private static Set<Integer> fatal(List<Marked> audits, ScoringRule plain) {
        Set<Integer> fatal = new TreeSet<>();
        for (int item = 0; item < plain.possible.size(); item++) {
            int errors = 0;
            int zeros = 0;
            for (Marked audit : audits) {
                Double share = audit.shares().get(item);
                BigDecimal total = audit.total();
                boolean wrong = share != null && share < 1;
                if (wrong && total != null && percent(audit, plain.possible, plain.notApplicable, Set.of()) > 0) {
                    errors++;
                    zeros += total.signum() == 0 ? 1 : 0;
                }
            }
            if (errors > 0 && zeros >= NEARLY_ALL * errors) {
                fatal.add(item);
            }
        }
        return fatal;
    }

    /** The total in per cent by that rule; 0 where nothing applied. */
    private static double percent(Marked audit, List<Double> possible, NotApplicable rule, Set<Integer> autoFail) {
        double awarded = 0;
        double most = 0;
        for (int i = 0; i < possible.size(); i++) {
            Double share = audit.shares().get(i);
            if (share == null || (share.isNaN() && rule == NotApplicable.LEAVES_OUT)) {
                continue;
            }
            double got = share.isNaN() ? (rule == NotApplicable.FULL ? 1 : 0) : share;
            if (got < 1 && autoFail.contains(i)) {
                return 0;
            }
            awarded += got * possible.get(i);
            most += possible.get(i);
        }
        return most > 0 ? 100 * awarded / most : 0;
    }

    private static boolean agrees(BigDecimal stated, double percent) {
        double half = stated.ulp().doubleValue() / 2;
        return Math.abs(stated.doubleValue() - percent) <= half * (1 + 1e-9);
    }
}
