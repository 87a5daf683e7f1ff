package org.callaudit.jobs.nightly;

import static java.util.Objects.requireNonNull;
import static org.callaudit.jobs.nightly.SmallCentre.audit;
import static org.callaudit.jobs.nightly.SmallCentre.audits;
import static org.callaudit.jobs.nightly.SmallCentre.survey;
import static org.callaudit.jobs.nightly.SmallCentre.surveys;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import org.callaudit.jobs.home.Home;
import org.callaudit.jobs.home.HomeLock;
import org.callaudit.jobs.ledger.Ledger;
import org.callaudit.jobs.ledger.RunCommand;
import org.callaudit.jobs.ledger.RunOptions;
import org.callaudit.jobs.nightly.SmallCentre.Answer;
import org.callaudit.jobs.proof.Unpacked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import tools.jackson.databind.JsonNode;

/** Whole nights on a small home with known answers: real files, a real ledger, real Spark. */
class NightTest {

    private static final String DATE = "2026-10-31";

    @TempDir
    private Path folder;

    private SmallCentre centre = new SmallCentre(Path.of("unset"));

    @BeforeEach
    void home() throws IOException {
        centre = new SmallCentre(folder.resolve("home"));
        centre.dropReference();
    }

    private Answer night() {
        return centre.run("nightly", "--date", DATE, "--json");
    }

    private static String twoAudits() {
        return audits(
                audit("1", 1, "A1", "2026-10-05", "", "5", "5", "10"),
                audit("2", 1, "A1", "2026-10-05", "", "0", "5", "5"));
    }

    private String centreDay(String measure, String day) {
        return centre.run("measures", "--scope", "centre", "--grain", "day", "--csv", "--measure", measure)
                .out()
                .lines()
                .filter(line -> line.contains(day))
                .findFirst()
                .orElse("none");
    }

    @Test
    void aNightCountsReportsAndMails() throws Exception {
        centre.drop("audits.csv", twoAudits());
        centre.drop("surveys.csv", surveys(survey("S1", "A1", "2026-10-05", "2", "call me at 312-555-0142")));
        Answer answer = night();
        assertEquals(0, answer.code(), answer.err());
        JsonNode summary = answer.json();
        assertEquals("COMPLETED", summary.get("status").asString());
        assertEquals(6, summary.get("counts").get("audit").get("accepted").asLong());
        assertEquals(1, summary.get("counts").get("survey").get("accepted").asLong());
        assertEquals(2, summary.get("reports").size());
        assertEquals(2, summary.get("deliveries").size());
        // Scores 100 and (0 + 5 + 5) / 20 = 50 %: mean 75.
        assertTrue(
                centreDay("audit_score_mean", "2026-10-05").contains(",75,"),
                centreDay("audit_score_mean", "2026-10-05"));
        assertTrue(centreDay("error_rate.customer_critical", "2026-10-05").endsWith(",2,1,2"));
        for (JsonNode report : summary.get("reports")) {
            Path pdf = centre.home().resolve(report.get("path").asString());
            assertTrue(Files.exists(pdf), pdf.toString());
            Path workbook = pdf.resolveSibling(pdf.getFileName().toString().replace(".pdf", ".xlsx"));
            assertTrue(Unpacked.text(workbook).contains(report.get("reportId").asString()), Unpacked.text(workbook));
        }
        String log = Files.readString(centre.home().resolve("logs/run-000001-nightly.log"));
        assertTrue(log.contains("audits.csv: INGESTED, 6 read, 6 accepted"), log);
        assertFalse(log.contains("555-0142"), log);
        try (Stream<Path> mails = Files.list(centre.home().resolve("outbox"))) {
            assertEquals(2, mails.count());
        }
        try (Stream<Path> inbox = Files.list(centre.home().resolve("inbox"))) {
            assertEquals(0, inbox.count());
        }
    }

    @Test
    void aSecondNightWithAnEmptyInboxDoesNothingAndSaysSo() throws IOException {
        centre.drop("audits.csv", twoAudits());
        night();
        Answer second = centre.run("nightly", "--date", DATE);
        assertEquals(0, second.code());
        assertTrue(second.out().startsWith("Nothing to do"), second.out());
        assertEquals(1, centre.run("history", "--json").json().size());
    }

    @Test
    void theSameContentAgainIsADuplicateFile() throws IOException {
        centre.drop("audits.csv", twoAudits());
        night();
        String before = centre.measures();
        centre.drop("other-name.csv", twoAudits());
        JsonNode file = night().json().get("files").get(0);
        assertEquals("DUPLICATE", file.get("status").asString());
        assertEquals(before, centre.measures());
    }

    @Test
    void theSameAuditAgainIsADuplicateAndADifferentOneAConflict() throws IOException {
        centre.drop("a.csv", twoAudits());
        night();
        String before = centre.measures();
        centre.drop(
                "b.csv",
                audits(
                        audit("1", 1, "A1", "2026-10-05", "", "5", "5", "10"),
                        audit("2", 1, "A1", "2026-10-05", "", "5", "5", "5"),
                        audit("3", 1, "A3", "2026-10-06", "", "5", "5", "10")));
        JsonNode counts = night().json().get("counts").get("audit");
        assertEquals(9, counts.get("read").asLong());
        assertEquals(3, counts.get("accepted").asLong());
        assertEquals(3, counts.get("duplicates").asLong());
        assertEquals(3, counts.get("rejected").asLong());
        assertEquals(1, counts.get("codes").get("conflict").asLong());
        assertEquals(2, counts.get("codes").get("incomplete_audit").asLong());
        assertTrue(centre.measures().startsWith(before.lines().limit(5).reduce("", (a, b) -> a + b + "\n")));
        String rejects = Files.readString(centre.home().resolve("rejected/b.csv.rejects.csv"));
        assertEquals(4, rejects.lines().count(), rejects);
    }

    @Test
    void aDisputeReplacesTheOriginalUntilItsFileIsWithdrawn() throws IOException {
        centre.drop("a.csv", twoAudits());
        night();
        String before = centre.measures();
        centre.drop("b.csv", audits(audit("2", 2, "A1", "2026-10-05", "dispute", "5", "5", "10")));
        JsonNode restated = night().json();
        assertTrue(centreDay("audit_score_mean", "2026-10-05").contains(",100,"));
        int id = restated.get("files").get(0).get("id").asInt();
        Answer withdrawn = centre.run("withdraw", Integer.toString(id), "--reason", "sent by mistake");
        assertEquals(0, withdrawn.code(), withdrawn.err());
        assertEquals(before, centre.measures());
        centre.drop("b.csv", audits(audit("2", 2, "A1", "2026-10-05", "dispute", "5", "5", "10")));
        assertEquals(
                "INGESTED", night().json().get("files").get(0).get("status").asString());
        assertTrue(centreDay("audit_score_mean", "2026-10-05").contains(",100,"));
    }

    @Test
    void calibrationAndTargetedAuditsNeverCount() throws IOException {
        centre.drop(
                "a.csv",
                audits(
                        audit("1", 1, "A1", "2026-10-05", "regular", "5", "5", "10"),
                        audit("2", 1, "A1", "2026-10-05", "calibration", "0", "0", "0"),
                        audit("3", 1, "A1", "2026-10-05", "targeted", "0", "0", "0")));
        night();
        assertTrue(centreDay("audits", "2026-10-05").endsWith(",1,,,1,,"), centreDay("audits", "2026-10-05"));
    }

    @Test
    void filesInAnotherOrderOrSplitGiveTheSameMeasures() throws IOException {
        String one = audit("1", 1, "A1", "2026-10-05", "", "5", "5", "10");
        String two = audit("2", 1, "A3", "2026-10-06", "", "0", "5", "5");
        centre.drop("a.csv", audits(one, two));
        night();
        SmallCentre other = new SmallCentre(folder.resolve("other"));
        other.dropReference();
        other.drop("a.csv", audits(two));
        other.run("nightly", "--date", DATE);
        other.drop("b.csv", audits(one));
        other.run("nightly", "--date", DATE);
        assertEquals(centre.measures(), other.measures());
    }

    @Test
    void aRosterThatMovesAnAgentBackInTimeRecountsTheDaysConcerned() throws IOException {
        centre.drop("a.csv", twoAudits());
        night();
        centre.drop(
                "roster2.csv",
                SmallCentre.ROSTER.lines().limit(1).findFirst().orElseThrow() + "\n"
                        + "A1,Ann Gray,T2,Water,Sal Reed,sal@city.example,Water,2026-01-01,\n");
        assertEquals(0, night().code());
        String teams = centre.run("measures", "--scope", "team", "--grain", "day", "--csv", "--measure", "audits")
                .out();
        assertTrue(teams.contains("team,T2,day,2026-10-05,audits,2"), teams);
        assertFalse(teams.contains("team,T1,"), teams);
    }

    @Test
    void aRosterThatBeginsAfterRecordsOfItsAgentsSaysSo() throws IOException {
        centre.drop("a.csv", twoAudits());
        night();
        centre.drop(
                "today.csv",
                SmallCentre.ROSTER.lines().limit(1).findFirst().orElseThrow() + "\n"
                        + "A1,Ann Gray,T1,Water,Sal Reed,sal@city.example,Water,2026-10-20,\n");
        String reason = night().json().get("files").get(0).get("reason").asString();
        assertTrue(reason.startsWith("1 agent (A1), whose records from 2026-10-05 on counted for a team"), reason);
        String teams = centre.run("measures", "--scope", "team", "--grain", "day", "--csv", "--measure", "audits")
                .out();
        assertTrue(teams.contains("team,unassigned,day,2026-10-05,audits,2"), teams);
    }

    @Test
    void aFileThatRecordsDependOnCanNotBeWithdrawn() throws IOException {
        centre.drop("a.csv", twoAudits());
        JsonNode files = night().json().get("files");
        Answer refused = centre.run("withdraw", files.get(0).get("id").asString(), "--reason", "a try");
        assertEquals(1, refused.code());
        assertTrue(refused.err().contains("records of agent A1 depend on it"), refused.err());
        assertTrue(refused.err().contains("Withdraw the files with those records first: 3 (a.csv)"), refused.err());
        Answer form = centre.run("withdraw", files.get(1).get("id").asString(), "--reason", "a try");
        assertTrue(form.err().contains("records of form F depend on it"), form.err());
        assertTrue(form.err().contains("first: 3 (a.csv)"), form.err());
    }

    @Test
    void two_rejected_files_whose_names_differ_in_their_compression_are_both_kept() throws IOException {
        centre.drop("odd.csv", "one,two\n1,2\n");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write("three,four\n3,4\n".getBytes(StandardCharsets.UTF_8));
        }
        centre.drop("odd.csv.gz", packed.toByteArray());
        centre.run("nightly", "--date", "2026-10-31", "--no-reports");
        assertEquals("one,two\n1,2\n", Files.readString(centre.home().resolve("rejected/odd.csv")));
        assertEquals("three,four\n3,4\n", Files.readString(centre.home().resolve("rejected/odd.csv.gz.4")));
    }

    @Test
    void anUnknownHeaderIsRejectedWithAReasonAndLeavesNoPersonalData() throws IOException {
        centre.drop("odd.csv", "agent_id,agent_name,telephone\nA9,Zoe,312-555-0142\n");
        Answer answer = centre.run("nightly", "--date", DATE, "--json", "--strict");
        assertEquals(3, answer.code());
        assertEquals("REJECTED", answer.json().get("files").get(2).get("status").asString());
        assertFalse(Files.readString(centre.home().resolve("rejected/odd.csv")).contains("555-0142"));
        assertTrue(Files.readString(centre.home().resolve("rejected/odd.csv.reason.txt"))
                .contains("nearest to roster"));
    }

    @Test
    void aRerunGivesTheSameBytes() throws IOException {
        centre.drop("a.csv", twoAudits());
        night();
        Path workbook = centre.home().resolve("reports/2026-10-31/nightly-T1.xlsx");
        byte[] first = Files.readAllBytes(workbook);
        Files.delete(workbook);
        JsonNode rerun = centre.run("rerun", "--date", DATE, "--json").json();
        assertEquals(0, rerun.get("deliveries").size(), "nobody asked for another mail");
        assertArrayEquals(first, Files.readAllBytes(workbook));
        assertEquals(2, rerun.get("reports").size());
        rerun.get("reports")
                .forEach(report ->
                        assertEquals("identical", report.get("compared").asString()));
    }

    @Test
    void aRerunOfSeveralDaysRendersThePagesOfEachOfTheirNights() throws IOException {
        centre.drop("a.csv", audits(audit("1", 1, "A1", "2026-10-29", "", "5", "0", "10")));
        assertEquals(0, centre.run("nightly", "--date", "2026-10-30", "--json").code());
        centre.drop("b.csv", audits(audit("2", 1, "A1", "2026-10-31", "", "5", "0", "10")));
        assertEquals(0, centre.run("nightly", "--date", DATE, "--json").code());

        JsonNode rerun = centre.run("rerun", "--from", "2026-10-30", "--to", DATE, "--json")
                .json();
        Map<String, String> compared = new TreeMap<>();
        rerun.get("reports")
                .forEach(report -> compared.put(
                        report.get("path").asString(), report.get("compared").asString()));
        assertEquals(
                Map.of(
                        "reports/2026-10-30/nightly-T1.pdf", "identical",
                        "reports/2026-10-30/nightly-T2.pdf", "identical",
                        "reports/2026-10-31/nightly-T1.pdf", "identical"),
                compared);
    }

    @Test
    void aRerunOnOtherInputsMayHaveTheSameFigures() throws IOException {
        centre.drop("a.csv", twoAudits());
        night();
        centre.drop("c.csv", """
                case_id,type,opened_at,owner,restricted,text
                K1,action,2026-10-20T09:00,Sal Reed,N,Look at the meter form
                """);
        assertEquals(0, centre.run("ingest", "--json").code());
        JsonNode report = centre.run("rerun", "--date", DATE, "--team", "T1", "--json")
                .json()
                .get("reports")
                .get(0);
        assertEquals("same figures", report.get("compared").asString());
        assertTrue(report.get("corrections").isEmpty());
    }

    @Test
    void whatCameInIsToldOnTheLastOfTheDaysThatARunMakesUpFor() throws Exception {
        LocalDate yesterday = LocalDate.now(ZoneId.of("America/Chicago")).minusDays(1);
        LocalDate before = yesterday.minusDays(3);
        centre.drop("a.csv", audits(audit("1", 1, "A1", "" + before.minusDays(9), "", "5", "5", "10")));
        centre.drop(
                "k.csv",
                "case_id,type,opened_at,due_at,owner,restricted,text\nK1,action," + before.minusDays(9) + "T09:00,"
                        + before.minusDays(2) + ",Pat Moss,N,Look at the meter form\n");
        assertEquals(0, centre.run("nightly", "--date", "" + before, "--json").code());
        centre.drop("s.csv", surveys(survey("S1", "A1", "" + yesterday.minusDays(1), "1", "Nobody came at noon")));
        JsonNode night = centre.run("nightly", "--json").json();

        Set<String> told = new TreeSet<>();
        for (JsonNode report : night.get("reports")) {
            Path pdf = centre.home().resolve(report.get("path").asString());
            if (Unpacked.text(pdf).contains("Nobody came at noon")) {
                told.add(report.get("path").asString());
            }
        }
        assertEquals(Set.of("reports/" + yesterday + "/nightly-T1.pdf"), told);
        assertTrue(night.get("reports").size() > night.get("deliveries").size(), night::toString);
        for (JsonNode delivery : night.get("deliveries")) {
            assertTrue(
                    delivery.get("report").asString().contains("/" + yesterday + "/"),
                    "mailed: the page of the last day");
        }
    }

    @Test
    void aDateThatHasNotBegunIsRefused() throws IOException {
        centre.drop("a.csv", twoAudits());
        Answer answer = centre.run("nightly", "--date", "2126-10-31");
        assertEquals(2, answer.code());
        assertTrue(answer.err().contains("2126-10-31 has not begun"), answer.err());
        assertTrue(Files.exists(centre.home().resolve("inbox/a.csv")));
    }

    @Test
    void aRerunOfAMonthsLastDayNamesTheNightOfItsReports() throws IOException {
        centre.drop("a.csv", twoAudits());
        assertEquals(0, centre.run("nightly", "--date", "2026-10-31", "--json").code());
        assertEquals(0, centre.run("nightly", "--date", "2026-11-02", "--json").code());
        assertTrue(Files.exists(centre.home().resolve("reports/2026-11-01/centre-2026-W44.pdf")));
        Answer answer = centre.run("rerun", "--date", "2026-11-01");
        assertEquals(1, answer.code());
        assertTrue(answer.err().contains("callaudit rerun --date 2026-11-02"), answer.err());
    }

    @Test
    void anotherLogoMakesAnotherReportAndWithoutItAllIsAsBefore() throws IOException {
        centre.drop("a.csv", twoAudits());
        String plain = reportId(night());
        Path settings = centre.home().resolve("callaudit.yaml");
        String before = Files.readString(settings);
        ImageIO.write(
                new BufferedImage(120, 20, BufferedImage.TYPE_INT_RGB),
                "png",
                centre.home().resolve("logo.png").toFile());
        Files.writeString(settings, before.replace("logo: \"\"", "logo: logo.png"));

        assertNotEquals(plain, reportId(centre.run("rerun", "--date", DATE, "--json")));
        Files.writeString(settings, before);
        assertEquals(plain, reportId(centre.run("rerun", "--date", DATE, "--json")));
    }

    private static String reportId(Answer answer) {
        return answer.json().get("reports").get(0).get("reportId").asString();
    }

    @Test
    void aRerunSaysWhatWasCorrectedSince() throws Exception {
        centre.drop("a.csv", twoAudits());
        centre.drop("b.csv", audits(audit("3", 1, "A1", "2026-10-06", "", "5", "5", "10")));
        JsonNode files = night().json().get("files");
        Path page = centre.home().resolve("reports/2026-10-31/nightly-T1.pdf");
        assertTrue(Unpacked.text(page).contains("All figures as reported."), Unpacked.text(page));
        String id = files.get(files.size() - 1).get("id").asString();
        assertEquals(0, centre.run("withdraw", id, "--reason", "wrong team").code());
        JsonNode report = centre.run("rerun", "--date", DATE, "--json")
                .json()
                .get("reports")
                .get(0);
        assertEquals("corrected", report.get("compared").asString());
        assertFalse(report.get("corrections").isEmpty());
        String text = Unpacked.text(centre.home().resolve(report.get("path").asString()));
        assertTrue(text.contains("Corrected since: b.csv was withdrawn."), text);
    }

    @Test
    void aDeadServerLeavesMailsPendingAndTheNextRunSendsThem() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        int port = server.getSmtp().getPort();
        server.stop();
        Files.createDirectories(centre.home());
        Files.writeString(centre.home().resolve("callaudit.yaml"), """
                zone: America/Chicago
                mail:
                  host: 127.0.0.1
                  port: %d
                  tls: none
                  from: callaudit@city.example
                """.formatted(port));
        centre.drop("audits.csv", twoAudits());
        Answer first = night();
        assertEquals(0, first.code(), first.err());
        first.json()
                .get("deliveries")
                .forEach(mail -> assertEquals("PENDING", mail.get("status").asString()));
        GreenMail back = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        back.start();
        try {
            assertEquals(0, centre.run("deliver").code());
            assertEquals(0, centre.run("deliver").code());
            assertEquals(2, back.getReceivedMessages().length);
            String page = Unpacked.text(centre.home().resolve("reports/2026-10-31/nightly-T1.pdf"));
            Path mail = folder.resolve("received.eml");
            try (OutputStream out = Files.newOutputStream(mail)) {
                for (MimeMessage each : back.getReceivedMessages()) {
                    if (each.getAllRecipients()[0].toString().equals("pat@city.example")) {
                        each.writeTo(out);
                    }
                }
            }
            assertTrue(Unpacked.text(mail).contains(page), "the page is attached");
        } finally {
            back.stop();
        }
    }

    @Test
    void aMissingSecretLeavesMailsPending() throws IOException {
        Files.createDirectories(centre.home());
        Files.writeString(centre.home().resolve("callaudit.yaml"), """
                zone: America/Chicago
                mail:
                  host: 127.0.0.1
                  auth: password
                  user: callaudit
                  password-env: CALLAUDIT_NO_SUCH_SECRET
                  from: callaudit@city.example
                """);
        centre.drop("audits.csv", twoAudits());
        Answer night = night();
        assertEquals(0, night.code(), night.err());
        JsonNode mail = night.json().get("deliveries").get(0);
        assertEquals("PENDING", mail.get("status").asString());
        assertTrue(mail.get("detail").asString().contains("CALLAUDIT_NO_SUCH_SECRET"), mail.toString());
    }

    @Test
    void aNightWithoutSurveysIsPointedOut() throws IOException {
        for (int day = 1; day <= 6; day++) {
            String date = "2026-10-0" + day;
            centre.drop("audits" + day + ".csv", audits(audit("" + day, 1, "A1", date, "", "5", "5", "10")));
            if (day < 6) {
                centre.drop("surveys" + day + ".csv", surveys(survey("S" + day, "A1", date, "5", "")));
            }
            assertEquals(
                    0, centre.run("nightly", "--date", date, "--no-reports").code());
        }
        Answer history = centre.run("history");
        assertTrue(history.out().contains("unusual: no surveys arrived: the last 5 nights had 1"), history.out());
        JsonNode runs = centre.run("history", "--json").json();
        assertEquals(0, runs.get(4).get("unusual").size());
        assertEquals(1, runs.get(5).get("unusual").size());
    }

    @Test
    void aFailedNightGoesOnOnceItsCauseIsMended() throws IOException {
        centre.drop("audits.csv", twoAudits());
        Path inTheWay = centre.home().resolve("facts/audit");
        Files.createDirectories(inTheWay.getParent());
        Files.writeString(inTheWay, "not a folder");
        Answer failed = night();
        assertEquals(1, failed.code());
        assertTrue(failed.err().contains("run the same command again"), failed.err());
        Files.delete(inTheWay);
        Answer mended = night();
        assertEquals(0, mended.code(), mended.err());
        assertTrue(centreDay("audits", "2026-10-05").endsWith(",2,,,2,,"), centreDay("audits", "2026-10-05"));
        assertEquals(1, centre.run("history", "--json").json().size());
    }

    @Test
    void whatIngestTookIsNewsInTheNextNight() throws IOException {
        centre.drop("audits.csv", twoAudits());
        assertEquals(0, centre.run("ingest").code());
        assertEquals(0, centre.run("nightly", "--date", DATE, "--no-reports").code());
        Answer night = night();
        assertEquals(0, night.code(), night.err());
        String figures = Files.readString(centre.home().resolve("reports/2026-10-31/nightly-T1.json"));
        assertTrue(figures.contains("\"new audits\" : \"2\""), figures);
    }

    @Test
    void aSecondNightOnTheSameDayCountsAndMakesNoPageAgain() throws IOException {
        centre.drop("audits.csv", twoAudits());
        assertEquals(0, centre.run("nightly", "--no-deliver").code());
        centre.drop("later.csv", audits(audit("3", 1, "A1", "2026-10-06", "", "5", "0", "10")));
        JsonNode second = centre.run("nightly", "--json").json();
        assertEquals(0, second.get("reports").size());
        assertEquals(0, second.get("deliveries").size());
        assertEquals(3, second.get("counts").get("audit").get("accepted").asLong());
    }

    /** Killed after Spring Batch noted the job and before it noted its first execution. */
    @Test
    void aNightKilledAtItsVeryBeginningGoesOn() throws Exception {
        centre.drop("audits.csv", twoAudits());
        LocalDate date = LocalDate.parse(DATE);
        RunOptions options = RunOptions.nightly(List.of(date), true, null);
        try (Ledger ledger = Ledger.open(new Home(centre.home()).create(), "")) {
            ledger.runs().start(RunCommand.NIGHTLY, date, options, Instant.parse("2026-11-01T02:00:00Z"));
            JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
            factory.setDataSource(ledger.dataSource());
            factory.setTransactionManager(ledger.transactions());
            factory.afterPropertiesSet();
            requireNonNull(factory.getObject())
                    .createJobInstance(
                            NightJob.NAME,
                            new JobParametersBuilder().addLong("run", 1L).toJobParameters());
        }
        Answer answer = night();
        assertEquals(0, answer.code(), answer.err());
        assertEquals(2, answer.json().get("reports").size());
        assertEquals(1, centre.run("history", "--json").json().size());
    }

    @Test
    void aHomeInUseIsRefusedNamingItsHolder() throws IOException {
        night();
        try (var held = HomeLock.take(new Home(centre.home()), Duration.ZERO)) {
            held.doing("counting");
            Answer refused = centre.run("nightly", "--date", DATE);
            assertEquals(4, refused.code());
            assertTrue(refused.err().contains("counting"), refused.err());
        }
    }
}
