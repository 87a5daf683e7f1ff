package org.callaudit.analytics.signal;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.callaudit.analytics.measure.English;
import org.callaudit.analytics.measure.Period;
import org.callaudit.analytics.stats.PChart;
import org.callaudit.analytics.stats.Power;
import org.callaudit.analytics.stats.Proportion;
import org.jspecify.annotations.Nullable;

/**
 * What a chart says of itself.
 *
 * @param baseline the points that the usual level comes from
 * @param chart null where there is no usual level
 */
public record ChartWords(
        TrackedShare what,
        Series series,
        List<Series.Point> baseline,
        @Nullable PChart chart) {

    public String subtitle() {
        return what.unit(series.grain()) + (chart == null ? "" : "; shaded: usual range");
    }

    /** Which chart, from which points, and what it could have shown. */
    public String method() {
        if (chart == null) {
            return baseline.isEmpty() ? unknown() : "Too rare for a usual range: " + total() + ".";
        }
        Period first = baseline.get(0).period();
        Period last = baseline.get(baseline.size() - 1).period();
        String kind =
                chart.sigmaZ() > 1 ? "p′ chart, for the points differ more than chance would usually give" : "p chart";
        return "Usual range: " + kind + ", three standard errors around " + first.label() + "–" + last.label() + ". "
                + reveals(chart);
    }

    /** The chart for those who do not see it. */
    public String alternative(List<Series.Point> outside) {
        String span = "%s, by %s from %s to %s."
                .formatted(
                        what.title(),
                        series.grain().text(),
                        series.points().get(0).period().label(),
                        series.points().get(series.points().size() - 1).period().label());
        if (chart == null) {
            return span + " " + English.sentence(total()) + ".";
        }
        String usual = " The usual level is " + English.percent(chart.centre()) + "; ";
        String signals = outside.stream()
                .map(point -> point.period().label() + " is outside the usual range with "
                        + English.of(point.share().count(), point.share().n()))
                .collect(Collectors.joining(", "));
        return span + usual + (outside.isEmpty() ? "no judged point is outside the usual range" : signals) + ".";
    }

    private String unknown() {
        return !series.carries()
                ? "Too few " + what.cases() + " for a usual range: " + total() + "."
                : "Not judged: a usual range needs " + English.word(Series.KNOWN) + " "
                        + series.grain().text() + "s that have arrived; there are "
                        + English.word(series.judged().size()) + ".";
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
        String cases = English.number(n) + " " + what.cases();
        return reached.isPresent()
                ? cases + " would usually reveal " + Math.round(100 * judged.centre()) + " → " + reached.getAsInt()
                        + "% (nine times in ten), rarely less."
                : cases + " would rarely reveal a change.";
    }
}
