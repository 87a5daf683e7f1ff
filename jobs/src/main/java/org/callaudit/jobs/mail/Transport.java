package org.callaudit.jobs.mail;

/**
 * Where messages go. Problems of mail come back as receipts, not as exceptions.
 *
 * <p>The crash window: a server may accept a message and this process die before the caller has recorded the receipt.
 * No protocol of SMTP closes that window. The caller narrows it by recording before and right after each call; a
 * delivery found begun but not concluded is sent again with the same bytes under the same Message-ID, so that a server
 * or mail client that drops repeated ids shows it once. One that does not shows it twice. Nothing is ever lost. For a
 * folder there is no window: writing the same message again replaces the file by itself.
 */
public sealed interface Transport extends AutoCloseable permits OutboxTransport, SmtpTransport {

    /** Delivers one message built by {@link MessageBuilder}; not for several threads at once. */
    Receipt send(Envelope envelope, byte[] message);

    /** Ends the connection, if there is one. */
    @Override
    default void close() {}
}
