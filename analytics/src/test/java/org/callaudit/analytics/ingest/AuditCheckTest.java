package org.callaudit.analytics.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.callaudit.analytics.facts.ItemState;
import org.callaudit.analytics.facts.StoredAudit;
import org.callaudit.analytics.facts.StoredItem;
import org.callaudit.analytics.ingest.Inbox.Checked;
import org.callaudit.analytics.model.FindingCode;
import org.callaudit.analytics.model.Purpose;
import org.callaudit.analytics.model.RejectCode;
import org.callaudit.analytics.model.Segment;
import org.callaudit.analytics.model.Tally;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuditCheckTest {

    private static final String CLEAN = Inbox.HEAD + "G1,5,\n" + Inbox.HEAD + "V1,10,\n" + Inbox.HEAD + "K1,NA,\n";

    @TempDir
    private Path home;

    private Inbox inbox;

    @BeforeEach
    void open() {
        inbox = new Inbox(home);
    }

    @Test
    void storesACleanAuditWithItsItems() throws Exception {
        Checked checked = inbox.check(Inbox.AUDIT_HEADER + CLEAN);

        assertEquals("3 read 3 accepted 0 duplicates", checked.summary());
        StoredAudit audit = checked.audits().get(0);
        assertEquals(100 * Tally.SCORE_UNITS, (double) Objects.requireNonNull(audit.score()));
        assertEquals(2, audit.applicable());
        assertEquals(0, audit.errors());
        assertEquals(Purpose.REGULAR, audit.purpose());
        assertEquals(Instant.parse("2025-03-03T18:00:00Z").getEpochSecond(), audit.contactEpoch());
        assertEquals(
                List.of(
                        new StoredItem("G1", "5", ItemState.RIGHT, "", 2),
                        new StoredItem("V1", "10", ItemState.RIGHT, "", 3),
                        new StoredItem("K1", "NA", ItemState.NOT_APPLICABLE, "", 4)),
                audit.items());
        assertEquals(Instant.parse("2025-03-04T15:00:00Z"), checked.file().dataAsOf());
        assertEquals("", checked.rejects());
        assertEquals(Inbox.AUDIT_HEADER + CLEAN, checked.archive());
    }

    @Test
    void judgesAuditColumnsBeforeItems() throws Exception {
        Checked checked = inbox.check(
                Inbox.AUDIT_HEADER + CLEAN.replace("G1,5", "G1,five").replace("AG1", "AG2"));

        assertEquals("3 read 0 accepted 0 duplicates unknown_agent=3", checked.summary());
    }

    @Test
    void takesTheAuditColumnsOfMostRows() throws Exception {
        String odd = CLEAN.replaceFirst("phone", "chat");

        Checked checked = inbox.check(Inbox.AUDIT_HEADER + odd);

        assertEquals("3 read 0 accepted 0 duplicates conflict=1 incomplete_audit=2", checked.summary());
        assertTrue(checked.rejects().contains("2,channel,conflict"), checked.rejects());
    }

    @Test
    void countsARepeatedRowAsDuplicateAndABlankRevisionAsOne() throws Exception {
        Checked checked = inbox.check(Inbox.AUDIT_HEADER + CLEAN + Inbox.HEAD.replace("A1,,", "A1,1,") + "G1,5,\n");

        assertEquals("4 read 3 accepted 1 duplicates", checked.summary());
        assertEquals(3, checked.audits().get(0).items().size());
    }

    @Test
    void keepsRevisionsApart() throws Exception {
        Checked checked = inbox.check(Inbox.AUDIT_HEADER + CLEAN + CLEAN.replace("A1,,", "A1,2,"));

        assertEquals("6 read 6 accepted 0 duplicates", checked.summary());
        assertEquals(
                List.of(1, 2),
                checked.audits().stream().map(StoredAudit::revision).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "'', 'G1,4,', ''",
        "95, 'G1,4,', ''", // 19 of 20 are 95
        "94.9, 'G1,4,', WRONG_TOTAL",
        "95.04, 'G1,4,', WRONG_TOTAL",
        "98, 'G1,4.5,', ''", // 97.5: the edge of what 98 stands for
        "97, 'G1,4.5,', ''",
        "97.4, 'G1,4.5,', WRONG_TOTAL",
        "9.5e1, 'G1,4,', ''",
        "1e-99999999999, 'G1,4,', WRONG_TOTAL", // a number to Java, but more zeros than memory holds
        "1e-999999999, 'V1,0,', ''",
        "0, 'V1,0,', ''",
        "50, 'V1,0,', AUTO_FAIL_IGNORED",
        "'', 'V1,0,', ''",
    })
    void comparesTheStatedTotalAsExactlyAsItIsStated(String stated, String change, String finding) throws Exception {
        String item = change.substring(0, 3);
        String rows = CLEAN.replace("K1,NA", "K1,5").replaceFirst(item + "[0-9]+,", change);

        Checked checked = inbox.check(Inbox.AUDIT_HEADER + rows.replace("billing,,,", "billing,," + stated + ","));

        String found =
                checked.file().findings().keySet().stream().map(Enum::name).collect(Collectors.joining());
        assertEquals(finding, found);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-17T12:00:00, 2025-03-03T12:00:00, ''",
        "2025-03-17T12:00:01, 2025-03-03T12:00:00, LATE_AUDIT",
        "2025-03-04T09:00:00, 2025-03-03T06:00:00, ''",
        "2025-03-04T09:00:00, 2025-03-03T05:59:59, OUTSIDE_BUSINESS_HOURS",
        "2025-03-04T09:00:00, 2025-03-03T20:00:01, OUTSIDE_BUSINESS_HOURS",
        "2025-03-04T09:00:00, 2025-03-02T12:00:00, OUTSIDE_BUSINESS_HOURS", // a Sunday
        "2025-03-04T09:00:00Z, 2025-03-03T02:30:00Z, OUTSIDE_BUSINESS_HOURS", // Sunday 20:30 in Chicago
    })
    void looksAtTheClock(String audited, String contact, String finding) throws Exception {
        Checked checked = inbox.check(Inbox.AUDIT_HEADER
                + CLEAN.replace("2025-03-04T09:00:00", audited).replace("2025-03-03T12:00:00", contact));

        String found =
                checked.file().findings().keySet().stream().map(Enum::name).collect(Collectors.joining());
        assertEquals(finding, found);
    }

    @Test
    void findsAnItemWithoutARow() throws Exception {
        Checked checked = inbox.check(Inbox.AUDIT_HEADER + Inbox.HEAD + "G1,5,\n");

        assertEquals(Map.of(FindingCode.ITEM_UNANSWERED, 1L), checked.file().findings());
    }

    @Test
    void scoresNothingWhereNothingApplies() throws Exception {
        StoredAudit audit = inbox.check(
                        Inbox.AUDIT_HEADER + Inbox.HEAD.replace("billing,,,", "billing,,80,") + "G1,NA,\n")
                .audits()
                .get(0);

        assertEquals(null, audit.score());
        assertEquals(FindingCode.ITEM_UNANSWERED.bit(), audit.findings());
    }

    /** In whatever order the rows of several audits come, and in whichever file, every audit comes to the same. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void doesNotMindTheOrderOfRows(long seed) throws Exception {
        List<String> rows = new ArrayList<>();
        for (int audit = 0; audit < 40; audit++) {
            for (String row : CLEAN.split("\n")) {
                String own = row.replace("A1,,C1", "A" + audit + ",,C" + audit);
                rows.add(audit % 7 == 0 ? own.replace("G1,5", "G1,x") : own);
            }
        }
        List<String> straight = contents(inbox.check(Inbox.AUDIT_HEADER + String.join("\n", rows) + "\n"));
        List<String> split = new ArrayList<>();
        for (int half = 0; half < 2; half++) {
            String part = rows.subList(60 * half, 60 * half + 60).stream().collect(Collectors.joining("\n", "", "\n"));
            split.addAll(contents(inbox.check(Inbox.AUDIT_HEADER + part)));
        }
        Collections.shuffle(rows, new Random(seed));
        Checked shuffled = inbox.check(Inbox.AUDIT_HEADER + String.join("\n", rows) + "\n");

        assertEquals(straight, split.stream().sorted().toList());
        assertEquals(straight, contents(shuffled));
        assertEquals("120 read 102 accepted 0 duplicates not_a_number=6 incomplete_audit=12", shuffled.summary());
    }

    private static List<String> contents(Checked checked) throws Exception {
        return checked.audits().stream()
                .map(audit -> audit.columns().auditId() + audit.hash() + audit.score())
                .sorted()
                .toList();
    }

    @Test
    void hashesTheTextAndNothingElse() throws Exception {
        String columns =
                "comment,item_id,points_awarded,audit_id,contact_id,agent_id,evaluator_id,form_id,form_version,"
                        + "contact_at,audited_at,channel,topic,mood\n";
        String reordered = IntStream.range(0, 3)
                .mapToObj(i -> "," + List.of("G1,5", "V1,10", "K1,NA").get(2 - i)
                        + ",A1,C1,AG1,EV1,QA,1,2025-03-03T12:00:00,2025-03-04T09:00:00,phone,billing,sunny\n")
                .collect(Collectors.joining());
        StoredAudit plain = inbox.check(Inbox.AUDIT_HEADER + CLEAN).audits().get(0);
        Checked other = inbox.check(columns + reordered);

        assertEquals(plain.hash(), other.audits().get(0).hash());
        assertEquals(List.of("mood"), other.file().ignoredColumns());
        StoredAudit commented = inbox.check(Inbox.AUDIT_HEADER + CLEAN.replaceFirst("5,\n", "5,!\n"))
                .audits()
                .get(0);
        assertNotEquals(plain.hash(), commented.hash());
    }

    @Test
    void redactsWhateverIsStored() throws Exception {
        String phone = "312-555-0123";
        Checked checked = inbox.check(Inbox.AUDIT_HEADER.strip() + ",note\n"
                + CLEAN.replace(",\n", ",call " + phone + ",x " + phone + "\n").replace("billing", "bill " + phone)
                + Inbox.HEAD.replace("A1", "A2").replace("C1", "C2") + "G1," + phone + ",,\n"
                + Inbox.HEAD.replace("A1", "A3") + "G1,5,too, many " + phone + ",,,\n"
                + Inbox.HEAD.replace("2025-03-03T12:00:00", phone).replace("A1", "A4") + "G1,5,,\n");

        assertEquals("6 read 3 accepted 0 duplicates columns=1 not_a_number=1 not_a_time=1", checked.summary());
        assertFalse(checked.archive().contains(phone), checked.archive());
        assertFalse(checked.rejects().contains(phone), checked.rejects());
        StoredAudit audit = checked.audits().get(0);
        assertEquals("call [phone]", audit.items().get(0).comment());
        assertEquals("bill [phone]", audit.columns().topic());
    }

    /** A line end in a comment that nobody quoted makes the rest of the comment a row, and its start an audit's name. */
    @Test
    void redactsTheStartOfARowOfTheWrongWidth() throws Exception {
        Checked checked = inbox.check(Inbox.AUDIT_HEADER + CLEAN + "back on 312-555-0123,soon\n");

        assertEquals("4 read 3 accepted 0 duplicates columns=1", checked.summary());
        assertEquals("back on [phone]", checked.rejected().get(0).getField("audit_id"));
        assertEquals("back on [phone],soon", checked.rejected().get(0).getField("raw"));
        assertFalse(checked.archive().contains("555"), checked.archive());
    }

    @Test
    void takesAMendedRejectFileAsItIs() throws Exception {
        String spoiled = Inbox.AUDIT_HEADER
                + CLEAN.replace("G1,5,", "G1,five,")
                + CLEAN.replace("A1,", "A2,").replace("V1,10,", "V1,10,\"a, b\",c");
        Checked first = inbox.check(spoiled);
        assertEquals("6 read 0 accepted 0 duplicates columns=1 not_a_number=1 incomplete_audit=4", first.summary());
        String rejects = first.rejects();
        assertTrue(rejects.startsWith(Inbox.AUDIT_HEADER.strip() + ",line,field,code,reason,raw\n"), rejects);

        Checked unmended = inbox.check(rejects);
        assertEquals(0, unmended.file().counts().accepted());
        assertEquals(List.of(), unmended.file().ignoredColumns());
        assertEquals(1, unmended.file().counts().codes().get(RejectCode.MISSING));

        String mended = rejects.replace("G1,five,", "G1,5,")
                .replaceFirst("A2,(,)+6,", Inbox.HEAD.replace("A1", "A2") + "V1,10,\"a, b\",6,");
        Checked second = inbox.check(mended);
        assertEquals("6 read 6 accepted 0 duplicates", second.summary());
    }

    @Test
    void writesASegmentForEachMonth() throws Exception {
        String april = CLEAN.replace("A1,", "A2,").replace("2025-03-", "2025-04-");

        Checked checked = inbox.check(Inbox.AUDIT_HEADER + april + CLEAN);

        assertEquals(
                List.of("audit/2025-03/000001.parquet", "audit/2025-04/000001.parquet"),
                checked.file().segments().stream().map(Segment::path).toList());
        assertEquals(
                List.of(1, 0),
                checked.audits().stream().map(StoredAudit::ordinal).toList());
    }
}
