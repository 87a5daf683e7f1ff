package org.callaudit.jobs.ledger;

/** Where a dropped file stands. */
public enum FileStatus {
    /** Taken note of, not yet read. */
    RECEIVED,
    /** Read and written to facts, not yet admitted. */
    CHECKED,
    /** Its records count. */
    INGESTED,
    /** Can't be used at all; the reason says why. */
    REJECTED,
    /** The same content was ingested before. */
    DUPLICATE,
    /** Too young to be read when the run began; stays in the inbox. */
    WAITING,
    /** Taken back out by a person. */
    WITHDRAWN
}
