package org.callaudit.jobs.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What lies exactly on a line, and how figures and gaps in them are told. */
class StudyLinesTest {

    @TempDir
    private Path folder;

    private JsonNode study(String asked, String table) throws IOException {
        return Typed.study(folder, asked + " --json", table).json();
    }

    private static String column(String values) {
        return "v\n" + values.replace(' ', '\n') + "\n";
    }

    private static boolean anySignal(JsonNode study) {
        for (JsonNode point : study.get("points")) {
            if (!point.get("signals").isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** The sum is 44.4, so point 6 is on the center of 3.7 and parts runs of five. */
    @Test
    void aPointOnTheCenter() throws IOException {
        JsonNode found = study("xmr --value v", column("3.9 4.6 3.8 4.0 4.2 3.7 4.1 4.1 4.0 3.3 3.0 1.7"));

        assertEquals(3.7, found.get("center").asDouble(), 1e-15);
        found.get("points")
                .forEach(point -> assertFalse(point.get("signals").toString().contains("nelson-2")));
    }

    /** By hand: 0.9 ± 3 · 0.3; 0.2 ± 3 · 0.04; 0 ± 3 · 0.7; ten times 0.9 - 0.5 is 4, the limit. */
    @ParameterizedTest
    @CsvSource({
        "u --count c --size n, 'c,n/0,10/18,10/9,10/9,10/9,10/9,10/9,10/9,10/9,10/9,10'",
        "p --count c --size n, 'c,n/32,100/8,100/20,100/20,100/20,100/20,100/20,100/20,100/20,100/20,100'",
        "xmr --value v --center 0 --sigma 0.7, 'v/2.1/-2.1/0/0'",
        "cusum --value v --target 10 --sigma 1, 'v/10.9/10.9/10.9/10.9/10.9/10.9/10.9/10.9/10.9/10.9'"
    })
    void aPointOnALimit(String asked, String rows) throws IOException {
        assertFalse(anySignal(study(asked, rows.replace('/', '\n') + "\n")));
    }

    /** By hand: the 17th of 25 may be up to 17 / 25 · 0.05 = 0.034. */
    @Test
    void aTestOnItsThreshold() throws IOException {
        JsonNode found = study("fdr --p v --q 0.05", "v\n" + "0.034\n".repeat(17) + "0.9\n".repeat(8));

        int rejected = 0;
        for (JsonNode row : found.get("rows")) {
            rejected += row.get("rejected").asBoolean() ? 1 : 0;
        }
        assertEquals(17, rejected);
    }

    /** All pairs rise. */
    @Test
    void tauIsNeverAboveOne() throws IOException {
        for (int n = 3; n < 30; n++) {
            StringBuilder rising = new StringBuilder("v\n");
            for (int i = 0; i < n; i++) {
                rising.append(i).append('\n');
            }
            assertEquals(
                    1.0, study("trend --value v", rising.toString()).get("tau").asDouble());
        }
    }

    /** By hand: 123400 and the mean of 57.4, 58.2, 59.1 and 59.1, which is 58.45. */
    @Test
    void largeNumbersKeepTheDigitsThatTellThemApart() throws IOException {
        String asked = "xmr --value v --pdf " + folder.resolve("o.pdf");
        String out = Typed.study(folder, asked, column("123457.4 123458.2 123459.1 123459.1"))
                .out();

        assertTrue(out.contains("center = 123458.45"), out);
        assertTrue(out.contains("around 123458.45"), out);
        assertFalse(out.contains("E+"), out);
    }

    /** Wilson's formula with p 0.0001, n 10,000 and z 1.96 gives 0.0000177 and 0.000566. */
    @Test
    void aSmallShareHasDigits() throws IOException {
        String asked = "interval --count c --size n --pdf " + folder.resolve("o.pdf");
        String out = Typed.study(folder, asked, "c,n\n1,10000\n").out();

        assertTrue(out.contains("is 0.01 %, and may be from 0.0018 % to 0.057 %"), out);
    }

    @ParameterizedTest
    @CsvSource({
        "difference --count1 c --size1 n --count2 c --size2 n, 'c,n,g/0,0,a/0,0,b'",
        "compare --count c --size n --group g, 'c,n,g/0,0,a/0,0,b'",
        "nps --value c --weight n, 'c,n,g/9,0,a/3,0,b'",
        "'agreement --raters c,g --weight n', 'c,n,g/1,0,1/2,0,1'"
    })
    void nothingToComputeIsAnError(String asked, String rows) throws IOException {
        Typed said = Typed.study(folder, asked + " --json", rows.replace('/', '\n') + "\n");

        assertEquals(1, said.code());
        assertEquals("", said.out());
    }

    @ParameterizedTest
    @CsvSource({
        "funnel --label g --count c --size n --exclude a, 'c,n,g/3,9,a/0,9,b/0,9,d', there is no z of: a",
        "'agreement --raters c,n', 'c,n/-1,-1/2,1/3,3', needs answers from 0 on",
        "'agreement --raters c,n --levels 1,2', 'c,n/1,1/1,1', neither κ nor α",
        "'agreement --raters c,n', 'c,n/yes,yes/*,no/no,no', 'answers like the others: \"*\"'",
        "compare --count c --size n --group g, 'c,n,g/0,9,a/3,9,b', '\"a\" has no hits to divide by'",
        "compare --count c --size n --group g, 'c,n,g/3,9,a/0,9,b', 'no interval of the relative risk'",
        "nps --value c --weight n --group g, 'c,n,g/9,1,a/3,0,b', 'no score of it'"
    })
    void whatIsNullIsExplained(String asked, String rows, String note) throws IOException {
        JsonNode found = study(asked, rows.replace('/', '\n') + "\n");

        assertTrue(found.get("note").asString().contains(note), found.toString());
    }

    /** What a sentence must not say: that nothing stands out where nothing was judged, or that nearly all is all. */
    @ParameterizedTest
    @CsvSource({
        "xmr --value c --rules none, 'c/1/2/9', 'around 4, none of which was judged by itself.'",
        "xmr --value c --rules anhoej, 'c/1/2/9', none of which was judged by itself",
        "cusum --value c, 'c/3/3/3', none of which was judged by itself",
        "ewma --value c --rules anhoej, 'c/1/2/9', No point stands out",
        "trend --value c, 'c/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/1/1/1/1/1', 'rise, if so many are equal that the median slope is 0 ('",
        "compare --count c --size n --group g, 'c,n,g/10,1000,a/30,1000,b', ' percentage points.'",
        "nps --value c --weight n, 'c,n/10,99999/0,1', 'is 99.998, and may'",
        "nps --value c, 'c/10', 'is 100; so few answers allow for -'",
    })
    void theHeadlineSaysNoMoreThanIsTrue(String asked, String rows, String said) throws IOException {
        String out = Typed.study(folder, asked + " --pdf " + folder.resolve("o.pdf"), rows.replace('/', '\n') + "\n")
                .out();

        assertTrue(out.contains(said), out);
    }

    @Test
    void anExposureOfNextToNothingIsRefused() throws IOException {
        Typed said = Typed.study(folder, "u --count c --size n --json", "c,n\n1,2\n0,1e-200\n");

        assertEquals(1, said.code());
        assertTrue(said.err().contains("line 3, column \"n\": 1e-200 can't be used"), said.err());
    }
}
