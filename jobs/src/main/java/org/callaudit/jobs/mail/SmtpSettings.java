package org.callaudit.jobs.mail;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How to reach a mail server.
 *
 * @param user null without authentication
 * @param secret the password or OAuth token, asked for at each login so that an expired token can be replaced; null
 *     without authentication
 * @param timeout for connecting, for each answer and for each write
 */
public record SmtpSettings(
        String host,
        int port,
        Tls tls,
        Auth auth,
        @Nullable String user,
        @Nullable Supplier<String> secret,
        Duration timeout) {

    /** How the connection is protected. STARTTLS never falls back to plain text. */
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

    public SmtpSettings {
        if (auth != Auth.NONE && (user == null || secret == null)) {
            throw new IllegalArgumentException("mail.auth " + auth + " needs a user and a secret");
        }
    }
}
