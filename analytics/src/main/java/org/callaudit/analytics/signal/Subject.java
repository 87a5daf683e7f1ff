package org.callaudit.analytics.signal;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.callaudit.analytics.measure.English;
import org.callaudit.analytics.measure.Measure;
import org.callaudit.analytics.model.ErrorClass;
import org.callaudit.analytics.stats.Proportion;

/**
 * What a finding is about, and how a sentence says it around its counts.
 *
 * @param key the stem of {@link Signal#key}
 * @param name what a page calls it, without counts
 * @param lead what comes before the counts
 * @param noun what is counted, plural
 * @param tail what comes after
 * @param moreIsWorse whether a rise is what wants attention
 */
public record Subject(String key, String name, String lead, String noun, String tail, boolean moreIsWorse) {

    private static final String ITEM = "item:";
    private static final String TOPIC = "topic:";

    public static final Subject ANY_CRITICAL = new Subject(
            "class:any_critical", "Audits with a critical error", "", "audits", " had a critical error", true);
    public static final Subject DISSATISFIED = new Subject(
            "survey:dissatisfied",
            "Dissatisfied customers (1–2)",
            "",
            "survey answers",
            " were dissatisfied (1–2)",
            true);
    public static final Subject SATISFIED = new Subject(
            "survey:satisfied", "Satisfied customers (4–5)", "", "survey answers", " were satisfied (4–5)", false);
    public static final Subject FORMS = new Subject(
            "forms:findings",
            "Audit forms that did not add up or were not complete",
            "",
            "audit forms",
            " did not add up or were not complete",
            true);

    public static Subject item(String itemScope, String text, boolean always) {
        return new Subject(
                ITEM + itemScope,
                text,
                "“" + text + "” was missed in ",
                "audits",
                always ? "" : " where it applied",
                true);
    }

    public static Subject topic(String topic) {
        return new Subject(
                TOPIC + topic,
                "Audits about “" + topic + "” with a critical error",
                "",
                "audits",
                " about “" + topic + "” had a critical error",
                true);
    }

    public static Subject errorClass(ErrorClass errorClass) {
        return new Subject(
                "class:" + errorClass.text(),
                Measure.errorRate(errorClass).label(),
                "",
                "audits",
                " had a " + errorClass.words() + " error",
                true);
    }

    /** The item that it is about, by its scope id; empty where it is about something else. */
    public Optional<String> item() {
        return after(ITEM);
    }

    /** The topic that it is about; empty where it is about something else. */
    public Optional<String> topic() {
        return after(TOPIC);
    }

    private Optional<String> after(String stem) {
        return key.startsWith(stem) ? Optional.of(key.substring(stem.length())) : Optional.empty();
    }

    /** Whether this is a kind of error rather than one item: it moves when its items do. */
    public boolean sums() {
        return key.startsWith("class:");
    }

    /** Whether it is about what customers answered. */
    public boolean ofSurveys() {
        return key.startsWith("survey:");
    }

    public String key(boolean rise) {
        return key + (rise ? ":up" : ":down");
    }

    /** {@code 15 of 50 October audits had a critical error}, without a full stop; {@code when} puts the time to the noun. */
    public String counts(Proportion now, UnaryOperator<String> when) {
        return English.sentence(lead + English.of(now.count(), now.n()) + " " + when.apply(noun) + tail);
    }
}
