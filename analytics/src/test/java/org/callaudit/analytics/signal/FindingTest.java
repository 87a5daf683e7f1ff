package org.callaudit.analytics.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.callaudit.analytics.measure.Stretch;
import org.callaudit.analytics.model.ErrorClass;
import org.callaudit.analytics.stats.Proportion;
import org.junit.jupiter.api.Test;

class FindingTest {

    private static final Stretch OCTOBER = new Stretch(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31));

    private static Finding finding(Subject subject, long count, long n, double usual, double pValue) {
        return Finding.of(subject, new Proportion(count, n), OCTOBER, true, usual, "sentence", "", pValue);
    }

    @Test
    void whatReachesFurthestComesFirstAmongWhatIsCertainEnough() {
        Finding rare = finding(Subject.item("F/RARE", "Rare", true), 6, 50, 0.005, 1e-9);
        Finding wide = finding(Subject.item("F/WIDE", "Wide", true), 30, 100, 0.1, 1e-3);
        Finding kind = finding(Subject.errorClass(ErrorClass.NON_CRITICAL), 70, 100, 0.1, 1e-12);
        Finding welcome = finding(Subject.item("F/GOOD", "Good", true), 0, 400, 0.2, 1e-12);
        assertEquals(
                List.of(wide, rare, kind, welcome),
                Stream.of(welcome, kind, rare, wide).sorted(Finding.FOREMOST).toList());
    }
}
