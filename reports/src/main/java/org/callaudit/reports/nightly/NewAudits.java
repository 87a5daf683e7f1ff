package org.callaudit.reports.nightly;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.callaudit.analytics.nightly.NightlySummary;
import org.callaudit.analytics.nightly.NightlySummary.AgentCount;
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
    private static final int AGENTS_NAMED = 12;
    private static final List<Column> COLUMNS = List.of(
            new Column("agent", false, 15),
            new Column("contact", false, 11),
            new Column("score", true, 6),
            new Column("missed", false, 35),
            new Column("comment", false, 33));

    private NewAudits() {}

    /** @param listed audits to list at most; the rest become a count */
    static Section of(NightlySummary night, int listed) {
        if (night.newAuditCount() == 0) {
            return Section.of("New audits: none", Cells.quiet("No audits came in."));
        }
        List<NewAudit> shown = night.newAudits().stream().limit(listed).toList();
        List<Span> closing = closing(night, shown.size());
        Block block = shown.isEmpty()
                ? new Sentence(closing)
                : new Table(COLUMNS, shown.stream().map(NewAudits::row).toList(), closing);
        return Section.of("New audits: " + Words.figures(night.newAuditCount()), block);
    }

    private static List<Cell> row(NewAudit audit) {
        return List.of(
                Cell.of(Words.clip(audit.agentName(), 30)),
                Cell.of(Words.clip(audit.contactId(), 22)),
                score(audit.score()),
                new Cell(misses(audit)),
                Cells.clipped(audit.comment(), 88));
    }

    private static Cell score(@Nullable Double percent) {
        return percent == null
                ? Cell.of("")
                : Cell.of(String.format(Locale.ROOT, "%.1f", percent), new Value.Amount(percent, 1));
    }

    private static List<Span> misses(NewAudit audit) {
        List<String> misses = audit.misses().stream()
                .limit(MISSES_SHOWN)
                .map(miss -> Words.clip(miss, 44))
                .toList();
        List<Span> spans = new ArrayList<>();
        if (audit.critical() && !misses.isEmpty()) {
            spans.add(Span.alarm(misses.get(0)));
            misses = misses.subList(1, misses.size());
            if (audit.automaticZero()) {
                spans.add(Span.plain(" (automatic zero)"));
            }
            if (!misses.isEmpty()) {
                spans.add(Span.plain("; "));
            }
        }
        spans.add(Span.plain(String.join("; ", misses)));
        if (audit.misses().size() > MISSES_SHOWN) {
            spans.add(Span.quiet(" and " + Words.count(audit.misses().size() - MISSES_SHOWN) + " more"));
        }
        return spans;
    }

    private static List<Span> closing(NightlySummary night, int shown) {
        List<Span> spans = new ArrayList<>();
        String more = shown == 0 ? "" : " more";
        long unlisted = night.newAudits().size() - shown + night.moreWithMiss();
        if (unlisted > 0) {
            spans.add(Span.quiet(Words.countCapital(unlisted) + more + " with a missed item. "));
        }
        long clean = night.clean().stream().mapToLong(AgentCount::audits).sum();
        if (clean > 0) {
            String names = night.clean().stream()
                    .limit(AGENTS_NAMED)
                    .map(agent -> Words.clip(agent.agentName(), 30) + (agent.audits() == 1 ? "" : " " + agent.audits()))
                    .collect(Collectors.joining(", "));
            String others = night.clean().size() > AGENTS_NAMED
                    ? " and " + Words.count(night.clean().size() - AGENTS_NAMED) + " others"
                    : "";
            spans.add(Span.quiet(Words.countCapital(clean) + more + " without a missed item: " + names + others + "."));
        }
        return spans;
    }
}
