package org.callaudit.analytics.signal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.callaudit.analytics.measure.Period;
import org.callaudit.analytics.measure.Stretch;
import org.callaudit.analytics.model.Event;

/**
 * When a change of a share began, and what happened around then. Which points are unlike what is usual, its chart has judged;
 * this is told beside a finding and is no test.
 */
public final class Onset {

    private final ShareChart chart;

    public Onset(ShareChart chart) {
        this.chart = chart;
    }

    /**
     * When a change that a comparison of those days has found began: the latest judged points in a row that are worse, or
     * better, than is usual beyond chance. Empty where the last is not, or where it was so before the months compared.
     *
     * @param days whole months
     */
    public Optional<Shift> of(Stretch days, boolean worse) {
        List<Series.Point> judged = chart.ofTheSame();
        int from = runFrom(judged, worse);
        if (from == 0 || from == judged.size()) {
            return Optional.empty();
        }
        Shift shift = new Shift(
                judged.get(from).period(),
                judged.get(judged.size() - 1).period(),
                Series.sum(judged.subList(from, judged.size())),
                Series.sum(judged.subList(0, from)),
                from);
        return Optional.of(shift).filter(begun -> !begun.first().start().isBefore(comparedFrom(days)));
    }

    /** The period in which what led up to that day began: the points in a row before it that are worse than is usual. */
    public Optional<Period> troubleBefore(LocalDate day) {
        List<Series.Point> before = chart.judgedPoints().stream()
                .filter(point -> point.period().end().isBefore(day))
                .toList();
        int from = runFrom(before, true);
        return from == before.size()
                ? Optional.empty()
                : Optional.of(before.get(from).period());
    }

    /**
     * The event that may have to do with a change in those days: the latest from shortly before its first point up to the
     * middle of that, or of all those days where no point of theirs stands out. What came later explains little.
     *
     * @param days whole months
     */
    public Optional<Event> eventBefore(Stretch days, boolean worse) {
        Stretch change = of(days, worse)
                .map(Shift::first)
                .or(() -> firstUnlike(days, worse))
                .map(Stretch::of)
                .orElse(days);
        return chart.events(change.fromShortlyBefore(), change.middle().minusDays(1)).stream()
                .max(Comparator.comparing(Event::day));
    }

    /** What happened after that change had begun and may have ended it, the latest first. */
    public List<Event> eventsAfter(Shift shift) {
        return chart.events(Stretch.of(shift.first()).middle(), chart.until()).stream()
                .sorted(Comparator.comparing(Event::day).reversed())
                .toList();
    }

    /** Where the points in a row begin that end with the last and are all worse, or better, than usual beyond chance. */
    private int runFrom(List<Series.Point> judged, boolean worse) {
        int from = judged.size();
        while (from > 0 && chart.unlike(judged.get(from - 1), worse)) {
            from--;
        }
        return from;
    }

    /** One month is compared with three, three with nine. */
    private static LocalDate comparedFrom(Stretch days) {
        long months = ChronoUnit.MONTHS.between(days.from(), days.to().plusDays(1));
        return days.from().minusMonths(3 * months);
    }

    /** The period of the first point within those days that is worse, or better, than is usual beyond chance; empty: none is. */
    private Optional<Period> firstUnlike(Stretch days, boolean worse) {
        return chart.judgedPoints().stream()
                .filter(point -> chart.unlike(point, worse))
                .map(Series.Point::period)
                .filter(period -> days.contains(period.start()) && days.contains(period.end()))
                .findFirst();
    }
}
