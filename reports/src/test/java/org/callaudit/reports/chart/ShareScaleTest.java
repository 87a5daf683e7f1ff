package org.callaudit.reports.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.callaudit.analytics.signal.ControlChart;
import org.callaudit.analytics.signal.ControlChart.Point;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareScaleTest {

    @ParameterizedTest(name = "up to {0}: steps of {1}, last tick {2}, end {3}")
    @CsvSource({
        "1.00, 0.25, 1.00, 1.00",
        "0.41, 0.10, 0.40, 0.41",
        "0.19, 0.05, 0.20, 0.20",
        "0.39, 0.10, 0.40, 0.40",
        "0.60, 0.20, 0.60, 0.60",
        "0.00, 0.01, 0.02, 0.02"
    })
    void takes_few_round_steps(double highest, double step, double top, double end) {
        ControlChart chart = new ControlChart(
                "t",
                "",
                "",
                "audits",
                List.of(new Point("Oct", LocalDate.of(2026, 10, 1), 1, 2, highest, null, null, null, false, false, "")),
                null,
                "",
                null,
                List.of(),
                "",
                "");
        ShareScale scale = ShareScale.of(chart);
        assertEquals(step, scale.step(), 1e-9);
        assertEquals(top, scale.top(), 1e-9);
        assertEquals(end, scale.end(), 1e-9);
    }
}
