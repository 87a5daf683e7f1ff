package org.callaudit.jobs.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.Properties;

/**
 * Turns a mail into its RFC 5322 bytes; the same mail always gives the same bytes, in any time zone.
 *
 * <pre>
 * multipart/mixed
 *   multipart/alternative
 *     text/plain
 *     multipart/related
 *       text/html
 *       image/png …
 *   application/pdf
 *   application/vnd.openxmlformats… where there are cases to be filled in
 * </pre>
 *
 * The pictures stand beside the HTML that shows them (RFC 2387), so that a reader of plain text is not handed them as
 * attachments; the report is outside, where Outlook, Apple Mail and Gmail list attachments.
 */
public final class MessageBuilder {

    private static final DateTimeFormatter RFC_5322 =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.US);
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(76, new byte[] {'\r', '\n'});
    private static final byte[] PDF_START = "%PDF-".getBytes(UTF_8);
    private static final Session NO_SESSION = Session.getInstance(new Properties());

    private MessageBuilder() {}

    /**
     * The message's bytes, lines ended by CR LF. Line breaks in the subject and the attachment's name, which come from
     * the roster's names, become spaces.
     *
     * @throws IllegalArgumentException if an address is not exactly one address, the Message-ID is malformed, the report
     *     is not a PDF, or a picture is empty or not shown by the body; the message names which
     */
    public static byte[] build(Outgoing mail, MailIdentity identity) {
        check(mail);
        try {
            MimeMessage message = new FixedMessage(mail.messageId());
            addresses(message, mail, identity);
            message.setSubject(oneLine(mail.subject()), UTF_8.name());
            message.setHeader("Date", RFC_5322.format(mail.date().atOffset(ZoneOffset.UTC)));
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setContent(mixed(mail));
            message.saveChanges();
            ByteArrayOutputStream bytes =
                    new ByteArrayOutputStream(mail.attachments().get(0).bytes().length * 3 / 2);
            message.writeTo(bytes);
            return bytes.toByteArray();
        } catch (MessagingException wrong) {
            throw new IllegalArgumentException("no message can be made for " + mail.to(), wrong);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void check(Outgoing mail) {
        if (!mail.messageId().matches("<[0-9A-Za-z.]+@[0-9A-Za-z.\\-\\[\\]:]+>")) {
            throw new IllegalArgumentException("messageId: \"" + oneLine(mail.messageId()) + "\" is not <id@domain>");
        }
        Attachment report = mail.attachments().get(0);
        if (!startsWith(report.bytes(), PDF_START)) {
            throw new IllegalArgumentException("pdf: " + report.name() + " is not a PDF");
        }
        for (Inline inline : mail.inlines()) {
            if (!inline.cid().matches("[0-9A-Za-z._@-]+")) {
                throw new IllegalArgumentException("cid: \"" + oneLine(inline.cid()) + "\" can't name a picture");
            }
            if (inline.png().length == 0) {
                throw new IllegalArgumentException("png: the picture " + inline.cid() + " is empty");
            }
            if (!mail.html().contains("cid:" + inline.cid() + "\"")) {
                throw new IllegalArgumentException("html: the body does not show the picture " + inline.cid());
            }
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length > start.length && java.util.Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private static void addresses(MimeMessage message, Outgoing mail, MailIdentity identity) throws MessagingException {
        message.setFrom(named(Addresses.one("mail.from", identity.from())));
        message.setRecipient(MimeMessage.RecipientType.TO, named(Addresses.one("to", mail.to())));
        String replyTo = identity.replyTo();
        if (replyTo != null) {
            message.setReplyTo(new InternetAddress[] {named(Addresses.one("mail.reply-to", replyTo))});
        }
    }

    /** A display name beyond ASCII, as typed, gets encoded only when it is set as such. */
    private static InternetAddress named(InternetAddress address) {
        try {
            address.setPersonal(address.getPersonal(), UTF_8.name());
            return address;
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Multipart mixed(Outgoing mail) throws MessagingException {
        Parts related = new Parts("related; type=\"text/html\"", mail.messageId());
        related.addBodyPart(text("html", mail.html()));
        for (Inline inline : mail.inlines()) {
            related.addBodyPart(picture(inline));
        }
        Parts alternative = new Parts("alternative", mail.messageId());
        alternative.addBodyPart(text("plain", mail.text()));
        alternative.addBodyPart(nested(related));
        Parts mixed = new Parts("mixed", mail.messageId());
        mixed.addBodyPart(nested(alternative));
        for (Attachment attachment : mail.attachments()) {
            mixed.addBodyPart(attached(attachment));
        }
        return mixed;
    }

    private static MimeBodyPart nested(Multipart parts) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setContent(parts);
        return part;
    }

    private static MimeBodyPart text(String subtype, String text) throws MessagingException {
        InternetHeaders headers = new InternetHeaders();
        headers.setHeader("Content-Type", "text/" + subtype + "; charset=UTF-8");
        headers.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return new MimeBodyPart(headers, quotedPrintable(text));
    }

    private static MimeBodyPart picture(Inline inline) throws MessagingException {
        InternetHeaders headers = new InternetHeaders();
        headers.setHeader("Content-Type", "image/png");
        headers.setHeader("Content-Transfer-Encoding", "base64");
        headers.setHeader("Content-ID", "<" + inline.cid() + ">");
        headers.setHeader("Content-Disposition", "inline; filename=\"" + inline.cid() + ".png\"");
        MimeBodyPart part = new MimeBodyPart(headers, LINES.encode(inline.png()));
        part.setDescription(oneLine(inline.alt()), UTF_8.name());
        return part;
    }

    private static MimeBodyPart attached(Attachment attachment) throws MessagingException {
        InternetHeaders headers = new InternetHeaders();
        headers.setHeader("Content-Type", attachment.type());
        headers.setHeader("Content-Transfer-Encoding", "base64");
        headers.setHeader("Content-Disposition", "attachment");
        MimeBodyPart part = new MimeBodyPart(headers, LINES.encode(attachment.bytes()));
        part.setFileName(oneLine(attachment.name()));
        return part;
    }

    /** With CR LF line ends, as the encoding wants them; the boundaries can't occur in it, for {@code =_} can't. */
    private static byte[] quotedPrintable(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream encoded = MimeUtility.encode(bytes, "quoted-printable")) {
            encoded.write(text.replaceAll("\\R", "\r\n").getBytes(UTF_8));
        } catch (MessagingException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    /** A multipart whose boundary follows from the Message-ID rather than from the clock. */
    private static final class Parts extends MimeMultipart {

        Parts(String subtype, String messageId) {
            String kind = subtype.split(";", 2)[0];
            String seed = messageId.substring(1, messageId.indexOf('@'));
            contentType = "multipart/" + subtype + "; boundary=\"=_" + kind + "_" + seed + "\"";
        }
    }

    /** A message that keeps its id when it is saved. */
    private static final class FixedMessage extends MimeMessage {

        private final String messageId;

        FixedMessage(String messageId) {
            super(NO_SESSION);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
