package org.callaudit.analytics.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Maria López; Lopez, Maria; true",
                "Tom Baker; Tom Bakker; true",
                "M. Lopez; Maria López; true",
                "Becky; Becky Stone; true",
                "Alexander Hofmann; Alexandr Hofman; true",
                "Ann Lee; Ann Leeson; false",
                "Ann Lee; Bo Lee; false",
                "A. B.; Ann Bell; false",
                "Jo; Jon; false"
            })
    void namesOfOnePersonAreNear(String one, String other, boolean near) {
        assertEquals(near ? List.of(other) : List.of(), NearNames.of(one, List.of(other)));
        assertEquals(near ? List.of(one) : List.of(), NearNames.of(other, List.of(one)));
    }

    @Test
    void theNearestComesFirstAndNobodyIsNearToHimself() {
        assertEquals(
                List.of("Tom Baker", "T. Baker"),
                NearNames.of("Tom Bakker", List.of("T. Baker", "Tom Bakers", "Tom Bakker", "Tom Baker", "Tim Backer")));
    }
}
