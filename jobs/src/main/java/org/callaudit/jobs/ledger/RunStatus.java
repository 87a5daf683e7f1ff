package org.callaudit.jobs.ledger;

/** Where a run stands. */
public enum RunStatus {
    /** Under way, or interrupted. */
    STARTED,
    /** At its end. */
    COMPLETED,
    /** Stopped at something that has to be mended; the same command goes on with it. */
    FAILED
}
