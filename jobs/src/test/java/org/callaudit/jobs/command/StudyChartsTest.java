package org.callaudit.jobs.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Each chart from the command line to its figures, against published examples. */
class StudyChartsTest {

    /** NIST/SEMATECH e-Handbook 6.3.3.1: defects on 25 wafers. */
    private static final String WAFERS = "16 14 28 16 12 20 10 12 10 17 19 17 14 16 15 13 14 16 11 20 11 19 16 31 13";

    /** NIST/SEMATECH e-Handbook 6.3.2.2: flow rates of 10 batches. */
    private static final String FLOW = "49.6 47.6 49.9 51.3 47.8 51.2 52.6 52.4 53.6 52.1";

    /** NIST/SEMATECH e-Handbook 6.3.2.4. */
    private static final String EWMA =
            "52 47 53 49.3 50.1 47 51 50.1 51.2 50.5 49.6 47.6 49.9 51.3 47.8 51.2 52.6 52.4 53.6 52.1";

    /** NIST/SEMATECH e-Handbook 6.3.2.3. */
    private static final String CUSUM = "324.925 324.675 324.725 324.35 325.35 325.225 324.125 324.525 325.225 324.6"
            + " 324.625 325.15 328.325 327.25 327.825 328.5 326.675 327.775 326.875 328.35";

    @TempDir
    private Path folder;

    private JsonNode study(String asked, String table) throws IOException {
        return Typed.study(folder, asked + " --json", table).json();
    }

    /** One column, its values parted by blanks. */
    private static String column(String values) {
        return "x\n" + values.replace(' ', '\n') + "\n";
    }

    private static List<Double> numbers(JsonNode rows, String key) {
        List<Double> numbers = new ArrayList<>();
        rows.forEach(
                row -> numbers.add(row.get(key).isNull() ? null : row.get(key).asDouble()));
        return numbers;
    }

    /** The names of the rows whose signals hold one. */
    private static List<String> marked(JsonNode study, String signal) {
        List<String> marked = new ArrayList<>();
        study.get("points")
                .forEach(point -> point.get("signals").forEach(one -> {
                    if (one.asString().equals(signal)) {
                        marked.add(point.get("label").asString());
                    }
                }));
        return marked;
    }

    private static void close(double expected, JsonNode actual, double relative) {
        assertEquals(expected, actual.asDouble(), Math.abs(expected) * relative);
    }

    private static void hasKeys(String keys, JsonNode node) {
        assertEquals(keys, String.join(" ", node.propertyNames()));
    }

    /** Montgomery, Introduction to Statistical Quality Control: cans of orange juice; limits by R's qcc 2.7. */
    @Test
    void p() throws IOException {
        String counts = "12 15 8 10 4 7 16 9 14 10 5 6 17 12 22 8 10 5 13 11 20 18 24 15 9 12 7 13 9 6";
        String table = "count,size\n" + counts.replace(" ", ",50\n") + ",50\n";

        JsonNode found = study("p --count count --size size", table);

        hasKeys("chart n center points seriesSignals", found);
        hasKeys("label value n lcl ucl signals", found.get("points").get(0));
        close(347 / 1500.0, found.get("center"), 1e-12);
        close(0.05242755, found.get("points").get(0).get("lcl"), 1e-6);
        close(0.4102391, found.get("points").get(0).get("ucl"), 1e-6);
        assertEquals(List.of("15", "23"), marked(found, "nelson-1"));
    }

    /** Mohammed and others, Quality and Safety in Health Care 2013;22:362-368 (R's qicharts2, nhs_accidents); by scipy 1.10.1. */
    @Test
    void laneyP() throws IOException {
        String weeks = "266501,280443 264225,276823 276532,291681 281461,296155 269071,282343 261215,275888"
                + " 270409,283867 279778,295251 270483,284468 270320,282529 267923,279618 271478,283932"
                + " 255353,266629 256820,268091 261835,276803 259144,271578 255910,266005 260863,273520"
                + " 264465,278574 260989,273772";
        JsonNode found = study("laney-p --count r --size n", "r,n\n" + weeks.replace(' ', '\n') + "\n");

        hasKeys("chart n center sigmaZ points seriesSignals", found);
        close(0.9528997113441912, found.get("center"), 1e-9);
        close(10.64042186349651, found.get("sigmaZ"), 1e-9);
        close(0.9401296441775141, found.get("points").get(0).get("lcl"), 1e-9);
        assertEquals(List.of(), marked(found, "nelson-1"));
    }

    /** Laney's formula by hand: z is ±√⅔ and 0, their mean moving range √1.5. */
    @Test
    void laneyU() throws IOException {
        JsonNode found = study("laney-u --count d --size h", "d,h\n4,2\n8,2\n6,2\n");

        close(3, found.get("center"), 1e-12);
        close(Math.sqrt(1.5) / 1.128, found.get("sigmaZ"), 1e-12);
        assertEquals(List.of(0.0, 0.0, 0.0), numbers(found.get("points"), "lcl"));
        close(3 + 4.5 / 1.128, found.get("points").get(2).get("ucl"), 1e-12);
    }

    /** Montgomery's personal computers: u 1.93, limits 0.07 and 3.79 (R's qcc 2.7, pcmanufact). */
    @Test
    void u() throws IOException {
        String counts = "10 12 8 14 10 16 11 7 10 15 9 5 7 11 12 6 8 10 7 5";
        JsonNode found = study("u --count d --size h", "d,h\n" + counts.replace(" ", ",5\n") + ",5\n");

        close(1.93, found.get("center"), 1e-12);
        close(0.06613305195891184, found.get("points").get(0).get("lcl"), 1e-9);
        close(3.793866948041088, found.get("points").get(19).get("ucl"), 1e-9);
    }

    /** Wafer 3 lies on the limit, which is not beyond it. */
    @Test
    void c() throws IOException {
        JsonNode found = study("c --count x", column(WAFERS));

        hasKeys("label value lcl ucl signals", found.get("points").get(0));
        close(16, found.get("center"), 1e-12);
        close(4, found.get("points").get(0).get("lcl"), 1e-12);
        close(28, found.get("points").get(0).get("ucl"), 1e-12);
        assertEquals(List.of("24"), marked(found, "nelson-1"));
    }

    /** Benneyan's formula by hand. */
    @Test
    void g() throws IOException {
        JsonNode found = study("g --gap x", column("3 7 5"));

        hasKeys("chart n center ucl points seriesSignals", found);
        hasKeys("label value signals", found.get("points").get(0));
        close(5 + 3 * Math.sqrt(30), found.get("ucl"), 1e-12);
    }

    /** The handbook prints 45.8159 and 55.8041; the other constants by R 4.2.2. */
    @ParameterizedTest
    @CsvSource({
        "'', 45.81591016548463, 55.80408983451537, 6.1347",
        "--constant exact, 45.817588319949465, 55.80241168005054, 6.13382104844193",
        "--constant 2.66, 45.81511111111111, 55.8048888888889, 6.1347",
    })
    void xmr(String constant, double low, double high, double range) throws IOException {
        JsonNode found = study(("xmr --value x " + constant).strip(), column(FLOW));

        hasKeys("chart n center mrMean lnpl unpl url points seriesSignals", found);
        hasKeys("label value mr signals", found.get("points").get(0));
        close(50.81, found.get("center"), 1e-12);
        close(16.9 / 9, found.get("mrMean"), 1e-12);
        close(low, found.get("lnpl"), 1e-9);
        close(high, found.get("unpl"), 1e-9);
        close(range, found.get("url"), 1e-9);
        assertTrue(found.get("points").get(0).get("mr").isNull());
    }

    /** Nelson's rules on values that are in standard deviations already: nine on one side by hand. */
    @Test
    void aKnownProcessIsNotEstimated() throws IOException {
        JsonNode found =
                study("xmr --value x --center 0 --sigma 1", column("0.1 0.5 0.2 0.9 0.3 0.7 0.2 0.6 0.4 -0.2 -3.1"));

        close(-3, found.get("lnpl"), 1e-12);
        assertEquals(List.of("9"), marked(found, "nelson-2"));
        assertEquals(List.of("11"), marked(found, "nelson-1"));
    }

    /** The handbook prints the averages to two decimals, and limits 47.4115 and 52.5884. */
    @Test
    void ewma() throws IOException {
        JsonNode found = study("ewma --value x --lambda 0.3 --target 50 --sigma 2.0539 --asymptotic", column(EWMA));

        hasKeys("chart n points", found);
        hasKeys("label value ewma lcl ucl signals", found.get("points").get(0));
        List<Double> averages = numbers(found.get("points"), "ewma");
        assertEquals(50.60, averages.get(0), 0.005);
        assertEquals(51.99, averages.get(19), 0.005);
        close(47.411568261873384, found.get("points").get(0).get("lcl"), 1e-9);
        close(52.588431738126616, found.get("points").get(0).get("ucl"), 1e-9);
    }

    /** The handbook's first signal is at group 14; sums by R's qcc 2.7. */
    @Test
    void cusum() throws IOException {
        JsonNode found = study("cusum --value x --k 0.3175 --h 4.1959 --target 325 --sigma 1", column(CUSUM));

        hasKeys("label value high low signals", found.get("points").get(0));
        close(19.03500000000002, found.get("points").get(19).get("high"), 1e-9);
        assertEquals(IntStream.rangeClosed(14, 20).mapToObj(String::valueOf).toList(), marked(found, "cusum-high"));
        assertEquals(List.of(), marked(found, "cusum-low"));
    }

    /** Spiegelhalter, The Art of Statistics, 2019: child heart surgery 1991-1995. Limits by scipy 1.10.1. */
    @Test
    void funnel() throws IOException {
        String table = """
                Hospital,Operations,Deaths
                Bristol,143,41
                Leicester,187,25
                Leeds,323,24
                Oxford,122,23
                Guys,164,25
                Liverpool,405,42
                Southampton,239,24
                Great Ormond St,482,53
                Newcastle,195,26
                Harefield,177,25
                Birmingham,581,58
                Brompton,301,31
                """;
        JsonNode found = study("funnel --count Deaths --size Operations --label Hospital", table);

        hasKeys("chart n center phi tau2 points", found);
        hasKeys(
                "label value n z lcl95 ucl95 lcl998 ucl998 outside",
                found.get("points").get(0));
        close(0.11961434166917746, found.get("center"), 1e-9);
        JsonNode bristol = found.get("points").get(0);
        close(6.157630433345793, bristol.get("z"), 1e-9);
        close(0.040484927533761185, bristol.get("lcl998"), 1e-9);
        close(0.20731712136321004, bristol.get("ucl998"), 1e-9);
        assertEquals("99.8", bristol.get("outside").asString());
        assertTrue(found.get("points").get(1).get("outside").isNull());
    }

    /** Newcombe, Statistics in Medicine 1998;17:857-872, Table I. */
    @ParameterizedTest
    @CsvSource({"wilson, 0.2553, 0.3662", "wilson-cc, 0.2535, 0.3682", "clopper-pearson, 0.2527, 0.3676"})
    void interval(String method, double low, double high) throws IOException {
        JsonNode row = study("interval --count x --size n --method " + method, "x,n\n81,263\n")
                .get("rows")
                .get(0);

        hasKeys("label share low high", row);
        assertEquals(low, row.get("low").asDouble(), 5e-5);
        assertEquals(high, row.get("high").asDouble(), 5e-5);
    }

    /** Newcombe, Statistics in Medicine 1998;17:873-890, Table II (a), method 10. */
    @Test
    void difference() throws IOException {
        JsonNode row = study("difference --count1 a --size1 m --count2 b --size2 n", "a,m,b,n\n56,70,48,80\n")
                .get("rows")
                .get(0);

        hasKeys("label difference low high", row);
        close(0.2, row.get("difference"), 1e-12);
        assertEquals(0.0524, row.get("low").asDouble(), 5e-5);
        assertEquals(0.3339, row.get("high").asDouble(), 5e-5);
    }

    /** The same shares: the group that comes first is the reference. The risk ratio's interval by Katz's formula. */
    @Test
    void compare() throws IOException {
        JsonNode found =
                study("compare --count d --size n --group g", "g,d,n\nbefore,20,40\nafter,56,70\nbefore,28,40\n");

        hasKeys("chart n rows difference low high relativeRisk rrLow rrHigh note", found);
        assertEquals("before", found.get("rows").get(0).get("group").asString());
        assertEquals(80, found.get("rows").get(0).get("size").asInt());
        assertEquals(0.0524, found.get("low").asDouble(), 5e-5);
        double error = Math.sqrt(0.2 / 56 + 0.4 / 48);
        close(4 / 3.0 * Math.exp(-1.959963984540054 * error), found.get("rrLow"), 1e-9);
        close(4 / 3.0 * Math.exp(1.959963984540054 * error), found.get("rrHigh"), 1e-9);
    }

    /** SE of 90 promoters and 40 detractors of 200 by the formula of R's NPS; the adjusted interval by Rocks' formula. */
    @Test
    void nps() throws IOException {
        String table = "score,n,g\n9,50,x\n10,40,x\n7,30,x\n8,40,x\n6,40,x\n10,3,y\n";
        JsonNode found = study("nps --value score --weight n --group g --method wald", table);

        hasKeys("chart n promoters passives detractors nps se low high groups", found);
        JsonNode group = found.get("groups").get(0);
        hasKeys("group n promoters passives detractors nps se low high", group);
        close(25, group.get("nps"), 1e-12);
        close(5.4198708471697, group.get("se"), 1e-9);
        close(14.377248338688798, group.get("low"), 1e-9);
        JsonNode adjusted = study("nps --value score --weight n --group g", table)
                .get("groups")
                .get(0);
        close(14.09001402662719, adjusted.get("low"), 1e-9);
    }

    /** Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011: four observers, twelve units; in both forms. */
    @Test
    void agreement() throws IOException {
        String rows = "1 1 . 1;2 2 3 2;3 3 3 3;3 3 3 3;2 2 2 2;1 2 3 4;4 4 4 4;1 1 2 1;2 2 2 2;. 5 5 5;. . 1 1;. . 3 .";
        String wide = "A,B,C,D\n" + rows.replace(".", "").replace(' ', ',').replace(';', '\n') + "\n";
        List<String> tall = new ArrayList<>(List.of("unit,rater,rating"));
        String[] units = rows.split(";");
        for (int unit = 0; unit < units.length; unit++) {
            String[] answers = units[unit].split(" ");
            for (int rater = 0; rater < answers.length; rater++) {
                tall.add(unit + "," + rater + "," + answers[rater].replace(".", ""));
            }
        }
        for (JsonNode found : List.of(
                study("agreement --raters A,B,C,D", wide),
                study("agreement --unit unit --rater rater --rating rating", String.join("\n", tall)))) {
            hasKeys(
                    "chart n raters units percent cohenKappa weightedKappa fleissKappa krippendorff gwetAc1 gwetAc2"
                            + " confused note",
                    found);
            assertEquals(12, found.get("units").asInt());
            JsonNode alpha = found.get("krippendorff");
            assertEquals(
                    "0.743 0.815 0.849 0.797",
                    Stream.of("nominal", "ordinal", "interval", "ratio")
                            .map(scale -> String.format("%.3f", alpha.get(scale).asDouble()))
                            .collect(Collectors.joining(" ")));
            assertTrue(found.get("cohenKappa").isNull());
            assertTrue(found.get("note").asString().contains("two raters"));
        }
    }

    /** Cohen, Psychological Bulletin 1968;70:213-220, as in R's psych: shares of a table, κ 0.492. */
    @Test
    void agreementOfShares() throws IOException {
        String table = "a,b,share\n1,1,.44\n1,2,.07\n1,3,.09\n2,1,.05\n2,2,.20\n2,3,.05\n3,1,.01\n3,2,.03\n3,3,.06\n";
        JsonNode found = study("agreement --raters a,b --weight share", table);

        close(0.4915254237288136, found.get("cohenKappa"), 1e-9);
        close(0.4736842105263158, found.get("weightedKappa").get("linear"), 1e-9);
        close(0.4545454545454546, found.get("weightedKappa").get("quadratic"), 1e-9);
    }

    /** A scale of whole numbers has the 3 that nobody chose, unless the levels are named: distances by hand. */
    @Test
    void answersThatAreNumbersAreAsFarApartAsTheySay() throws IOException {
        String table = "a,b\n1,2\n2,2\n4,2\n4,4\n1,1\n";

        JsonNode byValue = study("agreement --raters a,b", table).get("weightedKappa");
        JsonNode byPlace = study("agreement --raters a,b --levels 1,2,4", table).get("weightedKappa");

        // by value the squares are 1/9, 1 and 4/9: observed 5/9 of 5, expected 71/9 of 25; by place 1/4, 1 and 1/4
        close(1 - 25 / 71.0, byValue.get("quadratic"), 1e-12);
        close(2 / 3.0, byPlace.get("quadratic"), 1e-12);
    }

    /** Mann and Kendall's formula by hand: ten rising pairs, variance 5 · 4 · 15 / 18. */
    @Test
    void trend() throws IOException {
        JsonNode found = study("trend --value x", column("1 2 3 4 5"));

        hasKeys("chart n s varS z p tau slope low high", found);
        assertEquals(10, found.get("s").asInt());
        close(300 / 18.0, found.get("varS"), 1e-12);
        close(9 / Math.sqrt(300 / 18.0), found.get("z"), 1e-12);
        close(1, found.get("tau"), 1e-12);
        close(1, found.get("slope"), 1e-12);
    }

    /** Hollander and Wolfe 1973, in the help of R's cor.test: tuna. */
    @Test
    void correlate() throws IOException {
        String table =
                "x,y\n44.4,2.6\n45.9,3.1\n41.9,2.5\n53.3,5.0\n44.7,3.6\n44.1,4.0\n50.7,5.2\n45.2,2.8\n60.1,3.8\n";
        JsonNode found = study("correlate --x x --y y", table);

        hasKeys("chart n spearman p low high kendallTauB", found);
        close(0.6, found.get("spearman"), 1e-12);
        close(0.0967978395061728, found.get("p"), 1e-9);
        close(4 / 9.0, found.get("kendallTauB"), 1e-12);
    }

    /** Benjamini and Hochberg, JRSS B 1995;57:289-300, section 4: four are rejected; adjusted by R's p.adjust. */
    @Test
    void fdr() throws IOException {
        JsonNode rows = study(
                        "fdr --p x",
                        column(".0001 .0004 .0019 .0095 .0201 .0278 .0298 .0344 .0459 .3240 .4262 .5719 .6528 .7590 1"))
                .get("rows");

        hasKeys("label p adjusted rejected", rows.get(0));
        assertEquals(0.035625, rows.get(3).get("adjusted").asDouble(), 1e-12);
        assertTrue(rows.get(3).get("rejected").asBoolean());
        assertEquals(
                4,
                rows.valueStream()
                        .filter(row -> row.get("rejected").asBoolean())
                        .count());
    }

    /** Freireich and others 1963: 6-MP against placebo's 21 events; R's survival: median 23, intervals of the logarithm. */
    @Test
    void survival() throws IOException {
        String table = """
                weeks,event
                6,1
                6,1
                6,1
                6,0
                7,1
                9,0
                10,1
                10,0
                11,0
                13,1
                16,1
                17,0
                19,0
                20,0
                22,1
                23,1
                25,0
                32,0
                32,0
                34,0
                35,0
                """;
        JsonNode group = study("survival --time weeks --event event", table)
                .get("groups")
                .get(0);

        hasKeys("group median points", group);
        close(23, group.get("median"), 1e-12);
        JsonNode first = group.get("points").get(0);
        hasKeys("time atRisk events survival low high", first);
        assertEquals(21, first.get("atRisk").asInt());
        close(0.8571428571428572, first.get("survival"), 1e-12);
        close(0.7198170839162705, first.get("low"), 1e-9);
    }

    @Test
    void pareto() throws IOException {
        JsonNode rows = study("pareto --label x", column("late rude late wrong late rude"))
                .get("rows");

        hasKeys("label count share cumulative", rows.get(0));
        assertEquals("late", rows.get(0).get("label").asString());
        assertEquals(3, rows.get(0).get("count").asInt());
        close(5 / 6.0, rows.get(1).get("cumulative"), 1e-12);
    }

    /** Limits from the first four of these, less one: by hand, mean 2 and mean range 1. */
    @Test
    void limitsRestOnTheBaselineWithoutWhatIsExcluded() throws IOException {
        String table = "day,x\nmon,1\ntue,50\nwed,2\nthu,3\nfri,9\nsat,\nsun,2\n";
        JsonNode found = study("xmr --label day --value x --baseline 4 --exclude tue", table);

        assertEquals(6, found.get("n").asInt());
        close(2, found.get("center"), 1e-12);
        close(1, found.get("mrMean"), 1e-12);
        assertEquals(List.of("tue", "fri"), marked(found, "nelson-1"));
        JsonNode saturday = found.get("points").get(5);
        assertTrue(saturday.get("value").isNull() && saturday.get("mr").isNull());
    }

    /** Anhøj and Olesen: 12 on one side and 12 on the other cross once and run too long. */
    @Test
    void aSeriesAsAWholeCanBeUnusual() throws IOException {
        String values = "1 2 ".repeat(6) + "8 9 ".repeat(6).strip();
        JsonNode found = study("xmr --rules anhoej --value x", column(values));

        assertEquals(
                List.of("anhoej-run", "anhoej-crossings"),
                found.get("seriesSignals").valueStream().map(JsonNode::asString).toList());
    }
}
