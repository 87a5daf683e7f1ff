package org.callaudit.reports.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.callaudit.analytics.centre.FormData;
import org.callaudit.analytics.model.RecordCounts;
import org.callaudit.analytics.quality.EvaluatorForms;
import org.callaudit.analytics.stats.Level;
import org.callaudit.analytics.stats.Proportion;
import org.callaudit.analytics.stats.WilsonInterval;
import org.callaudit.reports.page.Block.SmallTable;
import org.callaudit.reports.page.Span;
import org.junit.jupiter.api.Test;

class DataSectionTest {

    private static List<String> shares(Proportion... forms) {
        List<FormData.Evaluator> evaluators = Arrays.stream(forms)
                .map(one -> new FormData.Evaluator(
                        "EV",
                        one.n(),
                        one.count(),
                        WilsonInterval.of(one, Level.USUAL),
                        new EvaluatorForms("EV", Map.of())))
                .toList();
        SmallTable table = (SmallTable) DataSection.of(new FormData(RecordCounts.NONE, "", "", evaluators), 50)
                .blocks()
                .get(1);
        return table.rows().stream().map(row -> Span.text(row.get(2).spans())).toList();
    }

    /** 1 of 1,509: 0.01–0.37 %; 17 of 1,359: 0.78–1.99 %; 30 of 300: 7.1–13.9 % (Wilson, statsmodels 0.14). */
    @Test
    void aTableWithSharesBelowOnePerCentHasADecimal() {
        assertEquals(
                List.of("0.1% (0.0–0.4)", "1.3% (0.8–2.0)"),
                shares(new Proportion(1, 1_509), new Proportion(17, 1_359)));
        assertEquals(List.of("10% (7–14)"), shares(new Proportion(30, 300)));
    }
}
