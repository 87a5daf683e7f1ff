package org.callaudit.analytics.centre;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.callaudit.analytics.centre.EvaluatorAgreement.Pair;
import org.callaudit.analytics.measure.English;
import org.callaudit.analytics.measure.FewCases;
import org.callaudit.analytics.stats.Proportion;
import org.callaudit.analytics.stats.TwoProportionTest;

/** Evaluators two by two: which have scored the same contacts, and which of them differ more often than the others. */
final class EvaluatorPairs {

    private static final int NAMED = 4;

    private final List<Pair> known;
    private final String unknown;

    /** Who two evaluators are, in the order of their ids. */
    private record Two(String first, String second) implements Comparable<Two> {
        @Override
        public int compareTo(Two other) {
            int byFirst = first.compareTo(other.first);
            return byFirst != 0 ? byFirst : second.compareTo(other.second);
        }
    }

    /** What they have in common. */
    private record Shared(long contacts, long same, long answers) {
        Shared plus(Shared other) {
            return new Shared(contacts + other.contacts, same + other.same, answers + other.answers);
        }
    }

    EvaluatorPairs(Collection<Scores> forms, Set<String> active) {
        Map<Two, Shared> shared = new TreeMap<>();
        for (Scores scores : forms) {
            scores.scorings().forEach(by -> share(List.copyOf(by.values()), shared));
        }
        this.known = judged(shared);
        this.unknown = unknown(List.copyOf(active), shared.keySet());
    }

    /** Those with a contact in common, by their ids. */
    List<Pair> known() {
        return known;
    }

    /** Who has none in common, and what to do about it; empty where all have. */
    String unknown() {
        return unknown;
    }

    private static void share(List<Scoring> contact, Map<Two, Shared> shared) {
        for (int a = 0; a < contact.size(); a++) {
            for (int b = a + 1; b < contact.size(); b++) {
                Scoring first = contact.get(a);
                Scoring second = contact.get(b);
                long answers = first.answers().keySet().stream()
                        .filter(second.answers()::containsKey)
                        .count();
                long same = first.answers().entrySet().stream()
                        .filter(answer ->
                                answer.getValue().equals(second.answers().get(answer.getKey())))
                        .count();
                shared.merge(
                        new Two(first.evaluatorId(), second.evaluatorId()), new Shared(1, same, answers), Shared::plus);
            }
        }
    }

    private static List<Pair> judged(Map<Two, Shared> shared) {
        Shared all = shared.values().stream().reduce(new Shared(0, 0, 0), Shared::plus);
        Family family = new Family();
        Map<Two, Integer> tests = new HashMap<>();
        shared.forEach((two, one) -> {
            Proportion own = new Proportion(one.same(), one.answers());
            Proportion others = new Proportion(all.same() - one.same(), all.answers() - one.answers());
            if (FewCases.makeShare(own.n()) && FewCases.makeShare(others.n()) && own.share() < others.share()) {
                tests.put(two, family.add(TwoProportionTest.midP(own, others)));
            }
        });
        List<Pair> pairs = new ArrayList<>();
        shared.forEach((two, one) -> {
            Integer test = tests.get(two);
            boolean apart = test != null && family.flags(test);
            pairs.add(new Pair(two.first(), two.second(), one.contacts(), one.same(), one.answers(), apart));
        });
        return pairs;
    }

    private static String unknown(List<String> active, Set<Two> known) {
        List<String> pairs = new ArrayList<>();
        for (int a = 0; a < active.size(); a++) {
            for (int b = a + 1; b < active.size(); b++) {
                if (!known.contains(new Two(active.get(a), active.get(b)))) {
                    pairs.add(active.get(a) + " and " + active.get(b));
                }
            }
        }
        if (pairs.isEmpty()) {
            return "";
        }
        int more = pairs.size() - NAMED;
        String named = pairs.stream().limit(NAMED).collect(Collectors.joining("; "))
                + (more > 0 ? "; and " + English.counted(more, "more pair") : "");
        return "Whether these agree is not known, for they scored no contact together: " + named
                + ". Have all evaluators score the same five contacts.";
    }
}
