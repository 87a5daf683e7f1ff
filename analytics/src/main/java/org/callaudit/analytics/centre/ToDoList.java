package org.callaudit.analytics.centre;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.callaudit.analytics.centre.CentreSummary.ToDo;
import org.callaudit.analytics.centre.EvaluatorAgreement.Pair;
import org.callaudit.analytics.measure.English;
import org.callaudit.analytics.model.Case;

/** What there is for the manager to do. Its words travel in a mail, so they name evaluators by id, and agents never. */
final class ToDoList {

    private static final int NAMED = 3;

    private final CentreInputs inputs;
    private final CaseCount cases;
    private final EvaluatorAgreement agreement;
    private final List<String> ofOneEvaluator;

    ToDoList(CentreInputs inputs, CaseCount cases, EvaluatorAgreement agreement, List<String> ofOneEvaluator) {
        this.inputs = inputs;
        this.cases = cases;
        this.agreement = agreement;
        this.ofOneEvaluator = ofOneEvaluator;
    }

    /** At most three. */
    List<ToDo> entries() {
        List<ToDo> entries = new ArrayList<>();
        Optional.ofNullable(cases.longestOverdue()).map(this::answer).ifPresent(entries::add);
        evaluators().ifPresent(entries::add);
        if (!ofOneEvaluator.isEmpty()) {
            entries.add(shareOut());
        }
        return entries;
    }

    private ToDo answer(Case one) {
        LocalDate due = Optional.ofNullable(one.dueAt())
                .orElse(one.openedAt())
                .atZone(inputs.zone())
                .toLocalDate();
        String department = one.department().isBlank() ? "" : " to " + one.department();
        return new ToDo(
                "Answer case " + one.caseId(),
                English.sentence(one.type().text()) + department + ", due " + English.date(due, inputs.to())
                        + ", overdue longest. Owner: " + owner(one) + ".");
    }

    /** An agent who owns a case is not named in a mail. */
    private String owner(Case one) {
        Set<String> agents = inputs.reference().roster().entries().stream()
                .map(entry -> entry.agentName().strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return agents.contains(one.owner().strip().toLowerCase(Locale.ROOT)) ? "an agent" : one.owner();
    }

    private Optional<ToDo> evaluators() {
        Optional<Pair> apart = agreement.pairs().stream()
                .filter(Pair::apart)
                .min(Comparator.comparing(pair -> (double) pair.same() / pair.answers()));
        if (apart.isPresent()) {
            return apart.map(pair -> new ToDo(
                    "Have " + pair.first() + " and " + pair.second() + " compare notes",
                    "They differed in " + English.of(pair.answers() - pair.same(), pair.answers()) + " answers about "
                            + English.counted(pair.contacts(), "contact")
                            + ": more than other pairs do, by more than chance would usually give."));
        }
        return agreement.unknown().isEmpty()
                ? Optional.empty()
                : Optional.of(new ToDo("Score five contacts together", agreement.unknown()));
    }

    private ToDo shareOut() {
        int more = ofOneEvaluator.size() - NAMED;
        String teams = ofOneEvaluator.stream().limit(NAMED).collect(Collectors.joining(", "))
                + (more > 0 ? " and " + English.word(more) + " more" : "");
        return new ToDo(
                "Let a second evaluator audit " + (ofOneEvaluator.size() == 1 ? ofOneEvaluator.get(0) : "these teams"),
                "One evaluator did four fifths of the audits or more of " + teams
                        + ": differences between teams may be differences between evaluators.");
    }
}
