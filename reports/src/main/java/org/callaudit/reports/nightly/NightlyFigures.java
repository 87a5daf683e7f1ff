package org.callaudit.reports.nightly;

import java.util.SortedMap;
import java.util.TreeMap;
import org.callaudit.analytics.nightly.NightlySummary;
import org.callaudit.reports.section.ChartFigures;

/** The figures of a nightly page by name, for comparing one issue of a report with the next. */
final class NightlyFigures {

    private NightlyFigures() {}

    static SortedMap<String, String> of(NightlySummary night) {
        SortedMap<String, String> figures = new TreeMap<>();
        figures.put("headline", night.headline());
        figures.put("new audits", Long.toString(night.newAuditCount()));
        figures.put("new answers", Long.toString(night.newAnswers()));
        figures.put("unhappy answers", Long.toString(night.unhappyCount()));
        figures.put("data", night.data());
        if (!night.assigned().isEmpty()) {
            figures.put("still to be done", night.assigned());
        }
        night.charts().forEach(chart -> ChartFigures.add(figures, chart));
        night.coverage()
                .forEach(agent -> figures.merge(
                        "audits done: " + agent.agentName(),
                        Long.toString(agent.audits()),
                        (one, other) -> one + " + " + other));
        return figures;
    }
}
