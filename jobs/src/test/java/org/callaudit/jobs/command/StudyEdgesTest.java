package org.callaudit.jobs.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What a study says of tables that hold too little, or something else. */
class StudyEdgesTest {

    private static final String HEADER = "a,b,c,g\n";

    private static final List<String> CHARTS = List.of(
            "p --count a --size b",
            "laney-p --count a --size b",
            "u --count a --size b",
            "laney-u --count a --size b",
            "c --count a",
            "g --gap a",
            "xmr --value a",
            "xmr --value a --screen",
            "ewma --value a",
            "cusum --value a",
            "funnel --count a --size b",
            "funnel --count a --size b --rate",
            "funnel --count a --size b --overdispersion",
            "interval --count a --size b --method wilson-cc",
            "interval --count a --size b --method clopper-pearson",
            "difference --count1 a --size1 b --count2 a --size2 c",
            "nps --value a --weight b --group g",
            "agreement --raters a,b",
            "agreement --unit g --rater b --rating a",
            "trend --value a",
            "correlate --x a --y b",
            "fdr --p a",
            "survival --time b --event a --group g",
            "compare --count a --size b --group g",
            "pareto --label g --count a");

    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("empty", ""),
            Map.entry("header only", HEADER),
            Map.entry("one row", HEADER + "1,5,5,x\n"),
            Map.entry("two rows", HEADER + "0,5,5,x\n1,5,5,y\n"),
            Map.entry("all equal", HEADER + "1,5,5,x\n".repeat(6) + "1,5,5,y\n".repeat(6)),
            Map.entry("none", HEADER + "0,5,5,x\n".repeat(6) + "0,5,5,y\n".repeat(6)),
            Map.entry("every one", HEADER + "5,5,5,x\n".repeat(6) + "5,5,5,y\n".repeat(6)),
            Map.entry("all missing", HEADER + ",NA,,\n".repeat(4)),
            Map.entry("some missing", HEADER + "1,5,5,x\n,5,5,y\n0,,5,x\n1,5,,\n0,5,5,y\n"),
            Map.entry("sizes of 0", HEADER + "0,0,0,x\n1,5,5,y\n0,0,0,x\n2,5,5,x\n"),
            Map.entry("only sizes of 0", HEADER + "0,0,0,x\n0,0,0,y\n"),
            Map.entry("counts above sizes", HEADER + "6,5,5,x\n1,5,5,y\n"),
            Map.entry("negative", HEADER + "-1,5,5,x\n1,5,5,y\n"),
            Map.entry("words", HEADER + "abc,5,5,x\n1,5,5,y\n"),
            Map.entry("huge", HEADER + "1e300,1e300,5,x\n1,5,5,y\n"),
            Map.entry("fractions", HEADER + "0.5,5.5,5,x\n1,5,5,y\n"));

    @TempDir
    private Path folder;

    static Stream<Arguments> chartsAndTables() {
        return CHARTS.stream().flatMap(chart -> TABLES.keySet().stream().map(table -> Arguments.of(chart, table)));
    }

    @ParameterizedTest
    @MethodSource("chartsAndTables")
    void anAnswerOrAClearError(String chart, String table) throws IOException {
        Typed typed = Typed.study(folder, chart + " --json", String.valueOf(TABLES.get(table)));

        assertFalse(
                (typed.out() + typed.err()).matches("(?s).*(NaN|Infinity|Unexpected|Exception).*"), typed::toString);
        if (typed.code() == 0) {
            JsonNode found = typed.json();
            assertTrue(found.get("n").asInt() > 0 || found.has("note"), typed::out);
        } else {
            assertEquals(1, typed.code());
            assertTrue(typed.err().contains("table.csv") && typed.out().isEmpty(), typed::toString);
            assertEquals(1, typed.err().lines().count());
        }
    }

    /** The message names file, line, column, value and remedy. */
    @ParameterizedTest
    @CsvSource({
        "p --count a --size b, '6,5,5,x', 'table.csv, line 2, column \"a\"', 6, 5, mend",
        "u --count a --size b, '1,0,5,x', 'table.csv, line 2, column \"a\"', 1, 0, mend",
        "p --count a --size b, '1,5.5,5,x', 'table.csv, line 2, column \"b\"', 5.5, whole numbers, Mend",
        "nps --value a, '11,1,1,x', 'table.csv, line 2, column \"a\"', 11, from 0 to 10, Mend",
        "survival --time b --event a, '3,1,1,x', 'table.csv, line 2, column \"a\"', 3, yes or no, write",
        "fdr --p a, '-0.1,1,1,x', 'table.csv, line 2, column \"a\"', -0.1, from 0 to 1, Mend",
    })
    void aWrongValueIsNamedWithItsPlace(
            String chart, String row, String place, String value, String expected, String remedy) throws IOException {
        Typed typed = Typed.study(folder, chart, HEADER + row + "\n");

        assertEquals(1, typed.code());
        for (String part : List.of(place, value, expected, remedy)) {
            assertTrue(typed.err().contains(part), typed::err);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "p --count d --size b, 'no column \"d\"', 'a, b, c, g'",
        "nps --value a --label d, 'no column \"d\"', 'a, b, c, g'",
        "c --count a --exclude z, 'no point \"z\"', 1",
        "c --count a --baseline 9, only 2, shorter",
        "compare --count a --size b --group c, Two groups, 5",
        "'agreement --raters a,b --levels 1,2', 'answer \"5\"', 'levels 1, 2'",
    })
    void whatIsNotThereIsNamedWithWhatIs(String chart, String absent, String there) throws IOException {
        Typed typed = Typed.study(folder, chart, HEADER + "1,5,5,x\n2,5,5,y\n");

        assertEquals(1, typed.code());
        assertTrue(typed.err().contains(absent) && typed.err().contains(there), typed::err);
    }

    @ParameterizedTest
    @CsvSource({
        "p --count a",
        "xmr --value a --center 1",
        "xmr --value a --constant 3",
        "xmr --value a --rules mine",
        "interval --count a --size b --level 95",
        "interval --count a --size b --method exact",
        "ewma --value a --lambda 0",
        "cusum --value a --sigma 0",
        "fdr --p a --q NaN",
        "agreement --raters a",
        "'agreement --unit a --raters a,b'",
        "c --count a --baseline 0",
        "pareto --count a",
    })
    void whatCannotBeAskedIsWrongUsage(String chart) throws IOException {
        Typed typed = Typed.study(folder, chart, HEADER + "1,5,5,x\n");

        assertEquals(2, typed.code(), typed::toString);
        assertTrue(typed.err().contains("Usage:"), typed::err);
    }

    @Test
    void aSizeOfZeroIsAPointWithoutAValue() throws IOException {
        JsonNode found = Typed.study(folder, "p --count a --size b --json", HEADER + "0,0,1,x\n1,5,1,y\n")
                .json();

        JsonNode point = found.get("points").get(0);
        assertEquals("label value n lcl ucl signals note", String.join(" ", point.propertyNames()));
        assertTrue(point.get("value").isNull() && point.get("lcl").isNull());
        assertEquals(0, point.get("n").asInt());
        assertEquals(1, found.get("n").asInt());
        assertTrue(found.get("note").asString().contains("1"));
    }

    @Test
    void thePageGoesWhereItShould() throws IOException {
        Path page = folder.resolve("page.pdf");
        String table = HEADER + "1,5,5,x\n2,5,5,y\n";

        Typed first = Typed.study(folder, "p --count a --size b --pdf " + page, table);
        Typed again = Typed.study(folder, "p --count a --size b --json --pdf " + page, table);

        assertEquals(0, first.code(), first::err);
        assertTrue(first.out().contains("center = 0.3") && first.out().contains(page.toString()), first::out);
        assertEquals(0, again.code(), again::err);
        assertEquals(
                "%PDF",
                Files.readString(page, java.nio.charset.StandardCharsets.ISO_8859_1)
                        .substring(0, 4));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(2, files.count());
        }
    }

    @Test
    void aPageReplacesNothingButAPage() throws IOException {
        Path other = folder.resolve("letter.txt");
        Files.writeString(other, "Dear all");

        Typed typed = Typed.study(folder, "c --count a --pdf " + other, HEADER + "1,5,5,x\n");

        assertEquals(1, typed.code());
        assertTrue(typed.err().contains("letter.txt exists and is no PDF"), typed::err);
        assertEquals("Dear all", Files.readString(other));
    }

    @Test
    void eachChartExplainsItself() {
        for (String chart : List.of("p", "xmr", "agreement", "survival")) {
            Typed typed = Typed.command("study", chart, "--help");

            assertEquals(0, typed.code());
            assertTrue(typed.out().contains("callaudit study " + chart + " "), typed::out);
        }
        assertFalse(Typed.command("study", "c", "--help").out().contains("--size"));
    }
}
