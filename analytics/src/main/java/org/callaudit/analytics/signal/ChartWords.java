package org.callaudit.analytics.signal;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.callaudit.analytics.measure.English;
import org.callaudit.analytics.measure.Grain;
import org.callaudit.analytics.measure.Period;
import org.callaudit.analytics.stats.PChart;
import org.callaudit.analytics.stats.Power;
import org.callaudit.analytics.stats.Proportion;
import org.jspecify.annotations.Nullable;

/**
 * What a chart says of itself.
 *
 * @param baseline the points that the usual level comes from
 * @param chart null where there is no usual range
 */
record ChartWords(
        TrackedShare what,
        Series series,
        List<Series.Point> baseline,
        @Nullable PChart chart) {

    /** A rise or fall of so much is a large one. */
    private static final double LARGE = 0.1;

    String subtitle() {
        return what.unit(series.grain()) + (chart == null ? "" : "; shaded: usual range");
    }

    /** Why there is no usual range. */
    String unknown() {
        if (!series.carries()) {
            return "Too few " + what.cases() + " for a usual range.";
        }
        return baseline.isEmpty()
                ? "A usual range needs " + English.word(Series.KNOWN) + " "
                        + series.grain().text() + "s that are judged."
                : "Usually too rare for a range.";
    }

    /** From which points the usual level comes, what the chart could have shown, and which chart it is. */
    String method() {
        if (chart == null) {
            return English.sentence(total()) + ".";
        }
        String kind = chart.sigmaZ() > 1
                ? " A p′ chart, three standard errors, for the points differ more than chance would usually give."
                : " A p chart, three standard errors.";
        return "Usual level: " + span() + ". " + reveals(chart) + kind;
    }

    /** The chart for those who do not see it. */
    String alternative(List<Series.Point> outside) {
        String span = "%s, by %s from %s to %s."
                .formatted(
                        what.title(),
                        series.grain().text(),
                        series.points().get(0).period().label(),
                        series.points().get(series.points().size() - 1).period().label());
        if (chart == null) {
            String more = outside.isEmpty()
                    ? ""
                    : " " + counts(outside, " is more than chance would usually give with ") + ".";
            return span + " " + English.sentence(total()) + ". " + unknown() + more + notYet();
        }
        String usual = " The usual level is " + English.percent(chart.centre()) + "; ";
        return span + usual
                + (outside.isEmpty()
                        ? "no judged point is outside the usual range"
                        : counts(outside, " is outside the usual range with "))
                + "." + notYet();
    }

    /** The points that are hollow, for those who do not see it; begins with a space. */
    private String notYet() {
        String hollow = series.points().stream()
                .filter(point -> !point.arrived() && point.share().n() > 0)
                .map(point -> point.period().label())
                .collect(Collectors.joining(", "));
        return hollow.isEmpty() ? "" : " Not judged yet: " + hollow + ".";
    }

    private static String counts(List<Series.Point> outside, String are) {
        return outside.stream()
                .map(point -> point.period().label()
                        + are
                        + English.of(point.share().count(), point.share().n()))
                .collect(Collectors.joining(", "));
    }

    /** As {@code Nov 2025–Apr 2026}, {@code May–Oct 2025}. */
    private String span() {
        LocalDate first = baseline.get(0).period().start();
        Period last = baseline.get(baseline.size() - 1).period();
        boolean days = series.grain() == Grain.DAY || series.grain() == Grain.WEEK;
        String from = days ? English.date(first, first) : English.shortMonth(first);
        String to = days ? English.date(last.end(), last.end()) : English.shortMonth(last.end());
        boolean oneYear = first.getYear() == last.end().getYear();
        String year = days ? ", " : " ";
        return from + (oneYear ? "" : year + first.getYear()) + "–" + to + year
                + last.end().getYear();
    }

    private String total() {
        Proportion all =
                series.points().stream().map(Series.Point::share).reduce(new Proportion(0, 0), Proportion::plus);
        return English.of(all.count(), all.n()) + " " + what.cases();
    }

    private String reveals(PChart judged) {
        long n = series.medianCases();
        boolean rise = what.subject().moreIsWorse();
        OptionalInt reached = rise ? Power.revealedRise(judged, n) : Power.revealedFall(judged, n);
        String with = "With " + English.number(n) + " " + what.cases() + " a "
                + series.grain().text();
        if (reached.isEmpty()) {
            return with + " hardly any change would show nine times in ten.";
        }
        String change = rise ? "rise" : "fall";
        boolean large = Math.abs(reached.getAsInt() / 100.0 - judged.centre()) >= LARGE;
        return with + (large ? " only a large " + change + ", from " : " a " + change + " from ")
                + Math.round(100 * judged.centre()) + "% to about " + reached.getAsInt() + "%"
                + (large ? "," : "") + " would show nine times in ten.";
    }
}
