package org.callaudit.analytics.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.callaudit.analytics.mapping.Translation;
import org.callaudit.analytics.model.RecordKind;
import org.callaudit.analytics.table.UnreadableTableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Documents in the layouts that the tools' manuals describe: Amazon Connect administrator guide, "Example evaluation form
 * output"; Genesys Cloud platform API, Evaluation and EvaluationScoringSet; Zendesk, "Export data from Zendesk QA".
 */
class EvaluationExportTest {

    private static final String CONNECT = """
            {"schemaVersion": "3.5", "evaluationId": "ev-1",
             "metadata": {"contactId": "c-1", "agentId": "arn:aws:connect:us-east-1:1:instance/i/agent/ag-7",
               "evaluationDefinitionTitle": "Pay desk", "evaluator": "jane", "evaluationDefinitionId": "d-1",
               "evaluationDefinitionVersion": 2, "evaluationStartTimestamp": "2026-10-05T17:57:08.649Z",
               "evaluationSubmitTimestamp": "2026-10-05T17:59:29.052Z", "score": {"percentage": 75}, "resubmitted": false},
             "sections": [{"sectionRefId": "s1", "sectionTitle": "Opening", "score": {"percentage": 75}}],
             "questions": [
               {"questionRefId": "q1", "sectionRefId": "s1", "questionType": "SINGLESELECT", "questionText": "Greets?",
                "answer": {"values": [{"valueText": "Yes", "selected": true}], "notes": "well\\ndone"},
                "score": {"percentage": 100}},
               {"questionRefId": "q2", "sectionRefId": "s1", "questionType": "NUMERIC", "questionText": "How clear?",
                "answer": {"value": "5"}, "score": {"percentage": 50}},
               {"questionRefId": "q3", "sectionRefId": "s1", "questionText": "Refund explained?",
                "answer": {"value": "", "metadata": {"notApplicable": true}}, "score": {"notApplicable": true}},
               {"questionRefId": "q4", "sectionRefId": "s1", "questionType": "TEXT", "questionText": "What next?",
                "answer": {"value": "nothing"}}]}""";

    private static final String GENESYS = """
            {"entities": [
             {"id": "g-1", "conversation": {"id": "conv-1"}, "conversationDate": "2026-10-05T09:00:00.000Z",
              "agent": {"id": "u-1", "name": "Ann Gray"}, "evaluator": {"id": "u-9", "name": "Jo Hill"},
              "status": "FINISHED", "mediaType": ["CALL"], "assignedDate": "2026-10-06T08:00:00Z",
              "releaseDate": "2026-10-06T10:00:00.123Z", "changedDate": "2026-10-06T10:00:00.900Z",
              "evaluationForm": {"id": "f-3", "name": "Water", "questionGroups": [
                {"id": "k1", "name": "Identity", "questions": [
                  {"id": "verify", "text": "Verified?", "isKill": true, "answerOptions": [{"value": 0}, {"value": 10}]},
                  {"id": "name", "text": "Used the name?", "isCritical": true, "answerOptions": [{"value": 5}, {"value": 0}]}]},
                {"id": "k2", "name": "Closing", "questions": [
                  {"id": "offer", "text": "Offered more?", "answerOptions": [{"value": 5}, {"value": 0}]}]}]},
              "answers": {"totalScore": 75, "anyFailedKillQuestions": false, "questionGroupScores": [
                {"questionGroupId": "k1", "questionScores": [
                  {"questionId": "verify", "score": 10, "markedNA": false},
                  {"questionId": "name", "score": 0, "markedNA": false, "comments": "said sir"}]},
                {"questionGroupId": "k2", "questionScores": [{"questionId": "offer", "score": 5, "markedNA": false}]}]}},
             {"id": "g-2", "conversation": {"id": "conv-2"}, "conversationDate": "2026-10-05T09:30:00Z",
              "agent": {"id": "u-1", "name": "Ann Gray"}, "evaluator": {"id": "u-9"}, "disputeCount": 1,
              "status": "FINISHED", "releaseDate": "2026-10-06T10:00:00Z", "changedDate": "2026-10-08T10:00:00Z",
              "calibration": null, "evaluationForm": {"id": "f-3", "name": "Water"},
              "answers": {"totalScore": 0, "anyFailedKillQuestions": true, "questionGroupScores": [
                {"questionGroupId": "k1", "questionScores": [
                  {"questionId": "verify", "score": 0, "failedKillQuestion": true},
                  {"questionId": "name", "markedNA": true}]}]}},
             {"id": "g-3", "status": "INPROGRESS", "conversation": {"id": "conv-3"}, "evaluationForm": {"id": "f-3"}}]}""";

    private static final String ZENDESK = """
            {"conversations": [
             {"externalId": "4711", "createdAtISO": "2026-10-05T08:00:00Z", "reviews": [
               {"id": "r-1", "reviewer": {"email": "jo.hill@city.example", "name": "Jo Hill"},
                "reviewee": {"email": "ann.gray@city.example", "name": "Ann Gray"}, "score": 62.5,
                "ratings": [
                  {"categoryId": "11", "categoryName": "Tone", "score": 100, "weight": 5, "critical": false},
                  {"categoryId": "12", "categoryName": "Solution", "score": 0, "weight": 3, "critical": false, "cause": "Wrong bill"},
                  {"categoryId": "13", "categoryName": "Privacy", "score": null, "weight": 10, "critical": true},
                  {"categoryId": "14", "categoryName": "Just for us", "score": 50, "weight": 0}],
                "created": "2026-10-06T10:00:00Z", "updated": "2026-10-07T10:00:00Z", "scorecard": {"id": "1", "name": "Mail"}},
               {"id": "r-2", "draft": true, "reviewee": {"email": "x@city.example"}, "ratings": []}]}]}""";

    @TempDir
    private Path folder;

    @Test
    void connectCountsQuestionsAlikeAndLeavesTextsOut() throws IOException {
        ToolExport export = read(CONNECT).orElseThrow();
        assertEquals("Amazon Connect", export.tool());
        assertEquals(
                List.of(
                        "pay-desk,2,Opening,q1,Greets?,100,non_critical,N,,,,",
                        "pay-desk,2,Opening,q2,How clear?,100,non_critical,N,,,,",
                        "pay-desk,2,Opening,q3,Refund explained?,100,non_critical,N,,,,"),
                lines(export, RecordKind.FORM));
        String head = "ev-1,c-1,ag-7,jane,pay-desk,2,2026-10-05T17:57:08Z,2026-10-05T17:59:29Z";
        assertEquals(
                List.of(
                        head + ",q1,100,1,,,,75.00,well done",
                        head + ",q2,50,1,,,,75.00,",
                        head + ",q3,NA,1,,,,75.00,"),
                lines(export, RecordKind.AUDIT));
        assertEquals(List.of(), export.notes());
    }

    @Test
    void aConnectEvaluationSubmittedAgainIsALaterRevisionWhateverComesFirst() throws IOException {
        String again = CONNECT.replace("\"resubmitted\": false", "\"resubmitted\": true")
                .replace("2026-10-05T17:59:29.052Z", "2026-10-06T00:00:00Z");
        assertEquals(
                "3556800",
                column(read(again).orElseThrow(), "revision").get(0),
                "minutes from 2020 to 6 October 2026, 00:00 UTC: 2,470 days");
    }

    @Test
    void anAutomaticFailOfConnectIsAnErrorThatMakesTheTotalNought() throws IOException {
        String failed = CONNECT.replace("\"percentage\": 50", "\"percentage\": 0, \"automaticFail\": true")
                .replace(
                        "\"score\": {\"percentage\": 75}, \"res",
                        "\"score\": {\"percentage\": 0, \"automaticFail\": true}, \"res");
        ToolExport export = read(failed).orElseThrow();
        assertTrue(lines(export, RecordKind.FORM).get(1).endsWith("100,non_critical,Y,,,,"));
        assertEquals(List.of("100", "0", "NA"), column(export, "points_awarded"));
        assertEquals("0.00", column(export, "stated_total").get(0));
    }

    @Test
    void aTotalThatConnectWeighsByItselfIsNoErrorOnTheForm() throws IOException {
        ToolExport export = read(CONNECT.replace(
                        "\"score\": {\"percentage\": 75}, \"res", "\"score\": {\"percentage\": 80}, \"res"))
                .orElseThrow();
        assertEquals("", column(export, "stated_total").get(0));
        assertTrue(
                export.notes().get(0).startsWith("1 of 1 totals follow from weights"),
                export.notes().toString());
    }

    @Test
    void genesysHasPointsFatalAndCriticalQuestions() throws IOException {
        ToolExport export = read(GENESYS).orElseThrow();
        assertEquals("Genesys Cloud", export.tool());
        assertEquals(
                List.of(
                        "water,f-3,Identity,verify,Verified?,10,non_critical,Y,,,,",
                        "water,f-3,Identity,name,Used the name?,5,customer_critical,N,,,,",
                        "water,f-3,Closing,offer,Offered more?,5,non_critical,N,,,,"),
                lines(export, RecordKind.FORM));
        String first = "g-1,conv-1,u-1,u-9,water,f-3,2026-10-05T09:00:00Z,2026-10-06T10:00:00Z";
        String second = "g-2,conv-2,u-1,u-9,water,f-3,2026-10-05T09:30:00Z,2026-10-08T10:00:00Z";
        assertEquals(
                List.of(
                        first + ",verify,10,1,call,,,75.00,",
                        first + ",name,0,1,call,,,75.00,said sir",
                        first + ",offer,5,1,call,,,75.00,",
                        second + ",verify,0,3560280,,,dispute,0.00,",
                        second + ",name,NA,3560280,,,dispute,0.00,",
                        second + ",offer,NA,3560280,,,dispute,0.00,"),
                lines(export, RecordKind.AUDIT));
        assertEquals(
                "1 evaluation is not finished, and left out.", export.notes().get(0));
        assertEquals("Ann Gray", part(export, RecordKind.AUDIT).people().get("u-1"));
    }

    @Test
    void zendeskWeighsByCategory() throws IOException {
        ToolExport export = read(ZENDESK).orElseThrow();
        assertEquals("Zendesk QA", export.tool());
        assertEquals(
                List.of(
                        "mail,1,categories,11,Tone,5,non_critical,N,,,,",
                        "mail,1,categories,12,Solution,3,non_critical,N,,,,",
                        "mail,1,categories,13,Privacy,10,customer_critical,Y,,,,"),
                lines(export, RecordKind.FORM));
        String head = "r-1,4711,ann-gray,jo-hill,mail,1,2026-10-05T08:00:00Z,2026-10-07T10:00:00Z";
        assertEquals(
                List.of(
                        head + ",11,5,3558840,,,,62.50,",
                        head + ",12,0,3558840,,,,62.50,Wrong bill",
                        head + ",13,NA,3558840,,,,62.50,"),
                lines(export, RecordKind.AUDIT));
        assertEquals(
                List.of(
                        "1 evaluation is not finished, and left out.",
                        "Categories without weight were left out: they count for nothing."),
                export.notes());
    }

    @Test
    void documentsComeOneByOneInArraysOrALineEach() throws IOException {
        String line = CONNECT.replace("\n", " ");
        String other = line.replace("ev-1", "ev-2");
        List<String> expected = List.of("ev-1", "ev-1", "ev-1", "ev-2", "ev-2", "ev-2");
        assertEquals(expected, column(read(line + "\n" + other + "\n").orElseThrow(), "audit_id"));
        assertEquals(expected, column(read("\uFEFF[" + line + "," + other + "]").orElseThrow(), "audit_id"));
        assertEquals(
                expected,
                column(read("{\"evaluations\": [" + line + "," + other + "]}").orElseThrow(), "audit_id"));
    }

    @Test
    void whatIsNoJsonIsLeftToOthers() throws IOException {
        Path csv = Files.writeString(folder.resolve("a.csv"), "agent,score\nA,1\n");
        assertEquals(Optional.empty(), EvaluationExport.read(csv));
        Path odd = Files.writeString(folder.resolve("b.csv"), "[id],score\n1,2\n");
        assertEquals(Optional.empty(), EvaluationExport.read(odd));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\": 1}", "[]", "{\"evaluationId\": 1", "[[[[[", "{\"evaluationId\": \"x\"} trailing"})
    void otherJsonIsRefusedWithTheReason(String text) {
        UnreadableTableException refused = assertThrows(UnreadableTableException.class, () -> read(text));
        assertTrue(String.valueOf(refused.getMessage()).startsWith("export.json "), refused.getMessage());
    }

    @Test
    void jsonNestedWithoutEndIsRefused() {
        String deep = "{\"evaluationId\":" + "[".repeat(100_000);
        assertThrows(UnreadableTableException.class, () -> read(deep));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"evaluationId\": 7, \"metadata\": [], \"questions\": \"none\"}",
                "{\"evaluationId\": {}, \"metadata\": {\"evaluationSubmitTimestamp\": 1}, \"questions\": [1, null, {}]}",
                "{\"answers\": {\"questionGroupScores\": [null, {\"questionScores\": [{}, 3]}]}}",
                "{\"reviews\": [null, {\"ratings\": 3}, {\"ratings\": [{\"score\": \"high\"}]}]}"
            })
    void wrongTypesAreNoReasonToBreak(String text) throws IOException {
        assertTrue(read(text).isPresent());
    }

    private Optional<ToolExport> read(String text) throws IOException {
        return EvaluationExport.read(Files.writeString(folder.resolve("export.json"), text, StandardCharsets.UTF_8));
    }

    private static Translation part(ToolExport export, RecordKind kind) {
        return export.parts().stream()
                .filter(part -> part.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> lines(ToolExport export, RecordKind kind) {
        return part(export, kind).rows().stream()
                .map(row -> String.join(",", row))
                .toList();
    }

    private static List<String> column(ToolExport export, String column) {
        Translation audits = part(export, RecordKind.AUDIT);
        return audits.rows().stream()
                .map(row -> row.get(audits.header().indexOf(column)))
                .toList();
    }
}
