package org.callaudit.analytics.spark;

/** Counts business days from facts. Closing it releases what it holds. */
public interface DayCounter extends AutoCloseable {

    /** Team of an agent who is not on the roster that day: the roster was corrected after the record was taken. */
    String UNASSIGNED_TEAM = "unassigned";

    /** Counts the days asked for. Deterministic up to the order of the lists, which are sorted by their keys. */
    DayCounts count(CountRequest request);

    @Override
    void close();
}
