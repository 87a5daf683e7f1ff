package org.callaudit.jobs.mail;

import java.time.Instant;
import java.util.List;

/**
 * One mail to one person, before it is bytes.
 *
 * @param to a single address, with or without a display name
 * @param html the body as a complete HTML document
 * @param text the same in plain text
 * @param attachments the report first, then what goes with it
 * @param messageId from {@link MessageIds}, with its angle brackets
 * @param date what the mail says of its own date; the report's date of data, never the clock, so that the bytes repeat
 */
public record Outgoing(
        String to,
        String subject,
        String html,
        String text,
        List<Inline> inlines,
        List<Attachment> attachments,
        String messageId,
        Instant date) {

    public Outgoing {
        inlines = List.copyOf(inlines);
        attachments = List.copyOf(attachments);
    }
}
