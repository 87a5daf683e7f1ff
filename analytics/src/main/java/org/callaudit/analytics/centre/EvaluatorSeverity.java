package org.callaudit.analytics.centre;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.callaudit.analytics.centre.EvaluatorAgreement.Severity;
import org.callaudit.analytics.measure.FewCases;
import org.callaudit.analytics.stats.Agreement;
import org.callaudit.analytics.stats.Interval;
import org.callaudit.analytics.stats.Level;
import org.callaudit.analytics.stats.Proportion;
import org.jspecify.annotations.Nullable;

/**
 * How severely each evaluator marks, against the others on the same contacts: whatever the contacts were like, they were the
 * same for both.
 */
final class EvaluatorSeverity {

    private final Map<String, List<Contact>> byEvaluator = new TreeMap<>();

    /** Answers about one contact that are marked as missed: the evaluator's, and all others'. */
    private record Contact(Proportion own, Proportion others) {

        Contact plus(Contact other) {
            return new Contact(own.plus(other.own), others.plus(other.others));
        }
    }

    EvaluatorSeverity(Collection<Scores> forms) {
        forms.forEach(scores -> scores.scorings().forEach(this::add));
    }

    private void add(Map<String, Scoring> contact) {
        Proportion all =
                contact.values().stream().map(EvaluatorSeverity::missed).reduce(new Proportion(0, 0), Proportion::plus);
        contact.forEach((evaluator, scoring) -> {
            Proportion own = missed(scoring);
            Proportion others = new Proportion(all.count() - own.count(), all.n() - own.n());
            byEvaluator.computeIfAbsent(evaluator, id -> new ArrayList<>()).add(new Contact(own, others));
        });
    }

    private static Proportion missed(Scoring scoring) {
        long missed = count(scoring, Scoring.MISSED);
        return new Proportion(missed, missed + count(scoring, Scoring.RIGHT));
    }

    private static long count(Scoring scoring, String answer) {
        return scoring.answers().values().stream().filter(answer::equals).count();
    }

    /** One for each, by id. */
    List<Severity> severities() {
        List<Severity> severities = new ArrayList<>();
        byEvaluator.forEach((evaluator, contacts) -> {
            Contact sum = sum(contacts.stream());
            severities.add(new Severity(evaluator, contacts.size(), sum.own(), sum.others(), apart(contacts)));
        });
        return severities;
    }

    /** Answers about one contact hang together, and both sides marked the same ones: draws are of whole contacts. */
    private static @Nullable Interval apart(List<Contact> contacts) {
        return FewCases.makeShare(contacts.size())
                ? Agreement.bootstrap(random -> difference(drawn(contacts, random)), Level.USUAL)
                        .orElse(null)
                : null;
    }

    private static Contact drawn(List<Contact> contacts, SplittableRandom random) {
        return sum(Stream.generate(() -> contacts.get(random.nextInt(contacts.size())))
                .limit(contacts.size()));
    }

    private static OptionalDouble difference(Contact sum) {
        return sum.own().n() == 0 || sum.others().n() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(sum.own().share() - sum.others().share());
    }

    private static Contact sum(Stream<Contact> contacts) {
        return contacts.reduce(new Contact(new Proportion(0, 0), new Proportion(0, 0)), Contact::plus);
    }
}
