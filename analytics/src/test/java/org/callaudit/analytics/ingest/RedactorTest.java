package org.callaudit.analytics.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {

    private final Redactor redactor = new Redactor("\\b[0-9]{4}-[0-9]{6}\\b");

    /** Card numbers are the payment schemes' published test numbers. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "write to maria.okafor45701@example.com, please | write to [email], please",
                "maria@example.com. | [email].",
                "<o'neil+bills@mail.city.example> | <[email]>",
                "josé@correo.example | [email]",
                "a@b.example,c@d.example | [email],[email]",
                "(312) 555-0123 | [phone]",
                "call 312-555-0123 | call [phone]",
                "312.555.0123 or 312 555 0124 | [phone] or [phone]",
                "+1 312 555 0123 | [phone]",
                "1-800-555-0199 | [phone]",
                "+13125550123 | [phone]",
                "3125550123 | [phone]",
                "312‑555‑0123 | [phone]",
                "+44 20 7946 0958 | [phone]",
                "312/555-0123 or 312555-0123 | [phone] or [phone]",
                "call 500-1000 | call [phone]",
                "500-1000 or 500-1001 | [phone] or [phone]",
                "at 555-0123 after six | at [phone] after six",
                "4111111111111111 | [card]",
                "4111 1111 1111 1111 exp 12/26 | [card] exp 12/26",
                "4111-1111-1111-1111 12 | [card] 12",
                "3782 822463 10005 | [card]",
                "card:5555555555554444. | card:[card].",
                "4222222222222 | [card]",
                "078-05-1120 | [ssn]",
                "SSN078 05 1120 | SSN[ssn]",
                "account 1234-567890 | account [account]",
                "a@b.example 078-05-1120 (312) 555-0123 | [email] [ssn] [phone]",
            })
    void takesOut(String text, String expected) {
        assertEquals(expected, redactor.redact(text));
    }

    /** How people write them who hurry, copy from elsewhere or live elsewhere; IBANs are the examples of ISO 13616. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'4111 1111\n1111 1111 exp' | '[card] exp'",
                "'4111-1111-\r\n1111-1111' | [card]",
                "4111_1111_1111_1111 | [card]",
                "'call 312-555-\n0147 or 312\n555 0147' | 'call [phone] or [phone]'",
                "ph3125550147 or PH3125550147 | ph[phone] or PH[phone]",
                "312/555/0147 and 312_555_0147 | [phone] and [phone]",
                "312\u200B555\u200B0147 and 312-555\u00AD-0147 | [phone] and [phone]",
                "３１２－５５５－０１４７ | [phone]",
                "123.45.6789, 123-456789, 123/45/6789 | [ssn], [ssn], [ssn]",
                "jane.doe(at)example.com or jane[AT]example.org | [email] or [email]",
                "jane . doe @ example.com | [email]",
                "jane.doe@ example.com. Thanks | [email]. Thanks",
                "jane＠example.com | [email]",
                "call 020 7946 0958 or (020) 7946 0958 | call [phone] or [phone]",
                "0171/2345678, 030 12345678, 06-12345678 | [phone], [phone], [phone]",
                "06 12 34 56 78 or 06.12.34.56.78 | [phone] or [phone]",
                "01632 960123 or 01632 960 123 | [phone] or [phone]",
                "pay to GB82 WEST 1234 5698 7654 32 please | pay to [account] please",
                "DE89370400440532013000, BE68 5390 0754 7034 call | [account], [account] call",
            })
    void takesOutWhatIsDisguised(String text, String expected) {
        assertEquals(expected, redactor.redact(text));
    }

    @Test
    void aPlusTellsATelephoneFromAnAccount() {
        assertEquals("[phone] of [account]", new Redactor("\\b[0-9]{9,12}\\b").redact("+13125550147 of 004512877301"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "called 3 times 10/12 and 11/12",
                "01/12/2026 10:30, 01.12.2026 09:15 and 01-12-2026 10",
                "10/31/2026 2:05:09 PM to 10/31/2026 2:07:09 PM",
                "between 0915 1030 and 1100",
                "Q26544, Q2654400123, INV_2026_0147",
                "paid $1,234.56 (at counter) on 2026/10/31",
                "2 @ 3.50 each, 5 @ $3.50",
                "score 92.5 %\n18 of 20\n2026",
                "read 004512\n2026 read 004598",
                "99999 and 10001, 85/90, 100/100",
                "+5 points, +10 % on 10/12/2026",
                "zip 60601-1234",
                "GB82 WEST 1234 5698 7654 33",
                "\u200Bnothing here\u00AD of ５ numbers",
                "10/12/2026 10/13/2026 10/14/2026",
            })
    void leavesWhatOnlyLooksLikeIt(String text) {
        assertSame(text, redactor.redact(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ok",
                "paid $1,234.56 and $12345.67 of 1234567.89",
                "on 2025-03-03 at 09:15:00, not 03/03/2025",
                "2025-03-03T09:15:00-06:00",
                "2025-03-03 2025-03-04 2025-03-05",
                "2025-03-03T09:15:00Z 2025-03-03T09:16:00Z",
                "C48213 and AG00238, A1234567890",
                "see policy 4.2, section 3.1.4",
                "uses 500-1000 gal, 250-1500 kWh in summer",
                "billed for 455-1025 gallons, 310-1240 kWh",
                "scored 92.5, 18 of 20, 85-90 %; tickets 1042 and 88213",
                "my name is Ana Kim",
                "meter 12345678 reads 004512",
                "4111111111111112",
                "quoted the 2024 rate, not the 2025 one",
                "@night, 5 @ 3",
                "1-2-3 rule, 24/7, 911",
            })
    void leavesAlone(String text) {
        assertSame(text, redactor.redact(text));
    }

    @Test
    void staysFastOnHostileText() {
        String[] texts = {
            "@".repeat(200_000),
            "a".repeat(200_000) + "@",
            "1-".repeat(100_000),
            "1 ".repeat(100_000),
            "4".repeat(200_000),
            "(312) ".repeat(50_000),
            "+1".repeat(100_000),
            "a . ".repeat(100_000) + "@",
            "a.".repeat(100_000) + "(at)",
            "0123 ".repeat(50_000),
            "GB82 1234 ".repeat(50_000),
            "123\n".repeat(50_000)
        };
        for (String text : texts) {
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> redactor.redact(text));
        }
    }

    /** RFC 4231, test case 2. */
    @Test
    void hashesCustomersUnderAKey() {
        CustomerHash hash = new CustomerHash("Jefe".getBytes(StandardCharsets.US_ASCII));

        String hashed = hash.of("what do ya want for nothing?");

        assertEquals("h1:5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843", hashed);
        assertEquals(hashed, hash.of(hashed));
    }
}
