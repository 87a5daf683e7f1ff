package org.callaudit.analytics.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.callaudit.analytics.mapping.Translation.Origin;
import org.callaudit.analytics.table.Table;
import org.callaudit.analytics.table.TableRow;
import org.junit.jupiter.api.Test;

/** What is kept, and given back, of tables of people's own layouts. */
class KeptTablesTest {

    private static final List<String> COLUMNS =
            List.of("Audit ID", "Call ID", "Agent ID", "Evaluator", "Date", "Greets", "Verifies", "Score", "Notes");

    private final Sheet sheet = new Sheet(
            "",
            new Table(
                    "qa.csv",
                    COLUMNS,
                    List.of(
                            row(2, "1002345600", "114000000000", "900000017", "E4111111111", "Yes", "No", "50", "fine"),
                            row(3, "1002345601", "R_4111111111", "900000018", "E2", "Yes", "No", "50", "312-555-0142"),
                            row(4, "1002345602", "C3", "900000018", "E2", "Yes", "3125550142", "312-555-0142", "")),
                    List.of()));

    private static String redact(String text) {
        return text.replaceAll("\\b\\d{9,12}\\b", "[account]").replaceAll("\\d{3}-\\d{3}-\\d{4}", "[phone]");
    }

    private static TableRow row(int line, String audit, String call, String agent, String evaluator, String... rest) {
        return new TableRow(
                line, List.of(audit, call, agent, evaluator, "2026-10-0" + line, rest[0], rest[1], rest[2], rest[3]));
    }

    @Test
    void idsStayAndAnythingElseIsCleaned() {
        Mapping mapping = Guess.of(
                        "qa",
                        List.of(new Sheet(
                                "",
                                new Table(
                                        "qa.csv", COLUMNS, sheet.table().rows().subList(0, 2), List.of()))))
                .mapping();
        List<Sheet> kept = KeptTables.of(mapping, List.of(sheet), KeptTablesTest::redact);
        assertEquals(
                sheet.table().rows().get(0).cells(),
                kept.get(0).table().rows().get(0).cells());

        List<List<String>> records = SourceRejects.records(
                mapping,
                kept,
                List.of(new Origin(0, 1), new Origin(0, 2)),
                Map.of(
                        2, new SourceRejects.Reject("agent_id", "unknown_agent", "", ""),
                        3, new SourceRejects.Reject("points_awarded", "not_a_number", "", "verifies")));
        assertEquals(
                "1002345601,R_4111111111,900000018,E2,2026-10-03,Yes,No,50,[phone],,3,Agent ID,unknown_agent,",
                String.join(",", records.get(1)));
        assertEquals(
                "1002345602,C3,900000018,E2,2026-10-04,Yes,[account],[phone],,,4,Verifies,not_a_number,",
                String.join(",", records.get(2)));
    }

    @Test
    void noMappingKeepsAnswersThatArePersonal() {
        MappedColumn.Item item = new MappedColumn.Item("dnis", "DNIS", 3125550142.0, "non_critical", false, "");
        MappedColumn dnis =
                new MappedColumn("DNIS", Meaning.ITEM, new Answers(Map.of("3125550142", "3125550142")), null, item, "");
        Mapping mapping = Guess.of("qa", List.of(sheet)).mapping().scored(TotalScale.PERCENT, List.of(dnis));
        Understanding clean = new Understanding(mapping, "", Map.of()).redacted(KeptTablesTest::redact);
        assertEquals(List.of(dnis), mapping.telling(KeptTablesTest::redact));
        assertEquals(Meaning.PERSONAL, clean.mapping().columns().get(0).meaning());
        assertEquals(Answers.AS_WRITTEN, clean.mapping().columns().get(0).answers());
        assertEquals(List.of(), clean.mapping().telling(KeptTablesTest::redact));
    }
}
