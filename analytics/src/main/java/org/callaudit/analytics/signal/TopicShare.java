package org.callaudit.analytics.signal;

import java.util.Comparator;
import java.util.Map;
import org.callaudit.analytics.measure.English;
import org.callaudit.analytics.model.Tally;
import org.callaudit.analytics.stats.Proportion;
import org.callaudit.analytics.stats.TwoProportionTest;

/** Where critical errors gather. */
public final class TopicShare {

    /** One test of one topic, chosen because it has the most; hence stricter than elsewhere. */
    private static final double SIGNIFICANT = 0.01;

    private TopicShare() {}

    /**
     * Names the topic with half of the critical errors or more, if audits about it have them more often than others do
     * beyond chance; else empty. Begins with a space.
     */
    public static String sentence(Map<String, Tally.Pair> topics) {
        Proportion all =
                topics.values().stream().map(TopicShare::critical).reduce(new Proportion(0, 0), Proportion::plus);
        return topics.entrySet().stream()
                .filter(topic -> !topic.getKey().isBlank())
                .max(Comparator.comparing(topic -> topic.getValue().hits()))
                .filter(topic -> gathers(critical(topic.getValue()), all))
                .map(topic ->
                        " " + English.sentence(English.word(topic.getValue().hits())) + " of the "
                                + English.number(all.count()) + " were " + topic.getKey() + " calls.")
                .orElse("");
    }

    private static boolean gathers(Proportion topic, Proportion all) {
        Proportion others = new Proportion(all.count() - topic.count(), all.n() - topic.n());
        return topic.count() * 2 >= all.count()
                && others.n() > 0
                && topic.share() > others.share()
                && TwoProportionTest.midP(topic, others) < SIGNIFICANT;
    }

    private static Proportion critical(Tally.Pair pair) {
        return new Proportion(pair.hits(), pair.of());
    }
}
