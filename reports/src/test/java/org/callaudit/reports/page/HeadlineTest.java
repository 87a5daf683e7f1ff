package org.callaudit.reports.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.callaudit.reports.page.Block.Headline;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The last line of a headline has more than one short word. */
class HeadlineTest {

    @ParameterizedTest
    @CsvSource({
        "'16 of 411 in the nine months before.', 'months before.'",
        "'Still as it was in a way.', 'was in a way.'",
        "'Nothing unusual.', 'Nothing unusual.'",
        "'Quiet.', 'Quiet.'",
        "'One word: Donaudampfschifffahrtselektrizitätenhauptbetriebswerk', ''",
    })
    void the_last_words_stay_together(String finding, String ending) {
        Headline headline = new Headline(finding, "", "");
        assertEquals(ending, headline.ending());
        assertEquals(finding, headline.beginning() + headline.ending());
    }
}
