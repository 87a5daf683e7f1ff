package org.callaudit.analytics.centre;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.callaudit.analytics.measure.English;
import org.callaudit.analytics.measure.FewCases;
import org.callaudit.analytics.model.Contact;
import org.callaudit.analytics.stats.Level;
import org.callaudit.analytics.stats.Proportion;
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
        List<RepeatContacts.Topic> topics = new ArrayList<>();
        byTopic.forEach((topic, share) -> {
            if (share.count() > 0) {
                topics.add(new RepeatContacts.Topic(
                        topic.isBlank() ? "no topic" : topic,
                        share.count(),
                        share.n(),
                        FewCases.makeShare(share.n()) ? WilsonInterval.of(share, Level.USUAL) : null));
            }
        });
        topics.sort(Comparator.comparing(RepeatContacts.Topic::repeats).reversed());
        return new RepeatContacts(sentence(all), topics);
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

    private static String sentence(Proportion all) {
        if (all.n() == 0) {
            return "No contacts on record, so repeat contacts are not known.";
        }
        return English.sentence(English.of(all.count(), all.n()))
                + " contacts came from a customer who had been in touch"
                + " about the same topic in the seven days before"
                + (FewCases.makeShare(all.n()) ? ", " + English.percent(all.share()) + "." : ".");
    }
}
