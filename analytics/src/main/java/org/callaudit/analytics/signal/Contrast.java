package org.callaudit.analytics.signal;

import java.time.LocalDate;
import java.util.Map;
import org.callaudit.analytics.measure.English;
import org.callaudit.analytics.measure.Period;
import org.callaudit.analytics.measure.Tallies;
import org.callaudit.analytics.model.Tally;

/**
 * A stretch of whole months against those before it.
 *
 * @param stretch the months as a page names them: {@code October}, {@code August–October}
 * @param earlier the months before, as {@code the three months before}
 */
public record Contrast(Tally now, Tally before, String stretch, String earlier) {

    /**
     * Compares so many months, the last of them given, with up to so many before; months without a record do not count.
     */
    public static Contrast of(Map<LocalDate, Tally> days, Period last, int months, int monthsBefore) {
        Tally now = new Tally();
        for (int back = 0; back < months; back++) {
            now.merge(Tallies.in(days, last.plus(-back)));
        }
        Tally before = new Tally();
        int known = 0;
        for (int back = months; back < months + monthsBefore; back++) {
            Tally tally = Tallies.in(days, last.plus(-back));
            known += Tallies.isEmpty(tally) ? 0 : 1;
            before.merge(tally);
        }
        String name = English.month(last.start());
        return new Contrast(
                now,
                before,
                months == 1 ? name : English.month(last.plus(1 - months).start()) + "–" + name,
                known == 1 ? "the month before" : "the " + English.word(known) + " months before");
    }
}
