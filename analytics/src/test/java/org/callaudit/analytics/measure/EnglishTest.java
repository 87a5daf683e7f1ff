package org.callaudit.analytics.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EnglishTest {

    @Test
    void aSentenceBeginsWithANumberInWordsUpToTwenty() {
        assertEquals("No audits", English.beginning(0, "audit"));
        assertEquals("One audit", English.beginning(1, "audit"));
        assertEquals("Twenty audits", English.beginning(20, "audit"));
        assertTrue(English.begins(20));
        assertFalse(English.begins(21));
        assertEquals("13", English.word(13), "elsewhere figures from thirteen on");
    }

    @Test
    void aQuarterThatIsNotOverIsCalledByItsMonthsSoFar() {
        Period quarter = Period.of(Grain.QUARTER, LocalDate.of(2026, 10, 1));
        assertEquals("Oct so far", quarter.label(LocalDate.of(2026, 10, 31)));
        assertEquals("Oct–Dec so far", quarter.label(LocalDate.of(2026, 12, 30)));
        assertEquals("Oct–Dec", quarter.label(LocalDate.of(2026, 12, 31)));
        assertEquals("Oct–Dec", quarter.label(LocalDate.of(2027, 2, 1)));
        Period month = Period.of(Grain.MONTH, LocalDate.of(2026, 10, 1));
        assertEquals("Oct", month.label(LocalDate.of(2026, 10, 12)));
    }
}
