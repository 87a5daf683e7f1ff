package org.callaudit.jobs.nightly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Documents of an evaluation tool through the inbox. */
class ToolExportTest extends AnalystsDesk {

    @Test
    void documentsComeTwiceAgainAndShowMoreOfTheirForm() throws IOException {
        drop(write("first.json", document("ev-1", "05T10:00:00Z", false, "100", "50")));
        drop(write("copy of first.json", document("ev-1", "05T10:00:00Z", false, "100", "50")));
        drop(write("other.json", document("ev-2", "06T10:00:00Z", false, "100", "100")));
        JsonNode night = night();
        assertEquals(
                List.of("form INGESTED", "audit INGESTED", "audit DUPLICATE", "audit INGESTED"),
                night.get("files")
                        .valueStream()
                        .map(file -> file.get("kind").asString() + " "
                                + file.get("status").asString())
                        .toList(),
                night.toString());
        assertEquals("87.5", value("audit_score_mean", "team,unassigned"));

        drop(write("again.json", document("ev-1", "07T10:00:00Z", true, "100", "100")));
        drop(write("failed.json", document("ev-3", "07T11:00:00Z", false, "100", "0, \"automaticFail\": true")));
        JsonNode later = night();
        assertEquals(
                0,
                later.get("records").get("rejected").asLong(),
                later + centre.run("rejects", "--csv").out());
        assertEquals("66.66666667", value("audit_score_mean", "agent,ag-7"), "100, 100 and an automatic zero");
        assertEquals("3", value("audits", "centre,"));
    }

    @Test
    void aDamagedDocumentSaysWhereItBreaksOff() throws IOException {
        drop(write(
                "half.json",
                document("ev-1", "05T10:00:00Z", false, "100", "50").substring(0, 300)));
        String reason = night().get("files").get(0).get("reason").asString();
        assertTrue(reason.startsWith("half.json breaks off or is damaged at line"), reason);
    }

    private static String document(String id, String submitted, boolean again, String first, String second) {
        return String.format(Locale.ROOT, """
                {"schemaVersion": "3.5", "evaluationId": "%s",
                 "metadata": {"contactId": "c-%s", "agentId": "ag-7", "evaluationDefinitionTitle": "Pay desk",
                   "evaluator": "jane", "evaluationDefinitionVersion": 2,
                   "evaluationStartTimestamp": "2026-10-05T09:00:00.649Z",
                   "evaluationSubmitTimestamp": "2026-10-%s", "resubmitted": %s},
                 "sections": [{"sectionRefId": "s1", "sectionTitle": "Opening"}],
                 "questions": [
                   {"questionRefId": "q1", "sectionRefId": "s1", "questionText": "Greets?", "score": {"percentage": %s}},
                   {"questionRefId": "q2", "sectionRefId": "s1", "questionText": "Clear?", "score": {"percentage": %s}}]}""", id, id, submitted, again, first, second);
    }
}
