package org.callaudit.analytics.signal;

import java.util.function.UnaryOperator;
import org.callaudit.analytics.measure.English;
import org.callaudit.analytics.model.ErrorClass;
import org.callaudit.analytics.stats.Proportion;

/**
 * What a finding is about, and how a sentence says it around its counts.
 *
 * @param key the stem of {@link Signal#key}
 * @param lead what comes before the counts
 * @param noun what is counted, plural
 * @param tail what comes after
 * @param moreIsWorse whether a rise is what wants attention
 */
public record Subject(String key, String lead, String noun, String tail, boolean moreIsWorse) {

    public static final Subject ANY_CRITICAL =
            new Subject("class:any_critical", "", "audits", " had a critical error", true);
    public static final Subject DISSATISFIED =
            new Subject("survey:dissatisfied", "", "survey answers", " were dissatisfied (1–2)", true);
    public static final Subject SATISFIED =
            new Subject("survey:satisfied", "", "survey answers", " were satisfied (4–5)", false);
    public static final Subject FORMS =
            new Subject("forms:findings", "", "audit forms", " did not add up or were not complete", true);

    public static Subject item(String itemScope, String text, boolean always) {
        return new Subject(
                "item:" + itemScope,
                "“" + text + "” was missed in ",
                "audits",
                always ? "" : " where it applied",
                true);
    }

    public static Subject topic(String topic) {
        return new Subject("topic:" + topic, "", "audits", " about “" + topic + "” had a critical error", true);
    }

    public static Subject errorClass(ErrorClass errorClass) {
        String words = errorClass.text().replace('_', '-');
        return new Subject("class:" + errorClass.text(), "", "audits", " had a " + words + " error", true);
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
