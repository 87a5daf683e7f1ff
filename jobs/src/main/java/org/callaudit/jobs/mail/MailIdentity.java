package org.callaudit.jobs.mail;

import org.jspecify.annotations.Nullable;

/**
 * Who the mails come from.
 *
 * @param from a single address, with or without a display name
 * @param replyTo where answers go, or null for {@code from}
 */
public record MailIdentity(String from, @Nullable String replyTo) {}
