package org.callaudit.reports.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.callaudit.analytics.evaluation.EvaluationSummary;
import org.callaudit.analytics.evaluation.EvaluationSummary.ListedAudit;
import org.callaudit.analytics.evaluation.EvaluationSummary.MissedItem;
import org.callaudit.reports.page.Block.Cell;
import org.callaudit.reports.page.Block.Column;
import org.callaudit.reports.page.Block.Register;
import org.callaudit.reports.page.Section;
import org.callaudit.reports.page.Span;
import org.callaudit.reports.section.Cells;
import org.callaudit.reports.section.Words;

/** The audits one by one, all of them with all that was missed; no section without audits. */
final class EveryAudit {

    private static final List<Column> COLUMNS = List.of(
            new Column("contact", false, 9),
            new Column("contact on", false, 9),
            new Column("audit", false, 9),
            new Column("evaluator", false, 8),
            new Column("form", false, 8),
            new Column("score", true, 6),
            new Column("missed", false, 51));

    private EveryAudit() {}

    static Section of(EvaluationSummary evaluation) {
        if (evaluation.audits().isEmpty()) {
            return Section.of("");
        }
        return Section.of(
                evaluation.audits().size() == 1
                        ? "The audit behind these figures"
                        : "Every audit behind these figures: "
                                + Words.figures(evaluation.audits().size()),
                new Register(
                        COLUMNS,
                        evaluation.audits().stream()
                                .map(audit -> row(audit, evaluation))
                                .toList()));
    }

    private static List<Cell> row(ListedAudit audit, EvaluationSummary evaluation) {
        return List.of(
                Cell.of(Words.clip(audit.contactId(), 14)),
                Cells.day(audit.day(), evaluation.to()),
                Cell.of(Words.clip(audit.auditId(), 13)),
                Cell.of(Words.clip(audit.evaluatorId(), 11)),
                Cell.of(Words.clip(audit.form(), 13)),
                Shares.score(audit.score()),
                new Cell(missed(audit)));
    }

    private static List<Span> missed(ListedAudit audit) {
        List<Span> spans = new ArrayList<>();
        if (audit.missed().isEmpty()) {
            spans.add(Span.quiet("nothing"));
        }
        int items = audit.missed().size();
        for (int i = 0; i < items; i++) {
            MissedItem item = audit.missed().get(i);
            String text = Shares.item(item.text());
            spans.add(item.critical() ? Span.alarm(text) : Span.plain(text));
            if (i == 0 && audit.automaticZero()) {
                spans.add(Span.plain(" (automatic zero)"));
            }
            spans.add(Span.plain(i < items - 1 ? "; " : ""));
        }
        if (audit.rescored()) {
            spans.add(Span.quiet(" · see disputes"));
        }
        return spans;
    }
}
