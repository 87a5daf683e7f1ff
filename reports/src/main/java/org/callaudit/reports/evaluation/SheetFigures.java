package org.callaudit.reports.evaluation;

import java.util.SortedMap;
import java.util.TreeMap;
import org.callaudit.analytics.evaluation.EvaluationSummary;
import org.callaudit.analytics.evaluation.EvaluationSummary.ItemCount;
import org.callaudit.analytics.evaluation.EvaluationSummary.Likely;
import org.callaudit.analytics.evaluation.EvaluationSummary.ListedAudit;
import org.callaudit.analytics.evaluation.Standing;
import org.callaudit.reports.section.Words;

/** The figures of a sheet by name, for comparing one issue with the next; those named {@code count} are told when they differ. */
final class SheetFigures {

    private static final String COUNT = ": count";

    private SheetFigures() {}

    static SortedMap<String, String> of(EvaluationSummary evaluation) {
        SortedMap<String, String> figures = new TreeMap<>();
        figures.put("headline", evaluation.headline());
        figures.put("audits" + COUNT, Integer.toString(evaluation.audits().size()));
        figures.put("evaluators", evaluation.evaluators());
        figures.put("left out", evaluation.leftOut());
        evaluation.standings().forEach(standing -> add(figures, standing));
        evaluation.strengths().forEach(item -> add(figures, item));
        evaluation.coaching().forEach(one -> add(figures, one.item()));
        for (ListedAudit audit : evaluation.audits()) {
            Double score = audit.score();
            figures.put("score of audit " + audit.auditId(), score == null ? "none" : Shares.one(score));
        }
        return figures;
    }

    private static void add(SortedMap<String, String> figures, Standing standing) {
        String name = standing.measure().label();
        Long some = standing.estimate().numerator();
        Double value = standing.estimate().value();
        Likely likely = standing.likely();
        if (some != null) {
            figures.put(name + COUNT, Words.of(some, standing.estimate().n()));
        } else if (value != null && standing.estimate().tells()) {
            figures.put(name + COUNT, Shares.one(value));
        }
        if (likely != null) {
            figures.put(name + ": likely", likely.low() + " to " + likely.high());
        }
    }

    private static void add(SortedMap<String, String> figures, ItemCount item) {
        figures.put("Missed " + item.itemScope() + COUNT, Words.of(item.missed(), item.applicable()));
    }
}
