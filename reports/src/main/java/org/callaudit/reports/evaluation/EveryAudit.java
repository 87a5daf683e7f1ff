package org.callaudit.reports.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.callaudit.analytics.evaluation.EvaluationSummary;
import org.callaudit.analytics.evaluation.EvaluationSummary.Listed;
import org.callaudit.analytics.evaluation.ScoredAudit;
import org.callaudit.reports.page.Block.Cell;
import org.callaudit.reports.page.Block.Column;
import org.callaudit.reports.page.Block.SmallTable;
import org.callaudit.reports.page.Section;
import org.callaudit.reports.page.Span;
import org.callaudit.reports.page.Value;
import org.callaudit.reports.section.Moments;
import org.callaudit.reports.section.Words;
import org.callaudit.reports.text.Numerals;

/** Every audit that the sheet rests on, in order of contact. */
final class EveryAudit {

    private static final int MISSES_SHOWN = 3;
    private static final List<Column> COLUMNS = List.of(
            new Column("contact on", false, 11),
            new Column("contact", false, 11),
            new Column("audit", false, 10),
            new Column("evaluator", false, 9),
            new Column("form", false, 10),
            new Column("score", true, 8),
            new Column("missed", false, 41));

    private EveryAudit() {}

    static Section of(EvaluationSummary year) {
        if (year.audits().isEmpty()) {
            return Section.of("");
        }
        return Section.of(
                "Every audit: " + Words.figures(year.audits().size()),
                new SmallTable(
                        COLUMNS, year.audits().stream().map(EveryAudit::row).toList(), ""));
    }

    private static List<Cell> row(Listed listed) {
        ScoredAudit audit = listed.audit();
        Double score = audit.score();
        return List.of(
                Cell.of(Moments.brief(audit.day()), new Value.Day(audit.day())),
                Cell.of(Words.clip(audit.contactId(), 20)),
                Cell.of(Words.clip(audit.auditId(), 20)),
                Cell.of(Words.clip(audit.evaluatorId(), 16)),
                Cell.of(Words.clip(audit.formId() + " " + audit.formVersion(), 18)),
                score == null ? Cell.of("") : Cell.of(Numerals.tick(score, 0.1, 100), new Value.Amount(score, 1)),
                new Cell(misses(listed)));
    }

    private static List<Span> misses(Listed listed) {
        List<String> missed = listed.missed().stream()
                .limit(MISSES_SHOWN)
                .map(text -> Words.clip(text, 44))
                .toList();
        List<Span> spans = new ArrayList<>();
        spans.add(Span.plain(String.join("; ", missed)));
        int more = listed.missed().size() - MISSES_SHOWN;
        if (more > 0) {
            spans.add(Span.quiet(" and " + Words.count(more) + " more"));
        }
        if (listed.audit().automaticZero()) {
            spans.add(Span.alarm(" automatic zero"));
        }
        if (listed.audit().disputed()) {
            spans.add(Span.quiet(" (scored again after an appeal)"));
        }
        return spans;
    }
}
