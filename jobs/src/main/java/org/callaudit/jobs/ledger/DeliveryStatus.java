package org.callaudit.jobs.ledger;

/** How far a mail got. */
public enum DeliveryStatus {
    /** Laid ready, or not accepted so far; it is tried again. */
    PENDING,
    /** Being handed over: a process that dies now leaves open whether it was accepted. */
    SENDING,
    /** The server has accepted it. */
    SENT,
    /** It lies in the outbox folder. */
    OUTBOX,
    /** It was refused for good, or its text is lost. */
    FAILED
}
