package org.callaudit.jobs.settings;

import java.time.Duration;
import org.callaudit.jobs.mail.SmtpSettings.Auth;
import org.callaudit.jobs.mail.SmtpSettings.Tls;
import org.jspecify.annotations.Nullable;

/**
 * How mails leave the house.
 *
 * @param host the SMTP server; empty: mails are written to the outbox
 * @param user empty without authentication
 * @param secret where the password or access token is found; null exactly when {@code auth} is {@link Auth#NONE}
 * @param from the sender's address
 * @param replyTo empty if replies go to the sender
 * @param timeout for connecting, and for each answer
 */
public record MailSettings(
        String host,
        int port,
        Tls tls,
        Auth auth,
        String user,
        @Nullable Secret secret,
        String from,
        String replyTo,
        Duration timeout) {

    /** Whether there is a server; if not, mails go to the outbox. */
    public boolean hasServer() {
        return !host.isEmpty();
    }

    /** What follows the {@code @} of the sender's address. */
    public String domain() {
        return from.substring(from.lastIndexOf('@') + 1);
    }
}
