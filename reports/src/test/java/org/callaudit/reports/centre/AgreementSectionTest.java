package org.callaudit.reports.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.callaudit.analytics.centre.EvaluatorAgreement;
import org.callaudit.analytics.centre.EvaluatorAgreement.Pair;
import org.callaudit.analytics.centre.EvaluatorAgreement.Row;
import org.callaudit.analytics.centre.EvaluatorAgreement.Severity;
import org.callaudit.analytics.stats.Interval;
import org.callaudit.analytics.stats.Proportion;
import org.callaudit.reports.page.Block.Cell;
import org.callaudit.reports.page.Block.Sentence;
import org.callaudit.reports.page.Block.SmallTable;
import org.callaudit.reports.page.Section;
import org.callaudit.reports.page.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AgreementSectionTest {

    private static final Severity STRICT =
            new Severity("EV4", 24, new Proportion(60, 480), 0.07, new Interval(0.021, 0.087));
    private static final Severity MILD =
            new Severity("EV5", 24, new Proportion(24, 480), 0.085, new Interval(-0.06, -0.01));

    private static Section section(List<Pair> pairs, List<Severity> severities) {
        Row row = new Row("Greets", false, 20, 24, 0.9, 0.5, new Interval(0.2, 0.7), 0.8, "mostly agree", "");
        return AgreementSection.of(
                new EvaluatorAgreement("twelve months", "Six scored.", 24, List.of(row), 0, pairs, severities, ""), 50);
    }

    /** The sentence about pairs; null where there is none. */
    private static @Nullable String ofPairs(List<Pair> pairs) {
        return section(pairs, List.of(STRICT)).blocks().stream()
                .filter(Sentence.class::isInstance)
                .map(block -> Span.text(((Sentence) block).spans()))
                .skip(1)
                .findFirst()
                .orElse(null);
    }

    private static List<List<String>> severities(List<Severity> severities) {
        SmallTable table = section(List.of(), severities).blocks().stream()
                .filter(SmallTable.class::isInstance)
                .map(SmallTable.class::cast)
                .reduce((items, last) -> last)
                .orElseThrow();
        return table.rows().stream()
                .map(row -> row.stream().map(Cell::spans).map(Span::text).toList())
                .toList();
    }

    @Test
    void pairsAreNamedOnlyWhereSomeDifferMoreThanOthers() {
        Pair close = new Pair("EV1", "EV4", 24, 439, 480, false);
        assertEquals(
                "No two of them differ more often than the others, by more than chance would usually give.",
                ofPairs(List.of(close, new Pair("EV2", "EV6", 24, 439, 480, false))));
        assertEquals(
                "◆ Differ more often than the others: EV3 and EV4, in 80 of 480 answers about 24 contacts.",
                ofPairs(List.of(close, new Pair("EV3", "EV4", 24, 400, 480, true))));
        assertEquals(null, ofPairs(List.of(new Pair("EV1", "EV4", 1, 19, 19, false))), "too few to tell");
    }

    @Test
    void eachEvaluatorStandsAgainstAllOthersOnTheSameContacts() {
        assertEquals(
                List.of(
                        List.of("EV4", "24", "60 of 480", "12.5%", "7.0%", "+5.5 (2.1 to 8.7)"),
                        List.of("EV5", "24", "24 of 480", "5.0%", "8.5%", "−3.5 (−6.0 to −1.0)")),
                severities(List.of(STRICT, MILD)));
        assertEquals(
                List.of(List.of("EV4", "3", "6 of 60")),
                severities(List.of(new Severity("EV4", 3, new Proportion(6, 60), 0.083, null))),
                "of few contacts there are counts only");
    }
}
