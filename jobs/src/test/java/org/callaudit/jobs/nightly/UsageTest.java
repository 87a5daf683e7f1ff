package org.callaudit.jobs.nightly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.callaudit.jobs.command.Callaudit;
import org.callaudit.jobs.home.Home;
import org.callaudit.jobs.ledger.Ledger;
import org.callaudit.jobs.nightly.SmallCentre.Answer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What commands answer to what they can't do: the value, what is wrong with it, what to do; nothing is passed over. */
class UsageTest {

    /** Names of the program's own, which tell nobody anything. */
    private static final Pattern INTERNAL = Pattern.compile("java\\.|[a-z]Exception|\\bLocalDate\\b|\\bint\\b");

    @TempDir
    private static Path folder;

    private static SmallCentre centre = new SmallCentre(Path.of("unset"));

    @BeforeAll
    static void aNight() throws IOException {
        centre = new SmallCentre(folder.resolve("home"));
        centre.dropReference();
        centre.drop(
                "audits.csv", SmallCentre.audits(SmallCentre.audit("1", 1, "A1", "2026-10-05", "", "5", "0", "10")));
        centre.drop("surveys.csv", SmallCentre.surveys(SmallCentre.survey("1", "A1", "2026-10-05", "", "")));
        Answer night = centre.run("nightly", "--date", "2026-10-30", "--no-reports");
        assertEquals(0, night.code(), night.err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deliver",
                "rerun --date 2026-10-30",
                "measures --scope team --grain month",
                "history",
                "rejects",
                "report nightly",
                "withdraw 1 --reason slip"
            })
    void aHomeThatIsNotThereIsNotMade(String typed) {
        String[] words = typed.split(" ");
        Answer answer =
                new SmallCentre(folder.resolve("mistyped")).run(words[0], Arrays.copyOfRange(words, 1, words.length));
        assertEquals(1, answer.code());
        assertTrue(answer.err().contains("There is no callaudit home at "), answer.err());
        assertFalse(Files.exists(folder.resolve("mistyped")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "nightly --date 30.11.2026 | '--date': \"30.11.2026\" is not a date; write year, month and day",
                "rerun --from 2026-10-40 --to 2026-10-31 | '--from': there is no day 2026-10-40",
                "assign --date tomorrow | '--date': \"tomorrow\" is not a date",
                "withdraw abc --reason slip | \"abc\" is not a whole number; give one, as 17",
                "rejects --file one | '--file': \"one\" is not a whole number",
                "history --run 1.5 | \"1.5\" is not a whole number",
                "assign --per-evaluator many | \"many\" is not a whole number",
                "report daily | there is no report “daily”: nightly, monthly",
                "report monthly --agent A1 | --agent goes with evaluation; a report monthly is of a team: name it with --team",
                "report nightly --agent A1 | --agent goes with evaluation",
                "report centre --team T1 | --team goes with nightly and monthly; a report centre is of the whole centre",
                "report evaluation --agent A1 --team T1 | --team goes with nightly and monthly",
                "report data-quality --agent A1 | --agent goes with evaluation",
                "report nightly --from 2026-10-01 | --from does not go with nightly",
                "report monthly --from 2126-01-01 --to 2126-01-31 | The report would begin on 2126-01-01, and today is",
                "report nightly --to 2126-01-31 | The report would begin on 2126-01-31",
                "report monthly --from 2026-10-02 --to 2026-10-01 | --from 2026-10-02 is after --to 2026-10-01",
                "measures --scope planet --grain day | there is no scope kind 'planet'",
                "measures --scope centre --grain day --csv --json | --csv and --json are two forms of the same figures",
                "measures --scope centre:X --grain day | the centre has no id",
                "measures --scope team: --grain day | name the team after the colon",
                "measures --scope team --grain year | '--grain': expected one of [",
                "measures --scope team --grain day --measure bogus | there is no such measure of scope team. There are audits,",
                "measures --scope item --grain day --measure csat_mean | no such measure of scope item. There are audits,",
                "measures --scope team --grain day --from 2026-10-02 --to 2026-10-01 | --from 2026-10-02 is after --to",
                "assign --plan --xlsx a.xlsx | --plan draws nothing",
                "rerun --from 2026-10-02 --to 2026-10-01 | --from 2026-10-02 is after --to 2026-10-01: exchange them",
            })
    void whatCanNotBeAskedIsToldWithWhatCan(String typed, String said) {
        refused(2, typed, said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "measures --scope team:T9 --grain day | There is no team \"T9\". There are: T1.",
                "measures --scope agent:A9 --grain day | There is no agent \"A9\". There are: A1.",
                "measures --scope topic:tax --grain day | There is no topic \"tax\". There are: billing.",
                "assign --date 2026-11-02 --evaluator E1 --xlsx no/such/a.xlsx | There is no folder",
                "report monthly --team T9 | There is no team T9",
                "withdraw 99 --reason slip | There is no file 99",
                "rejects --file 99 | There is no file 99",
            })
    void whatIsNotThereIsNamed(String typed, String said) {
        refused(1, typed, said);
    }

    private static void refused(int code, String typed, String said) {
        String[] words = typed.split(" ");
        String[] arguments = new String[words.length - 1];
        System.arraycopy(words, 1, arguments, 0, arguments.length);
        Answer answer = centre.run(words[0], arguments);
        assertEquals(code, answer.code(), answer.err());
        assertTrue(answer.err().contains(said), answer.err());
        String message = answer.err().lines().findFirst().orElse("");
        assertFalse(INTERNAL.matcher(message).find(), message);
    }

    @Test
    void aSecondNightOfTheSameDaySaysWhyItMakesNoPages() throws IOException {
        SmallCentre twice = new SmallCentre(folder.resolve("twice"));
        twice.dropReference();
        twice.run("nightly");
        twice.drop("surveys.csv", SmallCentre.surveys(SmallCentre.survey("1", "A1", "2026-10-05", "", "")));
        Answer second = twice.run("nightly");
        assertEquals(0, second.code(), second.err());
        Pattern told =
                Pattern.compile("No pages: those of (\\S+) were made before, and the next night's tell what came now."
                        + " To make them again: callaudit report nightly --to \\1\\R");
        assertTrue(told.matcher(second.out()).find(), second.out());
        assertFalse(twice.run("nightly").out().contains("No pages"));
    }

    @Test
    void aTeamWithoutAuditsIsNoMistake() {
        assertEquals(
                0,
                centre.run("measures", "--scope", "team:T2", "--grain", "day").code());
    }

    @Test
    void aHomeThatCanNotBeMadeIsNamed() throws IOException {
        Path inTheWay = Files.writeString(folder.resolve("file"), "");
        Answer nightly = new SmallCentre(inTheWay.resolve("home")).run("nightly");

        assertEquals(1, nightly.code());
        assertTrue(
                nightly.err().startsWith("The home " + inTheWay.resolve("home") + " can't be made ("), nightly.err());
        assertTrue(nightly.err().contains("--home") && !nightly.err().contains("logs"), nightly.err());
        assertFalse(INTERNAL.matcher(nightly.err()).find(), nightly.err());
    }

    @Test
    void measuresSayWhenDaysWaitToBeCounted() {
        String[] asked = {"--scope", "centre", "--grain", "month", "--csv"};
        Answer before = centre.run("measures", asked);
        assertEquals("", before.err());
        try (Ledger ledger = Ledger.open(new Home(centre.home()), "")) {
            ledger.tallies().dirty(List.of(LocalDate.of(2026, 10, 5)));
        }
        assertEquals(
                "One day waits to be counted; its figures are those of before. Count with: callaudit nightly --no-reports",
                centre.run("measures", asked).err().strip());
        centre.run("nightly", "--date", "2026-10-30", "--no-reports");
        Answer after = centre.run("measures", asked);
        assertEquals("", after.err());
        assertEquals(before.out(), after.out());
    }

    @Test
    void measuresAreNumbersInJson() {
        JsonNode rows = centre.run("measures", "--scope", "centre", "--grain", "day", "--json")
                .json();
        for (JsonNode row : rows) {
            String measure = row.get("measure").asString();
            if (measure.equals("audit_score_mean")) {
                assertTrue(row.get("value").isNumber() && row.get("n").isNumber(), row.toString());
                assertTrue(row.get("low").isNull() && row.get("denominator").isNull(), row.toString());
            } else if (measure.equals("csat_mean")) {
                assertTrue(row.get("value").isNull(), row.toString());
            } else if (measure.equals("audits")) {
                assertEquals(1, row.get("value").asInt());
            }
        }
        assertTrue(rows.size() > 10, rows.toString());
    }

    @Test
    void aCommandThatTakesNoFilesSaysNothingOfRecords() {
        Answer report = centre.run("report", "data-quality", "--to", "2026-10-31");

        assertEquals(0, report.code(), report.err());
        assertTrue(report.out().contains("data-quality-2026-10.pdf"), report.out());
        assertFalse(report.out().contains("Records:"), report.out());
    }

    @Test
    void aListForADayThatIsPastIsToldWhenItIsDrawn() {
        Answer drawn = centre.run("assign", "--date", "2026-10-12", "--evaluator", "E1");
        Answer kept = centre.run("assign", "--date", "2026-10-12");

        assertTrue(drawn.err().contains("2026-10-12, which is past"), drawn.err());
        assertEquals(drawn.out(), kept.out());
        assertEquals("", kept.err());
    }

    @Test
    void anEmptyAnswerIsNone() {
        Answer withdrawn = centre.run("withdraw", "1", "--reason", " ");
        assertEquals(2, withdrawn.code());
        assertTrue(withdrawn.err().startsWith("--reason is empty"), withdrawn.err());
        StringWriter err = new StringWriter();
        int code = Callaudit.run(new PrintWriter(new StringWriter()), new PrintWriter(err), "nightly", "--home", "");
        assertEquals(2, code);
        assertTrue(err.toString().startsWith("--home is empty"), err.toString());
    }

    /** Whoever may read every file, as an administrator may, has nothing to wait for. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFileThatMayNotBeReadWaitsAndHoldsNobodyUp() throws IOException {
        Path written = Files.writeString(folder.resolve("closed.csv"), "agent_id\n");
        Files.setPosixFilePermissions(written, Set.of());
        Assumptions.assumeFalse(Files.isReadable(written));
        Path closed = Files.move(written, centre.home().resolve("inbox/closed.csv"));
        centre.drop("memo", "Call Pat again.");
        JsonNode files = centre.run("ingest", "--json").json().get("files");
        assertEquals("WAITING", files.get(0).get("status").asString(), files.toString());
        assertTrue(files.get(0).get("reason").asString().startsWith("It may not be read"), files.toString());
        assertEquals("REJECTED", files.get(1).get("status").asString(), files.toString());
        Files.delete(closed);
    }

    @Test
    void aFolderInTheInboxIsNamed() throws IOException {
        Files.createDirectories(centre.home().resolve("inbox/october"));
        centre.drop("notes", "Call Pat.");
        JsonNode files = centre.run("ingest", "--json").json().get("files");

        assertEquals("notes", files.get(0).get("name").asString());
        assertEquals("REJECTED", files.get(0).get("status").asString());
        assertEquals("october", files.get(1).get("name").asString());
        assertEquals("WAITING", files.get(1).get("status").asString());
        assertTrue(files.get(1).get("reason").asString().startsWith("It is a folder."), files.toString());
        Files.delete(centre.home().resolve("inbox/october"));
    }
}
