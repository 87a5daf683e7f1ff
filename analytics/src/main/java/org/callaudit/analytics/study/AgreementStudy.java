package org.callaudit.analytics.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.callaudit.analytics.stats.Agreement;
import org.callaudit.analytics.stats.Agreement.Confusion;
import org.callaudit.analytics.stats.CohenKappa;
import org.callaudit.analytics.stats.Disagreement;
import org.callaudit.analytics.stats.KrippendorffAlpha;
import org.callaudit.analytics.stats.Ratings;
import org.callaudit.analytics.table.Table;
import org.jspecify.annotations.Nullable;

/** Whether raters agree, beyond what chance would give. */
public final class AgreementStudy {

    /** Tables of pairs of answers are as large as the square of that. */
    private static final int MOST_LEVELS = 500;

    private AgreementStudy() {}

    /**
     * What is compared; either the first three, for a file with an answer a row, or {@code raters}.
     *
     * @param unit column of what was rated
     * @param rater column of who rated it
     * @param rating column of the answers
     * @param raters columns of one rater's answers each, a row a unit; may be empty
     * @param weight column of how often the row occurs, shares allowed; only with {@code raters}
     * @param levels the possible answers in their order; empty: those that occur
     */
    public record Options(
            @Nullable String unit,
            @Nullable String rater,
            @Nullable String rating,
            List<String> raters,
            @Nullable String weight,
            List<String> levels) {

        public Options {
            boolean tall = unit != null && rater != null && rating != null;
            boolean anyTall = unit != null || rater != null || rating != null;
            if (raters.isEmpty() ? !tall : anyTall) {
                throw new IllegalArgumentException(
                        "name the columns of unit, rater and rating, or else the raters' own columns");
            }
            if (raters.size() == 1 || (weight != null && raters.isEmpty())) {
                throw new IllegalArgumentException(
                        raters.size() == 1
                                ? "one rater agrees with nobody; name two columns or more"
                                : "a weight goes with the raters' own columns");
            }
            if (new LinkedHashSet<>(raters).size() < raters.size()) {
                throw new IllegalArgumentException("a rater is named twice: " + String.join(", ", raters));
            }
            raters = List.copyOf(raters);
            levels = levels.stream().map(Answers::named).toList();
        }
    }

    /** The coefficients. */
    public static Study agreement(Table table, Options options) {
        RaterTable read = read(table, options);
        Reading.requireAny(table, read.counted(), columns(options).toArray(String[]::new));
        if (read.weights().stream().allMatch(weight -> weight == 0)) {
            throw new StudyException("All of \"" + options.weight() + "\" in " + table.source()
                    + " is 0: there are no answers. See whether the column is the right one.");
        }
        List<String> levels = options.levels().isEmpty() ? Ratings.observedLevels(read.units()) : options.levels();
        Ratings ratings = ratings(table, levels, read);
        boolean two = read.raters().size() == 2;
        Notes notes = new Notes(table, Reading.labels(table, null)).missing(read.counted());
        if (!two) {
            notes.add("Cohen's \u03ba is of two raters, and there are "
                    + read.raters().size() + ".");
        }
        if (!read.answers().missing().isEmpty()) {
            notes.add("All other answers are numbers: taken as missing is \""
                    + String.join("\", \"", read.answers().missing()) + "\".");
        }
        if (!read.answers().odd().isEmpty()) {
            notes.add("Taken as answers like the others: \""
                    + String.join("\", \"", read.answers().odd()) + "\". Where one is missing, write NA or nothing.");
        }
        Findings found = figures(ratings, read, two, distances(levels, options));
        explain(notes, found, two, levels);
        return new Study(
                "agreement",
                Reading.there(read.counted()).size(),
                found.map(),
                headline(found, read.raters().size()),
                "Agreement beyond chance: Cohen's and Fleiss' \u03ba, Krippendorff's \u03b1, Gwet's AC1 and AC2 (Handbook of"
                        + " Inter-Rater Reliability, 2014).",
                notes.list(),
                AgreementPicture.of(found));
    }

    private static RaterTable read(Table table, Options options) {
        String unit = options.unit();
        String rater = options.rater();
        String rating = options.rating();
        return unit == null || rater == null || rating == null
                ? RaterTable.wide(table, options.raters(), options.weight())
                : RaterTable.tall(table, unit, rater, rating);
    }

    private static List<String> columns(Options options) {
        List<String> columns = new ArrayList<>(options.raters());
        for (String column : new @Nullable String[] {options.unit(), options.rater(), options.rating()}) {
            if (column != null) {
                columns.add(column);
            }
        }
        return columns;
    }

    private static Ratings ratings(Table table, List<String> levels, RaterTable read) {
        if (levels.size() > MOST_LEVELS) {
            throw new StudyException(table.source() + " has " + levels.size()
                    + " different answers, and agreement is computed of " + MOST_LEVELS
                    + " at most; round them, or see whether the column is the right one.");
        }
        try {
            return Ratings.of(levels, read.units(), read.weights());
        } catch (IllegalArgumentException unknown) {
            throw new StudyException(table.source() + ": " + unknown.getMessage()
                    + ". Name each possible answer once, as the file writes it.");
        }
    }

    /**
     * The linear and the quadratic distance of answers. Levels that were named are one step apart each; where they were
     * not and all are numbers, those in between were possible too, seen or not, and answers are as far apart as they say.
     */
    private static List<Disagreement> distances(List<String> levels, Options options) {
        double[] values = new double[levels.size()];
        for (int level = 0; level < values.length; level++) {
            Double value = Answers.number(levels.get(level));
            if (!options.levels().isEmpty() || value == null) {
                return List.of(Disagreement.LINEAR, Disagreement.QUADRATIC);
            }
            values[level] = value;
        }
        double range = values.length == 0 ? 0 : values[values.length - 1] - values[0];
        Disagreement linear = (a, b, n) -> a == b ? 0 : Math.abs(values[a] - values[b]) / range;
        Disagreement quadratic = (a, b, n) -> {
            double distance = linear.between(a, b, n);
            return distance * distance;
        };
        return List.of(linear, quadratic);
    }

    private static Findings figures(Ratings ratings, RaterTable read, boolean two, List<Disagreement> distances) {
        Map<String, Disagreement> graded = new LinkedHashMap<>();
        graded.put("linear", distances.get(0));
        graded.put("quadratic", distances.get(1));
        Findings kappa = new Findings();
        Findings ac2 = new Findings();
        graded.forEach((name, distance) -> {
            kappa.with(name, two ? CohenKappa.of(ratings, distance) : OptionalDouble.empty());
            ac2.with(name, Agreement.gwet(ratings, distance));
        });
        Findings alpha = new Findings()
                .with("nominal", KrippendorffAlpha.of(ratings, KrippendorffAlpha.Scale.NOMINAL))
                .with("ordinal", KrippendorffAlpha.of(ratings, KrippendorffAlpha.Scale.ORDINAL))
                .with("interval", KrippendorffAlpha.of(ratings, KrippendorffAlpha.Scale.INTERVAL))
                .with("ratio", KrippendorffAlpha.of(ratings, KrippendorffAlpha.Scale.RATIO));
        List<Findings> confused = new ArrayList<>();
        for (Confusion pair : Agreement.confused(ratings)) {
            Object count = pair.count() == Math.rint(pair.count()) ? (Object) (long) pair.count() : pair.count();
            confused.add(new Findings()
                    .with("a", (Object) read.answers().written(pair.first()))
                    .with("b", (Object) read.answers().written(pair.second()))
                    .with("count", count));
        }
        return new Findings()
                .with("raters", read.raters().size())
                .with("units", ratings.units())
                .with("percent", Agreement.percent(ratings))
                .with("cohenKappa", two ? CohenKappa.of(ratings, Disagreement.NOMINAL) : OptionalDouble.empty())
                .with("weightedKappa", (Object) kappa.map())
                .with("fleissKappa", Agreement.fleissKappa(ratings))
                .with("krippendorff", (Object) alpha.map())
                .with("gwetAc1", Agreement.gwet(ratings, Disagreement.NOMINAL))
                .with("gwetAc2", (Object) ac2.map())
                .rows("confused", confused);
    }

    private static void explain(Notes notes, Findings found, boolean two, List<String> levels) {
        Map<String, @Nullable Object> figures = found.map();
        if (figures.get("percent") == null) {
            notes.add("No unit has two answers: there is no agreement to be seen.");
        } else if (figures.get("fleissKappa") == null) {
            notes.add("Where all answers are the same, chance would have given the same: "
                    + (figures.get("gwetAc1") == null
                            ? "no coefficient."
                            : "neither \u03ba nor \u03b1. AC1 and AC2 count the other levels that were named."));
        } else if (figures.get("krippendorff") instanceof Map<?, ?> alpha) {
            if (two && figures.get("cohenKappa") == null) {
                notes.add("Where both answered, all answers are the same: no Cohen's \u03ba.");
            }
            explain(notes, alpha, levels);
        }
    }

    private static void explain(Notes notes, Map<?, ?> alpha, List<String> levels) {
        if (alpha.get("nominal") == null) {
            notes.add("Krippendorff's \u03b1 needs counts, not shares.");
        } else if (levels.stream().anyMatch(level -> Answers.number(level) == null)) {
            notes.add("Krippendorff's \u03b1 needs numbers on the interval and ratio scales.");
        } else if (alpha.get("ratio") == null) {
            notes.add("Krippendorff's \u03b1 on the ratio scale needs answers from 0 on, and some are below.");
        }
    }

    private static String headline(Findings found, int raters) {
        if (!(found.map().get("percent") instanceof Double percent)) {
            return "No unit was rated twice.";
        }
        String same = Spoken.counted(raters, "rater") + " gave the same answer about a unit in "
                + Spoken.percent(percent) + " of pairs";
        return found.map().get("krippendorff") instanceof Map<?, ?> alpha
                        && alpha.get("nominal") instanceof Double value
                ? same + "; beyond chance, Krippendorff's \u03b1 is " + Spoken.rounded(value) + "."
                : same + ".";
    }
}
