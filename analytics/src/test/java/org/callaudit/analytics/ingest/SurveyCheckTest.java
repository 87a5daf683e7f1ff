package org.callaudit.analytics.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.callaudit.analytics.facts.StoredSurvey;
import org.callaudit.analytics.ingest.Inbox.Checked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurveyCheckTest {

    private static final String SENT = "S1,C1,AG1,2025-03-03T12:00:00,,,,,,phone,billing,\n";
    private static final String ANSWERED =
            "S1,C1,AG1,2025-03-03T12:00:00,2025-03-03T13:00:00,4,9,6,Y,phone,billing,fine\n";

    @TempDir
    private Path home;

    private Inbox inbox;

    @BeforeEach
    void open() {
        inbox = new Inbox(home);
    }

    @Test
    void storesTheAnswers() throws Exception {
        Checked checked = inbox.check(Inbox.SURVEY_HEADER + ANSWERED + SENT.replace("S1", "S2"));

        List<StoredSurvey> surveys = checked.surveys();
        StoredSurvey answered = surveys.get(0);
        assertEquals(4, answered.csat());
        assertEquals(9, answered.nps());
        assertEquals(6, answered.ces());
        assertEquals(true, answered.resolved());
        assertEquals("fine", answered.columns().comment());
        assertEquals(Instant.parse("2025-03-03T19:00:00Z").getEpochSecond(), answered.answeredEpoch());
        assertEquals(2, answered.line());
        StoredSurvey sent = surveys.get(1);
        assertFalse(sent.answered());
        assertEquals(null, sent.csat());
        assertEquals(null, sent.resolved());
        assertEquals(Instant.parse("2025-03-03T19:00:00Z"), checked.file().dataAsOf());
    }

    /** S is sent, A the answer, B another answer, T sent with another topic. */
    @ParameterizedTest
    @CsvSource({
        "S, 1 read 1 accepted 0 duplicates",
        "SS, 2 read 1 accepted 1 duplicates",
        "SA, 2 read 2 accepted 0 duplicates",
        "SAA, 3 read 2 accepted 1 duplicates",
        "AS, 2 read 1 accepted 1 duplicates",
        "SAS, 3 read 2 accepted 1 duplicates",
        "AT, 2 read 1 accepted 1 duplicates",
        "AB, 2 read 1 accepted 0 duplicates conflict=1",
        "SAB, 3 read 2 accepted 0 duplicates conflict=1",
        "ST, 2 read 1 accepted 0 duplicates conflict=1",
    })
    void decidesBetweenVersions(String versions, String expected) throws Exception {
        Map<Character, String> rows = Map.of(
                'S', SENT, 'T', SENT.replace("billing", "leak"), 'A', ANSWERED, 'B', ANSWERED.replace(",4,", ",1,"));
        String text = versions.chars().mapToObj(c -> rows.get((char) c)).collect(Collectors.joining());

        assertEquals(expected, inbox.check(Inbox.SURVEY_HEADER + text).summary());
    }
}
