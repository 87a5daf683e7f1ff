package org.callaudit.analytics.stats;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callaudit.analytics.stats.KaplanMeier.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whatever comes in, what comes out has no NaN and no infinity, or is empty, or is refused in words. */
class EdgeInputsTest {

    private static final Map<String, List<Proportion>> SHARES = Map.of(
            "nothing", List.of(),
            "no cases", List.of(new Proportion(0, 0)),
            "no cases anywhere", Collections.nCopies(5, new Proportion(0, 0)),
            "one case", List.of(new Proportion(0, 1)),
            "one subgroup", List.of(new Proportion(3, 10)),
            "all hits", Collections.nCopies(5, new Proportion(10, 10)),
            "no hits", Collections.nCopies(5, new Proportion(0, 10)),
            "all equal", Collections.nCopies(5, new Proportion(3, 10)),
            "a gap", List.of(new Proportion(3, 10), new Proportion(0, 0), new Proportion(9, 10)),
            "huge sizes", List.of(new Proportion(1, Long.MAX_VALUE / 8), new Proportion(3, 10)));

    private static final Map<String, List<Double>> VALUES = Map.of(
            "nothing", List.of(),
            "one value", List.of(4.0),
            "all equal", Collections.nCopies(6, 0.1),
            "two values", List.of(1.0, 2.0),
            "NaN", List.of(1.0, Double.NaN, 2.0),
            "infinity", List.of(1.0, Double.POSITIVE_INFINITY),
            "too large to add", List.of(1e308, 1e308, -1e308, 1e308),
            "zeros of both signs", List.of(0.0, -0.0, 0.0, -0.0),
            "ordinary", List.of(3.0, 1.0, 4.0, 1.0, 5.0, 9.0, 2.0, 6.0));

    private static final Map<String, List<List<@Nullable String>>> RATINGS = Map.of(
            "nothing", List.of(),
            "units without answers", List.of(List.of(), List.of()),
            "all missing", List.of(Arrays.asList(null, null), Arrays.asList(null, null)),
            "one answer", List.of(Arrays.asList("1", null)),
            "all equal", List.of(List.of("1", "1"), List.of("1", "1")),
            "zeros", List.of(List.of("0", "0"), List.of("0", "1")),
            "no numbers", List.of(List.of("yes", "no"), List.of("1e999", "yes")),
            "ordinary", List.of(List.of("1", "2"), List.of("2", "2"), List.of("3", "1")));

    @TestFactory
    Stream<DynamicTest> shares() {
        return tests(
                SHARES,
                Map.ofEntries(
                        Map.entry("np", NpChart::of),
                        Map.entry("np limits", units -> NpChart.of(units).limits()),
                        Map.entry("p", PChart::ordinary),
                        Map.entry("p limits", units -> each(units, PChart.ordinary(units)::limits, Proportion::n)),
                        Map.entry("laney", PChart::laney),
                        Map.entry("chosen", units -> each(units, PChart.chosen(units)::limits, Proportion::n)),
                        Map.entry("overdispersion", Overdispersion::of),
                        Map.entry("u", units -> UChart.chosen(rates(units))),
                        Map.entry("funnel", FunnelPlot::ofProportions),
                        Map.entry("funnel of rates", units -> FunnelPlot.ofRates(rates(units))),
                        Map.entry("funnel limits", EdgeInputsTest::funnelLimits),
                        Map.entry("wilson", units -> all(units, unit -> WilsonInterval.of(unit, Level.USUAL))),
                        Map.entry("corrected", units -> all(units, unit -> WilsonInterval.corrected(unit, 0.95))),
                        Map.entry("exact", units -> all(units, unit -> ClopperPearsonInterval.of(unit, 0.95))),
                        Map.entry("newcombe", units -> pairs(units, (a, b) -> NewcombeDifference.of(a, b, 0.95))),
                        Map.entry("relative risk", units -> pairs(units, (a, b) -> RelativeRisk.of(a, b, 0.95))),
                        Map.entry("mid-P", units -> pairs(units, TwoProportionTest::midP))));
    }

    @TestFactory
    Stream<DynamicTest> values() {
        return tests(
                VALUES,
                Map.ofEntries(
                        Map.entry("xmr", XmrChart::of),
                        Map.entry("screened", values -> XmrChart.screened(values, RangeConstant.EXACT)),
                        Map.entry("ewma", values -> new EwmaChart(0, 1, 0.2, 3).averages(values)),
                        Map.entry("cusum", values -> new CusumChart(0, 1, 0.5, 4).sums(values)),
                        Map.entry("mann-kendall", MannKendall::of),
                        Map.entry("theil-sen", values -> TheilSen.of(places(values), values, Level.USUAL)),
                        Map.entry("kendall", values -> KendallTau.b(places(values), values)),
                        Map.entry("spearman", values -> SpearmanCorrelation.of(places(values), values, 0.95)),
                        Map.entry("adjusted", values -> PValueAdjustment.BH.adjusted(values)),
                        Map.entry("survival", EdgeInputsTest::survival),
                        Map.entry("nelson", values -> RuleSet.NELSON.signals(points(values))),
                        Map.entry("runs", values -> RunsAnalysis.of(points(values)))));
    }

    @TestFactory
    Stream<DynamicTest> ratings() {
        return tests(
                RATINGS,
                Map.of(
                        "percent", units -> Agreement.percent(ratings(units)),
                        "cohen", units -> CohenKappa.of(ratings(units), Disagreement.QUADRATIC),
                        "fleiss", units -> Agreement.fleissKappa(ratings(units)),
                        "gwet", units -> Agreement.gwet(ratings(units), Disagreement.LINEAR),
                        "ordinal", units -> KrippendorffAlpha.of(ratings(units), KrippendorffAlpha.Scale.ORDINAL),
                        "ratio", units -> KrippendorffAlpha.of(ratings(units), KrippendorffAlpha.Scale.RATIO),
                        "bootstrap", units -> Agreement.bootstrap(ratings(units), Agreement::fleissKappa, 0.95),
                        "confused", units -> Agreement.confused(ratings(units))));
    }

    /** What can't be is refused where it is made. */
    @Test
    void impossibleNumbersAreRefused() {
        List<Supplier<Object>> impossible = List.of(
                () -> new Proportion(11, 10),
                () -> new Proportion(-1, 10),
                () -> new Proportion(0, -1),
                () -> new Rate(-1, 10),
                () -> new Rate(1, 0),
                () -> new Rate(0, Double.NaN),
                () -> new Rate(3, Double.MIN_VALUE),
                () -> UChart.ordinary(List.of(new Rate(3, 5))).limits(Double.MIN_VALUE),
                () -> new FunnelPlot(FunnelPlot.Counts.POISSON, 1, 1, 0).limits(Double.MIN_VALUE, Level.USUAL),
                () -> new CusumChart(0, Double.MIN_VALUE, 0.5, 4),
                () -> new PromoterScore(1, Long.MAX_VALUE, 10),
                () -> new PChart(1.1, 1),
                () -> new PChart(0.5, Double.NaN),
                () -> new UChart(-1, 1),
                () -> new NpChart(Double.NaN, 5),
                () -> new NpChart(0.5, 0),
                () -> new GChart(Double.POSITIVE_INFINITY),
                () -> GChart.of(List.of()),
                () -> new PromoterScore(5, 6, 10),
                () -> new PromoterScore(0, 0, 0).score(),
                () -> new PromoterScore(0, 0, 0).standardError(),
                () -> new PromoterScore(0, 0, 0).interval(Level.USUAL),
                () -> PChart.ordinary(SHARES.getOrDefault("no hits", List.of()))
                        .limits(10)
                        .z(0.1),
                () -> new ChartPoint(Double.NaN, new Limits(0, 0, 0, 0)),
                () -> Power.ofRise(new PChart(0.1, 1), 0, 0.3),
                () -> Power.ofRise(new PChart(0.1, 1), 50, Double.NaN),
                () -> TwoGroupPower.of(0.1, Double.NaN, 50, Level.USUAL),
                () -> new Span(Double.NaN, true),
                () -> Pareto.rows(Map.of("late", -1L)));
        assertAll(impossible.stream().map(one -> () -> {
            IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, one::get);
            assertFalse(String.valueOf(refused.getMessage()).isBlank());
        }));
    }

    private static <T> Stream<DynamicTest> tests(Map<String, T> inputs, Map<String, Function<T, Object>> entries) {
        return entries.entrySet().stream()
                .flatMap(entry -> inputs.entrySet().stream()
                        .map(input -> DynamicTest.dynamicTest(
                                entry.getKey() + " of " + input.getKey(),
                                () -> isFiniteOrRefused(() -> entry.getValue().apply(input.getValue())))));
    }

    private static void isFiniteOrRefused(Supplier<Object> entry) {
        try {
            Object result = entry.get();
            String shown = result instanceof double[] many ? Arrays.toString(many) : result.toString();
            assertFalse(shown.contains("NaN") || shown.contains("Infinity"), shown);
        } catch (IllegalArgumentException refused) {
            assertTrue(String.valueOf(refused.getMessage()).length() > 10, refused.getMessage());
        }
    }

    /** Of every unit with cases, as the callers of these methods have them. */
    private static <K> Object each(List<Proportion> units, Function<K, Object> result, Function<Proportion, K> key) {
        return units.stream().filter(unit -> unit.n() > 0).map(key).map(result).toList();
    }

    private static Object all(List<Proportion> units, Function<Proportion, Object> result) {
        return units.stream().map(result).toList();
    }

    private static Object pairs(List<Proportion> units, BiFunction<Proportion, Proportion, Object> result) {
        List<Object> results = new ArrayList<>();
        units.forEach(a -> units.forEach(b -> results.add(result.apply(a, b))));
        return results;
    }

    private static Object funnelLimits(List<Proportion> units) {
        FunnelPlot funnel = FunnelPlot.ofProportions(units);
        return units.stream()
                .map(unit -> List.of(
                        funnel.limits((double) unit.n(), FunnelPlot.ALARM),
                        funnel.overdispersedLimits((double) unit.n(), 0.95)))
                .toList();
    }

    private static Object survival(List<Double> times) {
        List<Span> spans =
                times.stream().map(time -> new Span(time, time % 2 == 0)).toList();
        KaplanMeier curve = KaplanMeier.of(spans, KaplanMeier.Scale.LOG_LOG, Level.USUAL);
        return List.of(curve, curve.median());
    }

    private static List<Rate> rates(List<Proportion> units) {
        return units.stream().map(Rate::of).toList();
    }

    private static List<Double> places(List<Double> values) {
        return IntStream.range(0, values.size()).mapToObj(i -> (double) i).toList();
    }

    private static List<ChartPoint> points(List<Double> values) {
        Limits limits = XmrChart.of(values).limits();
        return values.stream().map(value -> new ChartPoint(value, limits)).toList();
    }

    private static Ratings ratings(List<List<@Nullable String>> units) {
        return Ratings.of(Ratings.observedLevels(units), units);
    }
}
