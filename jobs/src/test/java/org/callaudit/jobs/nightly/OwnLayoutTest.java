package org.callaudit.jobs.nightly;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.callaudit.analytics.model.RecordKind;
import org.callaudit.analytics.table.TableChoice;
import org.callaudit.analytics.table.TableReader;
import org.callaudit.jobs.command.Callaudit;
import org.callaudit.jobs.nightly.SmallCentre.Answer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From home-grown tables to measures: import, the mapping through the inbox, nights, mending. */
class OwnLayoutTest extends AnalystsDesk {

    private static final String HEAD =
            "Agent,Evaluator,Call date,Channel,Greeting (5),Verified account (10),Correct answer (5),Total,Comments,Customer phone\n";

    @Test
    void aRowAnAuditIsUnderstoodTakenMendedAndTakenAgain() throws IOException {
        Path table = write("qa audits.csv", "City Utilities QA,,,,,,,,,\n\n" + HEAD + """
                Maria López,Sue Grant,10/13/2026,phone,Yes,Yes,Yes,100%,,
                Maria López,Sue Grant,10/14/2026,phone,No,Yes,Yes,75%,please call 312-555-0142,312-555-0143
                Tom Baker,Sue Grant,10/15/2026,chat,Yes,No,Yes,0%,,
                Tom Baker,Sue Grant,10/16/2026,chat,Yes,No,Yes,0%,,
                Tom Baker,Sue Grant,10/19/2026,chat,N/A,Yes,No,66.7%,,
                Tom Baker,Sue Grant,10/20/2026,chat,Yes,Yes,No,85%,,
                Ann O'Neil,Sue Grant,10/45/2026,chat,Yes,Yes,Yes,100%,,
                Ann O'Neil,Sue Grant,10/22/2026,chat,Yes,Yes,Yes,100%,,
                Ann O'Neil,Sue Grant,10/23/2026,chat,Yes,Yes,Yes,100%,,
                Ann O'Neil,Sue Grant,10/26/2026,chat,Yes,Yes,Yes,100%,,
                """);
        JsonNode understood = learn(table);
        assertEquals("audit", understood.get("kind").asString());
        String said = understood.get("understood").asString();
        assertTrue(said.contains("an error in “Verified account” makes the total 0"), said);
        assertTrue(said.contains("9 of 10 stated totals agree; these don't: row 9"), said);
        assertTrue(said.contains("Left out as about customers: “Customer phone”"), said);

        drop(folder.resolve("qa audits.mapping.xlsx"));
        drop(table);
        JsonNode night = night();
        assertEquals(27, night.get("counts").get("audit").get("accepted").asLong());
        assertEquals(3, night.get("counts").get("audit").get("rejected").asLong());
        assertEquals(1, night.get("counts").get("findings").get("wrong_total").asLong());
        assertFalse(night.get("counts").get("findings").has("auto_fail_ignored"));
        assertEquals("9", value("audits", "centre,"));
        // 100 and 75 of the first agent's two audits.
        assertEquals("87.5", value("audit_score_mean", "agent,maria-lopez"));

        Path rejects = centre.home().resolve("rejected").resolve("qa audits.csv.rejects.csv");
        String text = Files.readString(rejects);
        assertTrue(text.contains("10/45/2026"), text);
        assertTrue(text.lines().skip(1).allMatch(line -> line.contains(",10,Call date,not_a_time,")), text);
        assertNoPersonalData();

        centre.drop("mended.csv", text.replace("10/45/2026", "10/21/2026"));
        assertEquals(3, night().get("counts").get("audit").get("accepted").asLong());
        assertEquals("10", value("audits", "centre,"));
        assertEquals("4", value("audits", "agent,ann-o-neil"));
    }

    @Test
    void aSheetAnAgentIsReadUnderTheSheetsNames() throws IOException {
        Path book = folder.resolve("quarter.xlsx");
        try (OutputStream out = Files.newOutputStream(book)) {
            Workbook workbook = new Workbook(out, "test", null);
            Worksheet summary = workbook.newWorksheet("Summary");
            for (int i = 0; i < 40; i++) {
                rows(summary, i, List.of("Agent " + i, i));
            }
            for (String agent : List.of("Tom Baker", "Maria López")) {
                Worksheet sheet = workbook.newWorksheet(agent);
                rows(sheet, 0, List.of("Audit sheet", agent));
                rows(sheet, 2, List.of("Date", "Audited by", "Greets", "Verifies", "Explains", "Score"));
                rows(sheet, 3, List.of(LocalDate.of(2026, 10, 5), "SG", "Yes", "Yes", "No", 0.667));
                rows(sheet, 4, List.of(LocalDate.of(2026, 10, 6), "SG", "Yes", "N/A", "Yes", 1));
                rows(sheet, 5, List.of(LocalDate.of(2026, 10, 7), "SG", "No", "No", "Yes", 0.333));
            }
            workbook.finish();
        }
        JsonNode understood = learn(book);
        assertEquals("sheet-per-agent", understood.get("layout").asString(), understood.toString());
        assertTrue(
                understood.get("understood").asString().contains("6 of 6 stated totals agree"), understood.toString());
        drop(folder.resolve("quarter.mapping.xlsx"));
        drop(book);
        JsonNode night = night();
        assertEquals(18, night.get("counts").get("audit").get("accepted").asLong(), night.toString());
        assertEquals("3", value("audits", "agent,tom-baker"));
        assertEquals("66.66666667", value("audit_score_mean", "agent,maria-lopez"));
        assertEquals("6", value("audits", "team,unassigned"));
    }

    @Test
    void whatPeopleChangeInALivingWorkbookIsARevision() throws IOException {
        List<List<Object>> rows = new ArrayList<>(List.of(
                List.of("Tom Baker", "SG", LocalDate.of(2026, 10, 5), "Yes", "Yes", "No", 66.7),
                List.of("Tom Baker", "SG", LocalDate.of(2026, 10, 6), "Yes", "Yes", "Yes", 100),
                List.of("Maria López", "SG", LocalDate.of(2026, 10, 6), "No", "No", "Yes", 33.3)));
        Path book = living(rows);
        learn(book);
        Path mapping = folder.resolve("living.mapping.xlsx");
        makeLiving(mapping);
        drop(mapping);
        drop(book);
        assertEquals(9, night().get("counts").get("audit").get("accepted").asLong());
        assertEquals("66.66666667", value("audit_score_mean", "centre,"));

        assertEquals(0, night().get("files").size(), "unchanged, it is no news");

        rows.set(2, List.of("Maria López", "SG", LocalDate.of(2026, 10, 6), "Yes", "No", "Yes", 66.7));
        rows.remove(1);
        drop(living(rows));
        JsonNode changed = night();
        assertEquals(3, changed.get("counts").get("audit").get("accepted").asLong());
        assertTrue(
                changed.get("files").get(0).get("reason").asString().startsWith("1 row is gone"), changed.toString());
        assertEquals("3", value("audits", "centre,"), "the audit whose row is gone is kept");
        assertEquals("66.66666667", value("audit_score_mean", "agent,maria-lopez"));
        assertTrue(Files.exists(centre.home().resolve("inbox").resolve("living.xlsx")), "it is never moved");
        try (Stream<Path> work = Files.list(centre.home().resolve("db").resolve("work"))) {
            assertEquals(List.of(), work.toList());
        }
    }

    @Test
    void aWorkbookInTheProgramsOwnWordsNeedsNoMapping() throws IOException {
        Path book = folder.resolve("own.xlsx");
        try (OutputStream out = Files.newOutputStream(book)) {
            Workbook workbook = new Workbook(out, "test", null);
            Worksheet roster = workbook.newWorksheet("People");
            rows(
                    roster,
                    0,
                    List.of(
                            "Agent ID",
                            "agent_name",
                            "team_id",
                            "team_name",
                            "supervisor_name",
                            "supervisor_email",
                            "department",
                            "valid_from"));
            rows(
                    roster,
                    1,
                    List.of(
                            "A1",
                            "Ann Gray",
                            "T1",
                            "Pay desk",
                            "Sue",
                            "s@city.example",
                            "Pay",
                            LocalDate.of(2026, 1, 1)));
            Worksheet form = workbook.newWorksheet("Form");
            rows(form, 0, RecordKind.FORM.required());
            rows(form, 1, List.of("F", "1", "Opening", "greets", "Greets?", 5, "non_critical", "N"));
            Worksheet audits = workbook.newWorksheet("October");
            rows(audits, 0, List.of("City Utilities"));
            List<String> columns = new ArrayList<>(RecordKind.AUDIT.required());
            columns.add("Stated total");
            rows(audits, 2, columns);
            LocalDate day = LocalDate.of(2026, 10, 5);
            rows(audits, 3, List.of("Q1", "C1", "A1", "E1", "F", "1", day, day, "greets", 5, 100));
            rows(audits, 4, List.of("Q2", "C2", "A1", "E1", "F", "1", day, day, "greets", 7, 100));
            workbook.finish();
        }
        drop(book);
        JsonNode night = night();
        assertEquals(
                List.of("roster", "form", "audit"),
                night.get("files")
                        .valueStream()
                        .map(file -> file.get("kind").asString())
                        .toList());
        assertEquals(1, night.get("counts").get("audit").get("accepted").asLong(), night.toString());
        assertEquals("100", value("audit_score_mean", "team,T1"));
        Path rejects = centre.home().resolve("rejected").resolve("own.xlsx.rejects.csv");
        String rejected = Files.readString(rejects).lines().skip(1).findFirst().orElseThrow();
        assertTrue(rejected.contains(",October,5,points_awarded,over_possible,"), rejected);
        assertFalse(Files.exists(centre.home().resolve("inbox").resolve("own.xlsx")));

        drop(book);
        assertEquals(
                List.of("DUPLICATE", "DUPLICATE", "DUPLICATE"),
                night().get("files")
                        .valueStream()
                        .map(file -> file.get("status").asString())
                        .toList());
        drop(rejects);
        Files.writeString(
                centre.home().resolve("inbox").resolve("own.xlsx.rejects.csv"),
                Files.readString(rejects).replace("greets,7", "greets,5"));
        Files.setLastModifiedTime(
                centre.home().resolve("inbox").resolve("own.xlsx.rejects.csv"),
                FileTime.from(Instant.now().minusSeconds(60)));
        assertEquals(1, night().get("counts").get("audit").get("accepted").asLong());
    }

    @Test
    void anUnknownTableComesBackWithAGuess() throws IOException {
        centre.drop(
                "answers.csv",
                "Response ID,Agent,Date,Satisfaction,Remark by them,Customer name\n1,Ann Gray,2026-10-05,4,312-555-0142,Zoe Quill\n2,Ann Gray,2026-10-06,2,,Max Quill\n");
        JsonNode night = night();
        assertEquals("REJECTED", night.get("files").get(0).get("status").asString());
        Path rejected = centre.home().resolve("rejected");
        assertTrue(Files.exists(rejected.resolve("answers.mapping.xlsx")), night.toString());
        assertFalse(
                Files.readString(rejected.resolve("answers.csv")).contains("Quill"), "a customer's name is not kept");
        String samples = TableReader.read(rejected.resolve("answers.mapping.xlsx"), new TableChoice("columns", 1, null))
                .column("samples")
                .texts()
                .toString();
        assertTrue(samples.contains("[phone]") && !samples.contains("312-555"), samples);
        drop(rejected.resolve("answers.mapping.xlsx"));
        drop(rejected.resolve("answers.csv"));
        assertEquals(2, night().get("counts").get("survey").get("accepted").asLong());
        assertEquals("3", value("csat_mean", "centre,"));
    }

    @Test
    void rowsThatOnlyTheirNumberTellsApartAreAllTaken() throws IOException {
        Path table = write("numbered.csv", """
                No,Agent,Evaluator,Date,Greets,Verifies
                1,"Quill, Ann",S G,10/13/2026,Yes,Yes
                2,Ann Quill,S G,10/13/2026,Yes,Yes
                3,Ann Quill,S G,10/13/2026,No,Yes
                """);
        learn(table);
        drop(folder.resolve("numbered.mapping.xlsx"));
        drop(table);
        JsonNode night = night();
        assertEquals(6, night.get("counts").get("audit").get("accepted").asLong(), night.toString());
        assertEquals("3", value("audits", "agent,ann-quill"), "family name first or last");
    }

    @Test
    void whatWasUnderstoodIsPrintedInOneOrder() throws IOException {
        Path table = write("qa.csv", HEAD + "A B,S G,10/13/2026,phone,Yes,Yes,Yes,100%,,\n");
        StringWriter out = new StringWriter();
        assertEquals(
                0,
                Callaudit.run(
                        new PrintWriter(out),
                        new PrintWriter(new StringWriter()),
                        "import",
                        "--json",
                        table.toString()));
        assertTrue(out.toString().matches("(?s).*\"columns\" : \\[ \\{\\s+\"column\".*"), out.toString());
        assertTrue(out.toString().matches("(?s).*\"doubts\" : \\[ (\\].*|\\{\\s+\"column\".*)"), out.toString());
    }

    @Test
    void aCorrectedMappingIsNotWrittenOver() throws IOException {
        Path table = write("qa.csv", HEAD + "A B,S G,10/13/2026,phone,Yes,Yes,Yes,100%,,\n");
        Path mapping = table.resolveSibling("qa.mapping.xlsx");
        String[] learn = {"import", table.toString()};
        assertEquals(0, Callaudit.run(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), learn));
        assertEquals(0, Callaudit.run(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), learn));
        assertFalse(Files.exists(table.resolveSibling("qa.mapping.1.xlsx")), "the same once more");
        Files.write(mapping, new byte[] {1, 2, 3});
        StringWriter out = new StringWriter();
        assertEquals(0, Callaudit.run(new PrintWriter(out), new PrintWriter(new StringWriter()), learn));
        assertTrue(Files.size(mapping) > 3);
        assertArrayEquals(new byte[] {1, 2, 3}, Files.readAllBytes(table.resolveSibling("qa.mapping.1.xlsx")));
        assertTrue(out.toString().contains("qa.mapping.1.xlsx"), out.toString());
    }

    @Test
    void whatAMappingDoesNotKnowOrContradictsIsTold() throws IOException {
        String header = "Agent,Evaluator,Date,Greets,Verifies,Score\n";
        Path table = write("qa.csv", header + "Ann Gray,S G,10/13/2026,Yes,Yes,100\n");
        learn(table);
        drop(folder.resolve("qa.mapping.xlsx"));
        drop(table);
        night();
        drop(write(
                "wider.csv",
                "Agent,Evaluator,Date,Greets,Verifies,Empathy,Score\nAnn Gray,S G,10/14/2026,No,Yes,Yes,67\n"));
        JsonNode wider = night().get("files").get(0);
        assertEquals("[\"Empathy\"]", wider.get("ignoredColumns").toString(), wider.toString());
        assertTrue(wider.get("reason").asString().contains("another question"), wider.toString());
        drop(write("days.csv", header + "Ann Gray,S G,02/10/2026,No,Yes,50\nAnn Gray,S G,14/10/2026,No,Yes,50\n"));
        JsonNode days = night().get("files").get(0);
        assertEquals("REJECTED", days.get("status").asString());
        assertTrue(days.get("reason").asString().contains("row 3 says 14/10/2026"), days.toString());
        drop(write("other.csv", "Zeit;Person\n9;Bär\n"));
        String other = night().get("files").get(0).get("reason").asString();
        assertTrue(other.startsWith("other.csv is of a layout that is not known yet"), other);
    }

    @Test
    void filesOfTwoLayoutsAreNotLearntAtOnce() throws IOException {
        Path one = write(
                "qa.csv",
                HEAD + "A B,S G,10/13/2026,phone,Yes,Yes,Yes,100%,,\nA B,S G,10/14/2026,phone,No,Yes,Yes,75%,,\n");
        Path other = write("people.csv", "Name,Shoe size\nA B,42\n");
        StringWriter err = new StringWriter();
        int code = Callaudit.run(
                new PrintWriter(new StringWriter()), new PrintWriter(err), "import", one.toString(), other.toString());
        assertEquals(1, code);
        assertTrue(err.toString().contains("people.csv is of another layout"), err.toString());
    }

    @Test
    void aMappingThatCanNotBeUsedSaysWhatIsWrongWithIt() throws IOException {
        Path table = write(
                "qa.csv",
                HEAD + "A B,S G,10/13/2026,phone,Yes,Yes,Yes,100%,,\nA B,S G,10/14/2026,phone,No,Yes,Yes,75%,,\n");
        learn(table);
        Path mapping = folder.resolve("qa.mapping.xlsx");
        rewrite(mapping, "agent_name", "agnt");
        drop(mapping);
        String reason = night().get("files").get(0).get("reason").asString();
        assertTrue(reason.contains("row 2, meaning: \"agnt\" is none of audit_id"), reason);
        assertTrue(reason.contains("No column means agent_id or agent_name."), reason);
    }

    @Test
    void idsMadeOfRowsBringNoNamesIntoAMail() throws Exception {
        Files.writeString(centre.home().resolve("callaudit.yaml"), "managers: [boss@city.example]\n");
        StringBuilder rows = new StringBuilder(HEAD);
        for (int day = 1; day <= 12; day++) {
            rows.append("Maria Quill,Sue Grant,10/" + day + "/2026,phone,Yes,"
                    + (day == 6 ? "No,Yes,0%" : "Yes,Yes,100%") + ",,\n");
        }
        Path table = write("qa.csv", rows.toString());
        learn(table);
        drop(folder.resolve("qa.mapping.xlsx"));
        drop(table);
        assertEquals(0, centre.run("nightly", "--date", DATE).code());
        try (Stream<Path> mails = Files.list(centre.home().resolve("outbox"))) {
            MimeMessage mail =
                    new MimeMessage(null, Files.newInputStream(mails.findFirst().orElseThrow()));
            assertTrue(mail.getSubject().contains("call 2026-10-06-"), mail.getSubject());
            MimeMultipart alternatives = (MimeMultipart)
                    ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
            String words = mail.getSubject() + alternatives.getBodyPart(0).getContent();
            assertFalse(words.toLowerCase(Locale.ROOT).matches("(?s).*(quill|grant).*"), words);
        }
    }

    @Test
    void aFileThatWasReadWronglyIsWithdrawnAndReadAgainWithItsMapping() throws IOException {
        StringBuilder rows = new StringBuilder(HEAD);
        for (int day = 1; day <= 12; day++) {
            rows.append("A B,S G,10/" + (day == 12 ? "45" : "" + day) + "/2026,phone,Yes,Yes,Yes,100%,,\n");
        }
        Path table = write("qa.csv", rows.toString());
        learn(table);
        Path mapping = folder.resolve("qa.mapping.xlsx");
        drop(mapping);
        drop(table);
        int file = night().get("files").get(1).get("id").asInt();
        Answer taken = centre.run("withdraw", Integer.toString(file), "--reason", "read wrongly");
        assertEquals(0, taken.code(), taken.err());
        drop(mapping);
        drop(table);
        JsonNode again = night();
        assertEquals("DUPLICATE", again.get("files").get(0).get("status").asString(), again.toString());
        assertEquals(33, again.get("counts").get("audit").get("accepted").asLong(), again.toString());
        assertEquals(3, again.get("counts").get("audit").get("rejected").asLong());
    }

    private Path living(List<List<Object>> rows) throws IOException {
        Path book = folder.resolve("living.xlsx");
        try (OutputStream out = Files.newOutputStream(book)) {
            Workbook workbook = new Workbook(out, "test", null);
            Worksheet sheet = workbook.newWorksheet("Audits");
            rows(sheet, 0, List.of("Agent", "Evaluator", "Call date", "Greets", "Verifies", "Explains", "Total"));
            for (int i = 0; i < rows.size(); i++) {
                rows(sheet, i + 1, rows.get(i));
            }
            workbook.finish();
        }
        return book;
    }

    private void makeLiving(Path mapping) throws IOException {
        rewrite(mapping, "living\u001fN", "living\u001fY");
    }
}
