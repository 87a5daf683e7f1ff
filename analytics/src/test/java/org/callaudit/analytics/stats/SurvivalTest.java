package org.callaudit.analytics.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.callaudit.analytics.stats.KaplanMeier.Scale;
import org.callaudit.analytics.stats.KaplanMeier.Span;
import org.callaudit.analytics.stats.KaplanMeier.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurvivalTest {

    /** Weeks in remission under 6-MP, + for still in it: Freireich and others, Blood 1963;21:699-716. */
    private static final String REMISSION = "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+";

    /** Steps at 6, 7 and 9 weeks with each interval: R's survival, survfit. */
    @ParameterizedTest
    @CsvSource({
        "0, 21, 3, 0.8571428571428572, PLAIN, 0.7074793118252005, 1",
        "0, 21, 3, 0.8571428571428572, LOG, 0.7198170839162705, 1",
        "0, 21, 3, 0.8571428571428572, LOG_LOG, 0.6197179552659838, 0.951551747646997",
        "1, 17, 1, 0.8067226890756303, PLAIN, 0.6363326611369995, 0.9771127170142611",
        "1, 17, 1, 0.8067226890756303, LOG, 0.6531242184621711, 0.9964436759086593",
        "2, 16, 0, 0.8067226890756303, LOG_LOG, 0.5631465646222333, 0.9228090192028805"
    })
    void remission(int place, int atRisk, int events, double survival, Scale scale, double low, double high) {
        KaplanMeier curve = KaplanMeier.of(spans(REMISSION), scale, Level.USUAL);
        Step step = curve.steps().get(place);
        assertEquals(atRisk, step.atRisk());
        assertEquals(events, step.events());
        assertEquals(survival, step.survival(), 1e-15);
        assertEquals(low, step.interval().orElseThrow().low(), 1e-14);
        assertEquals(high, step.interval().orElseThrow().high(), 1e-14);
        assertEquals(16, curve.steps().size());
        assertEquals(OptionalDouble.of(23), curve.median());
    }

    /** Where the curve is level at one half the median is the middle of that stretch (R's survival). */
    @ParameterizedTest
    @CsvSource({"1 2 3 4, 2.5", "1 2 3+ 4+, 2", "1 2 3, 2", "1 2+ 3+, ", "5+, ", "5, 5"})
    void median(String series, Double expected) {
        OptionalDouble median = curve(series).median();
        assertEquals(expected == null ? OptionalDouble.empty() : OptionalDouble.of(expected), median);
    }

    @Test
    void theEndOfAllHasNoInterval() {
        assertEquals(
                new Step(3, 1, 1, 0, Optional.empty()), curve("1 2 3").steps().get(2));
        assertEquals(List.of(), curve("").steps());
        assertEquals(OptionalDouble.empty(), curve("").median());
        for (Scale scale : Scale.values()) {
            assertEquals(
                    new Step(5, 1, 0, 1, Optional.of(new Interval(1, 1))),
                    KaplanMeier.of(spans("5+"), scale, Level.USUAL).steps().get(0));
        }
    }

    @Test
    void intervalsAreInsideTheScaleAndHoldTheCurve() {
        for (Scale scale : Scale.values()) {
            for (Step step : KaplanMeier.of(spans(REMISSION), scale, 0.99).steps()) {
                Interval interval = step.interval().orElseThrow();
                assertTrue(0 <= interval.low() && interval.high() <= 1 && interval.contains(step.survival()));
            }
        }
    }

    @Test
    void timesAreNotNegative() {
        assertThrows(IllegalArgumentException.class, () -> new Span(-1, true));
        assertThrows(IllegalArgumentException.class, () -> new Span(Double.NaN, true));
    }

    private static KaplanMeier curve(String series) {
        return KaplanMeier.of(spans(series), Scale.LOG, Level.USUAL);
    }

    private static List<Span> spans(String series) {
        return Arrays.stream(series.split(" "))
                .filter(span -> !span.isEmpty())
                .map(span -> new Span(Double.parseDouble(span.replace("+", "")), !span.endsWith("+")))
                .toList();
    }
}
