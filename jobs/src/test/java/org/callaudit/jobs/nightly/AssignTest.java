package org.callaudit.jobs.nightly;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.callaudit.analytics.table.TableChoice;
import org.callaudit.analytics.table.TableReader;
import org.callaudit.jobs.nightly.SmallCentre.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Work lists of a desk of three. Ann has three audits of October contacts, Ben one, Cy none; E1 did them all. */
class AssignTest {

    @TempDir
    private static Path folder;

    private static SmallCentre centre = new SmallCentre(Path.of("unset"));

    @BeforeAll
    static void aNight() throws IOException {
        centre = new SmallCentre(folder.resolve("home"));
        centre.dropReference();
        centre.drop(
                "audits.csv",
                SmallCentre.audits(
                        SmallCentre.audit("1", 1, "A1", "2026-10-05", "regular", "5", "5", "10"),
                        SmallCentre.audit("2", 1, "A1", "2026-10-06", "regular", "5", "5", "10"),
                        SmallCentre.audit("3", 1, "A1", "2026-10-07", "regular", "5", "5", "10"),
                        SmallCentre.audit("4", 1, "A2", "2026-10-08", "regular", "5", "0", "10"),
                        SmallCentre.audit("5", 1, "A3", "2026-09-28", "targeted", "5", "5", "10"),
                        SmallCentre.audit("9", 1, "A2", "2026-09-14", "targeted", "5", "5", "10")));
        centre.drop("contacts.csv", """
                contact_id,customer_ref,agent_id,started_at,channel,topic,handle_seconds,transferred
                C5,7,A3,2026-09-28T10:00-05:00,phone,billing,300,N
                C6,8,A3,2026-09-28T10:30,phone,billing,300,N
                C7,9,A3,2026-09-29T11:00,mail,"=billing, late",300,N
                C8,9,A3,2026-09-30T11:00,phone,billing,300,N
                C9,9,A2,2026-09-14T10:00-05:00,phone,billing,300,N
                """);
        Answer night = centre.run("nightly", "--date", "2026-10-09", "--no-reports", "--no-deliver");
        assertEquals(0, night.code(), night.err());
    }

    private static JsonNode assigned(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "--json";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        Answer answer = centre.run("assign", all);
        assertEquals(0, answer.code(), answer.err());
        return answer.json();
    }

    private static Map<String, Long> times(JsonNode list, String field) {
        return StreamSupport.stream(list.get("assignments").spliterator(), false)
                .collect(Collectors.groupingBy(line -> line.get(field).asString(), Collectors.counting()));
    }

    /** Of 15 planned eleven are lacking; a last day wants them all. */
    @Test
    void whatIsLackingComesBeforeTheMonthEnds() {
        JsonNode list = assigned("--date", "2026-10-31", "--evaluator", "E1", "--evaluator", "E2");

        assertEquals(1, list.get("businessDaysLeft").asInt());
        assertEquals(11, list.get("wanted").asInt());
        assertEquals(Map.of("A1", 2L, "A2", 4L, "A3", 5L), times(list, "agent_id"));
        assertTrue(times(list, "evaluator_id").values().stream().allMatch(n -> n == 5 || n == 6));
        assertEquals("{\"agents\":3,\"fewer\":3,\"planned\":5,\"without\":1}", sorted(list.get("coverage")));
    }

    private static String sorted(JsonNode node) {
        return node.properties().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> '"' + entry.getKey() + "\":" + entry.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    @Test
    void theSameDayGivesTheSameListUntilItIsDrawnAgain() {
        JsonNode first = assigned("--date", "2026-11-16", "--evaluator", "E1", "--evaluator", "E2");
        Answer asked = centre.run("assign", "--json", "--date", "2026-11-16", "--evaluator", "E3");

        assertEquals(first, asked.json());
        assertTrue(asked.err().contains("--again"), asked.err());

        JsonNode again =
                assigned("--date", "2026-11-16", "--evaluator", "E3", "--again", "--seed", "three dice: 4 1 6");
        assertEquals(2, again.get("draw").asInt());
        assertEquals("three dice: 4 1 6", again.get("seed").asString());
        assertNotEquals(first.get("inputs"), again.get("inputs"));
        assertEquals(List.of("E3"), List.copyOf(times(again, "evaluator_id").keySet()));
        assertEquals(again, assigned("--date", "2026-11-16"));
    }

    @Test
    void whatIsUnderWayIsNotAssignedTwice() {
        JsonNode tuesday = assigned("--date", "2026-10-20", "--per-evaluator", "1");
        JsonNode wednesday = assigned("--date", "2026-10-21", "--per-evaluator", "1");

        assertEquals(Map.of("A3", 1L), times(tuesday, "agent_id"));
        assertEquals(11, tuesday.get("lacking").asInt());
        assertEquals(10, wednesday.get("lacking").asInt());
    }

    /** Cy's call C5 was audited already, C8 is of the day itself. Of the other team no contacts are known. */
    @Test
    void contactsOfTheWeekAreDrawn() {
        JsonNode list = assigned("--date", "2026-09-30", "--evaluator", "E1");

        assertEquals(Map.of("A1", 5L, "A2", 5L, "A3", 2L), times(list, "agent_id"));
        assertEquals(15, list.get("wanted").asInt());
        Map<String, Long> contacts = times(list, "contact_id");
        assertEquals(Set.of("", "C6", "C7"), contacts.keySet());
        for (JsonNode line : list.get("assignments")) {
            if (line.get("contact_id").asString().equals("C7")) {
                assertEquals("2026-09-29T11:00:00-05:00", line.get("started_at").asString());
                assertEquals("mail / =billing, late", line.get("stratum").asString());
                assertEquals(1.0, line.get("inclusion").asDouble());
            }
        }
        Answer csv = centre.run("assign", "--date", "2026-09-30", "--csv");
        assertTrue(
                csv.out().contains(",A3,Cy Nash,T2,C7,2026-09-29T11:00:00-05:00,mail,\"=billing, late\","), csv.out());
    }

    /** Of the first team only one contact is known, and it was audited; of the other none is. */
    @Test
    void contactsThatAreUsedUpAreKnownAllTheSame() {
        JsonNode list = assigned("--date", "2026-09-15", "--evaluator", "E1");

        assertEquals(Set.of("A3"), times(list, "agent_id").keySet());
    }

    @Test
    void tables() throws IOException {
        Path book = folder.resolve("audits.xlsx");
        Answer text = centre.run("assign", "--date", "2026-10-12", "--evaluator", "A3", "--xlsx", book.toString());
        Answer csv = centre.run("assign", "--date", "2026-10-12", "--csv");

        assertEquals(0, text.code(), text.err());
        assertTrue(text.out().startsWith("To do on Monday, Oct 12, 2026: one audit by one evaluator\n"), text.out());
        assertTrue(
                text.out()
                        .contains(
                                "Of 3 agents on the roster 1 has no audit of October contacts yet; 3 have fewer than the 5"
                                        + " planned, those without any among them.\n"),
                text.out());
        assertEquals("""
                date,evaluator_id,agent_id,agent_name,team_id,contact_id,started_at,channel,topic,position
                2026-10-12,A3,A2,Ben Holt,T1,,,,,1
                """, csv.out());
        assertArrayEquals(
                new String[] {"A3", "1", "Ben Holt", "A2", "T1", "any contact of the week", "", "", ""},
                TableReader.read(book, new TableChoice("A3", 1, null))
                        .rows()
                        .get(0)
                        .cells()
                        .toArray());
    }

    @Test
    void thePlanSaysWhatAuditsShow() {
        Answer plan = centre.run("assign", "--plan", "--date", "2026-10-09", "--team", "T1");

        assertEquals(0, plan.code(), plan.err());
        assertTrue(
                plan.out()
                        .startsWith(
                                "Team T1: four audits in the twelve months to Oct 8, 2026, too few for a usual level."),
                plan.out());
        assertTrue(plan.out().contains("       50   32% or more\n"), plan.out());
    }

    @Test
    void whatIsWrongIsSaid() {
        Answer sunday = centre.run("assign", "--date", "2026-10-11");
        Answer nobody = centre.run("assign", "--plan", "--team", "T9");
        Answer nowhere = new SmallCentre(folder.resolve("nowhere")).run("assign");
        Answer none = centre.run("assign", "--date", "2026-09-08");

        assertEquals(2, sunday.code());
        assertTrue(sunday.err().contains("Sunday") && sunday.err().contains("2026-10-12"), sunday.err());
        assertEquals(1, nobody.code());
        assertEquals(1, nowhere.code());
        assertFalse(Files.exists(folder.resolve("nowhere")));
        assertEquals(1, none.code());
        assertTrue(none.err().startsWith("Nobody audited in the 90 days before 2026-09-08."), none.err());
    }
}
