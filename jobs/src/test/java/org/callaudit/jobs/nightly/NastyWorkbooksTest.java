package org.callaudit.jobs.nightly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.callaudit.jobs.nightly.SmallCentre.Answer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Three workbooks as people keep them, each from import through a corrected mapping to a page. */
class NastyWorkbooksTest extends AnalystsDesk {

    private static final LocalDate FIRST = LocalDate.of(2026, 10, 5);

    @BeforeEach
    void roster() throws IOException {
        centre.drop("roster.csv", """
                agent_id,agent_name,team_id,team_name,supervisor_name,supervisor_email,department,valid_from
                E17,Maria López,T1,Pay desk,Ida,ida@city.example,Pay,2026-01-01
                E18,Tom Baker,T1,Pay desk,Ida,ida@city.example,Pay,2026-01-01
                """);
    }

    @Test
    void aSheetAnAgentWithTitlesAndTotalsAtTheRight() throws IOException {
        List<List<List<?>>> contents = new ArrayList<>();
        contents.add(List.of(List.of("Summary of the quarter"), List.of("Agent", "Mean"), List.of("Tom Baker", 90)));
        for (int agent = 0; agent < 2; agent++) {
            List<List<?>> rows = new ArrayList<>();
            rows.add(List.of("", "City Utilities – call audits"));
            rows.add(List.of("", "Quarter 4"));
            rows.add(List.of(
                    "", "Date", "Audited by", "Greets (10)", "Verifies (20)", "Explains (10)", "", "Points", "%"));
            for (int day = 0; day < 6; day++) {
                boolean greets = day % 2 == 0;
                boolean explains = day % 3 == 0;
                int points = 20 + (greets ? 10 : 0) + (explains ? 10 : 0);
                int stated = agent == 0 && day == 4 ? points + 10 : points;
                rows.add(List.of(
                        "",
                        FIRST.plusDays(day),
                        "SG",
                        greets ? 10 : 0,
                        20,
                        explains ? 10 : 0,
                        "",
                        stated,
                        stated / 40.0));
            }
            contents.add(rows);
        }
        Path book = book("quarter.xlsx", List.of("Summary", "Tom Baker", "Maria López"), contents);
        JsonNode understood = learn(book);
        assertEquals("sheet-per-agent", understood.get("layout").asString(), understood.toString());
        assertTrue(
                understood
                        .get("understood")
                        .asString()
                        .contains("11 of 12 stated totals agree; these don't: Tom Baker row 8"),
                understood.toString());
        JsonNode night = pages(book, "quarter.mapping.xlsx", "Verifies (20)", "compliance_critical");
        assertEquals(36, night.get("counts").get("audit").get("accepted").asLong(), night.toString());
        assertEquals(1, night.get("counts").get("findings").get("wrong_total").asLong(), night.toString());
        assertEquals("6", value("audits", "agent,E18"));
        assertEquals("0", value("error_rate.compliance_critical", "centre,"));
        assertEquals("70.83333333", value("audit_score_mean", "agent,E17"), "of 100, 50, 75, 75, 75 and 50");
    }

    @Test
    void aRowAnAuditUnderMergedHeadsWithHiddenColumns() throws IOException {
        Path book = folder.resolve("audits.xlsx");
        try (OutputStream out = Files.newOutputStream(book)) {
            Workbook workbook = new Workbook(out, "test", null);
            Worksheet pivot = workbook.newWorksheet("Pivot");
            rows(pivot, 2, List.of("Row Labels", "Average of Score"));
            for (int i = 0; i < 30; i++) {
                rows(pivot, 3 + i, List.of("Agent " + i, 0.9));
            }
            Worksheet sheet = workbook.newWorksheet("Data");
            rows(sheet, 0, List.of("Quality audits"));
            rows(sheet, 2, List.of("Call", "", "", "", "Opening", "", "Solution", "", "Result"));
            sheet.range(2, 0, 2, 3).merge();
            sheet.range(2, 4, 2, 5).merge();
            sheet.range(2, 6, 2, 7).merge();
            rows(
                    sheet,
                    3,
                    List.of(
                            "Call ID",
                            "Agent",
                            "Evaluator",
                            "Call date",
                            "Greets",
                            "Verifies",
                            "Explains",
                            "Solves",
                            "Score"));
            sheet.hideColumn(2);
            for (int i = 0; i < 10; i++) {
                String solves = i % 4 == 3 ? "N/A" : "Yes";
                String greets = i % 2 == 0 ? "Yes" : "No";
                int of = solves.equals("N/A") ? 3 : 4;
                int awarded = of - (greets.equals("No") ? 1 : 0);
                String score = i == 7 ? "100%" : Math.round(1000.0 * awarded / of) / 10.0 + "%";
                rows(
                        sheet,
                        4 + i,
                        List.of(
                                "C" + i,
                                "Tom Baker",
                                "Sue Grant",
                                "10/" + (13 + i) + "/2026",
                                greets,
                                "Yes",
                                "Yes",
                                solves,
                                score));
            }
            workbook.finish();
        }
        JsonNode understood = learn(book);
        String said = understood.get("understood").asString();
        assertTrue(said.contains("9 of 10 stated totals agree; these don't: row 12"), said);
        assertTrue(said.contains("column C is hidden and was read") && said.contains("the sheets “Pivot”"), said);
        JsonNode night = pages(book, "audits.mapping.xlsx", "Verifies", "customer_critical");
        assertEquals(40, night.get("counts").get("audit").get("accepted").asLong(), night.toString());
        assertEquals(1, night.get("counts").get("findings").get("wrong_total").asLong(), night.toString());
        assertEquals("10", value("audits", "agent,E18"));
    }

    @Test
    void aLivingWorkbookThatIsChangedTwice() throws IOException {
        Path book = living("100%", "50%", "No");
        learn(book);
        rewrite(folder.resolve("living.mapping.xlsx"), "living\u001fN", "living\u001fY");
        JsonNode night = pages(book, "living.mapping.xlsx", "Verifies", "customer_critical");
        assertEquals(4, night.get("counts").get("audit").get("accepted").asLong(), night.toString());
        assertEquals("75", value("audit_score_mean", "centre,"));
        assertEquals("0.5", value("error_rate.non_critical", "centre,"));

        drop(living("100%", "100%", "No"));
        JsonNode wrong = night();
        assertEquals(1, wrong.get("counts").get("findings").get("wrong_total").asLong(), wrong.toString());
        assertEquals("0.5", value("form_accuracy", "centre,"), "the revision's total doesn't add up");

        drop(living("100%", "100%", "Yes"));
        night();
        assertEquals("1", value("form_accuracy", "centre,"));
        assertEquals("100", value("audit_score_mean", "centre,"));
        assertEquals("2", value("audits", "centre,"), "the same two audits, restated");
    }

    private Path living(String first, String second, String greets) throws IOException {
        return book(
                "living.xlsx",
                List.of("Audits"),
                List.of(List.of(
                        List.of("Agent", "Evaluator", "Call date", "Greets", "Verifies", "Total"),
                        List.of("Tom Baker", "SG", FIRST, "Yes", "Yes", first),
                        List.of("Maria López", "SG", FIRST, greets, "Yes", second))));
    }

    /** Corrects the class of one question, drops mapping and book, and lets a night make its pages. */
    private JsonNode pages(Path book, String mappingName, String question, String errorClass) throws IOException {
        Path mapping = folder.resolve(mappingName);
        classify(mapping, question, errorClass);
        drop(mapping);
        drop(book);
        Answer answer = centre.run("nightly", "--date", DATE, "--json");
        assertEquals(0, answer.code(), answer.err());
        try (Stream<Path> reports = Files.list(centre.home().resolve("reports").resolve(DATE))) {
            assertTrue(reports.anyMatch(path -> path.toString().endsWith(".pdf")), answer.out());
        }
        return answer.json();
    }
}
