package org.callaudit.analytics.signal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.callaudit.analytics.measure.English;
import org.callaudit.analytics.measure.Grain;
import org.callaudit.analytics.measure.Period;
import org.callaudit.analytics.picture.Picture;
import org.callaudit.analytics.picture.Picture.Axis;
import org.callaudit.analytics.picture.Picture.Line;
import org.callaudit.analytics.picture.Picture.Mark;
import org.callaudit.analytics.picture.Picture.Panel;
import org.callaudit.analytics.picture.Picture.Role;
import org.callaudit.analytics.picture.Picture.Scale;
import org.callaudit.analytics.stats.GChart;
import org.callaudit.analytics.stats.Proportion;
import org.jspecify.annotations.Nullable;

/**
 * Errors too rare for shares by month: the audits from one to the next (a g chart).
 *
 * <p>What is usual rests on the gaps of the first half-year with audits, five at least, and does not move: as in
 * {@link ShareChart}, and like there on the older half of the gaps until it is over. The chart shows a
 * change for the better only, by a long gap; whether errors became more frequent is for the tests of {@link Changes}.
 *
 * @param error what the error is called: {@code compliance-critical error}
 * @param audits all that were looked at
 * @param gaps audits without the error before each but the first, oldest first
 * @param last day of the latest error, or null if there was none
 * @param since audits of later days than that; all of them if there was none
 * @param chart what is usual; null where all of time has fewer than {@value Series#KNOWN} gaps
 */
public record RareErrors(
        String error,
        long audits,
        List<Gap> gaps,
        @Nullable LocalDate last,
        long since,
        @Nullable GChart chart) {

    /**
     * Audits without the error until it came up again.
     *
     * @param until day of the audit with the error
     */
    public record Gap(LocalDate until, long audits) {}

    /**
     * Counts from one error to the next in the days that a report reads.
     *
     * @param what the share of audits with the error; of a day their order is not known, so errors are taken as spread evenly
     *     over it, the last being in its last audit
     */
    public static RareErrors of(String error, TrackedShare what, History history) {
        Map<LocalDate, Proportion> days = new TreeMap<>();
        history.days().forEach((day, tally) -> days.put(day, what.of(tally)));
        Count count = Count.of(days);
        List<Gap> usual = usual(what, history);
        GChart chart = usual.isEmpty()
                ? null
                : GChart.of(usual.stream().map(Gap::audits).toList());
        return new RareErrors(
                error, count.audits, List.copyOf(count.gaps), count.last, count.audits - count.latest, chart);
    }

    /** The gaps that what is usual rests on; empty if there are too few. */
    private static List<Gap> usual(TrackedShare what, History history) {
        LocalDate first = history.first().orElse(null);
        if (first == null || history.days().isEmpty()) {
            return List.of();
        }
        Map<LocalDate, Proportion> days = new TreeMap<>();
        List<Gap> gaps = List.of();
        LocalDate end = history.days().lastKey();
        Period begin = Period.of(Grain.MONTH, first);
        LocalDate over = begin.plus(Baseline.MONTHS).start();
        Period month = begin;
        while (month.start().isBefore(over) || gaps.size() < Series.KNOWN) {
            if (month.start().isAfter(end)) {
                return gaps.size() < Series.KNOWN
                        ? List.of()
                        : gaps.subList(0, Math.max(Baseline.LEAST, gaps.size() / 2));
            }
            days.putAll(history.daily(what, month));
            gaps = Count.of(days).gaps;
            month = month.plus(1);
        }
        return gaps;
    }

    /**
     * Audits and gaps of some days.
     *
     * @param last day of the latest error
     * @param latest the place among the audits of the latest error
     */
    private record Count(
            List<Gap> gaps, long audits, @Nullable LocalDate last, long latest) {

        static Count of(Map<LocalDate, Proportion> days) {
            List<Gap> gaps = new ArrayList<>();
            LocalDate last = null;
            long audits = 0;
            long latest = 0;
            for (Map.Entry<LocalDate, Proportion> day : days.entrySet()) {
                Proportion found = day.getValue();
                for (long i = 1; i <= found.count(); i++) {
                    long at = audits + i * found.n() / found.count();
                    if (last != null) {
                        gaps.add(new Gap(day.getKey(), at - latest - 1));
                    }
                    last = day.getKey();
                    latest = at;
                }
                audits += found.n();
            }
            return new Count(gaps, audits, last, latest);
        }
    }

    /** How long ago the latest was, and what is usual; {@code page} is the day from which years are told. */
    public String sentence(LocalDate page) {
        if (last == null) {
            return "No " + error + " in " + cases(audits) + ".";
        }
        String began = English.sentence(cases(since)) + " since the last " + error + ", " + English.date(last, page);
        if (chart == null) {
            return began + "; " + English.counted(gaps.size() + 1L, "such error") + " in " + cases(audits) + ".";
        }
        String between = began + "; usually " + English.number(Math.round(chart.centre())) + " lie between two.";
        return since > chart.limits().upper()
                ? between + " So long without one is more than chance would usually give."
                : between;
    }

    private static String cases(long audits) {
        return audits == 1 ? "one audit" : (audits == 0 ? "no" : English.number(audits)) + " audits";
    }

    /** The gaps in order of time, the one that is still open last; empty where nothing is known to be usual. */
    public Optional<Picture.Series> picture(LocalDate page) {
        GChart usual = chart;
        if (usual == null) {
            return Optional.empty();
        }
        List<String> labels = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        for (Gap gap : gaps) {
            labels.add(English.date(gap.until(), page));
            marks.add(mark(usual, gap.audits()));
        }
        labels.add("so far");
        marks.add(mark(usual, since));
        Line level = new Line(
                "usual " + English.number(Math.round(usual.centre())),
                Collections.nCopies(marks.size(), usual.centre()));
        Axis axis = new Axis("audits without a " + error + ", until the next; shaded: usual range", Scale.NUMBER);
        return Optional.of(new Picture.Series(labels, List.of(new Panel(axis, marks, List.of(level)))));
    }

    /** Not a signal even if it is outside: a long gap is good news, and the colour of signals is for the bad. */
    private static Mark mark(GChart usual, long audits) {
        return new Mark((double) audits, null, null, usual.limits().upper(), List.of(), Role.JUDGED);
    }
}
