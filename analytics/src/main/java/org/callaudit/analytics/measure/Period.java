package org.callaudit.analytics.measure;

import java.time.LocalDate;

/**
 * One calendar period.
 *
 * @param start its first day
 */
public record Period(Grain grain, LocalDate start) {

    public static Period of(Grain grain, LocalDate day) {
        return new Period(grain, grain.start(day));
    }

    public Period plus(int periods) {
        return new Period(grain, grain.plus(start, periods));
    }

    /** The last day in it. */
    public LocalDate end() {
        return grain.plus(start, 1).minusDays(1);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(end());
    }

    /** Under a point of a chart: {@code Oct}, {@code Jul–Sep}, or the first day. */
    public String label() {
        return switch (grain) {
            case DAY, WEEK -> English.date(start, start);
            case MONTH -> English.shortMonth(start);
            case QUARTER -> English.shortMonth(start) + "–" + English.shortMonth(end());
        };
    }

    /** The same on a page that ends with that day: a quarter that is not over is called {@code Oct so far}. */
    public String label(LocalDate until) {
        if (grain != Grain.QUARTER || !contains(until) || until.equals(end())) {
            return label();
        }
        String first = English.shortMonth(start);
        String last = English.shortMonth(until);
        return (first.equals(last) ? first : first + "–" + last) + " so far";
    }

    /** In a sentence, with what is counted: {@code October audits}. */
    public String with(String noun) {
        return switch (grain) {
            case DAY -> noun + " of " + English.date(start, start);
            case WEEK -> noun + " in the week from " + English.date(start, start);
            case MONTH -> English.month(start) + " " + noun;
            case QUARTER -> English.month(start) + "–" + English.month(end()) + " " + noun;
        };
    }
}
