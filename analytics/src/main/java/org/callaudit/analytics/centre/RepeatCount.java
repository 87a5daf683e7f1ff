package org.callaudit.analytics.centre;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.callaudit.analytics.centre.RepeatContacts.Topic;
import org.callaudit.analytics.measure.English;
import org.callaudit.analytics.measure.FewCases;
import org.callaudit.analytics.model.Contact;
import org.callaudit.analytics.stats.Level;
import org.callaudit.analytics.stats.Proportion;
import org.callaudit.analytics.stats.TwoProportionTest;
import org.callaudit.analytics.stats.WilsonInterval;

/** Counts contacts that follow another of the same customer about the same topic within seven days. */
final class RepeatCount {

    private static final Duration WITHIN = Duration.ofDays(7);

    private final CentreInputs inputs;

    RepeatCount(CentreInputs inputs) {
        this.inputs = inputs;
    }

    RepeatContacts repeats() {
        Map<String, Proportion> byTopic = byTopic();
        Proportion all = byTopic.values().stream().reduce(new Proportion(0, 0), Proportion::plus);
        Map<String, Boolean> more = more(byTopic, all);
        List<Topic> topics = new ArrayList<>();
        byTopic.forEach((topic, share) -> {
            if (share.count() > 0) {
                topics.add(new Topic(
                        topic.isBlank() ? "no topic" : topic,
                        share.count(),
                        share.n(),
                        FewCases.makeShare(share.n()) ? WilsonInterval.of(share, Level.USUAL) : null,
                        more.getOrDefault(topic, false)));
            }
        });
        topics.sort(Comparator.comparing(Topic::repeats).reversed());
        return new RepeatContacts(sentence(all, topics), topics);
    }

    private Map<String, Proportion> byTopic() {
        Instant from = inputs.from().atStartOfDay(inputs.zone()).toInstant();
        Map<String, Instant> last = new HashMap<>();
        Map<String, Proportion> byTopic = new TreeMap<>();
        List<Contact> contacts = inputs.contacts().stream()
                .filter(contact -> !contact.customerRef().isBlank())
                .sorted(Comparator.comparing(Contact::startedAt).thenComparing(Contact::contactId))
                .toList();
        for (Contact contact : contacts) {
            Instant before = last.put(contact.customerRef() + "\n" + contact.topic(), contact.startedAt());
            if (!contact.startedAt().isBefore(from)) {
                boolean again = before != null
                        && Duration.between(before, contact.startedAt()).compareTo(WITHIN) <= 0;
                byTopic.merge(contact.topic(), new Proportion(again ? 1 : 0, 1), Proportion::plus);
            }
        }
        return byTopic;
    }

    private String sentence(Proportion all, List<Topic> topics) {
        if (all.n() == 0) {
            return "No contacts on record, so repeat contacts are not known.";
        }
        return English.sentence(English.of(all.count(), all.n())) + " contacts " + inputs.when()
                + " came from a customer who had been in touch about the same topic in the seven days before"
                + (FewCases.makeShare(all.n()) ? ", " + English.percent(all.share()) + "." : ".")
                + where(all, topics);
    }

    /** The topics that they gather in. */
    private static String where(Proportion all, List<Topic> topics) {
        List<Topic> more = topics.stream().filter(Topic::more).toList();
        if (more.isEmpty()) {
            return "";
        }
        Proportion some = more.stream().map(Topic::share).reduce(new Proportion(0, 0), Proportion::plus);
        Proportion rest = new Proportion(all.count() - some.count(), all.n() - some.n());
        List<String> names = more.stream().map(Topic::topic).toList();
        String last = names.get(names.size() - 1);
        String before = String.join(", ", names.subList(0, names.size() - 1));
        return " " + English.number(some.count()) + " of the " + English.number(all.count()) + " are about "
                + (before.isEmpty() ? last : before + " and " + last) + ": " + shares(more)
                + " of their contacts, of all others " + English.percent(rest.share())
                + "; more than chance would usually give.";
    }

    /** As {@code 21–23%}. */
    private static String shares(List<Topic> topics) {
        var shares = topics.stream().mapToDouble(topic -> topic.share().share()).summaryStatistics();
        String highest = English.percent(shares.getMax());
        String lowest = English.percent(shares.getMin());
        return lowest.equals(highest) ? highest : lowest.replace("%", "") + "–" + highest;
    }

    /** Whether a topic has more of them than all others together have, beyond what chance would usually give. */
    private static Map<String, Boolean> more(Map<String, Proportion> byTopic, Proportion all) {
        Family family = new Family();
        Map<String, Integer> tests = new TreeMap<>();
        byTopic.forEach((topic, share) -> {
            Proportion others = new Proportion(all.count() - share.count(), all.n() - share.n());
            if (!topic.isBlank()
                    && FewCases.makeShare(share.n())
                    && FewCases.makeShare(others.n())
                    && share.share() > others.share()) {
                tests.put(topic, family.add(TwoProportionTest.midP(share, others)));
            }
        });
        Map<String, Boolean> more = new TreeMap<>();
        tests.forEach((topic, test) -> more.put(topic, family.flags(test)));
        return more;
    }
}
