package org.callaudit.jobs.nightly;

import static org.callaudit.jobs.nightly.SmallCentre.audit;
import static org.callaudit.jobs.nightly.SmallCentre.audits;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.callaudit.analytics.model.Background;
import org.callaudit.analytics.model.Case;
import org.callaudit.analytics.model.Contact;
import org.callaudit.analytics.model.Scope;
import org.callaudit.analytics.model.ScopeKind;
import org.callaudit.jobs.home.Home;
import org.callaudit.jobs.ledger.Ledger;
import org.callaudit.jobs.ledger.OlderLedger;
import org.callaudit.jobs.nightly.SmallCentre.Answer;
import org.callaudit.jobs.proof.Unpacked;
import org.callaudit.reports.Paper;
import org.callaudit.reports.sheet.CaseWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Targets, events, cases and contacts through whole nights: what figures are seen against. */
class BackgroundNightTest extends AnalystsDesk {

    private static final String STANDARDS = """
            measure,scope,target,direction,valid_from
            error_rate.any_critical,centre,0.1,down,2026-01-01
            csat_top2,team:T1,0.85,up,2026-11-01
            audit_score_mean,item:F/I1,15,up,2026-01-01
            error_rate.any_critical,team:T1,15,down,2026-01-01
            """;
    private static final String EVENTS = """
            date,scope,text,rebase
            2026-09-01,centre,"New rates, ask Jo at 312-555-0147",Y
            2026-12-01,department:Water,New meters,N
            2026-13-01,centre,No such month,N
            """;
    private static final String CASES = """
            case_id,type,opened_at,due_at,owner,item_id,agent_id,restricted,text
            K2,referral,2026-10-06T09:00,2026-10-20,ida@city.example,F/I3,,N,Customer 312-555-0148 was not told why the bill rose
            K1,coaching,2026-10-05T09:00,,Pat Moss,I1,A1,Y,Greets too late
            K3,coaching,2026-10-05T09:00,,Pat Moss,I1,A9,N,Agent whom nobody knows
            """;
    private static final String CONTACT_HEADER =
            "contact_id,customer_ref,agent_id,started_at,channel,topic,handle_seconds,transferred\n";
    private static final String CONTACTS = CONTACT_HEADER + """
            C1,CUST-778899,A1,2026-10-05T23:30,phone,billing,340,N
            C2,CUST-778899,A1,2026-10-06T08:00,phone,billing,60,Y
            C3,CUST-665544,A9,2026-10-06T08:30,phone,billing,60,N
            CUST-665544,A1,2026-10-06T08:45,phone,billing,61,N
            """;

    @BeforeEach
    void reference() throws IOException {
        centre.dropReference();
    }

    private Ledger ledger() {
        return Ledger.open(new Home(centre.home()), "");
    }

    private Background background() {
        try (Ledger ledger = ledger()) {
            return ledger.background().load();
        }
    }

    private List<Contact> contacts(String from, String to) {
        try (Ledger ledger = ledger()) {
            return ledger.contacts().between(LocalDate.parse(from), LocalDate.parse(to));
        }
    }

    private static String counts(JsonNode night, String kind) {
        JsonNode counts = night.get("counts").get(kind);
        return counts.get("read").asLong() + " " + counts.get("accepted").asLong() + " "
                + counts.get("rejected").asLong() + " "
                + counts.get("duplicates").asLong() + " " + counts.get("codes");
    }

    private String rejects(String name) throws IOException {
        return Files.readString(centre.home().resolve("rejected").resolve(name + ".rejects.csv"));
    }

    private void dropAll() throws IOException {
        centre.drop("standards.csv", STANDARDS);
        centre.drop("events.csv", EVENTS);
        centre.drop("cases.csv", CASES);
        centre.drop("contacts.csv", CONTACTS);
    }

    private void withdraw(JsonNode night, String name) {
        String id = night.get("files")
                .valueStream()
                .filter(file -> file.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
        Answer answer = centre.run("withdraw", id, "--reason", "a try");
        assertEquals(0, answer.code(), answer.err());
    }

    @Test
    void allFourAreCountedAndCanBeAskedFor() throws IOException {
        dropAll();
        JsonNode night = night();
        assertEquals("4 3 1 0 {\"out_of_range\":1}", counts(night, "standard"));
        assertEquals("3 2 1 0 {\"not_a_time\":1}", counts(night, "event"));
        assertEquals("3 2 1 0 {\"unknown_agent\":1}", counts(night, "case"));
        assertEquals("4 2 2 0 {\"columns\":1,\"unknown_agent\":1}", counts(night, "contact"));
        Background background = background();
        assertEquals(
                0.1,
                background
                        .standard(
                                "error_rate.any_critical",
                                List.of(new Scope(ScopeKind.TEAM, "T1"), Scope.CENTRE),
                                LocalDate.parse("2026-10-31"))
                        .orElseThrow()
                        .target());
        assertEquals(
                List.of("New rates, ask Jo at [phone]", "New meters"),
                background.events().stream().map(event -> event.text()).toList());
        assertEquals(
                List.of("K1", "K2"),
                background.cases().stream().map(Case::caseId).toList());
        // Due on a day is due at its last second, here on the centre's clocks.
        assertEquals(
                Instant.parse("2026-10-21T04:59:59Z"), background.cases().get(1).dueAt());
        assertEquals("ida@city.example", background.cases().get(1).owner());
        List<Contact> first = contacts("2026-10-05", "2026-10-05");
        assertEquals(
                List.of("C1"),
                first.stream().map(Contact::contactId).toList(),
                "half past eleven at night, local time");
        List<Contact> both = contacts("2026-10-05", "2026-10-06");
        assertEquals(both.get(0).customerRef(), both.get(1).customerRef());
        assertTrue(both.get(0).customerRef().matches("h1:[0-9a-f]{64}"), both.toString());
    }

    @Test
    void rejectsMendedAndDroppedInAgainAreTaken() throws IOException {
        dropAll();
        night();
        assertTrue(rejects("standards.csv").contains("for 15 % write 0.15"), rejects("standards.csv"));
        String owner = contacts("2026-10-05", "2026-10-05").get(0).customerRef();
        centre.drop("s.csv", rejects("standards.csv").replace("team:T1,15,", "team:T1,0.15,"));
        centre.drop("events.csv.rejects.csv", rejects("events.csv").replace("2026-13-01", "2026-03-01"));
        centre.drop("k.csv", rejects("cases.csv").replace("I1,A9,", "I1,A2,"));
        centre.drop(
                "c.csv",
                CONTACT_HEADER
                        + rejects("contacts.csv")
                                .lines()
                                .filter(line -> line.startsWith("C3,"))
                                .map(line -> line.split(",unknown_agent", 2)[0].replaceAll(",4,agent_id$", ""))
                                .findFirst()
                                .orElseThrow()
                                .replace(",A9,", ",A2,")
                        + "\nC4," + owner + ",A1,2026-10-07T08:45,phone,billing,61,N\n");
        JsonNode night = night();
        assertEquals("1 1 0 0 {}", counts(night, "standard"));
        assertEquals("1 1 0 0 {}", counts(night, "event"));
        String listed = centre.run("rejects").out();
        assertTrue(
                listed.matches("(?s).*events\\.csv: 1 record\n[^:]*"
                        + "\n  mended: events\\.csv\\.rejects\\.csv, file \\d+: 1 taken, 0 not\n.*"),
                listed);
        assertEquals("1 1 0 0 {}", counts(night, "case"));
        assertEquals("2 2 0 0 {}", counts(night, "contact"));
        List<Contact> all = contacts("2026-10-01", "2026-10-31");
        assertEquals(
                List.of("C1", "C2", "C3", "C4"),
                all.stream().map(Contact::contactId).toList());
        assertEquals(owner, all.get(3).customerRef(), "what is hashed already stays");
    }

    @Test
    void theSameAgainIsADuplicateAndOtherContentAConflictWithARemedy() throws IOException {
        dropAll();
        night();
        centre.drop(
                "s2.csv",
                STANDARDS
                        .replace("0.1,down", "0.10,down")
                        .replace("0.85", "0.9")
                        .replace("team:T1,15,", "team:T2,0.15,"));
        centre.drop("e2.csv", EVENTS.replace(",Y", ",N").replace("13-01", "10-01"));
        centre.drop("c2.csv", CONTACTS.replace(",60,Y", ",61,Y"));
        JsonNode night = night();
        assertEquals("4 1 1 2 {\"conflict\":1}", counts(night, "standard"));
        assertEquals("3 1 1 1 {\"conflict\":1}", counts(night, "event"));
        assertEquals("4 0 3 1 {\"columns\":1,\"conflict\":1,\"unknown_agent\":1}", counts(night, "contact"));
        assertTrue(
                rejects("s2.csv")
                        .contains("(standards.csv): give this one another valid_from, or withdraw that file first."),
                rejects("s2.csv"));
        assertTrue(rejects("e2.csv").contains("The same event has rebase Y in file"), rejects("e2.csv"));
        assertTrue(rejects("c2.csv").contains("\"\"C2\"\" is known with other content in file"), rejects("c2.csv"));
    }

    @Test
    void aCaseLivesAndItsEarlierVersionComesBack() throws IOException {
        centre.drop("cases.csv", CASES);
        night();
        String header = CASES.lines().findFirst().orElseThrow().replace("due_at", "closed_at") + ",outcome\n";
        String closed =
                "K1,coaching,2026-10-05T09:00,2026-10-12T10:00,Pat Moss,I1,A1,Y,Greets too late,Greets in time\n";
        centre.drop("closed.csv", header + closed + closed + closed.replace("in time", "sometimes"));
        JsonNode night = night();
        assertEquals("3 1 1 1 {\"conflict\":1}", counts(night, "case"));
        assertEquals(
                Instant.parse("2026-10-12T15:00:00Z"),
                background().cases().get(0).closedAt());
        centre.drop("again.csv", header + closed);
        assertEquals("1 0 0 1 {}", counts(night(), "case"));
        withdraw(night, "closed.csv");
        assertNull(background().cases().get(0).closedAt());
        centre.drop("closed.csv", header + "\n" + closed);
        assertEquals("1 1 0 0 {}", counts(night(), "case"));
        assertEquals("Greets in time", background().cases().get(0).outcome());
    }

    /** The list of cases that goes with a mail, dropped in as it is, with a proposal filled in. */
    @Test
    void theWorkbookOfCasesIsTakenBack() throws IOException {
        centre.drop("cases.csv", CASES);
        night();
        List<Case> known = background().cases();
        ZoneId zone = ZoneId.of("America/Chicago");
        centre.drop("as-it-came.xlsx", CaseWorkbook.of(known, zone, Paper.LETTER, null));
        assertEquals(
                "0", String.valueOf(night().path("records").path("rejected").asInt()));
        assertEquals(known, background().cases());
        Case first = known.get(0);
        Instant closed = Instant.parse("2026-10-12T15:00:00Z");
        Case done = new Case(
                first.caseId(),
                first.type(),
                first.openedAt(),
                first.dueAt(),
                closed,
                first.owner(),
                first.department(),
                first.itemScope(),
                first.topic(),
                first.agentId(),
                first.severity(),
                first.restricted(),
                first.text(),
                "Greets in time");
        centre.drop("filled-in.xlsx", CaseWorkbook.of(List.of(done), zone, Paper.LETTER, null));
        assertEquals("1 1 0 0 {}", counts(night(), "case"));
        assertEquals(done, background().cases().get(0));
    }

    @Test
    void theWorkbookThatCameWithTheMailIsTakenBack() throws Exception {
        centre.drop(
                "cases.csv", CASES.replace("2026-10-05T09:00,,Pat Moss,I1", "2026-10-05T09:00,2026-10-09,Pat Moss,I1"));
        centre.drop("audits.csv", audits(audit("1", 1, "A1", "2026-10-05", "", "0", "5", "10")));
        assertEquals(0, centre.run("nightly", "--date", DATE).code());
        List<Case> known = background().cases();
        byte[] workbook = attachedCases();
        Path copy = Files.write(centre.home().resolve("copy.xlsx"), workbook);
        assertTrue(Unpacked.text(copy).contains("Greets too late"), Unpacked.text(copy));
        centre.drop("as-it-came.xlsx", workbook);
        JsonNode file = night().get("files").get(0);
        assertEquals("INGESTED", file.get("status").asString(), file::toString);
        assertEquals(known, background().cases());
    }

    /** The one workbook that is attached to a mail in the outbox. */
    private byte[] attachedCases() throws IOException, MessagingException {
        List<byte[]> workbooks = new ArrayList<>();
        try (DirectoryStream<Path> mails =
                Files.newDirectoryStream(centre.home().resolve("outbox"), "*.eml")) {
            for (Path mail : mails) {
                MimeMultipart parts;
                try (InputStream in = Files.newInputStream(mail)) {
                    parts = (MimeMultipart) new MimeMessage(null, in).getContent();
                }
                for (int i = 0; i < parts.getCount(); i++) {
                    String name = parts.getBodyPart(i).getFileName();
                    if (name != null && name.matches("cases-T\\d\\.xlsx")) {
                        workbooks.add(parts.getBodyPart(i).getInputStream().readAllBytes());
                    }
                }
            }
        }
        assertEquals(1, workbooks.size());
        return workbooks.get(0);
    }

    @Test
    void withdrawingTakesOutJustTheRowsOfThatFile() throws IOException {
        dropAll();
        JsonNode night = night();
        centre.drop("c2.csv", CONTACT_HEADER + "C9,h1:ff,A1,2026-10-05T10:00,chat,water,1,N\n");
        centre.drop("s2.csv", STANDARDS.lines().findFirst().orElseThrow() + "\nnps,centre,-20,up,2026-01-01\n");
        night();
        withdraw(night, "contacts.csv");
        withdraw(night, "standards.csv");
        withdraw(night, "events.csv");
        assertEquals(
                List.of("C9"),
                contacts("2026-10-01", "2026-10-31").stream()
                        .map(Contact::contactId)
                        .toList());
        Background background = background();
        assertEquals(1, background.standards().size());
        assertEquals(List.of(), background.events());
        assertEquals(2, background.cases().size());
        dropAll();
        assertEquals("4 2 2 0 {\"columns\":1,\"unknown_agent\":1}", counts(night(), "contact"));
    }

    @Test
    void nobodyFindsACustomerUnderTheHome() throws Exception {
        dropAll();
        centre.drop("cut.csv", CONTACTS.substring(0, CONTACTS.indexOf(",60,Y")));
        centre.drop("lacking.csv", CONTACTS.replace(",transferred", ",moved"));
        centre.drop("customers.csv", CONTACTS.replace("contact_id", "number"));
        night();
        centre.drop("again.csv", CONTACTS.replace("340", "341"));
        night();
        try (Stream<Path> files = Files.walk(centre.home())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                for (String text : List.of(Unpacked.text(file), Files.readString(file, StandardCharsets.ISO_8859_1))) {
                    assertFalse(text.contains("778899"), () -> file + " names a customer");
                    assertFalse(text.contains("665544"), () -> file + " names a customer");
                    assertFalse(text.contains("555-014"), () -> file + " holds a telephone number");
                }
            }
        }
        for (String refused : List.of("cut.csv", "lacking.csv", "customers.csv")) {
            assertTrue(Files.exists(centre.home().resolve("rejected/" + refused + ".encrypted")), refused);
        }
    }

    @Test
    void aWorkbookMayHoldThemAllAndLinesThatNobodyFilledIn() throws IOException {
        drop(book(
                "plan.xlsx",
                List.of("Targets", "What happened", "Cases", "Calls"),
                List.of(
                        List.of(
                                List.of("measure", "scope", "target", "direction", "valid from"),
                                List.of("csat_top2", "centre", 0.8, "up", LocalDate.parse("2026-01-01"))),
                        List.of(
                                List.of("date", "scope", "text", "rebase"),
                                List.of(LocalDate.parse("2026-09-01"), "centre", "New rates", "Y")),
                        List.of(
                                List.of("case_id", "type", "opened_at", "due_at", "owner", "restricted", "text"),
                                List.of(
                                        "K1",
                                        "action",
                                        LocalDate.parse("2026-10-05"),
                                        LocalDate.parse("2026-10-05"),
                                        "Pat Moss",
                                        "N",
                                        "Ask for the number"),
                                List.of("K2", "coaching", "", "", "Pat Moss", "N", "")),
                        List.of(
                                List.of(CONTACT_HEADER.strip().split(",")),
                                List.of("C1", "CUST-778899", "A1", "2026-10-05 10:00", "chat", "water", 30, "N")))));
        JsonNode night = night();
        assertEquals("1 1 0 0 {}", counts(night, "standard"));
        assertEquals("1 1 0 0 {}", counts(night, "event"));
        assertEquals("1 1 0 0 {}", counts(night, "case"));
        assertEquals("1 1 0 0 {}", counts(night, "contact"));
        assertTrue(
                night.get("files").toString().contains("Sheet Cases: 1 case without a text left out"),
                night.get("files").toString());
        Case one = background().cases().get(0);
        assertEquals(Instant.parse("2026-10-05T05:00:00Z"), one.openedAt());
        assertEquals(Instant.parse("2026-10-06T04:59:59Z"), one.dueAt());
    }

    @Test
    void moreContactsThanFitInOneBunchAreComparedWithEachOther() throws IOException {
        StringBuilder many = new StringBuilder(CONTACT_HEADER);
        for (int i = 0; i < 20_001; i++) {
            many.append("N").append(i % 20_000).append(",CUST-1,A1,2026-10-05T10:00,chat,water,30,N\n");
        }
        centre.drop(
                "contacts.csv",
                many.append("N5,CUST-1,A1,2026-10-05T10:00,chat,water,31,N\n").toString());
        assertEquals("20002 20000 1 1 {\"conflict\":1}", counts(night(), "contact"));
        assertTrue(rejects("contacts.csv").contains("on an earlier row of this file"), rejects("contacts.csv"));
    }

    /** A home as the version before these kinds left it. */
    @Test
    void anOlderHomeGetsItsTables() throws IOException {
        OlderLedger.make(new Home(centre.home()).create(), 3);
        centre.drop("cases.csv", CASES);
        assertEquals("3 2 1 0 {\"unknown_agent\":1}", counts(night(), "case"));
        assertEquals(2, background().cases().size());
    }
}
