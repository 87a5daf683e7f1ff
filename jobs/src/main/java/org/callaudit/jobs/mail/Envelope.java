package org.callaudit.jobs.mail;

/**
 * What a transport needs to know of a message besides its bytes.
 *
 * @param from the sender's address, with or without a display name
 * @param to the recipient's
 */
public record Envelope(String from, String to, String messageId) {}
