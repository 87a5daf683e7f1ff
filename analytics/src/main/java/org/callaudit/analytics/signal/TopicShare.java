package org.callaudit.analytics.signal;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.callaudit.analytics.measure.English;
import org.callaudit.analytics.model.Tally;
import org.callaudit.analytics.stats.Proportion;
import org.callaudit.analytics.stats.TwoProportionTest;

/**
 * The topic that critical errors gather in.
 *
 * @param some errors of these calls
 * @param all errors
 */
public record TopicShare(String topic, long some, long all) {

    /** One test of one topic, chosen because it has the most; hence stricter than elsewhere. */
    private static final double SIGNIFICANT = 0.01;

    /**
     * The topic with half of the critical errors or more, if audits about it have them more often than others do beyond
     * chance.
     */
    public static Optional<TopicShare> of(Map<String, Tally.Pair> topics) {
        Proportion all =
                topics.values().stream().map(TopicShare::critical).reduce(new Proportion(0, 0), Proportion::plus);
        return topics.entrySet().stream()
                .filter(topic -> !topic.getKey().isBlank())
                .max(Comparator.comparing(topic -> topic.getValue().hits()))
                .filter(topic -> gathers(critical(topic.getValue()), all))
                .map(topic -> new TopicShare(topic.getKey(), topic.getValue().hits(), all.count()));
    }

    public String sentence() {
        return English.sentence(English.word(some)) + " of the " + English.number(all) + " were " + topic + " calls.";
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
