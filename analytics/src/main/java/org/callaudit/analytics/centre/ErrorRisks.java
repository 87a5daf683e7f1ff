package org.callaudit.analytics.centre;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.callaudit.analytics.centre.ErrorsAndCustomers.Row;
import org.callaudit.analytics.measure.English;
import org.callaudit.analytics.measure.FewCases;
import org.callaudit.analytics.stats.Interval;
import org.callaudit.analytics.stats.Level;
import org.callaudit.analytics.stats.Proportion;
import org.callaudit.analytics.stats.RelativeRisk;
import org.callaudit.analytics.stats.TwoProportionTest;

/**
 * Compares customers of contacts with an error with those of contacts without it. Errors with too few contacts on either
 * side are not listed: of the many that there are, one or the other would stand out by chance.
 */
final class ErrorRisks {

    private final CentreInputs inputs;
    private final Map<String, String> texts;

    ErrorRisks(CentreInputs inputs) {
        this.inputs = inputs;
        this.texts = ItemTexts.of(inputs.reference().forms());
    }

    /** An error before it is judged. */
    private record Candidate(String text, Proportion with, Proportion without) {

        boolean judged() {
            return FewCases.makeShare(with.n()) && FewCases.makeShare(without.n());
        }

        boolean higher() {
            return with.share() > without.share();
        }
    }

    ErrorsAndCustomers risks() {
        List<Candidate> candidates =
                candidates().stream().filter(Candidate::judged).toList();
        Family family = new Family();
        Map<Candidate, Integer> tests = new HashMap<>();
        Map<Candidate, Double> pValues = new HashMap<>();
        for (Candidate candidate : candidates) {
            double pValue = TwoProportionTest.midP(candidate.with(), candidate.without());
            pValues.put(candidate, pValue);
            tests.put(candidate, family.add(pValue));
        }
        List<Row> rows = candidates.stream()
                .sorted(Comparator.comparing((Candidate candidate) -> !candidate.higher())
                        .thenComparing(candidate -> pValues.getOrDefault(candidate, 1.0))
                        .thenComparing(Candidate::text))
                .map(candidate -> row(candidate, family.flags(tests.getOrDefault(candidate, 0))))
                .toList();
        return new ErrorsAndCustomers(sentence(rows), rows);
    }

    private List<Candidate> candidates() {
        TreeSet<String> items = new TreeSet<>();
        inputs.answered().forEach(contact -> items.addAll(contact.missed()));
        List<Candidate> candidates = new ArrayList<>();
        candidates.add(candidate("Any critical error", AuditedAnswer::critical, contact -> !contact.critical()));
        for (String item : items) {
            candidates.add(candidate(
                    texts.getOrDefault(item, item),
                    contact -> contact.missed().contains(item),
                    contact -> contact.right().contains(item)));
        }
        return candidates;
    }

    private Candidate candidate(String text, Predicate<AuditedAnswer> with, Predicate<AuditedAnswer> without) {
        return new Candidate(text, dissatisfied(with), dissatisfied(without));
    }

    private Proportion dissatisfied(Predicate<AuditedAnswer> which) {
        List<AuditedAnswer> contacts = inputs.answered().stream().filter(which).toList();
        long hits = contacts.stream().filter(AuditedAnswer::dissatisfied).count();
        return new Proportion(hits, contacts.size());
    }

    private static Row row(Candidate candidate, boolean flagged) {
        Optional<RelativeRisk> risk = RelativeRisk.of(candidate.with(), candidate.without(), Level.USUAL);
        Interval likely = risk.flatMap(RelativeRisk::interval).orElse(null);
        return new Row(
                candidate.text(),
                candidate.with(),
                candidate.without(),
                likely == null ? null : risk.map(RelativeRisk::ratio).orElse(null),
                likely,
                flagged && candidate.higher());
    }

    private String sentence(List<Row> rows) {
        int contacts = inputs.answered().size();
        String both = English.sentence(English.counted(contacts, "contact")) + (contacts == 1 ? " was" : " were")
                + " both audited and answered by the customer in "
                + inputs.last(LastMonths.YEAR).words();
        if (rows.isEmpty()) {
            return both + ": too few to say which errors go with dissatisfied customers.";
        }
        long goes = rows.stream().filter(Row::goesWith).count();
        return both + ". "
                + (goes == 0
                        ? "No error goes with dissatisfied customers more than chance would usually give."
                        : English.sentence(English.counted(goes, "error"))
                                + (goes == 1 ? " goes" : " go")
                                + " with dissatisfied customers more than chance would usually give; what is behind it,"
                                + " counts do not tell.");
    }
}
