package org.callaudit.analytics.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.callaudit.analytics.facts.SegmentFixture.AuditFact;
import org.callaudit.analytics.facts.SegmentFixture.ItemFact;
import org.callaudit.analytics.facts.SegmentFixture.SurveyFact;
import org.callaudit.analytics.model.ErrorClass;
import org.callaudit.analytics.model.Purpose;
import org.callaudit.analytics.model.Segment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentScanTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @TempDir
    Path facts;

    @Test
    void auditsComeBackAsTheyWereWritten() throws IOException {
        Path segment = path(SegmentFixture.audits(
                facts,
                1,
                List.of(
                        audit(0, DAY, 87_500_000_000L, items(ItemState.RIGHT, ItemState.IN_ERROR, "too hasty")),
                        audit(1, DAY, null, items(ItemState.NOT_APPLICABLE, ItemState.NOT_APPLICABLE, "")),
                        audit(2, DAY.plusDays(1), 0L, items(ItemState.NOT_APPLICABLE, ItemState.RIGHT, "")))));
        try (AuditScan scan = AuditScan.open(segment, Set.of(), true)) {
            assertTrue(scan.next());
            assertEquals("A0", scan.auditId());
            assertEquals("CA0", scan.contactId());
            assertEquals(87_500_000_000L, scan.score());
            assertEquals(ErrorClass.COMPLIANCE_CRITICAL.bit(), scan.classMask());
            assertEquals(Instant.parse("2026-03-01T15:00:00Z"), scan.auditedAt());
            assertEquals(
                    List.of(
                            new AuditScan.Item("G", ItemState.RIGHT, "too hasty"),
                            new AuditScan.Item("K", ItemState.IN_ERROR, "")),
                    scan.items());
            assertTrue(scan.next());
            assertNull(scan.score());
            assertEquals(2, scan.items().size());
            assertTrue(scan.next());
            assertEquals(2, scan.ordinal());
            assertEquals(0L, scan.score());
            assertEquals(ItemState.RIGHT, scan.items().get(1).state());
            assertFalse(scan.next());
        }
    }

    @Test
    void withoutItsStoryAnAuditHasNoComments() throws IOException {
        Path segment = path(SegmentFixture.audits(
                facts, 1, List.of(audit(0, DAY, 1L, items(ItemState.RIGHT, ItemState.RIGHT, "fine")))));
        try (AuditScan scan = AuditScan.open(segment, Set.of(), false)) {
            assertTrue(scan.next());
            assertEquals("", scan.items().get(0).comment());
            assertThrows(IllegalStateException.class, scan::contactId);
        }
    }

    @Test
    void pagesOfOtherDaysArePassedOver() throws IOException {
        Path segment = twentyDaysOfFiveHundred();
        LocalDate wanted = DAY.plusDays(7);
        int seen = 0;
        List<Integer> found = new ArrayList<>();
        try (AuditScan scan = AuditScan.open(segment, Set.of((int) wanted.toEpochDay()), true)) {
            while (scan.next()) {
                seen++;
                if (scan.day() == wanted.toEpochDay()) {
                    found.add(scan.ordinal());
                    assertEquals("A" + scan.ordinal(), scan.auditId());
                    assertEquals("c" + scan.ordinal(), scan.items().get(0).comment());
                }
            }
        }
        assertEquals(500, found.size());
        assertEquals(3500, found.get(0));
        assertTrue(seen < 3000, "rows walked for 500: " + seen);
    }

    /** Between two days far apart nothing is read: their pages alone, and of them the rows asked for. */
    @Test
    void singleAuditsOfDaysFarApartAreFoundWithoutReadingWhatLiesBetween() throws IOException {
        Path segment = twentyDaysOfFiveHundred();
        Set<Integer> days = Set.of(
                (int) DAY.plusDays(1).toEpochDay(), (int) DAY.plusDays(17).toEpochDay());
        int walked = 0;
        try (AuditScan scan = AuditScan.open(segment, days, false)) {
            while (scan.next()) {
                walked++;
            }
        }
        assertTrue(walked >= 1000 && walked < 3000, "rows walked for 1000: " + walked);
        List<StoredAudit> found = SegmentReader.audits(segment, days, Set.of(600, 8999, 4000));
        assertEquals(
                List.of(600, 8999), found.stream().map(StoredAudit::ordinal).toList());
        assertEquals("c8999", found.get(1).items().get(0).comment());
        assertEquals(
                List.of(600, 4000, 8999),
                SegmentReader.audits(segment, Set.of(), Set.of(600, 8999, 4000)).stream()
                        .map(StoredAudit::ordinal)
                        .toList());
    }

    @Test
    void surveysComeBackAsTheyWereWritten() throws IOException {
        Path segment = path(SegmentFixture.surveys(
                facts,
                2,
                List.of(
                        new SurveyFact(0, "S0", "AG1", DAY, "chat", "", true, 2, 0, null, false, "slow"),
                        new SurveyFact(1, "S1", "AG1", DAY, "", "", false, null, null, null, null, ""))));
        try (SurveyScan scan = SurveyScan.open(segment, Set.of())) {
            assertTrue(scan.next());
            assertEquals(2, scan.csat());
            assertEquals(0, scan.nps());
            assertNull(scan.ces());
            assertEquals(false, scan.resolved());
            assertEquals("slow", scan.comment());
            assertEquals(Instant.parse("2026-03-01T13:00:00Z"), scan.answeredOrSentAt());
            assertTrue(scan.next());
            assertFalse(scan.answered());
            assertNull(scan.csat());
            assertNull(scan.resolved());
            assertEquals(Instant.parse("2026-03-01T12:00:00Z"), scan.answeredOrSentAt());
            assertFalse(scan.next());
        }
    }

    private Path twentyDaysOfFiveHundred() throws IOException {
        List<AuditFact> rows = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            rows.add(audit(i, DAY.plusDays(i / 500), (long) i, items(ItemState.RIGHT, ItemState.IN_ERROR, "c" + i)));
        }
        return path(SegmentFixture.audits(facts, 1, rows));
    }

    private Path path(Segment segment) {
        return facts.resolve(segment.path());
    }

    private static List<ItemFact> items(ItemState first, ItemState second, String comment) {
        return List.of(
                new ItemFact("G", ErrorClass.NON_CRITICAL, first, comment),
                new ItemFact("K", ErrorClass.COMPLIANCE_CRITICAL, second, ""));
    }

    private static AuditFact audit(int ordinal, LocalDate day, @Nullable Long score, List<ItemFact> items) {
        return new AuditFact(
                ordinal, "A" + ordinal, "AG1", "EV1", "1", day, 3, Purpose.REGULAR, "phone", "", "", score, 0, items);
    }
}
