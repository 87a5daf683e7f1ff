package org.callaudit.reports.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.callaudit.analytics.picture.Picture.Axis;
import org.callaudit.analytics.picture.Picture.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulerTest {

    private static List<String> labels(Scale scale, double... values) {
        Ruler ruler = Ruler.over(new Axis("calls", scale), DoubleStream.of(values), 5);
        Arrays.stream(values).forEach(value -> {
            assertTrue(ruler.part(value) >= 0 && ruler.part(value) <= 1, () -> value + " is off " + ruler);
        });
        return ruler.ticks().stream().map(ruler::label).toList();
    }

    @ParameterizedTest(name = "from {0} to {1}: {2}")
    @CsvSource({
        "0, 9.4, 0 2 4 6 8 10",
        "3, 10, 0 2 4 6 8 10",
        "95, 103, 94 96 98 100 102 104",
        "-0.3, 0.2, −0.3 −0.2 −0.1 0 0.1 0.2",
        "-7, -1, −8 −6 −4 −2 0",
        "42, 42, 38 40 42 44 46",
        "0, 0, 0 0.2 0.4 0.6 0.8 1.0",
        "1200000, 1250000, '1,200,000 1,210,000 1,220,000 1,230,000 1,240,000 1,250,000'"
    })
    void takes_round_steps(double low, double high, String ticks) {
        assertEquals(List.of(ticks.split(" ")), labels(Scale.NUMBER, low, high));
    }

    @ParameterizedTest(name = "from {0} to {1}: {2}")
    @CsvSource({
        "0.001, 0.0048, 0 0.1 0.2 0.3 0.4 0.5%",
        "0.3, 0.98, 0 20 40 60 80 100%",
        "-0.09, 0.2, −10 0 10 20%",
        "0, 0, 0 0.2 0.4 0.6 0.8 1.0%"
    })
    void prints_shares_in_per_cent(double low, double high, String ticks) {
        assertEquals(List.of(ticks.split(" ")), labels(Scale.SHARE, low, high));
    }
}
