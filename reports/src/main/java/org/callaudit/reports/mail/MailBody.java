package org.callaudit.reports.mail;

import java.util.List;

/**
 * A mail without addresses: no agent is named in it.
 *
 * @param subject one line
 * @param html the body, which refers to its images by {@code cid:}
 * @param text the same for readers without HTML
 */
public record MailBody(String subject, String html, String text, List<InlineImage> images) {

    /** An image within the body. */
    @SuppressWarnings("ArrayRecordComponent") // compared by no one; the bytes go straight into a mail
    public record InlineImage(String cid, String alt, byte[] png) {}
}
