package org.callaudit.analytics.centre;

import java.util.List;
import org.callaudit.analytics.stats.Interval;
import org.callaudit.analytics.stats.Proportion;
import org.jspecify.annotations.Nullable;

/**
 * Customers who came back about the same topic within seven days.
 *
 * @param sentence all of them in one sentence
 * @param topics with a repeat contact, the most frequent first
 */
public record RepeatContacts(String sentence, List<Topic> topics) {

    /**
     * A topic; {@code likely} is the 95 % interval of the share, null where there are too few contacts.
     *
     * @param contacts in which the customer is known
     * @param more whether its share is higher than that of all others, by more than chance would usually give
     */
    public record Topic(
            String topic,
            long repeats,
            long contacts,
            @Nullable Interval likely,
            boolean more) {

        Proportion share() {
            return new Proportion(repeats, contacts);
        }
    }
}
