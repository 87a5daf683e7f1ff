package org.callaudit.reports.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralsTest {

    @ParameterizedTest(name = "{0} in {1} digits is {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0.123456  | 4 | 0.1235",
                "12345.67  | 4 | 12,346",
                "-1234567  | 3 | −1,234,567",
                "0.10      | 3 | 0.1",
                "99.96     | 3 | 100",
                "0         | 3 | 0",
                "2.4e13    | 3 | 2.4×10¹³",
                "1234567285.4 | 4 | 1,234,567,285",
                "-0.000012 | 2 | −1.2×10⁻⁵",
                "9.99e-5   | 2 | 1×10⁻⁴",
                "1e300     | 4 | 1×10³⁰⁰"
            })
    void rounds_to_few_digits(double value, int digits, String printed) {
        assertEquals(printed, Numerals.rounded(value, digits));
    }

    @ParameterizedTest(name = "tick {0} in steps of {1} up to {2} is {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0.5     | 0.1   | 1       | 0.5",
                "1       | 0.1   | 1       | 1.0",
                "0       | 0.1   | 1       | 0",
                "-20     | 10    | 50      | −20",
                "1234550 | 50    | 1234667 | 1,234,550",
                "2.4e10  | 2e9   | 2.8e10  | 2.4×10¹⁰",
                "2.6e-7  | 2e-8  | 2.7e-7  | 2.6×10⁻⁷"
            })
    void prints_the_ticks_of_an_axis_alike(double value, double step, double largest, String printed) {
        assertEquals(printed, Numerals.tick(value, step, largest));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"0.182, 18.2%", "0.0051234, 0.512%", "-0.04, −4%", "1, 100%"})
    void prints_a_share_in_per_cent(double share, String printed) {
        assertEquals(printed, Numerals.percent(share, 3));
    }
}
