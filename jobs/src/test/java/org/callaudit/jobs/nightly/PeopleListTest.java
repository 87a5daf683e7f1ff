package org.callaudit.jobs.nightly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.callaudit.analytics.table.Table;
import org.callaudit.analytics.table.TableChoice;
import org.callaudit.analytics.table.TableReader;
import org.callaudit.analytics.table.TableRow;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whom the names in people's own files mean: by the list of people, and by the roster. */
class PeopleListTest extends AnalystsDesk {

    private static final String AUDITS = """
            Agent,Evaluator,Call date,Greets,Verifies,Score
            Maria López,Sue Grant,10/13/2026,Yes,Yes,100%
            "Lopes, Maria","Grant, Sue",10/14/2026,No,Yes,50%
            Tom Baker,Sue Grant,10/20/2026,Yes,Yes,100%
            """;

    @Test
    void theListNamesEverybodyWithTheirNearestAndMergesWhatItKnew() throws IOException {
        learn(write("qa.csv", AUDITS));
        Table people = TableReader.read(folder.resolve("people.xlsx"), TableChoice.found());
        assertEquals(
                List.of(
                        "Maria Lopes|agent|2026-10-14|2026-10-14|Maria López",
                        "Maria López|agent|2026-10-13|2026-10-13|Maria Lopes",
                        "Sue Grant|evaluator|2026-10-13|2026-10-20|",
                        "Tom Baker|agent|2026-10-20|2026-10-20|"),
                people.rows().stream()
                        .map(row -> String.join("|", row.cells().subList(0, 5)))
                        .toList());
        fill("Tom Baker", "team_name", "Pay desk");
        learn(write("more.csv", AUDITS.replace("10/20", "10/27").replace("Sue Grant", "Bo Lind")));
        Table merged = TableReader.read(folder.resolve("people.xlsx"), TableChoice.found());
        TableRow tom = merged.rows().get(4);
        assertEquals(
                List.of("Tom Baker", "agent", "2026-10-20", "2026-10-27"),
                tom.cells().subList(0, 4));
        assertEquals("Pay desk", tom.cells().get(merged.columns().indexOf("team_name")));
    }

    @Test
    void filledInItIsTheRosterAndSaysWhoIsWho() throws IOException {
        Path table = write("qa.csv", AUDITS);
        learn(table);
        fill("Maria Lopes", "same person as", "Maria López");
        fill("Maria López", "agent_id", "E17");
        fill("Maria López", "team_name", "Pay desk");
        fill("Maria López", "supervisor_name", "Ida Holm");
        fill("Maria López", "supervisor_email", "ida@city.example");
        fill("Maria López", "department", "Pay");
        drop(folder.resolve("people.xlsx"));
        drop(folder.resolve("qa.mapping.xlsx"));
        drop(table);
        JsonNode night = night();
        assertEquals("INGESTED", night.get("files").get(0).get("status").asString(), night.toString());
        assertTrue(
                night.get("files").get(0).get("reason").asString().startsWith("1 agent has no team"), night.toString());
        assertEquals("2", value("audits", "agent,E17"));
        assertEquals("75", value("audit_score_mean", "team,pay-desk"));
        assertEquals("1", value("audits", "team,unassigned"));
        assertEquals("none", value("audits", "agent,maria-lopez"));
    }

    @Test
    void aNameThatTheRosterKnowsIsThatAgent() throws IOException {
        centre.drop("roster.csv", """
                agent_id,agent_name,team_id,team_name,supervisor_name,supervisor_email,department,valid_from
                E17,María Lopez,T1,Pay desk,Ida,ida@city.example,Pay,2026-01-01
                E18,Tom Baker,T1,Pay desk,Ida,ida@city.example,Pay,2026-01-01
                E19,Tom  Baker,T2,Water,Per,per@city.example,Water,2026-01-01
                """);
        Path table = write("qa.csv", AUDITS);
        learn(table);
        drop(folder.resolve("qa.mapping.xlsx"));
        drop(table);
        night();
        assertEquals("1", value("audits", "agent,E17"));
        assertEquals("1", value("audits", "agent,tom-baker"), "two of that name: nobody knows which");
    }

    /** Fills in one cell of the list, as a person would. */
    private void fill(String name, String column, String text) throws IOException {
        Table people = TableReader.read(folder.resolve("people.xlsx"), TableChoice.found());
        List<List<?>> rows = new ArrayList<>(List.of(people.columns()));
        for (TableRow row : people.rows()) {
            List<String> cells = new ArrayList<>(row.cells());
            if (cells.get(0).equals(name)) {
                cells.set(people.columns().indexOf(column), text);
            }
            rows.add(cells);
        }
        book("people.xlsx", List.of("people"), List.of(rows));
    }
}
