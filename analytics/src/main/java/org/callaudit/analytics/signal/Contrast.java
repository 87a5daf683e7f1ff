package org.callaudit.analytics.signal;

import java.time.LocalDate;
import java.util.Map;
import org.callaudit.analytics.measure.English;
import org.callaudit.analytics.measure.FormChanges;
import org.callaudit.analytics.measure.Grain;
import org.callaudit.analytics.measure.Period;
import org.callaudit.analytics.measure.Stretch;
import org.callaudit.analytics.measure.Tallies;
import org.callaudit.analytics.model.Tally;
import org.callaudit.analytics.stats.Proportion;

/**
 * A stretch of days against those before it.
 *
 * @param days the stretch
 * @param from the first day of those before
 * @param when the stretch as a page names it: {@code October}, {@code August–October}, {@code since the form of Jul 1 changed
 *     its wording}
 * @param whole whether it is of whole months, which stand before what is counted in them
 * @param earlier the days before, as {@code the three months before}
 */
record Contrast(Stretch days, LocalDate from, Tally now, Tally before, String when, boolean whole, String earlier) {

    /**
     * Compares so many months, the last of them given, with up to so many before; months without a record do not count.
     */
    static Contrast of(Map<LocalDate, Tally> days, Period last, int months, int monthsBefore) {
        Stretch latest = new Stretch(last.plus(1 - months).start(), last.end());
        Stretch before = new Stretch(
                last.plus(1 - months - monthsBefore).start(), latest.from().minusDays(1));
        return new Contrast(
                latest,
                before.from(),
                latest.sum(days),
                before.sum(days),
                latest.name(),
                true,
                monthsBefore(days, before));
    }

    /**
     * Compares the days since a change with those before it.
     *
     * @param from the first day before it that is compared
     * @param to the last day since
     * @param date the day of the change in words
     */
    static Contrast since(
            Map<LocalDate, Tally> days, LocalDate from, FormChanges.Change change, LocalDate to, String date) {
        Stretch since = new Stretch(change.day(), to);
        Stretch before = new Stretch(from, change.day().minusDays(1));
        boolean months = from.getDayOfMonth() == 1 && change.day().getDayOfMonth() == 1;
        return new Contrast(
                since,
                from,
                since.sum(days),
                before.sum(days),
                change.since(date),
                false,
                months ? monthsBefore(days, before) : "the time before");
    }

    /** Whether both are of the same days in the same sense, whole months or all since a form changed. */
    boolean sameDays(Contrast other) {
        return whole == other.whole && days.equals(other.days);
    }

    /** What is found, with its counts. */
    String sentence(Subject subject, Proportion latest, Proportion past) {
        String found = whole
                ? subject.counts(latest, noun -> when + " " + noun)
                : subject.counts(latest, noun -> noun) + " " + when;
        return found + "; " + English.of(past.count(), past.n()) + " in " + earlier + ".";
    }

    private static String monthsBefore(Map<LocalDate, Tally> days, Stretch before) {
        int known = 0;
        for (Period month = Period.of(Grain.MONTH, before.from());
                !month.start().isAfter(before.to());
                month = month.plus(1)) {
            known += Tallies.isEmpty(Tallies.in(days, month)) ? 0 : 1;
        }
        return known == 1 ? "the month before" : "the " + English.word(known) + " months before";
    }
}
