package org.callaudit.analytics.sample;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Which audits of an agent were assigned and are still to come in. */
public final class UnderWay {

    private UnderWay() {}

    /** How many. */
    public static long count(List<LocalDate> assigned, List<LocalDate> done) {
        return of(assigned, done).size();
    }

    /**
     * Their days: each audit that was done answers the earliest assignment that is not answered yet and not later than it.
     *
     * @param assigned the days of the assignments
     * @param done the days on which audits were done
     */
    public static List<LocalDate> of(List<LocalDate> assigned, List<LocalDate> done) {
        Deque<LocalDate> waiting = new ArrayDeque<>(assigned.stream().sorted().toList());
        done.stream().sorted().forEach(day -> {
            LocalDate first = waiting.peek();
            if (first != null && !first.isAfter(day)) {
                waiting.remove();
            }
        });
        return List.copyOf(waiting);
    }
}
