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
            "+1".repeat(100_000)
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
