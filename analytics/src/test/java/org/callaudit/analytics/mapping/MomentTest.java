package org.callaudit.analytics.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates and times as people write them. */
class MomentTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10/31/2026           | MDY | 2026-10-31T12:00:00",
                "31.10.2026           | DMY | 2026-10-31T12:00:00",
                "3/4/26               | MDY | 2026-03-04T12:00:00",
                "3/4/26               | DMY | 2026-04-03T12:00:00",
                "2026-10-31           | MDY | 2026-10-31T12:00:00",
                "10/31/2026 2:05 PM   | MDY | 2026-10-31T14:05:00",
                "10/31/2026 12:05 am  | MDY | 2026-10-31T00:05:00",
                "2026-10-31T14:05:09Z | YMD | 2026-10-31T14:05:09Z",
                "2026-10-31 14:05:09.512 -06:00 | YMD | 2026-10-31T14:05:09-06:00",
                "31-Oct-2026 9:30     | MDY | 2026-10-31T09:30:00",
                "Saturday, October 31, 2026 | YMD | 2026-10-31T12:00:00",
                "Sat 10/31/2026 2:05 PM | MDY | 2026-10-31T14:05:00",
            })
    void readsWhatPeopleWrite(String text, DateOrder order, String expected) {
        assertEquals(expected, Moment.parse(text, order).orElseThrow().text(LocalTime.NOON));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10/45/2026",
                "13/13/2026",
                "31/10/2026",
                "yesterday",
                "",
                "10/2026",
                "10/31/2026 25:00",
                "31-Oxt-2026"
            })
    void leavesTheRestAlone(String text) {
        assertTrue(Moment.parse(text, DateOrder.MDY).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1/2/2026; 1/13/2026   | mdy",
                "1/2/2026; 13/1/2026   | dmy",
                "1/2/2026; 3/4/2026    | mdy dmy",
                "2026-01-02            | ymd mdy dmy",
                "x; y; 1/13/2026       | ''",
                "''                    | ''",
            })
    void aColumnTellsItsOrderOrLeavesItOpen(String texts, String expected) {
        List<DateOrder> possible =
                DateOrder.possible(Arrays.stream(texts.split("; ")).toList());
        assertEquals(expected, possible.stream().map(DateOrder::text).collect(Collectors.joining(" ")));
    }
}
