package org.callaudit.reports.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetNamesTest {

    @ParameterizedTest
    @CsvSource({
        "New audits: 12, New audits",
        "': 12', 12",
        "'Audits done of five planned, October', Audits done of five planned",
        "Satisfied customers (4–5), Satisfied customers (4–5)",
        "a/b\\c?d*e[f], a b c d e f",
        "it's so, it’s so",
        "history, history 2",
        "'', Sheet",
        "'???', Sheet",
    })
    void are_such_as_every_program_takes(String title, String name) {
        assertEquals(name, new SheetNames().next(title));
    }

    @Test
    void are_never_given_twice_nor_too_long() {
        SheetNames names = new SheetNames();
        Set<String> given = new HashSet<>();
        for (String title : List.of("Report", "REPORT", "x".repeat(40), "X".repeat(40), "😀".repeat(20))) {
            for (int i = 0; i < 12; i++) {
                String name = names.next(title);
                assertTrue(name.length() <= 31, name);
                assertTrue(given.add(name.toLowerCase(java.util.Locale.ROOT)), name);
                assertTrue(name.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE), name);
            }
        }
        assertTrue(given.contains("report 2"));
    }
}
