package org.callaudit.analytics.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.callaudit.analytics.model.RecordKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Amazon Connect administrator guide, "Agent evaluation form output in Amazon Connect"; API reference, "EvaluationScore". */
class ConnectExportTest {

    static final String DOCUMENT = """
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

    @TempDir
    private Path folder;

    @Test
    void questionsCountAlikeAndTextsAreNone() throws IOException {
        Export export = export(DOCUMENT);
        assertEquals("Amazon Connect", export.export().tool());
        assertEquals(
                List.of(
                        "pay-desk,2,Opening,q1,Greets?,100,non_critical,N,,,,",
                        "pay-desk,2,Opening,q2,How clear?,100,non_critical,N,,,,",
                        "pay-desk,2,Opening,q3,Refund explained?,100,non_critical,N,,,,"),
                export.forms());
        String head = "ev-1,c-1,ag-7,jane,pay-desk,2,2026-10-05T17:57:08Z,2026-10-05T17:59:29Z";
        assertEquals(
                List.of(head + ",q1,100,1,,,,75,well done", head + ",q2,50,1,,,,75,", head + ",q3,NA,1,,,,75,"),
                export.audits());
        assertEquals(List.of(), export.notes());
        assertEquals(
                Map.of("ag-7", "ag-7"), export.part(RecordKind.AUDIT).people(), "a resource's name is nobody's name");
    }

    @Test
    void whatStartsAfterItsSubmissionStartsWithIt() throws IOException {
        String start = "\"evaluationStartTimestamp\": \"2026-10-05T17:57:08.649Z\"";
        Export export = export(DOCUMENT.replace(start, start.replace("17:57:08.649Z", "17:59:40Z")));
        assertEquals("2026-10-05T17:59:29Z", export.column("contact_at").get(0));
    }

    @Test
    void oneSubmittedAgainIsALaterRevisionWhateverComesFirst() throws IOException {
        String again = DOCUMENT.replace("\"resubmitted\": false", "\"resubmitted\": true")
                .replace("2026-10-05T17:59:29.052Z", "2026-10-06T00:00:00Z");
        assertEquals(
                "3556800",
                export(again).column("revision").get(0),
                "minutes from 2020 to 6 October 2026, 00:00 UTC: 2,470 days");
    }

    @Test
    void anAutomaticFailIsAnErrorThatMakesTheTotalNought() throws IOException {
        Export export = export(failed("0, \"automaticFail\": true"));
        assertTrue(export.forms().get(1).endsWith("100,non_critical,Y,,,,"));
        assertEquals(List.of("100", "0", "NA"), export.column("points_awarded"));
        assertEquals("0", export.column("stated_total").get(0));
    }

    @Test
    void anAutomaticFailOfASectionLeavesTheRestItsPoints() throws IOException {
        Export export = export(failed("50"));
        assertTrue(export.forms().get(1).endsWith("100,non_critical,N,,,,"));
        assertEquals(List.of("100", "0", "NA"), export.column("points_awarded"));
        assertEquals("50", export.column("stated_total").get(0));
    }

    @Test
    void whatFailsOneEvaluationIsNotHeldAgainstAnother() throws IOException {
        Export export =
                export("[" + failed("0, \"automaticFail\": true").replace("ev-1", "ev-2") + "," + DOCUMENT + "]");
        List<String> versions = export.column("form_version");
        assertEquals("N", autoFail(export, versions.get(3), "q2"), "ev-1 has half the points, and 75 in all");
        assertEquals("Y", autoFail(export, versions.get(0), "q2"));
        assertEquals(List.of("0", "0", "0", "75", "75", "75"), export.column("stated_total"));
    }

    @Test
    void aTotalThatIsWeighedByTheToolIsNoErrorOnTheForm() throws IOException {
        Export export = export(total("80"));
        assertEquals("", export.column("stated_total").get(0));
        assertTrue(
                export.notes().get(0).startsWith("1 of 1 totals follow from weights"),
                export.notes().toString());
        assertEquals("75.0", export(total("75.0")).column("stated_total").get(0));
    }

    @Test
    void pointsCountWhereTheyAreGivenAndABonusDoesNot() throws IOException {
        Export export = export(total("80")
                .replace("\"percentage\": 100}}", "\"percentage\": 100, \"earnedPoints\": 7, \"maxBasePoint\": 6}}")
                .replace("\"percentage\": 50", "\"percentage\": 50, \"earnedPoints\": 2, \"maxBasePoint\": 4"));
        assertEquals(List.of("6", "2", "NA"), export.column("points_awarded"));
        assertTrue(
                export.forms().get(1).contains(",How clear?,4,"), export.forms().toString());
        assertEquals("80", export.column("stated_total").get(0), "8 of 10 points");
    }

    @Test
    void calibrationsDraftsAndMachinesAreNoRegularAudits() throws IOException {
        String id = "\"evaluationId\": \"ev-1\"";
        String calibration =
                DOCUMENT.replace("\"score\": {\"percentage\": 75}, \"res", "\"calibrationSessionId\": \"k\", \"res");
        String draft = DOCUMENT.replace("evaluationSubmitTimestamp", "x").replace(id, "\"evaluationId\": \"ev-2\"");
        String machine = DOCUMENT.replace("\"resub", "\"evaluatedParticipantRole\": \"SYSTEM\", \"resub");
        Export export = export("[" + calibration + "," + draft + "," + machine + "]");
        assertEquals(List.of("calibration", "calibration", "calibration"), export.column("purpose"));
        assertEquals(
                List.of(
                        "1 evaluation is not finished, and left out.",
                        "1 evaluation is of somebody else than an agent, and left out."),
                export.notes());
    }

    @Test
    void questionsWithoutAnIdAreToldApart() throws IOException {
        Export export = export(DOCUMENT.replaceAll("\"questionRefId\": \"q\\d\", ", "")
                .replace("How clear?", "Greets!")
                .replace("Refund explained?", "?"));
        assertEquals(List.of("greets", "greets-2", "item"), export.column("item_id"));
    }

    @Test
    void numbersWithoutEndAreNoScores() throws IOException {
        Export export = export(DOCUMENT.replace("\"percentage\": 50", "\"percentage\": \"1e999999999\"")
                .replace("\"score\": {\"percentage\": 75}, \"res", "\"score\": {\"percentage\": 1e999999}, \"res"));
        assertEquals(List.of("q1", "q3"), export.column("item_id"));
        assertEquals("", export.column("stated_total").get(0));
    }

    private static String total(String percentage) {
        return DOCUMENT.replace(
                "\"score\": {\"percentage\": 75}, \"res", "\"score\": {\"percentage\": " + percentage + "}, \"res");
    }

    private static String failed(String percentage) {
        return total(percentage).replace("\"percentage\": 50}}", "\"percentage\": 0, \"automaticFail\": true}}");
    }

    private static String autoFail(Export export, String version, String item) {
        List<String> row = export.part(RecordKind.FORM).rows().stream()
                .filter(of -> of.get(1).equals(version) && of.get(3).equals(item))
                .findFirst()
                .orElseThrow();
        return row.get(7);
    }

    private Export export(String text) throws IOException {
        return Export.of(folder, text);
    }
}
