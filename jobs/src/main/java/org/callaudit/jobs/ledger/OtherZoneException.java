package org.callaudit.jobs.ledger;

import java.time.ZoneId;

/** A home whose records have their days in another zone than its settings name; the message says what to do. */
public final class OtherZoneException extends RuntimeException {

    private static final long serialVersionUID = 1;

    OtherZoneException(String kept, ZoneId named) {
        super("The settings say zone: " + named + ", but the days of this home's records are those of " + kept
                + ", fixed when its first file was taken. Put zone: " + kept
                + " back; to count in " + named + ", drop the files into a new home (--home) that has that zone.");
    }
}
