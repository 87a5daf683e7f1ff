package org.callaudit.analytics.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.callaudit.analytics.model.Counter;
import org.callaudit.analytics.model.Csat;
import org.callaudit.analytics.model.Tally;
import org.callaudit.analytics.model.TallyRow;
import org.callaudit.analytics.stats.Proportion;

/** Sums and shares that reports and commands read from tallies. */
public final class Tallies {

    private Tallies() {}

    /** The sum of a period's days. */
    public static Tally in(Map<LocalDate, Tally> days, Period period) {
        Tally sum = new Tally();
        days.forEach((day, tally) -> {
            if (period.contains(day)) {
                sum.merge(tally);
            }
        });
        return sum;
    }

    /** Merges rows into one tally a key. */
    public static <K extends Comparable<K>> SortedMap<K, Tally> merged(List<TallyRow> rows, Function<TallyRow, K> key) {
        SortedMap<K, Tally> merged = new TreeMap<>();
        for (TallyRow row : rows) {
            merged.computeIfAbsent(key.apply(row), k -> new Tally()).merge(row.tally());
        }
        return merged;
    }

    /** A share over those days, summed day by day: merging whole tallies for one share takes many times as long. */
    public static Proportion over(Stretch days, Map<LocalDate, Tally> team, Function<Tally, Proportion> share) {
        return team.entrySet().stream()
                .filter(day -> days.contains(day.getKey()))
                .map(day -> share.apply(day.getValue()))
                .reduce(new Proportion(0, 0), Proportion::plus);
    }

    public static boolean isEmpty(Tally tally) {
        return tally.get(Counter.AUDITS) == 0 && tally.get(Counter.SURVEYS_SENT) == 0;
    }

    /** Audits that are counted there, among all that count. */
    public static Proportion share(Tally tally, Counter hits) {
        return new Proportion(tally.get(hits), tally.get(Counter.AUDITS));
    }

    public static Proportion withFinding(Tally tally) {
        long audits = tally.get(Counter.AUDITS);
        return new Proportion(audits - tally.get(Counter.WITHOUT_FINDING), audits);
    }

    public static Proportion satisfied(Tally tally) {
        return new Proportion(Answers.CSAT.between(tally, Csat.SATISFIED, Csat.MOST), Answers.CSAT.all(tally));
    }

    public static Proportion dissatisfied(Tally tally) {
        return new Proportion(Answers.CSAT.between(tally, Csat.LEAST, Csat.DISSATISFIED), Answers.CSAT.all(tally));
    }
}
