package org.callaudit.analytics.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTextTest {

    private static final List<String> FIELDS =
            List.of("plain", "", "a, b", "she said \"no\"", "two\nlines", "a\rreturn", "=1+1", " spaced ", "é");

    @Test
    void aReaderOfCsvGetsTheFieldsBack() {
        assertEquals(
                FIELDS,
                CsvReader.builder().ofCsvRecord(CsvText.record(FIELDS)).stream()
                        .findFirst()
                        .orElseThrow()
                        .getFields());
    }

    @Test
    void onlyWhatNeedsQuotesHasThem() {
        assertEquals("plain,,\"a, b\",\"she said \"\"no\"\"\"", CsvText.line(FIELDS.subList(0, 4)));
    }
}
