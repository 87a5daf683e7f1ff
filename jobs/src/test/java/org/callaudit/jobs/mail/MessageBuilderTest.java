package org.callaudit.jobs.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageBuilderTest {

    private static final Outgoing MAIL = Letters.to("Jerome Whitfield <j.whitfield@city.example>");

    private static MimeMessage parsed(byte[] bytes) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    }

    private static Multipart parts(Object content, String type, int count) throws Exception {
        Multipart parts = (Multipart) content;
        assertTrue(parts.getContentType().startsWith("multipart/" + type), parts.getContentType());
        assertEquals(count, parts.getCount());
        return parts;
    }

    @Test
    void whatWasPutInComesOut() throws Exception {
        MimeMessage message = parsed(MessageBuilder.build(MAIL, Letters.IDENTITY));
        assertEquals("Water & Sewer 2 – 18 of 49 é", message.getSubject());
        assertEquals(MAIL.messageId(), message.getMessageID());
        assertEquals(
                Instant.parse("2026-10-31T23:42:00Z"), message.getSentDate().toInstant());
        assertEquals("Qualität, City", ((InternetAddress) message.getFrom()[0]).getPersonal());
        assertEquals("help@city.example", message.getReplyTo()[0].toString());
        assertEquals("j.whitfield@city.example", ((InternetAddress) message.getAllRecipients()[0]).getAddress());

        Multipart mixed = parts(message.getContent(), "mixed", 2);
        Multipart alternative = parts(mixed.getBodyPart(0).getContent(), "alternative", 2);
        assertEquals(
                "naïve — 40 %\r\nFrom here on\r\n.\r\n",
                alternative.getBodyPart(0).getContent());
        Multipart related = parts(alternative.getBodyPart(1).getContent(), "related", 2);
        assertTrue(related.getContentType().contains("type=\"text/html\""), related.getContentType());
        String html = (String) related.getBodyPart(0).getContent();
        assertTrue(html.contains("naïve — 40 %") && html.contains("alt=\"Errors, rising\""), html);

        BodyPart picture = related.getBodyPart(1);
        assertEquals("<chart>", picture.getHeader("Content-ID")[0]);
        assertEquals("inline", picture.getDisposition());
        assertEquals("Errors, rising – since September", picture.getDescription());
        assertArrayEquals(Letters.PNG, picture.getInputStream().readAllBytes());
        BodyPart report = mixed.getBodyPart(1);
        assertEquals("attachment", report.getDisposition());
        assertEquals("WS2 2026-10-31.pdf", MimeUtility.decodeText(report.getFileName()));
        assertTrue(report.isMimeType("application/pdf"));
        assertArrayEquals(Letters.PDF, report.getInputStream().readAllBytes());
    }

    @Test
    void theSameMailGivesTheSameBytesInAnyTimeZone() {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
            byte[] there = MessageBuilder.build(MAIL, Letters.IDENTITY);
            TimeZone.setDefault(TimeZone.getTimeZone("America/Chicago"));
            assertArrayEquals(there, MessageBuilder.build(MAIL, Letters.IDENTITY));
        } finally {
            TimeZone.setDefault(before);
        }
    }

    /** RFC 5322, 2.1.1 and 2.3: lines of at most 998 octets, ended by CR LF, here in ASCII throughout. */
    @Test
    void theBytesAreFitForAnyServer() {
        String text = new String(MessageBuilder.build(MAIL, Letters.IDENTITY), UTF_8);
        assertFalse(text.replace("\r\n", "").matches("(?s).*[\r\n].*"), "a bare CR or LF");
        assertTrue(text.chars().allMatch(c -> c < 128), "a byte beyond ASCII");
        assertTrue(text.lines().allMatch(line -> line.length() <= 998), "a long line");
    }

    @Test
    void lineBreaksInNamesInjectNoHeader() throws Exception {
        Outgoing mail = new Outgoing(
                "a@city.example",
                "Team\r\nBcc: thief@evil.example\r\n\r\nbody",
                "<p>x</p>",
                "x",
                List.of(),
                List.of(Attachment.pdf("r\r\nX-Evil: 1.pdf", Letters.PDF)),
                MAIL.messageId(),
                MAIL.date());
        MimeMessage message = parsed(MessageBuilder.build(mail, Letters.IDENTITY));
        assertEquals("Team Bcc: thief@evil.example body", message.getSubject());
        assertEquals(1, message.getAllRecipients().length);
        BodyPart report = ((Multipart) message.getContent()).getBodyPart(1);
        assertEquals("r X-Evil: 1.pdf", report.getFileName());
        assertEquals(null, report.getHeader("X-Evil"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@city.example\r\nBcc: thief@evil.example",
                "a@city.example, b@city.example",
                "nobody",
                "",
                "a@",
                "team: a@city.example;"
            })
    void onlyOneWholeAddressIsARecipient(String to) {
        Outgoing mail = new Outgoing(
                to,
                "s",
                "h",
                "t",
                List.of(),
                List.of(Attachment.pdf("r.pdf", Letters.PDF)),
                MAIL.messageId(),
                MAIL.date());
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> MessageBuilder.build(mail, Letters.IDENTITY));
        assertTrue(String.valueOf(refused.getMessage()).startsWith("to:"), refused.getMessage());
    }

    @Test
    void whatGoesWithTheReportIsAttachedAfterIt() throws Exception {
        Outgoing mail = new Outgoing(
                "a@city.example",
                "s",
                "<p>x</p>",
                "x",
                List.of(),
                List.of(Attachment.pdf("r.pdf", Letters.PDF), Attachment.xlsx("cases-UB1.xlsx", new byte[] {80, 75})),
                MAIL.messageId(),
                MAIL.date());
        Multipart parts =
                (Multipart) parsed(MessageBuilder.build(mail, Letters.IDENTITY)).getContent();
        assertEquals(3, parts.getCount());
        assertEquals("r.pdf", parts.getBodyPart(1).getFileName());
        assertEquals("cases-UB1.xlsx", parts.getBodyPart(2).getFileName());
        assertTrue(
                parts.getBodyPart(2).isMimeType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
    }

    @Test
    void aBlankReportOrAPictureNobodyShowsIsRefused() {
        Outgoing blank = new Outgoing(
                "a@city.example",
                "s",
                "h",
                "t",
                List.of(),
                List.of(Attachment.pdf("r.pdf", new byte[0])),
                MAIL.messageId(),
                MAIL.date());
        assertThrows(IllegalArgumentException.class, () -> MessageBuilder.build(blank, Letters.IDENTITY));
        Inline stray = new Inline("other", Letters.PNG, "x");
        Outgoing unshown = new Outgoing(
                "a@city.example",
                "s",
                "h",
                "t",
                List.of(stray),
                List.of(Attachment.pdf("r.pdf", Letters.PDF)),
                MAIL.messageId(),
                MAIL.date());
        assertThrows(IllegalArgumentException.class, () -> MessageBuilder.build(unshown, Letters.IDENTITY));
    }

    /** Expected from {@code printf 'report\0a@b.example\0002026-10-31\0001' | sha256sum}. */
    @Test
    void theMessageIdFollowsFromWhatIsSent() {
        byte[] report = "report".getBytes(UTF_8);
        LocalDate day = LocalDate.of(2026, 10, 31);
        String id = MessageIds.of(report, "a@b.example", day, 1, "City <qa@City.example>");
        assertEquals("<459c64cc9ce9d24466937bf00455aee4@city.example>", id);
        assertFalse(id.equals(MessageIds.of(report, "a@b.example", day, 2, "qa@city.example")));
        assertFalse(id.equals(MessageIds.of(report, "b@b.example", day, 1, "qa@city.example")));
        assertFalse(id.equals(MessageIds.of(report, "a@b.example", day.plusDays(1), 1, "qa@city.example")));
        assertFalse(id.equals(MessageIds.of(Letters.PDF, "a@b.example", day, 1, "qa@city.example")));
    }
}
