package org.callaudit.analytics.spark;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The days of one scope. Records come by day, so the last one asked for is mostly the next one too. */
final class ScopeDays {

    private final Map<Integer, ScopeCount> days = new HashMap<>();
    private int lastDay;
    private @Nullable ScopeCount last;

    ScopeCount on(int day) {
        ScopeCount count = last;
        if (count == null || day != lastDay) {
            count = days.computeIfAbsent(day, added -> new ScopeCount());
            last = count;
            lastDay = day;
        }
        return count;
    }

    Map<Integer, ScopeCount> days() {
        return days;
    }
}
