package org.callaudit.reports.nightly;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.callaudit.analytics.nightly.NightlySummary;
import org.callaudit.analytics.nightly.NightlySummary.AgentCount;
import org.callaudit.analytics.nightly.NightlySummary.Miss;
import org.callaudit.analytics.nightly.NightlySummary.NewAudit;
import org.callaudit.reports.page.Block;
import org.callaudit.reports.page.Block.Cell;
import org.callaudit.reports.page.Block.Column;
import org.callaudit.reports.page.Block.Sentence;
import org.callaudit.reports.page.Block.Table;
import org.callaudit.reports.page.Section;
import org.callaudit.reports.page.Span;
import org.callaudit.reports.page.Value;
import org.callaudit.reports.section.Cells;
import org.callaudit.reports.section.Words;
import org.jspecify.annotations.Nullable;

/** Audits that came in, those with a missed item one by one, the others in a line. A list, no rates. */
final class NewAudits {

    private static final int MISSES_SHOWN = 3;

    /** Audits without a miss are told by agent up to so many: what a year brings, nobody reads by name. */
    private static final int TOLD_BY_AGENT = 12;

    /** Audits of more days than these say of which day they are. */
    private static final int FEW_DAYS = 3;

    private static final List<Column> COLUMNS = List.of(
            new Column("agent", false, 15),
            new Column("contact", false, 11),
            new Column("score", true, 6),
            new Column("missed (◆ critical)", false, 35, "missed"),
            new Column("comment", false, 33));

    private static final List<Column> WITH_DAYS = List.of(
            new Column("agent", false, 13),
            new Column("contact", false, 8.5),
            new Column("audited", false, 7.5),
            new Column("score", true, 5.5),
            new Column("missed (◆ critical)", false, 32.5, "missed"),
            new Column("comment", false, 33));

    private NewAudits() {}

    /** @param listed audits to list at most; the rest become a count */
    static Section of(NightlySummary night, int listed) {
        if (night.newAuditCount() == 0) {
            return Section.of("New audits: none", Cells.quiet("No audits came in."));
        }
        List<NewAudit> shown = night.newAudits().stream().limit(listed).toList();
        List<Span> closing = closing(night, shown.size());
        Block block = shown.isEmpty() ? new Sentence(closing) : table(shown, night.businessDate(), closing);
        return Section.of(title(night, shown.size()), block);
    }

    private static String title(NightlySummary night, int shown) {
        String count = Words.figures(night.newAuditCount());
        if (night.firstReportOn().isEmpty()) {
            return "New audits: " + count;
        }
        String which = shown == 0
                ? ""
                : unlisted(night, shown) == 0
                        ? "; those with a missed item"
                        : "; the latest " + Words.count(shown) + " with a missed item";
        return "New audits, first report: " + count + " in " + night.firstReportOn() + which;
    }

    private static Table table(List<NewAudit> shown, LocalDate page, List<Span> closing) {
        LocalDate first =
                shown.stream().map(NewAudit::audited).min(LocalDate::compareTo).orElseThrow();
        LocalDate last =
                shown.stream().map(NewAudit::audited).max(LocalDate::compareTo).orElseThrow();
        boolean days = ChronoUnit.DAYS.between(first, last) > FEW_DAYS;
        return new Table(
                days ? WITH_DAYS : COLUMNS,
                shown.stream().map(audit -> row(audit, days, page)).toList(),
                closing);
    }

    private static List<Cell> row(NewAudit audit, boolean day, LocalDate page) {
        List<Cell> row = new ArrayList<>(
                List.of(Cell.of(Words.clip(audit.agentName(), 30)), Cell.of(Words.clip(audit.contactId(), 22))));
        if (day) {
            row.add(Cells.day(audit.audited(), page));
        }
        row.addAll(List.of(score(audit.score()), new Cell(misses(audit.misses())), Cells.clipped(audit.comment(), 88)));
        return row;
    }

    private static Cell score(@Nullable Double percent) {
        return percent == null
                ? Cell.of("")
                : Cell.of(String.format(Locale.ROOT, "%.1f", percent), new Value.Amount(percent, 1));
    }

    private static List<Span> misses(List<Miss> misses) {
        List<Span> spans = new ArrayList<>();
        for (Miss miss : misses.subList(0, Math.min(MISSES_SHOWN, misses.size()))) {
            if (!spans.isEmpty()) {
                spans.add(Span.plain(" / "));
            }
            String text = Words.clip(miss.text(), 44);
            spans.add(miss.critical() ? Span.alarm(text) : Span.plain(text));
            if (miss.automaticZero()) {
                spans.add(Span.plain(" (automatic zero)"));
            }
        }
        if (misses.size() > MISSES_SHOWN) {
            spans.add(Span.quiet(" and " + Words.count(misses.size() - MISSES_SHOWN) + " more"));
        }
        return spans;
    }

    private static long unlisted(NightlySummary night, int shown) {
        return night.newAudits().size() - shown + night.moreWithMiss();
    }

    private static List<Span> closing(NightlySummary night, int shown) {
        List<Span> spans = new ArrayList<>();
        String more = shown == 0 ? "" : " more";
        long unlisted = unlisted(night, shown);
        if (unlisted > 0) {
            spans.add(Span.quiet(Words.countCapital(unlisted) + more + " with a missed item. "));
        }
        long clean = night.clean().stream().mapToLong(AgentCount::audits).sum();
        if (clean > 0) {
            String names = night.clean().stream()
                    .map(agent -> Words.clip(agent.agentName(), 30) + (agent.audits() == 1 ? "" : " " + agent.audits()))
                    .collect(Collectors.joining(", "));
            spans.add(Span.quiet(Words.countCapital(clean) + more + " without a missed item"
                    + (clean <= TOLD_BY_AGENT ? ": " + names : "") + "."));
        }
        return spans;
    }
}
