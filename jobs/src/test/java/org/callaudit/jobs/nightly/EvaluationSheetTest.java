package org.callaudit.jobs.nightly;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.callaudit.jobs.nightly.SmallCentre.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What an agent's sheet shows, and what it never does, in a home that has all of it at hand. */
class EvaluationSheetTest extends AnalystsDesk {

    private static final int REGULAR = 24;
    private static final LocalDate FIRST = LocalDate.of(2026, 9, 7);

    private String text = "";
    private String workbook = "";
    private JsonNode run = JsonNodeFactory.instance.objectNode();

    @BeforeEach
    void temptingHome() throws IOException {
        centre.dropReference();
        StringBuilder audits = new StringBuilder();
        for (int i = 0; i < REGULAR; i++) {
            String day = FIRST.plusDays(i).toString();
            audits.append(audit("OWN" + i, 1, "A1", day, "", "5", "5", i % 4 == 0 ? "0" : "10"));
            audits.append(audit("PEER" + i, 1, "A2", day, "", "5", "0", "0"));
        }
        audits.append(audit("APPEAL", 1, "A1", "2026-10-05", "", "0", "5", "10"));
        audits.append(audit("APPEAL", 2, "A1", "2026-10-05", "dispute", "5", "5", "10"));
        audits.append(audit("PENDING", 1, "A1", "2026-10-06", "", "0", "0", "0"));
        audits.append(audit("PICKED", 1, "A1", "2026-10-07", "targeted", "0", "0", "0"));
        audits.append(audit("SAMEFORALL", 1, "A1", "2026-10-08", "calibration", "0", "0", "0"));
        audits.append(audit("TOOLATE", 1, "A1", "2026-11-02", "", "0", "0", "0"));
        String all = audits.toString().replaceFirst("I3,0,\n", "I3,0,Ben Holt had promised it earlier\n");
        centre.drop("audits.csv", SmallCentre.audits(all));
        centre.drop(
                "surveys.csv",
                SmallCentre.surveys(
                        SmallCentre.survey("S1", "A1", "2026-10-05", "1", "never again"),
                        SmallCentre.survey("S2", "A1", "2026-10-06", "5", "")));
        centre.drop("cases.csv", """
                case_id,type,opened_at,due_at,closed_at,owner,agent_id,restricted,text
                dispute-PENDING,action,2026-10-20T09:00,,,Pat Moss,A1,N,The agent says the audit is of another call
                K1,complaint,2026-10-10T09:00,,,Pat Moss,A1,N,Customer shouted about a refund
                K2,coaching,2026-10-11T09:00,,,Pat Moss,A1,Y,Kept from the agent
                K3,coaching,2026-10-12T09:00,,,Pat Moss,A1,N,Explain the bill line by line
                """);
        centre.drop("standards.csv", """
                measure,scope,target,direction,valid_from
                error_rate.any_critical,centre,0.05,down,2025-01-01
                """);
        assertEquals("COMPLETED", night().get("status").asString());
        Answer made = centre.run("report", "evaluation", "--agent", "A1", "--to", DATE, "--json");
        assertEquals(0, made.code(), made.err());
        run = made.json();
        Path pdf = centre.home().resolve(run.get("reports").get(0).get("path").asString());
        text = text(pdf);
        workbook = unpacked(pdf.resolveSibling(pdf.getFileName().toString().replace(".pdf", ".xlsx")));
    }

    private static String audit(String id, int revision, String agent, String day, String purpose, String... points) {
        return SmallCentre.audit(id, revision, agent, day, purpose, points);
    }

    private static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(pdf))) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        }
    }

    private static String unpacked(Path workbook) throws IOException {
        StringBuilder parts = new StringBuilder();
        try (var zip = new ZipFile(workbook.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                parts.append(new String(zip.getInputStream(entry).readAllBytes(), UTF_8));
            }
        }
        return parts.toString();
    }

    @Test
    void everyAuditThatCountsIsListedAndWhatIsSaidOfThemIsTheirs() {
        for (int i = 0; i < REGULAR; i++) {
            assertTrue(text.contains("COWN" + i), "audit OWN" + i + " is not listed");
        }
        assertTrue(text.contains("CAPPEAL"));
        String flat = text.replaceAll("\\s+", " ");
        // 24 regular audits and the rescored one; every fourth misses the customer-critical item.
        assertTrue(flat.contains("6 of 25 audits"), flat);
        assertTrue(flat.contains("at most 5%"), flat);
        assertTrue(flat.contains("raft until signed"), flat);
        assertTrue(
                flat.contains("This sheet supports a conversation. It is not sufficient by itself for discipline."),
                flat);
        assertTrue(flat.contains("Explain the bill line by line"), flat);
        assertTrue(flat.contains("One audit under dispute is left out"), flat);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PEER",
                "PICKED",
                "SAMEFORALL",
                "PENDING",
                "TOOLATE",
                "Ben",
                "Holt",
                "Cy Nash",
                "shouted",
                "Kept from",
                "never again",
                "another call"
            })
    void holdsNothingThatIsNotTheAgentsToAnswerFor(String never) {
        assertFalse(text.contains(never), () -> "the page has " + never + ":\n" + text);
        assertFalse(workbook.contains(never), () -> "the workbook has " + never);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rank",
                "percentile",
                "funnel",
                "peers?",
                "p-value",
                "significant",
                "predict\\w*",
                "forecast",
                "pooled",
                "average of",
                "csat",
                "nps",
                "promoters?",
                "satisf\\w*",
                "survey"
            })
    void usesNoneOfTheWordsOfComparisonAndPrediction(String never) {
        Pattern word = Pattern.compile("(?i)\\b" + never + "\\b");
        assertFalse(word.matcher(text).find(), () -> "the page says " + never + ":\n" + text);
    }

    @Test
    void isNeverMailed() throws IOException {
        assertEquals(0, run.get("deliveries").size());
        assertEquals(
                "evaluation", run.get("reports").get(0).get("kind").asString().toLowerCase(Locale.ROOT));
        try (var mails = Files.list(centre.home().resolve("outbox"))) {
            assertEquals(0, mails.count());
        }
    }
}
