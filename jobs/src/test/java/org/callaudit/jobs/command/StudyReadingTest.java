package org.callaudit.jobs.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** How the cells of a table become what a study computes with: its header, numbers, names and gaps. */
class StudyReadingTest {

    private static final double EXACT = 1e-12;

    /** Coefficients that are given to six digits. */
    private static final double ROUNDED = 5e-7;

    @TempDir
    private Path folder;

    private JsonNode study(String asked, String table) throws IOException {
        return Typed.study(folder, asked + " --json", table).json();
    }

    private static void close(double expected, JsonNode actual, double tolerance) {
        assertEquals(expected, actual.asDouble(), tolerance);
    }

    /** By hand: 3 of 5 pairs are equal; chance gives 3/5 · 3/5 + 2/5 · 2/5 = 13/25, so κ = (15 - 13) / (25 - 13). */
    @Test
    void aHeaderWhoseNamesAreAnswersToo() throws IOException {
        JsonNode found = study("agreement --raters A,B", "A,B\nA,A\nA,B\nB,B\nA,A\nB,A\n");

        assertEquals(5, found.get("n").asInt());
        close(0.6, found.get("percent"), EXACT);
        close(1 / 6.0, found.get("cohenKappa"), EXACT);
    }

    /** By hand: the mean of 1, 2 and 4. */
    @Test
    void aNameThatIsALabelToo() throws IOException {
        JsonNode found = study("xmr --label d --value v", "d,v\na,1\nb,2\nd,4\n");

        close(7 / 3.0, found.get("center"), EXACT);
        assertEquals("a", found.get("points").get(0).get("label").asString());
    }

    /** By hand: of three pairs a row 3 are equal in the first and 1 in the second; of 5 calls in 40, 2 and 3. */
    @Test
    void namesThatAreNumbers() throws IOException {
        close(
                4 / 6.0,
                study("agreement --raters 1,2,3", "unit,1,2,3\nu1,4,4,4\nu2,5,5,4\n")
                        .get("percent"),
                EXACT);
        close(
                5 / 40.0,
                study("funnel --label unit --count 2023 --size 2024", "unit,2023,2024\na,2,10\nb,3,30\n")
                        .get("center"),
                EXACT);
    }

    /** A line above that happens to be the name of the one column asked for is no header: the mean of 1 and 3. */
    @Test
    void aTitleThatIsANameToo() throws IOException {
        close(2, study("xmr --value score", "score\nday,score\na,1\nb,3\nc,2\n").get("center"), EXACT);
    }

    /** 1D and 1F are names: 2 of 4 units are equal, and α has no scale of numbers. */
    @Test
    void namesThatJavaTakesForNumbers() throws IOException {
        JsonNode found = study("agreement --raters r1,r2", "unit,r1,r2\nu1,1D,1F\nu2,1D,1D\nu3,2D,2F\nu4,2F,2F\n");

        close(0.5, found.get("percent"), EXACT);
        assertTrue(found.get("krippendorff").get("interval").isNull());
    }

    /** By hand as above: of +/- answers 3 of 5 pairs are equal. */
    @Test
    void aDashIsAName() throws IOException {
        JsonNode found = study("agreement --raters A,B", "A,B\n+,+\n+,-\n-,-\n+,+\n-,+\n");

        assertEquals(5, found.get("units").asInt());
        close(0.6, found.get("percent"), EXACT);
        close(1 / 6.0, found.get("cohenKappa"), EXACT);
        JsonNode labelled = study("pareto --label g", "g,x\n-,1\nNA,1\n-,1\nb,1\n");
        assertEquals("-", labelled.get("rows").get(0).get("label").asString());
        assertEquals(3, labelled.get("n").asInt());
    }

    /** Among numbers a dash is missing, and that is said: the other two of three units are equal. */
    @Test
    void aDashAmongNumbers() throws IOException {
        JsonNode found = study("agreement --raters A,B", "A,B\n1,1\n2,-\n2,2\n");

        close(1, found.get("percent"), EXACT);
        assertTrue(found.get("note").asString().contains("taken as missing is \"-\""));
    }

    /** Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), C and E: 4 observers, 12 units, gaps as printed. */
    @ParameterizedTest
    @ValueSource(strings = {"*", ".", "\u2013", "NULL", "nan", "None", "?"})
    void theMarksOfPrintedTablesAreMissing(String mark) throws IOException {
        JsonNode found = study("agreement --raters A,B,C,D", """
                A,B,C,D
                1,1,*,1
                2,2,3,2
                3,3,3,3
                3,3,3,3
                2,2,2,2
                1,2,3,4
                4,4,4,4
                1,1,2,1
                2,2,2,2
                *,5,5,5
                *,*,1,1
                *,3,*,*
                """.replace("*", mark));

        close(0.743, found.get("krippendorff").get("nominal"), 0.0005);
        close(0.815, found.get("krippendorff").get("ordinal"), 0.0005);
        close(0.849, found.get("krippendorff").get("interval"), 0.0005);
        close(0.797, found.get("krippendorff").get("ratio"), 0.0005);
        assertTrue(found.get("note").asString().contains("taken as missing is \"" + mark + "\""));
    }

    /** As in R's survival::lung: 1 is censored, 2 has ended. */
    @Test
    void anEventMayBeTwoAmongOnes() throws IOException {
        String rows = "3,E\n5,-\n8,E\n9,E\n";
        JsonNode ones = study(
                "survival --time t --event e", "t,e\n" + rows.replace("E", "1").replace("-", "0"));
        JsonNode twos = study(
                "survival --time t --event e",
                "t,e\n" + rows.replace("E", "2.0").replace("-", "1"));

        assertEquals(ones.get("groups"), twos.get("groups"));
        assertTrue(twos.get("note").asString().contains("2 was taken for an end"), twos::toString);
    }

    /** Computed apart, with the values as distances, of 1.5 2.5 10.5 2.5 against 1.5 3.5 10.5 2.5. */
    @ParameterizedTest
    @CsvSource({"'unit;r1;r2', ';', ','", "'unit,r1,r2', ',', '.'"})
    void answersWithADecimalComma(String header, String delimiter, String point) throws IOException {
        String rows = "u1|1_5|1_5\nu2|2_5|3_5\nu3|10_5|10_5\nu4|2_5|2_5\n";
        JsonNode found = study(
                "agreement --raters r1,r2",
                header + "\n" + rows.replace("|", delimiter).replace("_", point));

        close(0.928571, found.get("weightedKappa").get("linear"), ROUNDED);
        close(0.990291, found.get("weightedKappa").get("quadratic"), ROUNDED);
        close(0.932961, found.get("gwetAc2").get("linear"), ROUNDED);
        close(0.991495, found.get("krippendorff").get("interval"), ROUNDED);
        close(0.966478, found.get("krippendorff").get("ratio"), ROUNDED);
        assertEquals("2" + point + "5", found.get("confused").get(0).get("a").asString());
    }

    /** A hundredth is what a percent sign says: the same coefficients on a scale of intervals or ratios. */
    @Test
    void answersInPerCent() throws IOException {
        JsonNode found = study("agreement --raters r1,r2", "r1,r2\n15%,15%\n25%,35 %\n105%,105%\n25%,25.0%\n");

        close(0.75, found.get("percent"), EXACT);
        close(0.991495, found.get("krippendorff").get("interval"), ROUNDED);
    }

    /** All 15 pairs of 1 2 4 5 6 7 at times 0 1 3 4 5 6 rise by 1 a row. */
    @Test
    void aBlankRowKeepsItsPlace() throws IOException {
        for (String blank : new String[] {"\"\"", ""}) {
            JsonNode found = study("trend --value v", "v\n1\n2\n" + blank + "\n4\n5\n6\n7\n\n\n");

            assertEquals(6, found.get("n").asInt());
            close(1, found.get("slope"), EXACT);
            close(1, found.get("low"), EXACT);
            close(1, found.get("high"), EXACT);
        }
        JsonNode points =
                study("xmr --value v --label d", "d,v\na,1\n,\nb,3\n,\n").get("points");
        assertEquals(3, points.size());
        assertTrue(points.get(1).get("value").isNull());
        assertEquals("2", points.get(1).get("label").asString());
    }

    /** Named levels are told by what they are: one step of two between 1 and 2, 2 of 3 pairs are equal. */
    @Test
    void namedLevelsAreReadAsAnswersAre() throws IOException {
        JsonNode numbers = study("agreement --raters A,B --levels 1,2,3", "A,B\n1.0,1\n2.0,3.0\n2,2.0\n");
        close(2 / 3.0, numbers.get("percent"), EXACT);

        Typed trimmed = Typed.command(
                "study",
                "agreement",
                Files.writeString(folder.resolve("t.csv"), "A,B\nlow,low\nhigh,low\nhigh,high\n")
                        .toString(),
                "--raters",
                "A, B",
                "--levels",
                "low, high",
                "--json");
        close(2 / 3.0, trimmed.json().get("percent"), EXACT);
    }

    /** The mean of 1 and 3 is left when the others are taken out, each by the name that it has. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"b1|c1|b1, c1", "\"Smith, John\"|\"b, c\"|\"Smith, John\", \"b, c\""})
    void excludedNamesMayHaveBlanksBeforeAndCommasInQuotes(String second, String third, String exclude)
            throws IOException {
        Typed found = Typed.command(
                "study",
                "xmr",
                Files.writeString(folder.resolve("t.csv"), "d,v\na1,1\n" + second + ",90\n" + third + ",80\nd1,3\n")
                        .toString(),
                "--label",
                "d",
                "--value",
                "v",
                "--exclude",
                exclude,
                "--json");
        close(2, found.json().get("center"), EXACT);
    }
}
