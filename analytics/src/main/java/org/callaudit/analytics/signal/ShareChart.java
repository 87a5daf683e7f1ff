package org.callaudit.analytics.signal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callaudit.analytics.measure.English;
import org.callaudit.analytics.measure.FewCases;
import org.callaudit.analytics.measure.FormChanges;
import org.callaudit.analytics.measure.Grain;
import org.callaudit.analytics.measure.Stretch;
import org.callaudit.analytics.model.Background;
import org.callaudit.analytics.model.Event;
import org.callaudit.analytics.model.Scope;
import org.callaudit.analytics.model.Standard;
import org.callaudit.analytics.stats.Limits;
import org.callaudit.analytics.stats.PChart;
import org.callaudit.analytics.stats.Proportion;
import org.callaudit.analytics.stats.TwoProportionTest;
import org.jspecify.annotations.Nullable;

/**
 * One share of a team over twelve months, judged.
 *
 * <p>The usual level is frozen on a {@link Baseline}, mostly older than what is drawn. Only an event that says so begins it
 * anew.
 */
public final class ShareChart {

    /** Expected hits, and misses, of a median point below which three standard errors mean little. */
    private static final double LEAST_EXPECTED = 2;

    /** As seldom is a point three standard errors off; where these mean little, the exact test is held to the same. */
    private static final double AS_SELDOM = 0.0027;

    private final TrackedShare what;
    private final History history;
    private final Horizon horizon;
    private final Background background;
    private final List<Scope> scopes;
    private final Series series;
    private final List<Span> spans = new ArrayList<>();

    /**
     * The chart of a share.
     *
     * @param background where its standard and the events in its time are found
     * @param scopes whose standards and events are meant, the narrowest first
     */
    public ShareChart(TrackedShare what, History history, Horizon horizon, Background background, List<Scope> scopes) {
        this.what = what;
        this.history = history;
        this.horizon = horizon;
        this.background = background;
        this.scopes = scopes;
        this.series = Series.of(history.days(), horizon, what::of);
        cut(background.events(scopes, LocalDate.MIN, horizon.until()).stream()
                .filter(Event::rebase)
                .map(Event::day)
                .distinct()
                .toList());
    }

    /**
     * Points between two days on which what is usual began anew.
     *
     * @param baseline the points that the usual level rests on; empty if there are too few
     */
    private record Span(
            List<Series.Point> points,
            List<Series.Point> baseline,
            @Nullable PChart chart) {

        Proportion usual() {
            return Series.sum(baseline);
        }
    }

    /** Cuts the points before the first that begins on or after each of these days. */
    private void cut(List<LocalDate> anew) {
        LocalDate since = null;
        int from = 0;
        for (LocalDate day : anew) {
            int to = from;
            while (to < series.points().size()
                    && series.points().get(to).period().start().isBefore(day)) {
                to++;
            }
            if (to > from) {
                spans.add(span(series.points().subList(from, to), since, day));
            }
            from = to;
            since = day;
        }
        if (from < series.points().size() || spans.isEmpty()) {
            spans.add(span(series.points().subList(from, series.points().size()), since, null));
        }
    }

    private Span span(List<Series.Point> points, @Nullable LocalDate since, @Nullable LocalDate until) {
        List<Series.Point> baseline =
                series.carries() ? Baseline.of(history, what, series.grain(), horizon, since, until) : List.of();
        if (baseline.isEmpty()) {
            return new Span(points, baseline, null);
        }
        PChart fitted = PChart.chosen(baseline.stream().map(Series.Point::share).toList());
        double rarer = Math.min(fitted.centre(), 1 - fitted.centre());
        boolean tooRare = rarer * series.medianCases() < LEAST_EXPECTED;
        return new Span(points, baseline, tooRare ? null : fitted);
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
                chart == null ? seldom(words) : verdict(),
                what.cases(),
                series.points().stream().map(this::drawn).toList(),
                chart == null ? null : chart.centre(),
                chart == null ? "" : "usual " + Math.round(100 * chart.centre()),
                standard().map(Standard::target).orElse(null),
                events(),
                chart == null && lastOutside().isPresent() ? words.unknown() + " " + words.method() : words.method(),
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

    /** Without a usual range: whether the latest judged point is unlike those before it, or why there is none. */
    private String seldom(ChartWords words) {
        return lastOutside()
                .map(point -> (worse(point) ? "Worse" : "Better") + " than before in "
                        + point.period().label() + ".")
                .orElseGet(words::unknown);
    }

    private Optional<Series.Point> lastOutside() {
        return series.judged().stream().reduce((earlier, later) -> later).filter(this::outside);
    }

    /** How the latest judged point and the level behind it stand; empty where there is no usual range. */
    private String verdict() {
        List<Series.Point> judged =
                latest().points().stream().filter(series.judged()::contains).toList();
        Series.Point point = judged.isEmpty() ? null : judged.get(judged.size() - 1);
        Limits limits = point == null ? null : limits(point);
        return point == null || limits == null
                ? ""
                : new Verdict(limits, what.subject().moreIsWorse(), series.grain())
                        .words(point, standard().orElse(null));
    }

    /** What happened, and where the item charted became another; what happened on that day says so already. */
    private List<ControlChart.Event> events() {
        List<Series.Point> points = series.points();
        LocalDate from = points.get(0).period().start();
        LocalDate to = points.get(points.size() - 1).period().end();
        Map<LocalDate, FormChanges.Change> forms = what.subject().item().stream()
                .flatMap(item -> history.changes().of(item).stream())
                .filter(change -> change.day().isAfter(from) && !change.day().isAfter(to))
                .collect(Collectors.toMap(FormChanges.Change::day, change -> change, (one, other) -> other));
        List<ControlChart.Event> events = new ArrayList<>();
        for (Event event : events(from, to)) {
            boolean form = forms.remove(event.day()) != null;
            events.add(event(event.day(), event.text(), event.rebase(), form));
        }
        forms.values().forEach(change -> events.add(event(change.day(), "form " + change.version(), false, true)));
        events.sort(Comparator.comparing(ControlChart.Event::day));
        return events;
    }

    private ControlChart.Event event(LocalDate day, String text, boolean rebase, boolean form) {
        return new ControlChart.Event(day, text + ", " + English.date(day, horizon.until()), rebase, form);
    }

    /** The latest judged point, if it is outside the usual range. */
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
        return Optional.of(Finding.of(
                what.subject(),
                point.share(),
                Stretch.of(point.period()),
                series.grain() == Grain.MONTH || series.grain() == Grain.QUARTER,
                limits.centre(),
                sentence,
                "",
                limits.pValue(value)));
    }

    /** The judged points since what is usual began anew before the last of them, and since the item became what it is. */
    List<Series.Point> ofTheSame() {
        List<Series.Point> judged = series.judged();
        if (judged.isEmpty()) {
            return judged;
        }
        LocalDate since = what.subject().item().stream()
                .flatMap(item -> history.changes().of(item).stream())
                .map(FormChanges.Change::day)
                .filter(day -> !day.isAfter(horizon.until()))
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
        return span(judged.get(judged.size() - 1)).points().stream()
                .filter(judged::contains)
                .filter(point -> !point.period().start().isBefore(since))
                .toList();
    }

    /** Points that have arrived and have cases, oldest first. */
    List<Series.Point> judgedPoints() {
        return series.judged();
    }

    /** Whether a judged point is worse, or better, than is usual beyond chance. */
    boolean unlike(Series.Point point, boolean worse) {
        return outside(point) && worse(point) == worse;
    }

    /** What happened from one day to another to those whose chart this is. */
    List<Event> events(LocalDate from, LocalDate to) {
        return background.events(scopes, from, to);
    }

    /** The last day that is shown. */
    LocalDate until() {
        return horizon.until();
    }

    private boolean worse(Series.Point point) {
        Limits limits = limits(point);
        double usual = limits == null ? span(point).usual().share() : limits.centre();
        return (point.share().share() > usual) == what.subject().moreIsWorse();
    }

    private List<Series.Point> outside() {
        return series.judged().stream().filter(this::outside).toList();
    }

    private boolean outside(Series.Point point) {
        Limits limits = limits(point);
        return limits != null ? limits.outside(point.share().share()) : rarelySo(point);
    }

    /** Of what is too rare for a range: whether the point differs from the points that are usual beyond chance. */
    private boolean rarelySo(Series.Point point) {
        Proportion usual = span(point).usual();
        return printable(point) && usual.n() > 0 && TwoProportionTest.midP(point.share(), usual) < AS_SELDOM;
    }

    private @Nullable Limits limits(Series.Point point) {
        PChart chart = span(point).chart();
        return chart == null || !printable(point)
                ? null
                : chart.limits(point.share().n());
    }

    private Span span(Series.Point point) {
        return spans.stream()
                .filter(span -> span.points().contains(point))
                .findFirst()
                .orElseThrow();
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
