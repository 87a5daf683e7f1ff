package org.callaudit.analytics.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.callaudit.analytics.picture.Picture.Axis;
import org.callaudit.analytics.picture.Picture.Estimate;
import org.callaudit.analytics.picture.Picture.Estimates;
import org.callaudit.analytics.picture.Picture.Scale;
import org.callaudit.analytics.stats.Interval;
import org.callaudit.analytics.stats.Level;
import org.callaudit.analytics.stats.PromoterScore;
import org.callaudit.analytics.table.Table;
import org.jspecify.annotations.Nullable;

/** The net promoter score, of all answers and of groups. */
public final class NpsStudy {

    private static final int LARGEST = 10;

    /** Scores are fractions where they are computed and points from -100 to 100 where they are read. */
    private static final double POINTS = 100;

    private NpsStudy() {}

    /** How the interval is made. */
    public enum Method {
        /** Three answers more, shared out. */
        ADJUSTED_WALD("adjusted Wald method (Rocks 2016)"),
        /** The score and its standard error alone. */
        WALD("Wald method");

        private final String words;

        Method(String words) {
            this.words = words;
        }

        private Interval of(PromoterScore score) {
            return this == WALD ? score.wald(Level.USUAL) : score.interval(Level.USUAL);
        }
    }

    /**
     * What is counted.
     *
     * @param value column of answers, whole numbers from 0 to 10
     * @param weight column of how many gave the row's answer; null: one each
     * @param group column of groups; null: none
     */
    public record Options(
            String value,
            @Nullable String weight,
            Method method,
            @Nullable String group) {}

    /** The score. */
    public static Study nps(Table table, Options options) {
        String weightColumn = options.weight();
        String groupColumn = options.group();
        List<String> labels = Reading.labels(table, null);
        List<@Nullable Long> answers = answers(table, options.value());
        List<@Nullable Long> weights = weightColumn == null ? null : Reading.counts(table, weightColumn);
        List<String> groups =
                groupColumn == null ? null : table.column(groupColumn).names();
        long[] all = new long[LARGEST + 1];
        Map<String, long[]> byGroup = new LinkedHashMap<>();
        List<@Nullable Long> counted = new ArrayList<>();
        for (int row = 0; row < labels.size(); row++) {
            Long answer = answers.get(row);
            Long weight = weights == null ? (Long) 1L : weights.get(row);
            boolean complete = answer != null
                    && weight != null
                    && (groups == null || !groups.get(row).isEmpty());
            counted.add(complete ? answer : null);
            if (complete) {
                all[answer.intValue()] += weight;
                if (groups != null) {
                    byGroup.computeIfAbsent(groups.get(row), name -> new long[LARGEST + 1])[answer.intValue()] +=
                            weight;
                }
            }
        }
        Reading.requireAny(table, counted, options.value());
        Notes notes = new Notes(table, labels).missing(counted);
        PromoterScore score = score(all);
        if (score.n() == 0) {
            throw new StudyException("All of \"" + weightColumn + "\" in " + table.source()
                    + " is 0: there are no answers. See whether the column is the right one.");
        }
        List<Findings> rows = new ArrayList<>();
        List<Estimate> drawn = new ArrayList<>();
        byGroup.forEach((name, histogram) -> {
            PromoterScore ofGroup = score(histogram);
            rows.add(figures(new Findings().with("group", (Object) name).with("n", ofGroup.n()), ofGroup, options));
            drawn.add(estimate(name, ofGroup, options));
            if (ofGroup.n() == 0) {
                notes.add("All weights of \"" + name + "\" are 0: there is no score of it.");
            }
        });
        drawn.add(0, estimate("all", score, options));
        if (score.standardError() == 0) {
            notes.add("All answers are of one group, which is not certainty: a standard error of 0 says nothing.");
        }
        Findings found = figures(new Findings(), score, options);
        return new Study(
                "nps",
                Math.toIntExact(Math.min(score.n(), Integer.MAX_VALUE)),
                (groups == null ? found : found.rows("groups", rows)).map(),
                headline(score, options),
                "Net promoter score: share of 9 and 10 less share of 0 to 6, in points; 95 % interval by the "
                        + options.method().words + ".",
                notes.list(),
                new Estimates(new Axis("net promoter score, points", Scale.NUMBER), drawn, 0.0));
    }

    private static List<@Nullable Long> answers(Table table, String column) {
        List<@Nullable Long> answers = Reading.counts(table, column);
        for (int row = 0; row < answers.size(); row++) {
            Long answer = answers.get(row);
            if (answer != null && answer > LARGEST) {
                throw new StudyException(
                        table.column(column).place(row) + ": an answer of " + answer
                                + "; they are whole numbers from 0 to 10. Mend the row, or see whether the column is the right one.");
            }
        }
        return answers;
    }

    private static PromoterScore score(long[] histogram) {
        return PromoterScore.of(Arrays.stream(histogram).boxed().toList());
    }

    private static Findings figures(Findings found, PromoterScore score, Options options) {
        boolean any = score.n() > 0;
        double n = score.n();
        return found.with("promoters", score.promoters() / n)
                .with("passives", (score.n() - score.promoters() - score.detractors()) / n)
                .with("detractors", score.detractors() / n)
                .with("nps", any ? OptionalDouble.of(POINTS * score.score()) : OptionalDouble.empty())
                .with("se", any ? OptionalDouble.of(POINTS * score.standardError()) : OptionalDouble.empty())
                .with("low", "high", any ? Optional.of(options.method().of(score)) : Optional.empty(), POINTS);
    }

    private static Estimate estimate(String name, PromoterScore score, Options options) {
        if (score.n() == 0) {
            return new Estimate(name, null, null, null, false, "n = 0");
        }
        Interval interval = options.method().of(score);
        return new Estimate(
                name,
                POINTS * score.score(),
                POINTS * interval.low(),
                POINTS * interval.high(),
                false,
                "n = " + score.n());
    }

    private static String headline(PromoterScore score, Options options) {
        Interval interval = options.method().of(score);
        return "The score of " + score.n() + (score.n() == 1 ? " answer" : " answers") + " is "
                + told(score.score())
                + (interval.contains(score.score()) ? ", and may be from " : "; so few answers allow for ")
                + told(interval.low()) + " to " + told(interval.high()) + ".";
    }

    /** A fraction in points, with the digits that tell it from the end of the scale. */
    private static String told(double fraction) {
        double points = POINTS * fraction;
        return Spoken.rounded(points, POINTS - Math.abs(points));
    }
}
