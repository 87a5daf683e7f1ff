package org.callaudit.analytics.spark;

/** Counts business days from facts. Closing it releases what it holds. */
public interface DayCounter extends AutoCloseable {

    /** Counts the days asked for. Deterministic up to the order of the lists, which are sorted by their keys. */
    DayCounts count(CountRequest request);

    @Override
    void close();
}
