package org.callaudit.jobs.settings;

import java.time.Duration;
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

    /** How the connection is encrypted. */
    public enum Tls {
        NONE,
        STARTTLS,
        TLS
    }

    /** How we say who we are. */
    public enum Auth {
        NONE,
        PASSWORD,
        XOAUTH2
    }

    /** Whether there is a server; if not, mails go to the outbox. */
    public boolean hasServer() {
        return !host.isEmpty();
    }

    /** What follows the {@code @} of the sender's address. */
    public String domain() {
        return from.substring(from.lastIndexOf('@') + 1);
    }
}
