package org.callaudit.jobs.ledger;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.callaudit.analytics.model.Tally;

/** The tallies of one scope on the days of one month, as the ledger keeps them: by day, each with its length. */
final class TallyMonth {

    private static final int HEAD = Byte.BYTES + Integer.BYTES;

    private final LocalDate month;
    private final SortedMap<LocalDate, byte[]> days = new TreeMap<>();

    /** No tallies yet, of the month that begins on that day. */
    TallyMonth(LocalDate month) {
        this.month = month;
    }

    /** Reads what {@link #encode} wrote. */
    TallyMonth(LocalDate month, byte[] stored) {
        this(month);
        ByteBuffer in = ByteBuffer.wrap(stored);
        while (in.hasRemaining()) {
            LocalDate day = month.withDayOfMonth(in.get());
            byte[] tally = new byte[in.getInt()];
            in.get(tally);
            days.put(day, tally);
        }
    }

    byte[] encode() {
        ByteBuffer out = ByteBuffer.allocate(
                days.values().stream().mapToInt(tally -> HEAD + tally.length).sum());
        days.forEach((day, tally) ->
                out.put((byte) day.getDayOfMonth()).putInt(tally.length).put(tally));
        return out.array();
    }

    LocalDate month() {
        return month;
    }

    /** The days that have a tally and their tallies, in order. */
    SortedMap<LocalDate, byte[]> days() {
        return days;
    }

    void put(LocalDate day, Tally tally) {
        days.put(day, tally.encode());
    }

    /** Whether any of the days had a tally, which it no longer has. */
    boolean removeAll(Collection<LocalDate> gone) {
        return days.keySet().removeAll(gone);
    }
}
