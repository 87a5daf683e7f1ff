package org.callaudit.analytics.measure;

import java.util.function.Function;
import org.callaudit.analytics.model.Counter;
import org.callaudit.analytics.model.Tally;
import org.callaudit.analytics.stats.Proportion;

/** The two shares that a nightly page shows over twelve months. */
enum TeamShare {
    CRITICAL(
            "Audits with a critical error",
            "share of audits, by %s of the contact",
            "audits",
            Subject.ANY_CRITICAL,
            tally -> Tallies.share(tally, Counter.WITH_ANY_CRITICAL)),
    SATISFIED(
            "Satisfied customers (4–5)",
            "share of survey answers, by %s",
            "answers",
            Subject.SATISFIED,
            Tallies::satisfied);

    private final String title;
    private final String unit;
    private final String cases;
    private final Subject subject;
    private final Function<Tally, Proportion> share;

    TeamShare(String title, String unit, String cases, Subject subject, Function<Tally, Proportion> share) {
        this.title = title;
        this.unit = unit;
        this.cases = cases;
        this.subject = subject;
        this.share = share;
    }

    String title() {
        return title;
    }

    /** The unit and subgroup, as a subtitle begins. */
    String unit(Grain grain) {
        return unit.formatted(grain.text());
    }

    /** What is counted, plural. */
    String cases() {
        return cases;
    }

    Subject subject() {
        return subject;
    }

    Proportion of(Tally tally) {
        return share.apply(tally);
    }
}
