package org.callaudit.analytics.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How was it? (1 = very satisfied, 5 = very dissatisfied)",
                "Rate us: very satisfied (1) to very dissatisfied (5)",
                "Satisfaction, excellent is 1"
            })
    void aScaleWhoseLowestNumberIsTheBestIsTurnedRound(String question) {
        assertEquals(
                "By its name the lowest number is the best: the grades are turned round.",
                heeded(question).doubt());
        assertEquals("5", heeded(question).answers().of("1").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How satisfied (1-5)?",
                "Satisfied (1 to 5)",
                "From not satisfied (1) to very satisfied (5)",
                "not at all satisfied = 1, very satisfied = 5",
                "not very satisfied – 1, very satisfied – 5",
                "1 = very dissatisfied, 5 = very satisfied"
            })
    void aScaleWhoseHighestNumberIsTheBestIsLeftAsItIs(String question) {
        assertEquals("", heeded(question).doubt());
    }

    private static MappedColumn heeded(String question) {
        return Wording.heeded(new MappedColumn(question, Meaning.CSAT, Answers.AS_WRITTEN, null, null, ""));
    }
}
