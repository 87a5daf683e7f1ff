package org.callaudit.jobs.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A mail as a night makes it, with letters beyond ASCII wherever people put them. */
final class Letters {

    static final String FROM = "\"Qualität, City\" <qa@city.example>";
    static final MailIdentity IDENTITY = new MailIdentity(FROM, "help@city.example");
    static final byte[] PDF = "%PDF-1.7\nreport\n%%EOF\n".getBytes(UTF_8);
    static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 1, 2, 3};

    private Letters() {}

    static Outgoing to(String recipient) {
        return new Outgoing(
                recipient,
                "Water & Sewer 2 – 18 of 49 é",
                "<html><body><p>naïve — 40 %</p>\n<img src=\"cid:chart\" alt=\"Errors, rising\"></body></html>",
                "naïve — 40 %\nFrom here on\n.\n",
                List.of(new Inline("chart", PNG, "Errors, rising – since September")),
                List.of(Attachment.pdf("WS2 2026-10-31.pdf", PDF)),
                MessageIds.of(PDF, recipient, LocalDate.of(2026, 10, 31), 1, FROM),
                Instant.parse("2026-10-31T23:42:00Z"));
    }

    static Envelope envelope(Outgoing mail) {
        return new Envelope(FROM, mail.to(), mail.messageId());
    }
}
