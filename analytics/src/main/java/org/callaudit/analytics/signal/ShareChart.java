package org.callaudit.analytics.signal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callaudit.analytics.measure.English;
import org.callaudit.analytics.measure.FewCases;
import org.callaudit.analytics.model.Background;
import org.callaudit.analytics.model.Scope;
import org.callaudit.analytics.model.Standard;
import org.callaudit.analytics.model.Tally;
import org.callaudit.analytics.stats.Limits;
import org.callaudit.analytics.stats.PChart;
import org.callaudit.analytics.stats.Proportion;
import org.jspecify.annotations.Nullable;

/**
 * One share of a team over twelve months, judged.
 *
 * <p>The usual level is frozen: it comes from the older half of the judged points, five at least, so that a slow
 * deterioration is measured against where it began and not against itself. Only an event that says so begins it anew.
 */
public final class ShareChart {

    private static final int LEAST_BASELINE = 5;

    /** Expected hits, and misses, of a median point below which three standard errors mean little. */
    private static final double LEAST_EXPECTED = 2;

    private final TrackedShare what;
    private final Horizon horizon;
    private final Background background;
    private final List<Scope> scopes;
    private final Series series;
    private final List<Span> spans = new ArrayList<>();

    /**
     * The chart of a share.
     *
     * @param days tallies of a year or more up to the horizon
     * @param background where its standard and the events in its time are found
     * @param scopes whose standards and events are meant, the narrowest first
     */
    public ShareChart(
            TrackedShare what, Map<LocalDate, Tally> days, Horizon horizon, Background background, List<Scope> scopes) {
        this.what = what;
        this.horizon = horizon;
        this.background = background;
        this.scopes = scopes;
        this.series = Series.of(days, horizon, what::of);
        between(rebased()).forEach(points -> spans.add(Span.of(new Series(series.grain(), points))));
    }

    /**
     * Points between two days on which what is usual began anew.
     *
     * @param baseline the points that the usual level rests on; empty without a chart
     */
    private record Span(
            Series points,
            List<Series.Point> baseline,
            @Nullable PChart chart) {

        static Span of(Series points) {
            List<Series.Point> judged = points.judged();
            if (judged.size() < Series.KNOWN || !points.carries()) {
                return new Span(points, List.of(), null);
            }
            List<Series.Point> baseline = judged.subList(0, Math.max(LEAST_BASELINE, judged.size() / 2));
            PChart fitted =
                    PChart.chosen(baseline.stream().map(Series.Point::share).toList());
            double rarer = Math.min(fitted.centre(), 1 - fitted.centre());
            boolean tooRare = rarer * points.medianCases() < LEAST_EXPECTED;
            return tooRare ? new Span(points, baseline, null) : new Span(points, baseline, fitted);
        }
    }

    /** Days on which what is usual began anew: on the first of a period or within the one before. */
    private List<LocalDate> rebased() {
        return series.points().isEmpty()
                ? List.of()
                : events().stream()
                        .filter(ControlChart.Event::rebase)
                        .map(ControlChart.Event::day)
                        .toList();
    }

    /** The points cut before the first that begins on or after each of these days. */
    private List<List<Series.Point>> between(List<LocalDate> days) {
        List<List<Series.Point>> parts = new ArrayList<>();
        int from = 0;
        for (LocalDate day : days) {
            int to = from;
            while (to < series.points().size()
                    && series.points().get(to).period().start().isBefore(day)) {
                to++;
            }
            if (to > from) {
                parts.add(series.points().subList(from, to));
            }
            from = to;
        }
        if (from < series.points().size() || parts.isEmpty()) {
            parts.add(series.points().subList(from, series.points().size()));
        }
        return parts;
    }

    /** The points since what is usual began anew, or all. */
    private Span latest() {
        return spans.get(spans.size() - 1);
    }

    /** Whether the latest points can be told apart from the usual. */
    public boolean judged() {
        return latest().chart() != null;
    }

    /** The chart, unless hardly any point has cases enough for a share. */
    public Optional<ControlChart> drawn() {
        long shares = series.points().stream().filter(ShareChart::printable).count();
        if (shares < 2) {
            return Optional.empty();
        }
        PChart chart = latest().chart();
        ChartWords words = new ChartWords(what, series, latest().baseline(), chart);
        return Optional.of(new ControlChart(
                what.title(),
                words.subtitle(),
                verdict(),
                what.cases(),
                series.points().stream().map(this::drawn).toList(),
                chart == null ? null : chart.centre(),
                chart == null ? "" : "usual " + Math.round(100 * chart.centre()),
                standard().map(Standard::target).orElse(null),
                events(),
                words.method(),
                words.alternative(outside()) + seenAgainst()));
    }

    /** The lines that are drawn besides the level and the range, for those who do not see them; begins with a space. */
    private String seenAgainst() {
        String target = standard()
                .map(standard -> " The standard is " + English.score(100 * standard.target()) + "%.")
                .orElse("");
        String happened = events().stream().map(ControlChart.Event::words).collect(Collectors.joining("; "));
        return target + (happened.isEmpty() ? "" : " Marked: " + happened + ".");
    }

    private Optional<Standard> standard() {
        return background.standard(what.measure(), scopes, horizon.until());
    }

    /** How the latest judged point and the level behind it stand; empty where there is no usual range. */
    private String verdict() {
        List<Series.Point> judged = latest().points().judged();
        Series.Point point = judged.isEmpty() ? null : judged.get(judged.size() - 1);
        Limits limits = point == null ? null : limits(point);
        return point == null || limits == null
                ? ""
                : new Verdict(limits, what.subject().moreIsWorse(), series.grain())
                        .words(point, standard().orElse(null));
    }

    private List<ControlChart.Event> events() {
        List<Series.Point> points = series.points();
        LocalDate from = points.get(0).period().start();
        LocalDate to = points.get(points.size() - 1).period().end();
        return background.events(scopes, from, to).stream()
                .map(event -> new ControlChart.Event(
                        event.day(), event.text() + ", " + English.date(event.day(), horizon.until()), event.rebase()))
                .toList();
    }

    /** The latest point that has arrived, if it is outside the usual range. */
    public Optional<Finding> finding() {
        return series.points().stream()
                .filter(Series.Point::arrived)
                .reduce((earlier, later) -> later)
                .flatMap(this::finding);
    }

    private Optional<Finding> finding(Series.Point point) {
        Limits limits = limits(point);
        if (limits == null || !outside(point)) {
            return Optional.empty();
        }
        double value = point.share().share();
        String sentence = what.subject().counts(point.share(), point.period()::with) + "; the usual level is "
                + English.percent(limits.centre()) + ".";
        return Optional.of(
                Finding.of(what.subject(), point.share(), limits.centre(), sentence, "", limits.pValue(value)));
    }

    private List<Series.Point> outside() {
        return series.judged().stream().filter(this::outside).toList();
    }

    private boolean outside(Series.Point point) {
        Limits limits = limits(point);
        return limits != null && limits.outside(point.share().share());
    }

    private @Nullable Limits limits(Series.Point point) {
        PChart chart = spans.stream()
                .filter(span -> span.points().points().contains(point))
                .findFirst()
                .map(Span::chart)
                .orElse(null);
        return chart == null || !printable(point)
                ? null
                : chart.limits(point.share().n());
    }

    private static boolean printable(Series.Point point) {
        return FewCases.makeShare(point.share().n());
    }

    private ControlChart.Point drawn(Series.Point point) {
        Proportion share = point.share();
        Limits limits = limits(point);
        boolean signal = point.arrived() && outside(point);
        return new ControlChart.Point(
                point.period().label(horizon.until()),
                point.period().start(),
                share.count(),
                share.n(),
                printable(point) ? share.share() : null,
                limits == null ? null : limits.centre(),
                limits == null ? null : limits.lower(),
                limits == null ? null : limits.upper(),
                !point.arrived(),
                signal,
                signal ? English.of(share.count(), share.n()) : "");
    }
}
