package org.callaudit.analytics.signal;

import java.util.function.Function;
import org.callaudit.analytics.measure.Grain;
import org.callaudit.analytics.measure.Measure;
import org.callaudit.analytics.measure.Tallies;
import org.callaudit.analytics.model.Counter;
import org.callaudit.analytics.model.ErrorClass;
import org.callaudit.analytics.model.Tally;
import org.callaudit.analytics.stats.Proportion;

/**
 * A share that a chart follows over time.
 *
 * @param title what the chart shows
 * @param unit the unit, as a subtitle begins; {@code %s} stands for the subgroup
 * @param cases what is counted, plural
 * @param measure the name under which standards are set for it, or empty
 */
public record TrackedShare(
        String title, String unit, String cases, Subject subject, String measure, Function<Tally, Proportion> share) {

    private static final String OF_AUDITS = "share of audits, by %s of the contact";

    public static final TrackedShare CRITICAL = new TrackedShare(
            "Audits with a critical error",
            OF_AUDITS,
            "audits",
            Subject.ANY_CRITICAL,
            Measure.ERROR_RATE_ANY_CRITICAL.text(),
            tally -> Tallies.share(tally, Counter.WITH_ANY_CRITICAL));

    public static final TrackedShare SATISFIED = new TrackedShare(
            "Satisfied customers (4–5)",
            "share of survey answers, by %s",
            "answers",
            Subject.SATISFIED,
            Measure.CSAT_TOP2.text(),
            Tallies::satisfied);

    public static final TrackedShare DISSATISFIED = new TrackedShare(
            "Dissatisfied customers (1–2)",
            "share of survey answers, by %s",
            "answers",
            Subject.DISSATISFIED,
            Measure.CSAT_DISSATISFIED.text(),
            Tallies::dissatisfied);

    public static final TrackedShare FORMS = new TrackedShare(
            "Forms that do not add up or are not complete",
            OF_AUDITS,
            "audits",
            Subject.FORMS,
            "",
            Tallies::withFinding);

    /** Audits with an error of that class. */
    public static TrackedShare of(ErrorClass errorClass) {
        Measure measure = Measure.of("error_rate." + errorClass.text());
        return new TrackedShare(
                measure.label(),
                OF_AUDITS,
                "audits",
                Subject.errorClass(errorClass),
                measure.text(),
                tally -> Tallies.share(tally, Counter.with(errorClass)));
    }

    /** Audits in which an item was missed, of those to which it applied. */
    public static TrackedShare ofItem(String itemScope, String text) {
        return new TrackedShare(
                text,
                "share of audits in which it was missed, by %s of the contact",
                "audits",
                Subject.item(itemScope, text, false),
                "",
                tally -> {
                    Tally.Pair pair = tally.items().get(itemScope);
                    return pair == null ? new Proportion(0, 0) : new Proportion(pair.hits(), pair.of());
                });
    }

    /** The unit and subgroup, as a subtitle begins. */
    public String unit(Grain grain) {
        return unit.formatted(grain.text());
    }

    /** What it comes to. */
    public Proportion of(Tally tally) {
        return share.apply(tally);
    }
}
