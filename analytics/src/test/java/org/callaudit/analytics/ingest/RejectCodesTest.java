package org.callaudit.analytics.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import org.callaudit.analytics.ingest.Inbox.Checked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a file of sound rows once a text in it is replaced: where that is said, under which code, how. */
class RejectCodesTest {

    private static final String AUDIT =
            Inbox.AUDIT_HEADER + Inbox.HEAD + "G1,5,\n" + Inbox.HEAD + "V1,10,\n" + Inbox.HEAD + "K1,NA,\n";

    @TempDir
    private Path home;

    /** The text is replaced on all three rows of the audit, so that none waits for another. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A1                  | ''                   | missing        | audit_id     | is blank: fill it in
            C1                  | ''                   | missing        | contact_id   | is blank
            EV1                 | ' '                  | missing        | evaluator_id | is blank
            A1,,                | A1,one,              | not_a_number   | revision     | "one", not a number: write 1
            billing,,,          | billing,,94.01%,     | not_a_number   | stated_total | "94.01%"
            2025-03-03T12:00:00 | 2025-02-30T12:00:00  | not_a_time     | contact_at   | like 2026-10-31T14:05:00
            2025-03-03T12:00:00 | 3/3/2025 12:00       | not_a_time     | contact_at   | "3/3/2025 12:00", not a time
            2025-03-04T09:00:00 | 2025-03-04           | not_a_time     | audited_at   | "2025-03-04", not a time
            A1,,                | A1,0,                | out_of_range   | revision     | "0", but has to be 1 or more
            billing,,,          | billing,,100.5,      | out_of_range   | stated_total | from 0 to 100
            billing,,,          | billing,rehearsal,,  | unknown_code   | purpose      | "rehearsal": write regular
            ,1,2025             | ,9,2025              | unknown_form   | form_version | has no version "9": correct
            2025-03-04T09:00:00 | 2025-03-03T11:59:59  | before_contact | audited_at   | correct whichever is wrong
            2025-03-04T09:00:00 | 2025-06-01T00:00:01Z | in_future      | audited_at   | later than when this run
            AG1                 | AG2                  | unknown_agent  | agent_id     | "AG2" is not on the roster
            2025-03-03T12:00:00 | 2024-12-31T23:59:59  | unknown_agent  | agent_id     | on 2024-12-31: correct it
            A1,,                | A1,x,,               | columns        | ''           | has 17 fields where
            """)
    void onEveryRowOfAnAudit(String from, String to, String code, String field, String says) throws Exception {
        Checked checked = check(AUDIT.replace(from, to), code, "2", field, says);

        assertEquals("3 read 0 accepted 0 duplicates " + code + "=3", checked.summary());
        assertEquals(0, checked.file().segments().size());
    }

    @Test
    void onATextTooLongForAName() throws Exception {
        String longest = "b".repeat(200);
        assertEquals(
                "3 read 3 accepted 0 duplicates",
                new Inbox(home)
                        .check(AUDIT.replace("billing", longest))
                        .summary()
                        .strip());
        check(AUDIT.replace("billing", longest + "b"), "out_of_range", "2", "topic", "at most 200 characters long");
    }

    /** The first row of the audit is wrong; the two others wait with it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            G1,5, | ,5,            | 2 | missing       | item_id        | is blank
            G1,5, | G1,,           | 2 | missing       | points_awarded | is blank
            G1,5, | G1,five,       | 2 | not_a_number  | points_awarded | "five", not a number: write the points, or NA
            G1,5, | G1,NaN,        | 2 | not_a_number  | points_awarded | "NaN"
            G1,5, | Z9,5,          | 2 | unknown_item  | item_id        | "Z9" is not on form "QA" version "1"
            G1,5, | Z9,-1,         | 2 | unknown_item  | item_id        | "Z9"
            G1,5, | G1,-1,         | 2 | out_of_range  | points_awarded | "-1", but has to be 0 or more
            G1,5, | G1,5.01,       | 2 | over_possible | points_awarded | "5.01", but item "G1" has only 5
            G1,5, | G1,5           | 2 | columns       | ''             | has 15 fields where the header has 16
            G1,5, | G1,5,late, too | 2 | columns       | ''             | has 17 fields where the header has 16
            G1,5, | V1,9,          | 3 | conflict      | points_awarded | "V1" was answered otherwise on line 2: keep
            """)
    void onOneRowOfAnAudit(String from, String to, String line, String code, String field, String says)
            throws Exception {
        Checked checked = check(AUDIT.replace(from, to), code, line, field, says);

        assertEquals("3 read 0 accepted 0 duplicates " + code + "=1 incomplete_audit=2", checked.summary());
        check(
                AUDIT.replace(from, to),
                "incomplete_audit",
                line.equals("2") ? "3" : "2",
                "",
                "\"A1\" waits for another of its rows (line " + line + ": " + code + "): mend that one");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            S1                  | ''                  | missing        | survey_id   | is blank
            AG1                 | ''                  | missing        | agent_id    | is blank
            ,4,                 | ,four,              | not_a_number   | csat        | write a whole number from 1 to 5
            ,4,                 | ,4.5,               | not_a_number   | csat        | "4.5"
            2025-03-03T12:00:00 | 12/31/2025 25:61    | not_a_time     | sent_at     | "12/31/2025 25:61", not a time
            2025-03-03T13:00:00 | soon                | not_a_time     | answered_at | "soon"
            ,4,                 | ,6,                 | out_of_range   | csat        | from 1 to 5
            ,4,                 | ,0,                 | out_of_range   | csat        | "0"
            ,9,                 | ,11,                | out_of_range   | nps         | from 0 to 10
            ,6,                 | ,8,                 | out_of_range   | ces         | from 1 to 7
            ,Y,                 | ,maybe,             | unknown_code   | resolved    | "maybe": write Y or N
            2025-03-03T13:00:00 | 2025-03-03T11:00:00 | before_contact | answered_at | before sent_at
            2025-03-03T13:00:00 | 2025-07-03T13:00:00 | in_future      | answered_at | later than when this run
            AG1                 | AG2                 | unknown_agent  | agent_id    | deliver a roster with that agent
            fine                | good, but slow      | columns        | ''          | has 13 fields where
            """)
    void onASurvey(String from, String to, String code, String field, String says) throws Exception {
        String survey =
                Inbox.SURVEY_HEADER + "S1,C1,AG1,2025-03-03T12:00:00,2025-03-03T13:00:00,4,9,6,Y,phone,billing,fine\n";

        Checked checked = check(survey.replace(from, to), code, "2", field, says);

        assertEquals("1 read 0 accepted 0 duplicates " + code + "=1", checked.summary());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            T1         | ''           | missing      | team_id    | is blank
            2025-01-01 | 1/1/2025     | not_a_time   | valid_from | "1/1/2025", not a date: write it like 2026-10-31
            2025-06-30 | never        | not_a_time   | valid_to   | "never", not a date
            2025-06-30 | 2024-12-31   | out_of_range | valid_to   | 2025-01-01 (valid_from) or later
            Water      | Water, Sewer | columns      | ''         | has 10 fields where the header has 9
            """)
    void onARoster(String from, String to, String code, String field, String says) throws Exception {
        String roster = ReferenceFilesTest.ROSTER_HEADER + ReferenceFilesTest.MEMBER.replace(from, to);

        assertEquals(
                "1 read 0 accepted 0 duplicates " + code + "=1",
                check(roster, code, "2", field, says).summary());
    }

    /** The second item of a form is wrong, and no part of that form is taken. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            non_critical | fatal   | unknown_code | error_class     | "fatal": write non_critical
            ,N,          | ,no,    | unknown_code | auto_fail       | "no": write Y or N
            ,5,          | ,five,  | not_a_number | points_possible | "five"
            ,5,          | ,0,     | out_of_range | points_possible | has to be above 0
            G2           | ''      | missing      | item_id         | is blank
            G2           | G1      | conflict     | item_id         | "G1" stands on line 2 with other content
            POL-1        | POL-1,x | columns      | ''              | has 10 fields where the header has 9
            """)
    void onAForm(String from, String to, String code, String field, String says) throws Exception {
        String item = ReferenceFilesTest.ITEM;
        String second = item.replace("G1", "G2").replace("Greets", "Thanks").replace(from, to);

        Checked checked = check(ReferenceFilesTest.FORM_HEADER + item + second, code, "3", field, says);

        assertEquals("2 read 0 accepted 0 duplicates " + code + "=1 incomplete_audit=1", checked.summary());
        assertEquals(0, checked.file().forms().size());
    }

    private Checked check(String text, String code, String line, String field, String says) throws Exception {
        Checked checked = new Inbox(home).check(text);
        NamedCsvRecord row = checked.rejected().stream()
                .filter(rejected -> rejected.getField("line").equals(line))
                .findFirst()
                .orElseThrow();
        assertEquals(code, row.getField("code"));
        assertEquals(field, row.getField("field"));
        String reason = row.getField("reason");
        assertTrue(reason.contains(says) && reason.contains(": ") && reason.endsWith("."), reason);
        return checked;
    }
}
