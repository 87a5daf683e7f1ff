package org.callaudit.analytics.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.callaudit.analytics.model.RecordKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Genesys Cloud platform API, EvaluationResponse, EvaluationScoringSet, EvaluationQuestionGroupScore and EvaluationForm;
 * Resource Center, "Evaluation form scoring".
 */
class GenesysExportTest {

    private static final String FORM = """
            "evaluationForm": {"id": "f-3", "name": "Water", "questionGroups": [
                {"id": "k1", "name": "Identity", "weight": 40, "questions": [
                  {"id": "verify", "text": "Verified?", "isKill": true, "answerOptions": [{"value": 0}, {"value": 1}]},
                  {"id": "name", "text": "Used the name?", "isCritical": true, "answerOptions": [{"value": 1}, {"value": 0}]}]},
                {"id": "k2", "name": "Closing", "weight": 20, "questions": [
                  {"id": "offer", "text": "Offered more?", "answerOptions": [{"value": 1}, {"value": 0}]},
                  {"id": "said", "text": "What was said?", "type": "freeTextQuestion"}]}]}""";

    /** The example of "Evaluation form scoring": (1 * 40 + 1 * 20) / (2 * 40 + 1 * 20) is 60 %. */
    private static final String DOCUMENT = """
            {"id": "g-1", "conversation": {"id": "conv-1"}, "conversationDate": "2026-10-05T09:00:00.000Z",
             "agent": {"id": "u-1", "name": "Ann Gray"}, "evaluator": {"id": "u-9", "name": "Jo Hill"},
             "status": "FINISHED", "mediaType": ["CALL"], "assignedDate": "2026-10-06T08:00:00Z",
             "releaseDate": "2026-10-06T10:00:00.123Z", "changedDate": "2026-10-06T10:00:00.900Z",
             FORM,
             "answers": {"totalScore": 60, "anyFailedKillQuestions": false, "questionGroupScores": [
               {"questionGroupId": "k1", "totalScore": 40.0, "maxTotalScore": 80.0, "markedNA": false, "questionScores": [
                 {"questionId": "verify", "score": 1, "markedNA": false},
                 {"questionId": "name", "score": 0, "markedNA": false, "comments": "said sir"}]},
               {"questionGroupId": "k2", "totalScore": 20.0, "maxTotalScore": 20.0, "questionScores": [
                 {"questionId": "offer", "score": 1, "markedNA": false},
                 {"questionId": "said", "score": 0, "markedNA": false}]}]}}""".replace("FORM", FORM);

    @TempDir
    private Path folder;

    @Test
    void aQuestionHasItsPointsTimesTheWeightOfItsGroup() throws IOException {
        Export export = export(DOCUMENT);
        assertEquals("Genesys Cloud", export.export().tool());
        assertEquals(
                List.of(
                        "water,f-3,Identity,verify,Verified?,40,non_critical,Y,,,,",
                        "water,f-3,Identity,name,Used the name?,40,customer_critical,N,,,,",
                        "water,f-3,Closing,offer,Offered more?,20,non_critical,N,,,,"),
                export.forms());
        String head = "g-1,conv-1,u-1,u-9,water,f-3,2026-10-05T09:00:00Z,2026-10-06T10:00:00Z";
        assertEquals(
                List.of(
                        head + ",verify,40,1,call,,,60,",
                        head + ",name,0,1,call,,,60,said sir",
                        head + ",offer,20,1,call,,,60,"),
                export.audits());
        assertEquals("Ann Gray", export.part(RecordKind.AUDIT).people().get("u-1"));
        assertEquals(List.of(), export.notes());
    }

    @Test
    void pointsAloneCountWhereTheTotalSaysSo() throws IOException {
        Export export = export(DOCUMENT.replace("\"totalScore\": 60", "\"totalScore\": 66.67"));
        assertEquals(List.of("1", "0", "1"), export.column("points_awarded"), "2 of 3 points");
        assertEquals("66.67", export.column("stated_total").get(0));
    }

    @Test
    void aFailedFatalQuestionMakesTheTotalNought() throws IOException {
        Export export = export(DOCUMENT.replace("\"totalScore\": 60", "\"totalScore\": 0")
                .replace("\"verify\", \"score\": 1", "\"verify\", \"failedKillQuestion\": true, \"score\": 1"));
        assertEquals(List.of("0", "0", "20"), export.column("points_awarded"), "in error, whatever its points");
        assertEquals("0", export.column("stated_total").get(0));
    }

    @Test
    void whatWasNotAskedDoesNotApplyAndTheFormStaysTheSame() throws IOException {
        Export export = export(DOCUMENT.replace("\"totalScore\": 60", "\"totalScore\": 100.0")
                .replace("\"name\", \"score\": 0, \"markedNA\": false", "\"name\", \"markedNA\": true")
                .replace("\"maxTotalScore\": 20.0,", "\"markedNA\": true,"));
        assertEquals(List.of("40", "NA", "NA"), export.column("points_awarded"));
        assertEquals("100.0", export.column("stated_total").get(0));
        assertEquals(export(DOCUMENT).forms(), export.forms());
    }

    @Test
    void aQuestionWithSeveralAnswersHasThePointsOfAll() throws IOException {
        String several = "\"multipleSelectOptionQuestions\": [{\"answerOptions\": [{\"value\": 2}, {\"value\": 0}]},"
                + " {\"answerOptions\": [{\"value\": 3}, {\"value\": 0}]}]";
        Export export = export(DOCUMENT.replace("\"type\": \"freeTextQuestion\"", several));
        assertTrue(
                export.forms().get(3).contains(",What was said?,100,"),
                export.forms().toString());
    }

    @Test
    void aQuestionIsTheSameItemInEveryVersionOfTheForm() throws IOException {
        Export export = export(DOCUMENT.replace("{\"id\": \"name\",", "{\"id\": \"name\", \"contextId\": \"ever\","));
        assertEquals(List.of("verify", "ever", "offer"), export.column("item_id"));
        assertEquals(List.of("40", "0", "20"), export.column("points_awarded"));
    }

    @Test
    void withoutItsFormAnEvaluationIsOneOfGroups() throws IOException {
        Export export = export(DOCUMENT.replace(FORM, "\"evaluationForm\": {\"id\": \"f-3\", \"name\": \"Water\"}"));
        assertEquals(
                List.of(
                        "water,f-3,questions,k1,k1,80,non_critical,N,,,,",
                        "water,f-3,questions,k2,k2,20,non_critical,N,,,,"),
                export.forms());
        assertEquals(List.of("40", "20"), export.column("points_awarded"));
        assertEquals("60", export.column("stated_total").get(0));
        assertTrue(
                export.notes().get(0).startsWith("1 of 1 come without their form"),
                export.notes().toString());
    }

    @Test
    void aLaterStateIsALaterRevisionOfTheSameAudit() throws IOException {
        String later = DOCUMENT.replace(
                "\"changedDate\": \"2026-10-06T10:00:00.900Z\"",
                "\"disputeCount\": 1, \"changedDate\": \"2026-10-08T10:00:00Z\"");
        Export export = export(later);
        assertEquals("3560280", export.column("revision").get(0), "minutes since 2020");
        assertEquals("dispute", export.column("purpose").get(0));
        assertEquals(
                "2026-10-06T10:00:00Z", export.column("audited_at").get(0), "a change does not make the audit late");
    }

    @Test
    void withoutAReleaseEachStateHasItsOwnRevision() throws IOException {
        String hidden = DOCUMENT.replace("\"releaseDate\": \"2026-10-06T10:00:00.123Z\"", "\"neverRelease\": true");
        String changed = hidden.replace("2026-10-06T10:00:00.900Z", "2026-10-08T10:00:00Z");
        assertEquals("3557400", export(hidden).column("revision").get(0), "minutes since 2020");
        assertEquals("3560280", export(changed).column("revision").get(0));
    }

    @Test
    void aReleaseThatIsStillToComeIsNotWhenItWasAudited() throws IOException {
        Export export = export(DOCUMENT.replace("2026-10-06T10:00:00.123Z", "2027-01-01T00:00:00Z"));
        assertEquals("2026-10-06T10:00:00Z", export.column("audited_at").get(0));
    }

    @Test
    void onlyFinishedOnesAreTakenAndCalibrationsSayWhatTheyAre() throws IOException {
        String other = DOCUMENT.replace("\"g-1\"", "\"g-2\"");
        Export export = export(
                "{\"entities\": [" + DOCUMENT.replace("\"status\"", "\"calibration\": {\"id\": \"k\"}, \"status\"")
                        + "," + other.replace("FINISHED", "INPROGRESS") + "," + other.replace("FINISHED", "RETRACTED")
                        + ", "
                        + "{\"id\": \"g-3\", \"status\": \"PENDING\", \"conversation\": {}, \"evaluationForm\": {}}], \"total\": 4}");
        assertEquals(List.of("calibration", "calibration", "calibration"), export.column("purpose"));
        assertEquals(
                List.of(
                        "2 evaluations are not finished, and left out.",
                        "1 evaluation was retracted, and left out; one that was brought in before still counts until that"
                                + " file is withdrawn."),
                export.notes());
    }

    @Test
    void evaluationsWithoutPointsAreTold() throws IOException {
        Export export = export("[" + DOCUMENT + ", {\"id\": \"g-2\", \"status\": \"FINISHED\", \"redacted\": true,"
                + " \"conversation\": {}, \"evaluationForm\": {}}]");
        assertEquals(3, export.audits().size());
        assertTrue(
                export.notes().contains("1 evaluation has no question with points, and cannot be taken."),
                export.notes().toString());
    }

    private Export export(String text) throws IOException {
        return Export.of(folder, text);
    }
}
