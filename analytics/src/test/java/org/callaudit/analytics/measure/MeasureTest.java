package org.callaudit.analytics.measure;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.callaudit.analytics.model.Counter;
import org.callaudit.analytics.model.Scope;
import org.callaudit.analytics.model.ScopeKind;
import org.callaudit.analytics.model.Tally;
import org.callaudit.analytics.model.TallyRow;
import org.callaudit.analytics.model.TargetRange;
import org.junit.jupiter.api.Test;

public class MeasureTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 9, 28);
    private static final Scope TEAM = new Scope(ScopeKind.TEAM, "UB1");

    @Test
    void measuresComeInTheOrderOfAnExport() {
        assertEquals(
                "audits audit_score_mean error_rate.non_critical error_rate.customer_critical"
                        + " error_rate.business_critical error_rate.compliance_critical error_rate.any_critical"
                        + " defects_per_unit dpmo form_accuracy surveys_sent surveys_answered response_rate csat_mean"
                        + " csat_top2 csat_dissatisfied nps ces_mean resolved_rate",
                String.join(
                        " ", Arrays.stream(Measure.values()).map(Measure::text).toList()));
    }

    @Test
    void everyMeasureIsFoundByItsName() {
        for (Measure measure : Measure.values()) {
            assertEquals(measure, Measure.of(measure.text()));
        }
    }

    /** Three audits of 80, 90 and 100: mean 90, s = 10, t(2) = 4.302652729749462 (R's qt), so 90 ± 24.84, cut at 100. */
    @Test
    void threeAudits() {
        Tally tally = new Tally();
        tally.add(Counter.AUDITS, 4);
        for (long score : new long[] {80, 90, 100}) {
            tally.addScore(score * 1_000_000_000_000L);
        }
        tally.add(Counter.WITH_ANY_CRITICAL, 1);
        tally.add(Counter.ERRORS, 3);
        tally.add(Counter.APPLICABLE, 40);
        tally.add(Counter.WITHOUT_FINDING, 4);
        Estimate score = Measure.AUDIT_SCORE_MEAN.of(tally);
        assertEquals(3, score.n());
        assertEquals(90.0, score.value());
        assertEquals(90 - 4.302652729749462 * 10 / Math.sqrt(3), requireNonNull(score.low()), 1e-12);
        assertEquals(100.0, score.high());
        assertEquals(new Estimate(0.75, null, null, 4, 3L, 4L), Measure.DEFECTS_PER_UNIT.of(tally));
        assertEquals(new Estimate(75000.0, null, null, 40, 3L, 40L), Measure.DPMO.of(tally));
        assertEquals(1.0, Measure.FORM_ACCURACY.of(tally).high());
        assertEquals(0.25, Measure.ERROR_RATE_ANY_CRITICAL.of(tally).value());
    }

    @Test
    void whereASourceListsAnswersOnlyNobodyKnowsTheResponse() {
        Tally tally = new Tally();
        tally.add(Counter.SURVEYS_SENT, 30);
        tally.add(Counter.SURVEYS_ANSWERED, 25);
        tally.add(Counter.ANSWERS_ONLY, 20);
        assertEquals(10.0, Measure.SURVEYS_SENT.of(tally).value());
        assertEquals(25.0, Measure.SURVEYS_ANSWERED.of(tally).value());
        assertEquals(0.5, Measure.RESPONSE_RATE.of(tally).value(), "5 of the 10 that are known to have been sent");
        Tally only = new Tally();
        only.add(Counter.SURVEYS_SENT, 20);
        only.add(Counter.SURVEYS_ANSWERED, 20);
        only.add(Counter.ANSWERS_ONLY, 20);
        assertEquals(0, Measure.RESPONSE_RATE.of(only).n());
        assertNull(Measure.RESPONSE_RATE.of(only).value());
    }

    @Test
    void linesAreAsTheFormatHasThem() {
        Tally tally = new Tally();
        tally.add(Counter.AUDITS, 5);
        tally.add(Counter.WITH_ANY_CRITICAL, 1);
        tally.addScore(88_888_888_888_889L);
        tally.add(Counter.SURVEYS_SENT, 14);
        tally.add(Counter.SURVEYS_ANSWERED, 14);
        tally.add(Counter.NPS_10, 6);
        tally.add(Counter.NPS_9, 3);
        tally.add(Counter.NPS_8, 3);
        tally.add(Counter.NPS_3, 2);
        List<String> lines =
                MeasureExport.rows(TEAM, Grain.WEEK, List.of(row(TEAM, 3, tally)), FIRST, FIRST.plusDays(6)).stream()
                        .map(MeasureRow::csvLine)
                        .toList();
        assertEquals(Measure.values().length, lines.size());
        String start = "team,UB1,week,2026-09-28,";
        assertEquals(start + "audits,5,,,5,,", lines.get(0));
        assertEquals(start + "audit_score_mean,88.88888889,,,1,,", lines.get(1));
        // 1 of 5 is likely between 3.6 and 62.4 % (SciPy 1.17.1)
        assertEquals(start + "error_rate.any_critical,0.2,0.03622410863,0.6244653702,5,1,5", lines.get(6));
        assertEquals(start + "dpmo,,,,0,0,0", lines.get(8));
        assertEquals(start + "surveys_answered,14,,,14,,", lines.get(11));
        assertEquals(start + "csat_mean,,,,0,,", lines.get(13));
        assertEquals(start + "csat_top2,,,,0,0,0", lines.get(14));
        assertEquals(start + "nps,50,5.421733622,76.93120755,14,7,14", lines.get(16));
    }

    @Test
    void anEmptyTallyGivesCountsOfZeroAndNothingElse() {
        for (Measure measure : Measure.values()) {
            Estimate estimate = measure.of(new Tally());
            assertEquals(0, estimate.n());
            assertEquals(measure.unit() == Unit.NUMBER ? 0.0 : null, estimate.value(), measure.text());
        }
    }

    @Test
    void periodsStartWithTheCalendarAndHoldTheAskedDaysOnly() {
        LocalDate from = LocalDate.of(2026, 9, 30);
        LocalDate to = LocalDate.of(2026, 10, 2);
        List<TallyRow> days = List.of(audits(1, 1), audits(2, 2), audits(3, 4), audits(4, 8), audits(5, 16));
        assertEquals(List.of("2026-09-30 2", "2026-10-01 4", "2026-10-02 8"), periods(days, Grain.DAY, from, to));
        assertEquals(List.of("2026-09-28 14"), periods(days, Grain.WEEK, from, to));
        assertEquals(List.of("2026-09-01 2", "2026-10-01 12"), periods(days, Grain.MONTH, from, to));
        assertEquals(List.of("2026-07-01 2", "2026-10-01 12"), periods(days, Grain.QUARTER, from, to));
    }

    @Test
    void noLineWithoutAnAuditThatCountsOrASurvey() {
        Tally surveys = new Tally();
        surveys.add(Counter.SURVEYS_SENT, 1);
        LocalDate to = FIRST.plusDays(6);
        assertEquals(List.of(), MeasureExport.rows(TEAM, Grain.DAY, List.of(row(TEAM, 0, new Tally())), FIRST, to));
        assertEquals(
                Measure.values().length,
                MeasureExport.rows(TEAM, Grain.DAY, List.of(row(TEAM, 0, surveys)), FIRST, to)
                        .size());
        Scope item = new Scope(ScopeKind.ITEM, "CARE/V01");
        assertEquals(List.of(), MeasureExport.rows(item, Grain.DAY, List.of(row(item, 0, surveys)), FIRST, to));
        TallyRow audit = new TallyRow(item, FIRST, audits(0, 1).tally());
        assertEquals(
                10,
                MeasureExport.rows(item, Grain.DAY, List.of(audit), FIRST, to).size());
    }

    @Test
    void freeTextIsQuoted() {
        Scope topic = new Scope(ScopeKind.TOPIC, "billing, \"late\"");
        TallyRow day = new TallyRow(topic, FIRST, audits(0, 1).tally());
        String line = MeasureExport.rows(topic, Grain.DAY, List.of(day), FIRST, FIRST)
                .get(0)
                .csvLine();
        assertTrue(line.startsWith("topic,\"billing, \"\"late\"\"\",day,2026-09-28,audits,1,"), line);
    }

    /** A tally is a state: what two halves merge to measures the same as the whole, to the last digit. */
    @Test
    void measuringTheMergeIsMeasuringTheUnion() {
        Random random = new Random(42);
        for (int run = 0; run < 50; run++) {
            Tally whole = new Tally();
            Tally left = new Tally();
            Tally right = new Tally();
            for (int i = 0; i < 40; i++) {
                Tally half = random.nextBoolean() ? left : right;
                Counter counter = Counter.csat(1 + random.nextInt(5));
                long score = random.nextLong(100_000_000_000_000L);
                for (Tally tally : List.of(whole, half)) {
                    tally.add(Counter.AUDITS, 1);
                    tally.addScore(score);
                    tally.add(counter, 1);
                }
            }
            Tally union = new Tally().merge(right).merge(left);
            for (Measure measure : Measure.values()) {
                assertEquals(measure.of(whole), measure.of(union));
            }
        }
    }

    @Test
    void aTargetLiesOnTheMeasuresOwnScale() {
        assertEquals(new TargetRange(0, 1, true), Measure.CSAT_TOP2.targets());
        assertEquals(new TargetRange(0, 100, false), Measure.AUDIT_SCORE_MEAN.targets());
        assertEquals(new TargetRange(-100, 100, false), Measure.NPS.targets());
        assertEquals(new TargetRange(1, 5, false), Measure.CSAT_MEAN.targets());
        assertEquals(new TargetRange(1, 7, false), Measure.CES_MEAN.targets());
        assertTrue(Measure.DEFECTS_PER_UNIT.targets().contains(12));
        assertFalse(Measure.AUDITS.targets().contains(-1));
    }

    private static List<String> periods(List<TallyRow> days, Grain grain, LocalDate from, LocalDate to) {
        return MeasureExport.rows(TEAM, grain, days, from, to).stream()
                .filter(row -> row.measure() == Measure.AUDITS)
                .map(row -> row.periodStart() + " " + row.estimate().n())
                .toList();
    }

    private static TallyRow audits(int day, long audits) {
        Tally tally = new Tally();
        tally.add(Counter.AUDITS, audits);
        return row(TEAM, day, tally);
    }

    private static TallyRow row(Scope scope, int day, Tally tally) {
        return new TallyRow(scope, FIRST.plusDays(day), tally);
    }
}
