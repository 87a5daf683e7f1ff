package org.callaudit.reports.section;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "Rushed at the end, 40, 'Rushed at the end'",
        "Rushed at the end, 14, 'Rushed at the…'",
        "'Asked, twice, again', 14, 'Asked, twice…'",
        "abcdefghijkl, 6, abcde…",
        "'  two \t\n words ', 20, 'two words'"
    })
    void cuts_at_a_word_and_joins_white_space(String text, int longest, String expected) {
        assertEquals(expected, Words.clip(text, longest));
    }

    @Test
    void drops_what_turns_the_reading_direction_and_half_characters() {
        assertEquals("a b", Words.clip("\u202ea\u0000b\u2066\ud83d", 9));
    }

    @Test
    void never_cuts_a_character_in_two() {
        assertEquals("\ud83d\ude00\ud83d\ude00…", Words.clip("\ud83d\ude00".repeat(5), 3));
    }

    @ParameterizedTest
    @CsvSource({"0, No, 0", "12, Twelve, 12", "13, 13, 13", "1204567, '1,204,567', '1,204,567'"})
    void counts_in_words_up_to_twelve(long n, String word, String figures) {
        assertEquals(word, Words.countCapital(n));
        assertEquals(figures, Words.figures(n));
    }
}
