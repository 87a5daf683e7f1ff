package org.callaudit.jobs.nightly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callaudit.jobs.home.Home;
import org.callaudit.jobs.ledger.DeliveryBook.Delivery;
import org.callaudit.jobs.ledger.DeliveryStatus;
import org.callaudit.jobs.ledger.Ledger;
import org.callaudit.jobs.mail.Attachment;
import org.callaudit.jobs.mail.Envelope;
import org.callaudit.jobs.mail.Inline;
import org.callaudit.jobs.mail.MailIdentity;
import org.callaudit.jobs.mail.OutboxTransport;
import org.callaudit.jobs.mail.Outgoing;
import org.callaudit.jobs.mail.Receipt;
import org.callaudit.jobs.mail.SmtpSettings;
import org.callaudit.jobs.mail.SmtpTransport;
import org.callaudit.jobs.mail.Transport;
import org.callaudit.jobs.settings.MailSettings;
import org.callaudit.jobs.settings.Secret;
import org.callaudit.jobs.settings.Settings;
import org.callaudit.reports.ReportMail;
import org.callaudit.reports.mail.MailBody;

/** Mails laid ready and handed over: to the outbox folder, or to the mail server that the settings name. */
public final class Deliveries {

    private Deliveries() {}

    static MailIdentity identity(Settings settings) {
        String replyTo = settings.mail().replyTo();
        return new MailIdentity(settings.mail().from(), replyTo.isEmpty() ? null : replyTo);
    }

    static Outgoing outgoing(String to, byte[] pdf, ReportMail mail, String path, String messageId, Instant date) {
        MailBody body = mail.body();
        return new Outgoing(
                to,
                body.subject(),
                body.html(),
                body.text(),
                body.images().stream()
                        .map(image -> new Inline(image.cid(), image.png(), image.alt()))
                        .toList(),
                attachments(pdf, mail.cases(), path.substring(path.lastIndexOf('/') + 1)),
                messageId,
                date);
    }

    private static List<Attachment> attachments(byte[] pdf, byte[] cases, String name) {
        List<Attachment> attachments = new ArrayList<>(List.of(Attachment.pdf(name, pdf)));
        if (cases.length > 0) {
            String workbook = name.replaceFirst("^[a-z-]+?-", "cases-").replaceFirst("\\.pdf$", ".xlsx");
            attachments.add(Attachment.xlsx(workbook, cases));
        }
        return attachments;
    }

    /** Where a mail lies until it is delivered. */
    static Path spooled(Home home, String messageId) {
        return home.spool().resolve(messageId.replaceAll("[^0-9A-Za-z.@_-]", "") + ".eml");
    }

    /** How mails leave this home. The caller closes it. */
    public static Transport transport(Home home, Settings settings) {
        return settings.mail().hasServer()
                ? new SmtpTransport(smtp(settings.mail()))
                : new OutboxTransport(home.outbox());
    }

    /** Whether the mail server that the settings name can be used: empty if so, else what is wrong and what to do. */
    public static Optional<String> trouble(Settings settings) {
        try (SmtpTransport transport = new SmtpTransport(smtp(settings.mail()))) {
            return transport.trouble();
        }
    }

    private static SmtpSettings smtp(MailSettings mail) {
        Secret secret = mail.secret();
        return new SmtpSettings(
                mail.host(),
                mail.port(),
                mail.tls(),
                mail.auth(),
                mail.user().isEmpty() ? null : mail.user(),
                secret == null ? null : () -> read(secret),
                mail.timeout());
    }

    private static String read(Secret secret) {
        try {
            return secret.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    /** Mails that are still to be handed over, of this and earlier runs. */
    public static List<Delivery> pending(Ledger ledger) {
        return ledger.deliveries().pending();
    }

    /** Hands one mail over and notes what became of it, before and after. */
    public static Receipt deliver(Home home, Settings settings, Ledger ledger, Transport transport, Delivery mail)
            throws IOException {
        Path spooled = spooled(home, mail.messageId());
        if (!Files.exists(spooled)) {
            ledger.deliveries()
                    .delivered(
                            mail.messageId(),
                            DeliveryStatus.FAILED,
                            "its text is no longer there; rerun with --deliver");
            return new Receipt(Receipt.Status.FAILED, mail.to() + ": its text is no longer there");
        }
        ledger.deliveries().delivered(mail.messageId(), DeliveryStatus.SENDING, null);
        Receipt receipt = transport.send(
                new Envelope(settings.mail().from(), mail.to(), mail.messageId()), Files.readAllBytes(spooled));
        ledger.deliveries().delivered(mail.messageId(), status(receipt), receipt.detail());
        if (receipt.status() == Receipt.Status.SENT || receipt.status() == Receipt.Status.OUTBOX) {
            Files.deleteIfExists(spooled);
        }
        return receipt;
    }

    private static DeliveryStatus status(Receipt receipt) {
        return switch (receipt.status()) {
            case SENT -> DeliveryStatus.SENT;
            case OUTBOX -> DeliveryStatus.OUTBOX;
            case PENDING -> DeliveryStatus.PENDING;
            case FAILED -> DeliveryStatus.FAILED;
        };
    }
}
