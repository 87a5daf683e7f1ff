package org.callaudit.analytics.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {

    private final Moments moments = new Moments(ZoneId.of("America/Chicago"));

    @ParameterizedTest
    @CsvSource({
        "2025-03-03T09:15:00Z, 2025-03-03T09:15:00Z",
        "2025-03-03T09:15Z, 2025-03-03T09:15:00Z",
        "2025-03-03T09:15:00-06:00, 2025-03-03T15:15:00Z",
        "2025-03-03T09:15-0600, 2025-03-03T15:15:00Z",
        "2025-03-03T09:15:00+05:30, 2025-03-03T03:45:00Z",
        "2025-03-03T09:15:00.987Z, 2025-03-03T09:15:00Z",
        "2024-02-29T00:00, 2024-02-29T06:00:00Z",
        "2025-07-01T12:00:00, 2025-07-01T17:00:00Z",
        "2025-11-02T01:30:00, 2025-11-02T06:30:00Z", // twice that night: the earlier offset
        "2025-03-09T02:30:00, 2025-03-09T08:30:00Z", // not on that night's clocks: moved forward
    })
    void readsTimes(String text, Instant expected) {
        assertEquals(expected, moments.at(text));
        assertTrue(Moments.isTime(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2025-03-03",
                "2025-03-03 09:15:00",
                "2025-02-29T09:15:00",
                "2025-13-01T09:15:00",
                "2025-00-01T09:15:00",
                "2025-03-03T24:00:00",
                "2025-03-03T09:60:00",
                "2025-03-03T09:15:60",
                "2025-03-03T09:15:0",
                "2025-03-03T09:15:",
                "2025-03-03T09:15:00X",
                "2025-03-03T09:15:00-6:00",
                "2025-03-03T09:15:00-19:00",
                "2025-03-03T09:15:00.Z",
                "2025-03-03T09:15:00Z ",
                "2025-03-03T09:15:00 312-555-0123",
            })
    void refusesTheRest(String text) {
        assertNull(moments.at(text));
        assertFalse(Moments.isTime(text));
    }
}
