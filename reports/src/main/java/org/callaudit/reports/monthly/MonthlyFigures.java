package org.callaudit.reports.monthly;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.callaudit.analytics.measure.Estimate;
import org.callaudit.analytics.measure.Unit;
import org.callaudit.analytics.monthly.Adherence.Policy;
import org.callaudit.analytics.monthly.MonthlySummary;
import org.callaudit.analytics.monthly.Remedy;
import org.callaudit.analytics.monthly.Standing;
import org.callaudit.analytics.signal.ControlChart;
import org.callaudit.reports.section.ChartFigures;

/** The figures of a pack by name, for comparing one issue with the next. */
final class MonthlyFigures {

    private final SortedMap<String, String> figures = new TreeMap<>();

    private MonthlyFigures() {}

    static SortedMap<String, String> of(MonthlySummary month, List<ControlChart> charts) {
        MonthlyFigures all = new MonthlyFigures();
        all.figures.put("headline", month.opening().headline());
        Stream.concat(month.standing().stream(), month.satisfaction().rows().stream())
                .forEach(row -> all.standing(month, row));
        charts.forEach(chart -> ChartFigures.add(all.figures, chart));
        all.rest(month);
        return all.figures;
    }

    private void standing(MonthlySummary month, Standing row) {
        String name = row.measure().label() + ", ";
        boolean share = row.measure().unit() == Unit.SHARE;
        estimate(name + month.title(), row.now(), share);
        estimate(name + "three months before", row.before(), share);
        estimate(name + "twelve months", row.year(), share);
    }

    private void estimate(String name, Estimate estimate, boolean share) {
        Long hits = estimate.numerator();
        Long all = estimate.denominator();
        figures.put(
                name + (share ? ": count" : ": cases"),
                !share || hits == null || all == null ? Long.toString(estimate.n()) : hits + " of " + all);
        Double value = estimate.value();
        Double low = estimate.low();
        Double high = estimate.high();
        if (value != null && estimate.tells()) {
            figures.put(name + ": value", decimal(value));
        }
        if (low != null && high != null && estimate.tells()) {
            figures.put(name + ": likely range", decimal(low) + " to " + decimal(high));
        }
    }

    private void rest(MonthlySummary month) {
        month.misses()
                .most()
                .forEach(miss -> figures.put(
                        "Missed: " + miss.text() + ": count",
                        miss.missed().count() + " of " + miss.missed().n()));
        month.satisfaction()
                .topics()
                .forEach(topic -> figures.put(
                        "Dissatisfied, " + topic.topic() + ": count",
                        topic.answers().count() + " of " + topic.answers().n()));
        month.adherence()
                .policies()
                .forEach(policy -> estimate("Policy " + policy.reference() + " kept", policy.kept(), true));
        Policy without = month.adherence().without();
        if (without != null) {
            estimate("No policy named, kept", without.kept(), true);
        }
        for (Remedy remedy : month.remedies()) {
            String since = "Since an action, " + remedy.about();
            figures.put(
                    since + ": count",
                    remedy.after().count() + " of " + remedy.after().n());
            figures.put(
                    since + ", before: count",
                    remedy.before().count() + " of " + remedy.before().n());
        }
        month.cases()
                .rows()
                .forEach(row -> figures.put(
                        "Cases, " + row.type().text(),
                        row.opened() + " opened, " + row.closed() + " closed, " + row.open() + " open, " + row.overdue()
                                + " overdue"));
        month.elsewhere()
                .departments()
                .forEach(one -> figures.put(
                        "Misses of " + one.name() + ": count",
                        one.misses() + " of " + month.elsewhere().misses()));
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }
}
