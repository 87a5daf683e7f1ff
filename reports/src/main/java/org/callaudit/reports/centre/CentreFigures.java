package org.callaudit.reports.centre;

import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.callaudit.analytics.centre.CentreSummary;
import org.callaudit.analytics.centre.Standing;
import org.callaudit.analytics.stats.Interval;
import org.callaudit.analytics.stats.Proportion;
import org.callaudit.reports.section.ChartFigures;

/** The figures of a report on the centre by name, for comparing one issue with the next. */
final class CentreFigures {

    private final SortedMap<String, String> figures = new TreeMap<>();

    private CentreFigures() {}

    static SortedMap<String, String> of(CentreSummary centre) {
        CentreFigures all = new CentreFigures();
        all.figures.put("headline", centre.headline());
        all.count("audits", centre.audits());
        all.count("survey answers", centre.answers());
        centre.standings().rows().forEach(row -> {
            String name = (row.department() ? "department " : "team ") + row.name();
            all.standing(name + ", audits with a critical error", row.critical());
            all.standing(name + ", satisfied", row.satisfied());
        });
        centre.standings().charts().forEach(chart -> ChartFigures.add(all.figures, chart));
        all.agreement(centre);
        centre.coverage().rows().forEach(row -> {
            all.count("audits done, " + row.team(), row.done());
            all.count("agents without an audit, " + row.team(), row.without());
            all.count("audits beyond those planned, " + row.team(), row.surplus());
        });
        centre.errors().rows().forEach(row -> {
            all.share("dissatisfied with the error " + row.text(), row.with());
            all.share("dissatisfied without the error " + row.text(), row.without());
        });
        centre.repeats()
                .topics()
                .forEach(one ->
                        all.share("repeat contacts, " + one.topic(), new Proportion(one.repeats(), one.contacts())));
        all.cases(centre);
        all.data(centre);
        return all.figures;
    }

    private void agreement(CentreSummary centre) {
        count("contacts scored by several evaluators", centre.agreement().contacts());
        centre.agreement().rows().forEach(row -> {
            share("all evaluators alike, " + row.text(), new Proportion(row.alike(), row.cases()));
            Double alpha = row.alpha();
            if (alpha != null) {
                figures.put("agreement, " + row.text(), decimal(alpha));
            }
        });
        centre.agreement()
                .pairs()
                .forEach(pair -> share(
                        "same answer, " + pair.first() + " and " + pair.second(),
                        new Proportion(pair.same(), pair.answers())));
    }

    private void cases(CentreSummary centre) {
        count("open cases", centre.cases().oldest().size());
        centre.cases().owners().forEach(owner -> {
            count(
                    "open cases of " + owner.name(),
                    owner.byAge().stream().mapToLong(Long::longValue).sum());
            count("overdue cases of " + owner.name(), owner.overdue());
        });
        centre.cases().types().forEach(type -> {
            count("cases opened, " + type.type(), type.opened());
            count("cases closed, " + type.type(), type.closed());
        });
        centre.cases().departments().forEach(one -> count("referred to " + one.department(), one.opened()));
    }

    private void data(CentreSummary centre) {
        count("records read", centre.data().records().read());
        count("records accepted", centre.data().records().accepted());
        count("records to be fixed", centre.data().records().rejected());
        count("records that are duplicates", centre.data().records().duplicates());
        centre.data()
                .evaluators()
                .forEach(one -> share("forms with an error, " + one.id(), new Proportion(one.wrong(), one.audits())));
    }

    private void standing(String name, Standing standing) {
        share(name, new Proportion(standing.count(), standing.n()));
        Interval expected = standing.expected();
        if (expected != null) {
            figures.put(
                    name + ": expected range",
                    decimal(expected.low()) + " to " + decimal(expected.high())
                            + (standing.place().outside() ? " outside" : ""));
        }
    }

    private void share(String name, Proportion share) {
        figures.merge(name + ": count", share.count() + " of " + share.n(), (one, other) -> one + " + " + other);
    }

    private void count(String name, long count) {
        figures.merge(name + ": count", Long.toString(count), (one, other) -> one + " + " + other);
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }
}
