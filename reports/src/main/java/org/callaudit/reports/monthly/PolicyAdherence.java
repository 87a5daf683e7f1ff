package org.callaudit.reports.monthly;

import java.util.List;
import java.util.stream.Stream;
import org.callaudit.analytics.measure.Measure;
import org.callaudit.analytics.monthly.Adherence;
import org.callaudit.analytics.monthly.Adherence.Policy;
import org.callaudit.analytics.monthly.MonthlySummary;
import org.callaudit.reports.page.Block.Cell;
import org.callaudit.reports.page.Block.Column;
import org.callaudit.reports.page.Block.SmallTable;
import org.callaudit.reports.page.Section;
import org.callaudit.reports.page.Span;
import org.callaudit.reports.section.Cells;
import org.callaudit.reports.section.Words;

/** How often each policy was kept to, the one kept least often first. */
final class PolicyAdherence {

    private static final List<Column> COLUMNS = List.of(
            new Column("policy", false, 62),
            new Column("kept in", true, 12),
            new Column("share", true, 10),
            new Column("likely between", true, 16));

    private static final String TITLE = "Adherence by policy";

    private static final int LONGEST = 220;

    private PolicyAdherence() {}

    /** @param listed policies listed at most */
    static Section of(MonthlySummary month, int listed) {
        Adherence adherence = month.adherence();
        if (adherence.policies().isEmpty()) {
            return adherence.without() == null
                    ? Section.of("")
                    : Section.of(TITLE, Cells.quiet("No item of the forms names its policy."));
        }
        List<Policy> shown = adherence.policies().stream().limit(listed).toList();
        Policy without = adherence.without();
        List<List<Cell>> rows = Stream.concat(
                        shown.stream().map(policy -> row(name(policy), policy)),
                        without == null ? Stream.of() : Stream.of(row(Span.quiet("no policy named"), without)))
                .toList();
        return new Section(TITLE, rows.size() <= 12, List.of(new SmallTable(COLUMNS, rows, closing(adherence, shown))));
    }

    private static Span name(Policy policy) {
        String name = Words.clip((policy.reference() + " " + policy.text()).strip(), LONGEST);
        return policy.marked() ? Span.alarm(name) : Span.plain(name);
    }

    private static List<Cell> row(Span name, Policy policy) {
        return List.of(
                new Cell(List.of(name)),
                Figured.counts(policy.kept()),
                Figured.value(Measure.ERROR_RATE_ANY_CRITICAL, policy.kept()),
                Figured.likely(Measure.ERROR_RATE_ANY_CRITICAL, policy.kept()));
    }

    private static String closing(Adherence adherence, List<Policy> shown) {
        List<Policy> rest = adherence.policies().stream().skip(shown.size()).toList();
        long always = rest.stream().filter(policy -> policy.missed() == 0).count();
        long more = rest.size() - always;
        String others = (more > 0 ? Words.countCapital(more) + " more with a miss. " : "")
                + (always > 0 ? Words.countCapital(always) + " more kept in every audit. " : "");
        String marked = shown.stream().anyMatch(Policy::marked)
                ? " ◆ an item of it is missed more often than chance would usually give."
                : "";
        return others + "Audits in which no item of the policy was missed, of those to which it applied." + marked;
    }
}
