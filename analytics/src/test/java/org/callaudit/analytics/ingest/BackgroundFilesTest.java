package org.callaudit.analytics.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.callaudit.analytics.ingest.Inbox.Checked;
import org.callaudit.analytics.model.Case;
import org.callaudit.analytics.model.CaseType;
import org.callaudit.analytics.model.Contact;
import org.callaudit.analytics.model.Event;
import org.callaudit.analytics.model.Scope;
import org.callaudit.analytics.model.ScopeKind;
import org.callaudit.analytics.model.Standard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Targets, events, cases and contacts, row by row. The clock stands at 2025-06-01T00:00Z. */
class BackgroundFilesTest {

    private static final String STANDARD = "measure,scope,target,direction,valid_from\n";
    private static final String EVENT = "date,scope,text,rebase\n";
    private static final String CASE =
            "case_id,type,opened_at,due_at,closed_at,owner,department,item_id,topic,agent_id,"
                    + "severity,restricted,text,outcome\n";
    private static final String CONTACT =
            "contact_id,customer_ref,agent_id,started_at,channel,topic,department,handle_seconds,transferred\n";

    @TempDir
    private Path home;

    private Inbox inbox = new Inbox(Path.of("unset"));

    @BeforeEach
    void inbox() {
        inbox = new Inbox(home);
    }

    private static SoundRows sound(Checked checked) {
        return new SoundRows(checked.targets().rows(), Inbox.rules());
    }

    /** What was rejected, as field, code and reason. */
    private String rejection(String header, String row) throws IOException, UnusableFileException {
        Checked checked = inbox.check(header + row + "\n");
        if (checked.rejects().isEmpty()) {
            return "taken";
        }
        NamedCsvRecord rejected = checked.rejected().get(0);
        return rejected.getField("field") + " " + rejected.getField("code") + ": " + rejected.getField("reason");
    }

    private void assertRejection(String expected, String rejection) {
        assertTrue(rejection.startsWith(expected), rejection);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            csat_top2,centre,0.15,down,2025-01-01          | taken
            csat_top2,centre,1,up,2025-01-01               | taken
            csat_mean,team:T1,4.2,up,2099-01-01            | taken
            nps,item:QA/G1,-100,up,2025-01-01              | taken
            csat_top2,,0.15,down,2025-01-01                | scope missing: scope is blank
            csat_top2,centre,15 %,down,2025-01-01          | target not_a_number: target is "15 %", not a number
            csat_top2,centre,0.15,down,01/01/2025          | valid_from not_a_time: valid_from is "01/01/2025", not a date
            csat_top2,centre,15,down,2025-01-01            | target out_of_range: target is "15", but csat_top2 is a share, 0 to 1: for 15 % write 0.15.
            csat_top2,centre,92.5,down,2025-01-01          | target out_of_range: target is "92.5", but csat_top2 is a share, 0 to 1: for 92.5 % write 0.925.
            csat_top2,centre,150,down,2025-01-01           | target out_of_range: target is "150", but has to be from 0 to 1
            csat_mean,centre,0.9,up,2025-01-01             | target out_of_range: target is "0.9", but has to be from 1 to 5
            nps,centre,101,up,2025-01-01                   | target out_of_range: target is "101", but has to be from -100 to 100
            CSAT,centre,1,up,2025-01-01                    | measure unknown_code: measure is "CSAT": write one of csat_mean, csat_top2, nps.
            csat_top2,T1,0.1,up,2025-01-01                 | scope unknown_code: scope is "T1": write centre, or one of department
            csat_top2,team:,0.1,up,2025-01-01              | scope unknown_code
            csat_top2,centre:x,0.1,up,2025-01-01           | scope unknown_code
            csat_top2,centre,0.1,less,2025-01-01           | direction unknown_code: direction is "less": write up where more is better
            """)
    void aTargetIsOfAKnownMeasureAndInItsRange(String row, String expected) throws Exception {
        assertRejection(expected, rejection(STANDARD, row));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2025-03-01,topic:billing,New rates,N     | taken
            2099-03-01,centre,New building,Y         | taken
            2025-03-01,centre,,N                     | text missing
            2025-02-30,centre,New rates,N            | date not_a_time
            2025-03-01,everybody,New rates,N         | scope unknown_code
            2025-03-01,centre,New rates,yes          | rebase unknown_code: rebase is "yes": write Y or N.
            """)
    void anEventHasADayAndAScope(String row, String expected) throws Exception {
        assertRejection(expected, rejection(EVENT, row));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            K1,action,2025-03-03T09:00,2099-03-03,2025-03-03T09:00,Jo,,G1,,AG1,,N,Text,     | taken
            K1,action,2025-03-03T09:00,2025-03-03,,Jo,,QA/G1,,,,N,Text,                     | taken
            K1,action,2025-03-03T09:00,,,,,,,,,N,Text,                                      | owner missing
            K1,action,2025-03-03,,,Jo,,,,,,N,Text,                                          | opened_at not_a_time
            K1,action,2025-03-03T09:00,soon,,Jo,,,,,,N,Text,                                | due_at not_a_time
            K1,action,2025-03-03T09:00,,2025-03-03,Jo,,,,,,N,Text,                          | closed_at not_a_time
            K1,action,2025-03-03T09:00,2025-03-02,,Jo,,,,,,N,Text,                          | due_at out_of_range: due_at is "2025-03-02", but has to be 2025-03-03T09:00 (opened_at) or later
            K1,action,2025-03-03T09:00,,2025-03-03T08:59,Jo,,,,,,N,Text,                    | closed_at out_of_range
            K1,task,2025-03-03T09:00,,,Jo,,,,,,N,Text,                                      | type unknown_code: type is "task": write action, coaching, complaint, referral.
            K1,action,2025-03-03T09:00,,,Jo,,,,,,no,Text,                                   | restricted unknown_code
            K1,action,2025-06-03T09:00,,,Jo,,,,,,N,Text,                                    | opened_at in_future
            K1,action,2025-03-03T09:00,,2025-06-03T09:00,Jo,,,,,,N,Text,                    | closed_at in_future
            K1,action,2025-03-03T09:00,,,Jo,,,,AG2,,N,Text,                                 | agent_id unknown_agent: agent_id "AG2" is not on the roster on 2025-03-03
            K1,action,2024-12-31T09:00,,,Jo,,,,AG1,,N,Text,                                 | agent_id unknown_agent
            K1,action,2025-03-03T09:00,,,Jo,,G9,,,,N,Text,                                  | item_id unknown_item: item_id "G9" is on no form
            K1,action,2025-03-03T09:00,,,Jo,,XX/G1,,,,N,Text,                               | item_id unknown_item
            """)
    void aCaseIsOpenedDueAndClosedInThisOrder(String row, String expected) throws Exception {
        assertRejection(expected, rejection(CASE, row));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            C1,U1,AG1,2025-03-03T09:00,phone,billing,,0,N          | taken
            C1,,AG1,2025-03-03T09:00,phone,billing,,0,N            | customer_ref missing
            C1,U1,AG1,2025-03-03T09:00,phone,billing,,1.5,N        | handle_seconds not_a_number: handle_seconds is "1.5", not a number: write whole seconds
            C1,U1,AG1,yesterday,phone,billing,,0,N                 | started_at not_a_time
            C1,U1,AG1,2025-03-03T09:00,phone,billing,,-1,N         | handle_seconds out_of_range
            C1,U1,AG1,2025-03-03T09:00,phone,billing,,0,no         | transferred unknown_code
            C1,U1,AG1,2025-06-03T09:00,phone,billing,,0,N          | started_at in_future
            C1,U1,AG1,2026-01-01T09:00Z,phone,billing,,0,N         | started_at in_future
            C1,U1,AG2,2025-03-03T09:00,phone,billing,,0,N          | agent_id unknown_agent
            """)
    void aContactHasAnAgentOfThatDay(String row, String expected) throws Exception {
        assertRejection(expected, rejection(CONTACT, row));
    }

    @Test
    void whatIsReadIsWhatWasWritten() throws Exception {
        List<Object> read = new ArrayList<>();
        sound(inbox.check(STANDARD + "csat_top2,team:UB1,0.15,down,2025-01-01\n"))
                .standards(rows -> rows.forEach(row -> read.add(row.record())));
        sound(inbox.check(EVENT + "2025-03-01,topic:billing,\"New \"\"rates\"\",\nand forms\",Y\n"))
                .events(rows -> rows.forEach(row -> read.add(row.record())));
        sound(inbox.check(CASE + "K1,referral,2025-03-03T09:00Z,2025-03-03,,jo@city.example,Water,QA/G1,billing,AG1,"
                        + "high,Y,Said no,Mended\n"))
                .cases(rows -> rows.forEach(row -> read.add(row.record())));
        sound(inbox.check(CONTACT + "C1,h1:ab,AG1,2025-03-03T09:00-05:00,phone,billing,Water,340,Y\n"))
                .contacts(rows -> rows.forEach(row -> read.add(row.record())));
        assertEquals(
                List.of(
                        new Standard("csat_top2", new Scope(ScopeKind.TEAM, "UB1"), 0.15, false, day("2025-01-01")),
                        new Event(
                                day("2025-03-01"),
                                new Scope(ScopeKind.TOPIC, "billing"),
                                "New \"rates\",\nand forms",
                                true),
                        new Case(
                                "K1",
                                CaseType.REFERRAL,
                                Instant.parse("2025-03-03T09:00:00Z"),
                                Instant.parse("2025-03-04T05:59:59Z"),
                                null,
                                "jo@city.example",
                                "Water",
                                "QA/G1",
                                "billing",
                                "AG1",
                                "high",
                                true,
                                "Said no",
                                "Mended"),
                        new Contact(
                                "C1",
                                "h1:ab",
                                "AG1",
                                Instant.parse("2025-03-03T14:00:00Z"),
                                "phone",
                                "billing",
                                "Water",
                                340,
                                true)),
                read);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @Test
    void aScopeIsReadAsItIsWritten() {
        for (ScopeKind kind : ScopeKind.values()) {
            Scope scope = kind == ScopeKind.CENTRE ? Scope.CENTRE : new Scope(kind, "a:b/c d");
            assertEquals(scope, Scope.of(scope.text()).orElseThrow());
        }
    }

    /** RFC 2104's HMAC of SHA-256 under the key 01, as {@code openssl dgst -sha256 -mac HMAC -macopt hexkey:01} has it. */
    @Test
    void aCustomerIsHashedBeforeAnythingIsWritten() throws Exception {
        Checked checked = inbox.check(CONTACT
                + "C1,CUST-778899,AG1,2025-03-03T09:00,phone,billing,,0,N\n"
                + "C2,CUST-778899,AG9,2025-03-03T09:00,phone,billing,,0,N\n"
                + "CUST-778899,AG1,2025-03-03T09:00,phone,billing,,0,N\n"
                + "C4,x,CUST-778899,AG1,2025-03-03T09:00,phone,billing,,0,N\n");
        assertEquals("4 read 1 accepted 0 duplicates columns=2 unknown_agent=1", checked.summary());
        String hash = "h1:4e22d166aead17a684aaa096e37ff125ce34c36bb4380ba2055be787092c9728";
        assertEquals(hash, checked.rejected().get(0).getField("customer_ref"));
        assertTrue(checked.archive().contains("C1," + hash + ",AG1"), checked.archive());
        assertTrue(checked.rejects().contains("mend this line in the source"), checked.rejects());
        assertNowhere("778899");
    }

    @Test
    void textsAreRedactedAndOwnersAreNot() throws Exception {
        Checked checked = inbox.check(CASE
                + "K1,action,2025-03-03T09:00,,,jo@city.example,,,,,,N,Call 312-555-0142,Wrote to a@b.example\n"
                + "K2,action,2025-03-03T09:00,312-555-0142,,jo@city.example,,,,,,312-555-0142,Text,\n"
                + "K3,action,312-555-0142\n");
        assertTrue(
                checked.archive().contains("jo@city.example,,,,,,N,Call [phone],Wrote to [email]"), checked.archive());
        assertEquals("3 read 1 accepted 0 duplicates columns=1 not_a_time=1", checked.summary());
        inbox.check(STANDARD + "csat_top2,call 312-555-0142,0.1,up,2025-01-01\n");
        assertNowhere("555-0142");
    }

    private void assertNowhere(String text) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                boolean dropped = file.getFileName().toString().startsWith("drop-") && home.equals(file.getParent());
                assertFalse(
                        !dropped
                                && Files.readString(file, StandardCharsets.ISO_8859_1)
                                        .contains(text),
                        () -> file + " holds " + text);
            }
        }
    }

    @Test
    void aFileThatBreaksOffLeavesNothingBehind() throws IOException {
        Path file = inbox.drop(CONTACT + "C1,U1,AG1,2025-03-03T09:00,phone,billing,,0,N\nC2,U1,AG1,2025");
        assertThrows(UnusableFileException.class, () -> inbox.check(file));
        try (Stream<Path> left = Files.walk(home)) {
            assertEquals(List.of(file), left.filter(Files::isRegularFile).toList());
        }
    }

    @Test
    void aContactFileThatCanNotBeTakenIsNotKeptInTheClear() throws IOException {
        Path file = inbox.drop(CONTACT + "C1,CUST-778899\n");
        assertNull(RejectedFile.keep(
                file, home.resolve("kept"), "c.csv", Inbox.rules().redactor()));
        assertFalse(Files.exists(home.resolve("kept/c.csv")));
    }
}
