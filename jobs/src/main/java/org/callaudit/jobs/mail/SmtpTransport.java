package org.callaudit.jobs.mail;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;
import org.callaudit.jobs.mail.Receipt.Status;
import org.callaudit.jobs.mail.SmtpSettings.Auth;
import org.callaudit.jobs.mail.SmtpSettings.Tls;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/**
 * Hands messages to a mail server over one connection, opened with the first message.
 *
 * <p>What the server refuses for good ({@code 5xx} to the recipient or to the message) has failed; everything else is
 * worth another try. Once the server can't be reached or refuses the login, the rest of the night's messages are not
 * tried any more, so that a dead server costs one timeout and not one a supervisor.
 */
public final class SmtpTransport implements Transport {

    private final SmtpSettings settings;
    private final Session session;
    private jakarta.mail.@Nullable Transport connection;
    private @Nullable String unreachable;

    /** Nothing is connected yet. */
    public SmtpTransport(SmtpSettings settings) {
        this(settings, null);
    }

    /** With certificates other than the JDK's. */
    SmtpTransport(SmtpSettings settings, @Nullable SSLSocketFactory trusted) {
        this.settings = settings;
        this.session = Session.getInstance(properties(settings, trusted));
    }

    private static Properties properties(SmtpSettings settings, @Nullable SSLSocketFactory trusted) {
        String milliseconds = Long.toString(settings.timeout().toMillis());
        Properties properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", milliseconds);
        properties.put("mail.smtp.timeout", milliseconds);
        properties.put("mail.smtp.writetimeout", milliseconds);
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.starttls.enable", Boolean.toString(settings.tls() == Tls.STARTTLS));
        properties.put("mail.smtp.starttls.required", Boolean.toString(settings.tls() == Tls.STARTTLS));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(settings.tls() == Tls.TLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.auth", Boolean.toString(settings.auth() != Auth.NONE));
        if (settings.auth() != Auth.NONE) {
            boolean token = settings.auth() == Auth.XOAUTH2;
            properties.put("mail.smtp.auth.mechanisms", token ? "XOAUTH2" : "PLAIN LOGIN");
        }
        if (trusted != null) {
            properties.put("mail.smtp.ssl.socketFactory", trusted);
        }
        return properties;
    }

    @Override
    public Receipt send(Envelope envelope, byte[] message) {
        if (unreachable != null) {
            return new Receipt(Status.PENDING, unreachable);
        }
        Address[] to;
        MimeMessage mime;
        try {
            to = new Address[] {Addresses.one("to", envelope.to())};
            mime = new Enveloped(
                    session,
                    message,
                    Addresses.one("mail.from", envelope.from()).getAddress());
        } catch (IllegalArgumentException | MessagingException wrong) {
            return new Receipt(Status.FAILED, String.valueOf(wrong.getMessage()));
        }
        jakarta.mail.Transport server;
        try {
            server = connected();
        } catch (MessagingException | UncheckedIOException trouble) {
            unreachable = unreachable(trouble);
            return new Receipt(Status.PENDING, unreachable);
        }
        try {
            server.sendMessage(mime, to);
            return new Receipt(Status.SENT, "accepted by " + settings.host());
        } catch (MessagingException refused) {
            close();
            return refusal(envelope.to(), refused);
        }
    }

    /** Connects and logs in without sending anything: empty if that works, else what is wrong and what to do. */
    public Optional<String> trouble() {
        try {
            connected();
            return Optional.empty();
        } catch (MessagingException | UncheckedIOException trouble) {
            return Optional.of(unreachable(trouble));
        }
    }

    private jakarta.mail.Transport connected() throws MessagingException {
        jakarta.mail.Transport open = connection;
        if (open != null && open.isConnected()) {
            return open;
        }
        close();
        jakarta.mail.Transport fresh = session.getTransport("smtp");
        connection = fresh;
        fresh.connect(settings.host(), settings.port(), settings.user(), secret());
        return fresh;
    }

    private @Nullable String secret() {
        Supplier<String> supplier = settings.secret();
        return settings.auth() == Auth.NONE || supplier == null ? null : supplier.get();
    }

    private String unreachable(Exception trouble) {
        if (trouble instanceof UncheckedIOException noSecret) {
            return noSecret.getMessage() + " Then deliver";
        }
        String server = settings.host() + ":" + settings.port();
        if (trouble instanceof AuthenticationFailedException) {
            return server + " refused the login of " + settings.user()
                    + ": check the user and the secret; then deliver";
        }
        return server + " can't be used (" + reason(trouble)
                + "): check the mail settings and the server; then deliver";
    }

    /** Which of the exceptions chained to this one tells most, and whether it is final. */
    private Receipt refusal(String to, MessagingException refused) {
        for (Exception next = refused; next instanceof MessagingException one; next = one.getNextException()) {
            if (one instanceof SMTPAddressFailedException address) {
                return answered(to, address.getReturnCode(), address);
            }
            if (one instanceof SMTPSenderFailedException sender) {
                // Ours to mend in the settings: the recipient has nothing to do with it.
                return new Receipt(Status.PENDING, "mail.from is refused: " + reason(sender));
            }
        }
        if (refused instanceof SMTPSendFailedException message) {
            return answered(to, message.getReturnCode(), message);
        }
        return new Receipt(
                Status.PENDING,
                "no answer for " + to + " (" + reason(refused)
                        + "): the server may have taken the message all the same");
    }

    private Receipt answered(String to, int code, MessagingException answer) {
        boolean forGood = code >= 500 && code < 600;
        return new Receipt(forGood ? Status.FAILED : Status.PENDING, to + ": " + reason(answer));
    }

    private String reason(Exception trouble) {
        String text = String.valueOf(trouble.getMessage())
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
        String secret = secret();
        return secret == null || secret.isEmpty() ? text : text.replace(secret, "***");
    }

    @Override
    public void close() {
        jakarta.mail.Transport open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (MessagingException alreadyGone) {
                // The connection was to end, and it has.
            }
        }
    }

    /** The message as built; the sender of the envelope is ours, whatever the header's form. */
    private static final class Enveloped extends org.eclipse.angus.mail.smtp.SMTPMessage {

        Enveloped(Session session, byte[] message, String from) throws MessagingException {
            super(session, new ByteArrayInputStream(message));
            setEnvelopeFrom(from);
        }
    }
}
