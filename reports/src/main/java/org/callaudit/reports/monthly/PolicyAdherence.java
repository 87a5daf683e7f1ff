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
import org.callaudit.reports.section.Cells;
import org.callaudit.reports.section.Words;

/** How often each policy was not kept to, in the order of the policies. */
final class PolicyAdherence {

    private static final List<Column> COLUMNS = List.of(
            new Column("policy", false, 52),
            new Column("items", true, 8),
            new Column("missed in", true, 14),
            new Column("share", true, 10),
            new Column("likely between", true, 16));

    private static final String TITLE = "Adherence by policy";

    private PolicyAdherence() {}

    /** @param listed policies listed at most; then those with a miss go first */
    static Section of(MonthlySummary month, int listed) {
        Adherence adherence = month.adherence();
        if (adherence.policies().isEmpty()) {
            return adherence.without() == null
                    ? Section.of("")
                    : Section.of(TITLE, Cells.quiet("No item of the forms names its policy."));
        }
        List<Policy> shown = adherence.policies().stream()
                .filter(policy -> adherence.policies().size() <= listed || hits(policy) > 0)
                .limit(listed)
                .toList();
        Policy without = adherence.without();
        List<List<Cell>> rows = Stream.concat(
                        shown.stream().map(policy -> row(name(policy), policy)),
                        without == null ? Stream.of() : Stream.of(row("no policy named", without)))
                .toList();
        return new Section(TITLE, rows.size() <= 12, List.of(new SmallTable(COLUMNS, rows, closing(adherence, shown))));
    }

    private static String name(Policy policy) {
        return Words.clip(policy.text().isBlank() ? policy.reference() : policy.reference() + " " + policy.text(), 90);
    }

    private static List<Cell> row(String name, Policy policy) {
        return List.of(
                Cell.of(name),
                Cells.count(policy.items()),
                Figured.counts(policy.missed()),
                Figured.value(Measure.ERROR_RATE_ANY_CRITICAL, policy.missed()),
                Figured.likely(Measure.ERROR_RATE_ANY_CRITICAL, policy.missed()));
    }

    private static long hits(Policy policy) {
        Long hits = policy.missed().numerator();
        return hits == null ? 0 : hits;
    }

    private static String closing(Adherence adherence, List<Policy> shown) {
        long clean = adherence.policies().stream()
                .filter(policy -> !shown.contains(policy) && hits(policy) == 0)
                .count();
        long more = adherence.policies().size() - shown.size() - clean;
        String rest = (more > 0 ? Words.countCapital(more) + " more with a miss. " : "")
                + (clean > 0 ? Words.countCapital(clean) + " more without a miss. " : "");
        return rest + "Audits in which at least one item of the policy was missed, of those to which it applied.";
    }
}
