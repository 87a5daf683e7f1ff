package org.callaudit.analytics.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of cells and what their formats make of them. */
class CellTextTest {

    /** The days are those Excel shows for these numbers; 60 is its 29 February 1900, which there was not. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.1 | General | 0.1",
                "0.10000000000000001 | General | 0.1",
                "0.30000000000000004 | 0.00 | 0.3",
                "45123.0 | General | 45123",
                "1E-3 | 0.00E+00 | 0.001",
                "1.5E+20 | General | 150000000000000000000",
                "9007199254740991 | 0 | 9007199254740991",
                "-0.5 | yyyy | -0.5",
                "46326 | yyyy-mm-dd | 2026-10-31",
                "46326 | [$-409]d. mmmm yyyy;@ | 2026-10-31",
                "46326 | mmm | 2026-10-31",
                "46326 | yyyy-mm-dd hh:mm | 2026-10-31T00:00:00",
                "46326.58691 | m/d/yy h:mm AM/PM | 2026-10-31T14:05:09.024",
                "46326.586909722224 | d.m.yyyy | 2026-10-31T14:05:09",
                "0.586909722222222 | hh:mm:ss | 14:05:09",
                "0.5869100000 | mm:ss.0 | 14:05:09.024",
                "0.5 | yyyy-mm-dd hh:mm | 12:00:00",
                "0.99999999999 | h:mm | 00:00:00",
                "1.5 | [h]:mm | 36:00:00",
                "1.5 | [Red][>1]0.00 | 1.5",
                "12.5 | 0.0\" h\" | 12.5",
                "12.5 | 0.0\\d | 12.5",
                "12 | #,##0_h;-#,##0 | 12",
                "1 | yyyy-mm-dd | 1900-01-01",
                "59 | yyyy-mm-dd | 1900-02-28",
                "61 | yyyy-mm-dd | 1900-03-01",
                "0 | yyyy-mm-dd | 0",
                "2958465 | yyyy-mm-dd | 9999-12-31",
                "2958466 | yyyy-mm-dd | 2958466",
            })
    void aNumberIsWhatItsFormatMakesOfIt(String raw, String code, String text) {
        assertEquals(text, CellText.number(raw, CellFormats.coded(code), false));
    }

    @ParameterizedTest
    @CsvSource({"_x000D_, '\r'", "a_x0041_b_x0042_, aAbB", "_x00zz_, _x00zz_", "_x_x0041_, _xA", "a_x12, a_x12"})
    void escapesAreUndone(String written, String text) {
        assertEquals(text, CellText.unescaped(written));
    }
}
