package org.callaudit.reports.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.callaudit.analytics.evaluation.EvaluationSummary;
import org.callaudit.analytics.evaluation.ScoredAudit;
import org.callaudit.analytics.model.Case;
import org.callaudit.reports.page.Block;
import org.callaudit.reports.page.Block.Cell;
import org.callaudit.reports.page.Block.Column;
import org.callaudit.reports.page.Block.Sentence;
import org.callaudit.reports.page.Block.Table;
import org.callaudit.reports.page.Section;
import org.callaudit.reports.page.Span;
import org.callaudit.reports.section.Moments;
import org.callaudit.reports.section.Words;
import org.callaudit.reports.text.Numerals;
import org.jspecify.annotations.Nullable;

/** Appeals and what came of them; coaching and what was agreed. */
final class DisputesAndCoaching {

    private static final List<Column> COLUMNS = List.of(
            new Column("opened", false, 12),
            new Column("closed", false, 12),
            new Column("agreed", false, 44),
            new Column("outcome", false, 32));

    private DisputesAndCoaching() {}

    static Section disputes(EvaluationSummary year) {
        List<Block> blocks = new ArrayList<>();
        year.audits().stream()
                .map(EvaluationSummary.Listed::audit)
                .filter(ScoredAudit::disputed)
                .forEach(audit -> blocks.add(new Sentence(List.of(Span.plain("Audit " + Words.clip(audit.auditId(), 24)
                        + " of " + Moments.brief(audit.day()) + " was scored again after an appeal: "
                        + score(audit.before()) + " before, " + score(audit.score()) + " after.")))));
        if (year.underDispute() > 0) {
            blocks.add(new Sentence(List.of(Span.plain(Words.countCapital(year.underDispute())
                    + (year.underDispute() == 1 ? " audit is" : " audits are")
                    + " under dispute and left out of this sheet until that is settled."))));
        }
        if (blocks.isEmpty() && !year.audits().isEmpty()) {
            blocks.add(new Sentence(List.of(Span.quiet("No audit was disputed."))));
        }
        return new Section(blocks.isEmpty() ? "" : "Disputes", true, blocks);
    }

    static Section coaching(EvaluationSummary year) {
        if (year.coaching().isEmpty()) {
            return Section.of("");
        }
        return Section.together(
                "Coaching so far",
                new Table(
                        COLUMNS,
                        year.coaching().stream()
                                .map(one -> row(one, year.to(), year.zone()))
                                .toList(),
                        List.of()));
    }

    private static List<Cell> row(Case one, LocalDate to, ZoneId zone) {
        Instant closed = one.closedAt();
        boolean over = closed != null
                && !closed.isAfter(to.plusDays(1).atStartOfDay(zone).toInstant());
        return List.of(
                Cell.of(Moments.brief(one.openedAt().atZone(zone).toLocalDate())),
                Cell.of(
                        over && closed != null
                                ? Moments.brief(closed.atZone(zone).toLocalDate())
                                : "open"),
                Cell.of(Words.clip(one.text(), 160)),
                Cell.of(over ? Words.clip(one.outcome(), 120) : ""));
    }

    private static String score(@Nullable Double percent) {
        return percent == null ? "no score" : Numerals.tick(percent, 0.1, 100);
    }
}
