package org.callaudit.analytics.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.callaudit.analytics.model.Counter;
import org.callaudit.analytics.model.FindingCode;
import org.callaudit.analytics.model.FormFinding;
import org.callaudit.analytics.model.RecordCounts;
import org.callaudit.analytics.model.RejectCode;
import org.callaudit.analytics.model.Tally;
import org.callaudit.analytics.quality.QualitySummary.Reject;
import org.callaudit.analytics.quality.TakenFile.Fate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QualityJudgeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 31);

    private final List<TakenFile> files = new ArrayList<>();
    private final List<FormFinding> findings = new ArrayList<>();
    private final Tally centre = new Tally();

    private QualitySummary judged() {
        return QualityJudge.judge(new QualityInputs(
                DAY.withDayOfMonth(1), DAY, ZoneId.of("UTC"), null, files, findings, centre, List.of()));
    }

    private void file(String name, Fate fate, long accepted, Map<RejectCode, Long> codes) {
        long rejected = codes.values().stream().mapToLong(Long::longValue).sum();
        files.add(new TakenFile(
                files.size() + 1,
                name,
                "audit",
                fate,
                "",
                new RecordCounts(accepted + rejected, accepted, rejected, 0, codes)));
    }

    private void finding(String evaluator, FindingCode code) {
        findings.add(new FormFinding(DAY, 1, "A1", 1, evaluator, "G1", "T1", code, null, null));
    }

    @Test
    void sumsAreThoseOfTheFilesAndTheWorstIsNamed() {
        file("a.csv", Fate.TAKEN, 90, Map.of(RejectCode.MISSING, 7L, RejectCode.INCOMPLETE_AUDIT, 20L));
        file("b.csv", Fate.TAKEN, 50, Map.of(RejectCode.MISSING, 1L, RejectCode.COLUMNS, 2L));
        file("c.csv", Fate.REJECTED, 0, Map.of());
        QualitySummary quality = judged();
        assertEquals(170, quality.records().read());
        assertEquals(
                "10 of 170 records need fixing, 7 of them of a.csv; 20 sound rows wait for them. One file can’t be used as it is.",
                quality.headline());
        assertEquals(
                "Most often: empty fields that have to be filled, 8 times. To mend: fill it in.", quality.subline());
        assertEquals(
                List.of(RejectCode.MISSING, RejectCode.COLUMNS, RejectCode.INCOMPLETE_AUDIT),
                quality.rejects().stream().map(Reject::code).toList());
    }

    @Test
    void findingsAreCountedByCodeAndNotByEvaluator() {
        file("a.csv", Fate.TAKEN, 90, Map.of());
        finding("EV2", FindingCode.WRONG_TOTAL);
        finding("EV2", FindingCode.WRONG_TOTAL);
        finding("EV1", FindingCode.LATE_AUDIT);
        QualitySummary quality = judged();
        assertEquals("Every record that came in was taken.", quality.headline());
        assertEquals("Two errors on the forms of audits that were taken.", quality.subline());
        assertEquals(2, quality.findings().get(FindingCode.WRONG_TOTAL));
        assertEquals(1, quality.findings().get(FindingCode.LATE_AUDIT));
        assertEquals("One audit was made longer after the contact than the settings allow.", quality.late());
    }

    @Test
    void codesThatComeUpAsOftenAreAllNamedAndTheOneThatAFileMendsIsFirst() {
        file(
                "a.csv",
                Fate.TAKEN,
                90,
                Map.of(
                        RejectCode.NOT_A_TIME, 41L,
                        RejectCode.UNKNOWN_AGENT, 41L,
                        RejectCode.MISSING, 25L,
                        RejectCode.INCOMPLETE_AUDIT, 324L));
        assertEquals(
                "Most often: agents who are not on the roster and times that can’t be read, 41 times each. Begin with the"
                        + " first: drop in a roster with the agent, then the record again.",
                judged().subline());
        assertEquals("107 of 521 records need fixing; 324 sound rows wait for them.", judged().headline());
    }

    @Test
    void nothingCameIn() {
        assertEquals("No files came in.", judged().headline());
        assertEquals("No surveys were sent in October 2026.", judged().answers());
        assertEquals("No audit was made late.", judged().late());
    }

    @Test
    void surveysAreCountedAndFromTwentyOnShared() {
        centre.add(Counter.SURVEYS_SENT, 100);
        centre.add(Counter.SURVEYS_ANSWERED, 30);
        assertEquals(
                "30 of 100 surveys sent in October 2026 were answered: 30%, likely between 22 and 40%.",
                judged().answers());
        centre.add(Counter.SURVEYS_SENT, -85);
        centre.add(Counter.SURVEYS_ANSWERED, -29);
        assertEquals("1 of 15 surveys sent in October 2026 was answered.", judged().answers());
        centre.add(Counter.ANSWERS_ONLY, 15);
        assertEquals("How many surveys were sent is not known: the source lists answers only.", judged().answers());
    }

    @ParameterizedTest
    @EnumSource
    void everyCodeHasAMeaningAndARemedy(RejectCode code) {
        file("a.csv", Fate.TAKEN, 0, Map.of(code, 3L));
        Reject reject = judged().rejects().get(0);
        assertEquals(code, reject.code());
        assertEquals(
                List.of(false, false),
                List.of(reject.meaning().isBlank(), reject.remedy().isBlank()));
    }
}
