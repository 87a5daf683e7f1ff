package org.callaudit.analytics.stats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How long things last when some have not ended yet (Kaplan and Meier, JASA 1958;53:457-481). Who leaves at the time of
 * an event is still at risk at that event.
 *
 * @param steps one for each time that was observed, earliest first
 */
public record KaplanMeier(List<Step> steps) {

    /** Survival of one half is one half, rounding aside; as in R's survival. */
    private static final double ROUNDING = 1.5e-8;

    public KaplanMeier {
        steps = List.copyOf(steps);
    }

    /**
     * How long one case was seen.
     *
     * @param time from its beginning, 0 or more
     * @param event whether it ended then; if not, it was open still
     */
    public record Span(double time, boolean event) {

        public Span {
            Finite.notNegative("time", time);
        }
    }

    /**
     * The estimate after a time.
     *
     * @param atRisk cases open just before
     * @param events cases that ended then
     * @param survival share that lasts longer
     * @param interval empty where all have ended, or the transformation has no value
     */
    public record Step(double time, int atRisk, int events, double survival, Optional<Interval> interval) {}

    /** What is taken for normal when the interval is made; the variance is Greenwood's (1926). */
    public enum Scale {
        /** Survival itself. */
        PLAIN {
            @Override
            Interval interval(double survival, double error, double z) {
                return new Interval(survival - z * survival * error, survival + z * survival * error);
            }
        },
        /** Its logarithm: the default of R's survfit, and ours. */
        LOG {
            @Override
            Interval interval(double survival, double error, double z) {
                return new Interval(survival * Math.exp(-z * error), survival * Math.exp(z * error));
            }
        },
        /** log(-log) of it, which needs no cutting (Kalbfleisch and Prentice 1980). */
        LOG_LOG {
            @Override
            Interval interval(double survival, double error, double z) {
                if (survival == 1) {
                    return new Interval(1, 1);
                }
                double half = Math.exp(z * error / -Math.log(survival));
                return new Interval(Math.pow(survival, half), Math.pow(survival, 1 / half));
            }
        };

        abstract Interval interval(double survival, double error, double z);
    }

    /** Estimates from spans in any order; none make an empty curve. */
    public static KaplanMeier of(List<Span> spans, Scale scale, double level) {
        List<Span> sorted =
                spans.stream().sorted(Comparator.comparingDouble(Span::time)).toList();
        double z = Quantile.normal(level);
        List<Step> steps = new ArrayList<>();
        double survival = 1;
        double variance = 0;
        for (int first = 0, next; first < sorted.size(); first = next) {
            double time = sorted.get(first).time();
            int events = 0;
            for (next = first; next < sorted.size() && sorted.get(next).time() == time; next++) {
                events += sorted.get(next).event() ? 1 : 0;
            }
            double atRisk = sorted.size() - first;
            survival *= 1 - events / atRisk;
            variance += events / (atRisk * (atRisk - events));
            Optional<Interval> interval = survival == 0
                    ? Optional.empty()
                    : Optional.of(
                            scale.interval(survival, Math.sqrt(variance), z).cut(0, 1));
            steps.add(new Step(time, (int) atRisk, events, survival, interval));
        }
        return new KaplanMeier(steps);
    }

    /**
     * The time by which half have ended; where the curve runs level at one half, the middle of that stretch, as in R.
     * Empty if fewer than half have.
     */
    public OptionalDouble median() {
        OptionalDouble half = firstAt(0.5 + ROUNDING);
        OptionalDouble below = firstAt(0.5 - ROUNDING);
        return half.isPresent() && below.isPresent()
                ? OptionalDouble.of((half.getAsDouble() + below.getAsDouble()) / 2)
                : half;
    }

    private OptionalDouble firstAt(double survival) {
        return steps.stream()
                .filter(step -> step.survival() <= survival)
                .mapToDouble(Step::time)
                .findFirst();
    }
}
