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

    /** Exports of overlapping periods: the weights of the second review are others. */
    @Test
    void whatWasInTheLastExportTooIsADuplicateWhateverCameAlong() throws IOException {
        drop(write("october.json", reviews(review("r-1", 5, 3))));
        night();
        drop(write("november.json", reviews(review("r-2", 5, 5), review("r-1", 5, 3))));
        JsonNode later = night();
        assertEquals(
                0,
                later.get("records").get("rejected").asLong(),
                later + centre.run("rejects", "--csv").out());
        assertEquals("56.25", value("audit_score_mean", "agent,ann-gray"), "62.5 of 5 and 3 points, 50 of 5 and 5");
        assertEquals("2", value("audits", "centre,"));
    }

    @Test
    void evaluationsOfGenesysCloudPassTheChecks() throws IOException {
        drop(write("genesys.json", """
                {"id": "g-1", "conversation": {"id": "conv-1"}, "conversationDate": "2026-10-05T15:00:00.000Z",
                 "agent": {"id": "u-1", "name": "Ann Gray"}, "evaluator": {"id": "u-9"}, "status": "FINISHED",
                 "releaseDate": "2026-10-06T10:00:00.123Z", "changedDate": "2026-10-06T10:00:00.900Z",
                 "evaluationForm": {"id": "f-3", "name": "Water", "questionGroups": [
                   {"id": "k1", "name": "Identity", "weight": 33.3333333, "questions": [
                     {"id": "verify", "text": "Verified?", "answerOptions": [{"value": 0}, {"value": 10}]},
                     {"id": "name", "text": "Used the name?", "answerOptions": [{"value": 10}, {"value": 0}]}]}]},
                 "answers": {"totalScore": 50, "questionGroupScores": [{"questionGroupId": "k1", "questionScores": [
                   {"questionId": "verify", "score": 10}, {"questionId": "name", "score": 0, "comments": "said sir"}]}]}}"""));
        JsonNode night = night();
        assertEquals(
                0,
                night.get("records").get("rejected").asLong(),
                night + centre.run("rejects", "--csv").out());
        assertEquals("50", value("audit_score_mean", "agent,u-1"));
    }

    @Test
    void aDamagedDocumentSaysWhereItBreaksOff() throws IOException {
        String half = document("ev-1", "05T10:00:00Z", false, "100", "50").substring(0, 300);
        drop(write("half.json", half));
        drop(write("half.ndjson", half + " "));
        JsonNode files = night().get("files");
        String first = files.get(0).get("reason").asString();
        assertTrue(first.startsWith("half.json breaks off or is damaged at line"), first);
        String second = files.get(1).get("reason").asString();
        assertTrue(second.startsWith("half.ndjson breaks off or is damaged at line"), second);
    }

    private static String reviews(String... reviews) {
        return "{\"conversations\": [{\"externalId\": \"4711\", \"reviews\": [" + String.join(",", reviews) + "]}]}";
    }

    private static String review(String id, int first, int second) {
        return String.format(Locale.ROOT, """
                {"id": "%s", "reviewer": {"email": "jo.hill@city.example", "name": "Jo Hill"},
                 "reviewee": {"email": "ann.gray@city.example", "name": "Ann Gray"},
                 "ratings": [
                   {"categoryId": "11", "categoryName": "Tone", "score": 100, "weight": %d, "critical": false},
                   {"categoryId": "12", "categoryName": "Solution", "score": 0, "weight": %d, "critical": false}],
                 "created": "2026-10-06T15:00:00Z", "scorecard": {"id": "1", "name": "Mail"}}""", id, first, second);
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
