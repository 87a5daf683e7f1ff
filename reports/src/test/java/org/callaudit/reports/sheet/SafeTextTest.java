package org.callaudit.reports.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {

    /** The beginnings that OWASP names under “CSV Injection”, and the same after blanks. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-2+3",
                "@SUM(A1)",
                "\tcmd",
                "\rcmd",
                "\ncmd",
                " =1+1",
                "\u00a0=1+1",
                "＝1+1",
                "＋1",
                "－1",
                "＠SUM(A1)"
            })
    void puts_an_apostrophe_before_what_begins_like_a_formula(String text) {
        assertEquals("'" + text, SafeText.of(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Quotes the fee = 5",
                "“=1+1”",
                "'=1+1",
                "– none",
                "−5",
                "a@b",
                "◆ + more",
                "#5",
                "snake_x_case"
            })
    void leaves_all_else_alone(String text) {
        assertEquals(text, SafeText.of(text));
    }

    @Test
    void lets_no_code_for_a_character_through() {
        // A spreadsheet program would read _x003D_ as =, and _x005F_ as _.
        assertEquals("_x005F_x003D_1+1", SafeText.of("_x003D_1+1"));
        assertEquals("a_x005F_x000d_b", SafeText.of("a_x000d_b"));
    }

    @Test
    void holds_no_more_than_a_cell_does() {
        String cut = SafeText.of("a".repeat(40_000));
        assertEquals(32_767, cut.length());
        assertTrue(cut.endsWith("a…"));
        assertFalse(SafeText.of("a".repeat(32_767)).endsWith("…"));
    }
}
