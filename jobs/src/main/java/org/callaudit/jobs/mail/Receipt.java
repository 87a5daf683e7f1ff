package org.callaudit.jobs.mail;

/**
 * What became of one message.
 *
 * @param detail for a person: the file written, the server's answer, what to do; never a secret
 */
public record Receipt(Status status, String detail) {

    /** How far a message got. */
    public enum Status {
        /** The server has accepted it. */
        SENT,
        /** It lies in the outbox folder. */
        OUTBOX,
        /** It was not accepted, and trying again makes sense. */
        PENDING,
        /** It was refused for good, or can't be written at all. */
        FAILED
    }
}
