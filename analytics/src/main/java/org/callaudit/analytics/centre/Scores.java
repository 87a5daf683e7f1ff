package org.callaudit.analytics.centre;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.callaudit.analytics.stats.Ratings;
import org.jspecify.annotations.Nullable;

/** The scorings of one form: contact by contact what each evaluator answered. */
final class Scores {

    static final List<String> LEVELS = List.of(Scoring.RIGHT, Scoring.MISSED, Scoring.NOT_APPLICABLE);

    /** By contact and evaluator; contacts that one evaluator scored alone are not among them. */
    private final Map<String, Map<String, Scoring>> contacts = new TreeMap<>();

    private Scores() {}

    /** The scorings by form, each form's by itself: answers to different questions are not comparable. */
    static Map<String, Scores> byForm(Collection<Scoring> scorings) {
        Map<String, Scores> forms = new TreeMap<>();
        for (Scoring scoring : scorings) {
            forms.computeIfAbsent(scoring.formId(), id -> new Scores())
                    .contacts
                    .computeIfAbsent(scoring.contactId(), id -> new TreeMap<>())
                    .put(scoring.evaluatorId(), scoring);
        }
        forms.values().forEach(scores -> scores.contacts.values().removeIf(by -> by.size() < 2));
        forms.values().removeIf(scores -> scores.contacts.isEmpty());
        return forms;
    }

    int contacts() {
        return contacts.size();
    }

    Set<String> evaluators() {
        Set<String> all = new TreeSet<>();
        contacts.values().forEach(by -> all.addAll(by.keySet()));
        return all;
    }

    Collection<Map<String, Scoring>> scorings() {
        return contacts.values();
    }

    List<String> items() {
        Set<String> items = new TreeSet<>();
        contacts.values()
                .forEach(by -> by.values()
                        .forEach(scoring -> items.addAll(scoring.answers().keySet())));
        return List.copyOf(items);
    }

    /** One unit a contact. */
    Ratings of(String item) {
        return Ratings.of(
                LEVELS, contacts.values().stream().map(by -> unit(by, item)).toList());
    }

    /** One unit for each item of each contact. */
    Ratings whole() {
        return whole(contacts.values());
    }

    /** The same of as many contacts, drawn with replacement. */
    Ratings drawn(SplittableRandom random) {
        List<Map<String, Scoring>> all = List.copyOf(contacts.values());
        return whole(Stream.generate(() -> all.get(random.nextInt(all.size())))
                .limit(all.size())
                .toList());
    }

    private static Ratings whole(Collection<Map<String, Scoring>> drawn) {
        Map<List<@Nullable String>, Double> units = new HashMap<>();
        for (Map<String, Scoring> by : drawn) {
            Set<String> items = new TreeSet<>();
            by.values().forEach(scoring -> items.addAll(scoring.answers().keySet()));
            items.forEach(item -> units.merge(counted(by, item), 1.0, Double::sum));
        }
        List<List<@Nullable String>> distinct = new ArrayList<>(units.keySet());
        return Ratings.of(
                LEVELS,
                distinct,
                distinct.stream().map(unit -> units.getOrDefault(unit, 0.0)).toList());
    }

    /** Whose answer is whose does not matter to agreement, so that units with the same answers are one. */
    private static List<@Nullable String> counted(Map<String, Scoring> by, String item) {
        List<@Nullable String> answers = new ArrayList<>();
        for (Scoring scoring : by.values()) {
            String answer = scoring.answers().get(item);
            if (answer != null) {
                answers.add(answer);
            }
        }
        answers.sort(null);
        return answers;
    }

    private static List<@Nullable String> unit(Map<String, Scoring> by, String item) {
        List<@Nullable String> answers = new ArrayList<>();
        by.values().forEach(scoring -> answers.add(scoring.answers().get(item)));
        return answers;
    }

    /** Cases with two answers or more, and those of them where all are the same. */
    static long[] alike(Collection<Map<String, Scoring>> contacts, Collection<String> items) {
        long cases = 0;
        long alike = 0;
        for (Map<String, Scoring> by : contacts) {
            for (String item : items) {
                List<@Nullable String> answers = counted(by, item);
                cases += answers.size() > 1 ? 1 : 0;
                alike += answers.size() > 1 && answers.stream().distinct().count() == 1 ? 1 : 0;
            }
        }
        return new long[] {alike, cases};
    }
}
