package org.callaudit.reports.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.callaudit.analytics.evaluation.EvaluationSummary;
import org.callaudit.analytics.evaluation.EvaluationSummary.Item;
import org.callaudit.reports.page.Block;
import org.callaudit.reports.page.Block.Cell;
import org.callaudit.reports.page.Block.Column;
import org.callaudit.reports.page.Block.Sentence;
import org.callaudit.reports.page.Block.Table;
import org.callaudit.reports.page.Section;
import org.callaudit.reports.page.Span;
import org.callaudit.reports.section.Moments;
import org.callaudit.reports.section.Words;

/** What goes well, and at most three things to work on, with what shows them. */
final class StrengthsAndCoaching {

    private static final List<Column> COLUMNS = List.of(
            new Column("item", false, 31),
            new Column("missed", true, 12),
            new Column("what to do", false, 33),
            new Column("shown by", false, 24));

    private StrengthsAndCoaching() {}

    static Section strengths(EvaluationSummary year) {
        if (year.audits().isEmpty()) {
            return Section.of("");
        }
        List<Block> blocks = new ArrayList<>();
        for (Item item : year.strengths()) {
            blocks.add(new Sentence(List.of(
                    Span.strong(Words.clip(item.text(), 90)),
                    Span.plain(": right in " + Words.figures(item.applicable() - item.missed()) + " of "
                            + Words.figures(item.applicable()) + "."))));
        }
        if (blocks.isEmpty()) {
            blocks.add(new Sentence(List.of(
                    Span.quiet("So far the audits are too few, or too mixed, to call an item right almost always."))));
        }
        return new Section("Strengths", true, blocks);
    }

    static Section toCoach(EvaluationSummary year) {
        if (year.audits().isEmpty()) {
            return Section.of("");
        }
        if (year.toCoach().isEmpty()) {
            return Section.together(
                    "To coach", new Sentence(List.of(Span.quiet("No item was missed more than once."))));
        }
        return Section.together(
                "To coach",
                new Table(
                        COLUMNS,
                        year.toCoach().stream().map(StrengthsAndCoaching::row).toList(),
                        List.of()));
    }

    private static List<Cell> row(Item item) {
        String policy = item.policy().isEmpty() ? "" : " (policy " + Words.clip(item.policy(), 24) + ")";
        return List.of(
                Cell.of(Words.clip(item.text(), 80) + policy),
                Cell.of(Words.figures(item.missed()) + " of " + Words.figures(item.applicable())),
                Cell.of(Words.clip(item.recommendation(), 120)),
                Cell.of(item.shownBy().stream()
                        .map(audit -> Words.clip(audit.auditId(), 20) + ", " + Moments.brief(audit.day()))
                        .collect(Collectors.joining("; "))));
    }
}
