package org.callaudit.analytics.signal;

import java.util.function.Function;
import java.util.stream.Stream;
import org.callaudit.analytics.measure.Grain;
import org.callaudit.analytics.measure.Measure;
import org.callaudit.analytics.measure.Tallies;
import org.callaudit.analytics.model.Counter;
import org.callaudit.analytics.model.ErrorClass;
import org.callaudit.analytics.model.Tally;
import org.callaudit.analytics.stats.Proportion;
import org.jspecify.annotations.Nullable;

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
            Subject.ANY_CRITICAL.name(),
            OF_AUDITS,
            "audits",
            Subject.ANY_CRITICAL,
            Measure.ERROR_RATE_ANY_CRITICAL.text(),
            tally -> Tallies.share(tally, Counter.WITH_ANY_CRITICAL));

    public static final TrackedShare SATISFIED = new TrackedShare(
            Subject.SATISFIED.name(),
            "share of survey answers, by %s",
            "answers",
            Subject.SATISFIED,
            Measure.CSAT_TOP2.text(),
            Tallies::satisfied);

    private static final TrackedShare DISSATISFIED = new TrackedShare(
            Subject.DISSATISFIED.name(),
            "share of survey answers, by %s",
            "answers",
            Subject.DISSATISFIED,
            Measure.CSAT_DISSATISFIED.text(),
            Tallies::dissatisfied);

    public static final TrackedShare FORMS =
            new TrackedShare(Subject.FORMS.name(), OF_AUDITS, "audits", Subject.FORMS, "", Tallies::withFinding);

    /** What a finding about that subject counts. */
    public static TrackedShare of(Subject subject) {
        return subject.item()
                .map(item -> ofItem(item, subject.name()))
                .or(() -> subject.topic().map(TrackedShare::ofTopic))
                .orElseGet(() -> Stream.concat(
                                Stream.of(CRITICAL, SATISFIED, DISSATISFIED, FORMS),
                                Stream.of(ErrorClass.values()).map(TrackedShare::of))
                        .filter(share -> share.subject.equals(subject))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no share is known of " + subject.key())));
    }

    /** Audits with an error of that class. */
    public static TrackedShare of(ErrorClass errorClass) {
        Measure measure = Measure.errorRate(errorClass);
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
                "Missed: " + text,
                "share of audits in which it was missed, by %s of the contact",
                "audits",
                Subject.item(itemScope, text, false),
                "",
                tally -> share(tally.items().get(itemScope)));
    }

    private static TrackedShare ofTopic(String topic) {
        Subject subject = Subject.topic(topic);
        return new TrackedShare(
                subject.name(),
                "share of these audits, by %s of the contact",
                "audits",
                subject,
                "",
                tally -> share(tally.topics().get(topic)));
    }

    private static Proportion share(Tally.@Nullable Pair pair) {
        return pair == null ? new Proportion(0, 0) : new Proportion(pair.hits(), pair.of());
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
