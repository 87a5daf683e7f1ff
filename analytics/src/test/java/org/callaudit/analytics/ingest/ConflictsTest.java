package org.callaudit.analytics.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.callaudit.analytics.facts.StoredAudit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A later delivery against the one that stands, and the file in which its rows come back. */
class ConflictsTest {

    private static final String ROWS = Inbox.HEAD + "G1,5,\n" + Inbox.HEAD + "V1,10,\n" + Inbox.HEAD + "K1,NA,ok\n";

    @TempDir
    private Path home;

    private Inbox inbox;

    @BeforeEach
    void open() {
        inbox = new Inbox(home);
    }

    private StoredAudit audit(String rows) throws Exception {
        return inbox.check(Inbox.AUDIT_HEADER + rows).audits().get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "'G1,5,', 'G1,4,', 2:points_awarded:conflict 3::incomplete_audit 4::incomplete_audit",
        "'K1,NA,ok', 'K1,NA,', 2::incomplete_audit 3::incomplete_audit 4:comment:conflict",
        "phone, chat, 2:channel:conflict 3:channel:conflict 4:channel:conflict",
        "'A1,,', 'A1,1,', 2::incomplete_audit 3::incomplete_audit 4::incomplete_audit",
    })
    void saysWhichRowsDiffer(String from, String to, String expected) throws Exception {
        List<RejectedRow> rows = Conflicts.audit(audit(ROWS.replace(from, to)), audit(ROWS));

        assertEquals(expected, summary(rows));
    }

    @Test
    void letsAllRowsWaitIfSomeAreMissing() throws Exception {
        String shorter = ROWS.substring(0, ROWS.lastIndexOf(Inbox.HEAD));

        assertEquals("2::incomplete_audit 3::incomplete_audit", summary(Conflicts.audit(audit(shorter), audit(ROWS))));
        assertEquals(
                "2::incomplete_audit 3::incomplete_audit 4:item_id:conflict",
                summary(Conflicts.audit(audit(ROWS), audit(shorter))));
    }

    private static String summary(List<RejectedRow> rows) {
        return rows.stream()
                .map(row -> row.line() + ":" + row.field() + ":" + row.code().text())
                .collect(Collectors.joining(" "));
    }

    @Test
    void comparesSurveys() throws Exception {
        String survey = "S1,C1,AG1,2025-03-03T12:00:00,2025-03-03T13:00:00,4,9,6,Y,phone,billing,\n";
        var first = inbox.check(Inbox.SURVEY_HEADER + survey).surveys().get(0);
        var second = inbox.check(Inbox.SURVEY_HEADER + survey.replace(",4,", ",1,"))
                .surveys()
                .get(0);

        RejectedRow row = Conflicts.survey(second, first).get(0);

        assertEquals("csat", row.field());
        assertTrue(row.reason().contains("csat \"4\" instead of \"1\""), row.reason());
    }

    @Test
    void publishesAllRowsOfAFileByLineAndCanDoItAgain() throws Exception {
        Inbox.Checked checked = inbox.check(Inbox.AUDIT_HEADER.strip() + ",mood\n"
                + ROWS.replace("\n", ",\n")
                + Inbox.HEAD.replace("A1", "A2") + "G1,five,,sunny\n");
        StoredAudit later = checked.audits().get(0);
        List<RejectedRow> more = Conflicts.audit(later, audit(ROWS.replace("G1,5,", "G1,4,")));
        Path target = home.resolve("out/audits.rejects.csv");

        RejectFile.publish(checked.targets().rejects(), more, target);

        String once = Files.readString(target);
        List<String> lines = once.lines().toList();
        assertEquals(Inbox.AUDIT_HEADER.strip() + ",mood,line,field,code,reason", lines.get(0));
        assertTrue(lines.get(1).startsWith(Inbox.HEAD + "G1,5,,,2,points_awarded,conflict,"), once);
        assertTrue(
                lines.get(4)
                        .startsWith(Inbox.HEAD.replace("A1", "A2") + "G1,five,,sunny,5,points_awarded,not_a_number,"),
                once);
        RejectFile.publish(checked.targets().rejects(), more, target);
        assertEquals(once, Files.readString(target));
    }

    @Test
    void publishesWithoutAStagedFileAndNothingWithoutRows() throws Exception {
        List<RejectedRow> more = Conflicts.audit(audit(ROWS.replace("G1,5,", "G1,4,")), audit(ROWS));
        Path target = home.resolve("out/audits.rejects.csv");

        RejectFile.publish(home.resolve("none"), more, target);

        assertEquals("3 read 3 accepted 0 duplicates", inbox.check(target).summary(), "by itself there is no conflict");
        RejectFile.publish(home.resolve("none"), List.of(), home.resolve("out/other.csv"));
        assertFalse(Files.exists(home.resolve("out/other.csv")));
    }
}
