package org.callaudit.analytics.centre;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.callaudit.analytics.centre.EvaluatorAgreement.Severity;
import org.callaudit.analytics.measure.FewCases;
import org.callaudit.analytics.stats.Agreement;
import org.callaudit.analytics.stats.Interval;
import org.callaudit.analytics.stats.Level;
import org.callaudit.analytics.stats.Proportion;
import org.jspecify.annotations.Nullable;

/**
 * How severely each evaluator marks: answer by answer against what the others said of the same item of the same contact, so
 * that nobody is held to contacts or items that they did not mark.
 */
final class EvaluatorSeverity {

    private final Map<String, List<Contact>> byEvaluator = new TreeMap<>();

    /**
     * An evaluator's answers about one contact that others answered, too.
     *
     * @param expected misses, had each answer been as the others' were on average
     */
    private record Contact(long answers, long missed, double expected) {

        static final Contact NONE = new Contact(0, 0, 0);

        Contact plus(Contact other) {
            return new Contact(answers + other.answers, missed + other.missed, expected + other.expected);
        }
    }

    EvaluatorSeverity(Collection<Scores> forms) {
        forms.forEach(scores -> scores.scorings().forEach(this::add));
    }

    private void add(Map<String, Scoring> contact) {
        contact.forEach((evaluator, scoring) -> {
            Contact sum = scoring.answers().keySet().stream()
                    .map(item -> compared(contact, evaluator, item))
                    .reduce(Contact.NONE, Contact::plus);
            if (sum.answers() > 0) {
                byEvaluator.computeIfAbsent(evaluator, id -> new ArrayList<>()).add(sum);
            }
        });
    }

    private static Contact compared(Map<String, Scoring> contact, String evaluator, String item) {
        Proportion own = answers(contact, item, id -> id.equals(evaluator));
        Proportion others = answers(contact, item, id -> !id.equals(evaluator));
        return own.n() == 0 || others.n() == 0 ? Contact.NONE : new Contact(1, own.count(), others.share());
    }

    /** Of the answers of these evaluators that apply, those marked as missed. */
    private static Proportion answers(Map<String, Scoring> contact, String item, Predicate<String> whose) {
        List<String> answers = contact.entrySet().stream()
                .filter(scoring -> whose.test(scoring.getKey()))
                .map(scoring -> scoring.getValue().answers().getOrDefault(item, Scoring.NOT_APPLICABLE))
                .filter(answer -> !answer.equals(Scoring.NOT_APPLICABLE))
                .toList();
        return new Proportion(answers.stream().filter(Scoring.MISSED::equals).count(), answers.size());
    }

    /** One for each, by id. */
    List<Severity> severities() {
        List<Severity> severities = new ArrayList<>();
        byEvaluator.forEach((evaluator, contacts) -> {
            Contact sum = sum(contacts.stream());
            severities.add(new Severity(
                    evaluator,
                    contacts.size(),
                    new Proportion(sum.missed(), sum.answers()),
                    sum.expected() / sum.answers(),
                    apart(contacts)));
        });
        return severities;
    }

    /** Answers about one contact hang together: draws are of whole contacts. */
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
        return OptionalDouble.of((sum.missed() - sum.expected()) / sum.answers());
    }

    private static Contact sum(Stream<Contact> contacts) {
        return contacts.reduce(Contact.NONE, Contact::plus);
    }
}
