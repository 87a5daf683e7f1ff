package org.callaudit.analytics.centre;

import java.util.List;
import org.callaudit.analytics.stats.Interval;
import org.callaudit.analytics.stats.Proportion;
import org.jspecify.annotations.Nullable;

/**
 * Which errors go with dissatisfied customers, in contacts that were audited and answered.
 *
 * @param sentence what there is to say of all of them
 * @param rows those with more dissatisfied customers first, by the strength of the evidence; empty where there are too few contacts for any
 */
public record ErrorsAndCustomers(String sentence, List<Row> rows) {

    /**
     * An error.
     *
     * @param with dissatisfied customers among the contacts with the error
     * @param without the same where the item applied and was right
     * @param times how many times as frequent; null where it can't be told, as its interval
     * @param goesWith whether that is more than chance would usually give among all errors listed
     */
    public record Row(
            String text,
            Proportion with,
            Proportion without,
            @Nullable Double times,
            @Nullable Interval likely,
            boolean goesWith) {}
}
