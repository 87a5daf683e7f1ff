package org.callaudit.analytics.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callaudit.analytics.evaluation.EvaluationInputs.ScoredAudit;
import org.callaudit.analytics.evaluation.EvaluationSummary.Likely;
import org.callaudit.analytics.measure.English;
import org.callaudit.analytics.measure.FewCases;
import org.callaudit.analytics.measure.Measure;
import org.callaudit.analytics.measure.Verdict;
import org.callaudit.analytics.model.Counter;
import org.callaudit.analytics.model.ErrorClass;
import org.callaudit.analytics.model.Form;
import org.callaudit.analytics.model.FormItem;
import org.callaudit.analytics.model.RosterEntry;
import org.callaudit.analytics.model.Scope;
import org.callaudit.analytics.model.ScopeKind;
import org.callaudit.analytics.model.Standard;
import org.callaudit.analytics.model.Tally;

/** The audits in sum: score and classes of error against the standard, and who scored them. */
final class AgainstStandard {

    private static final int EVALUATORS_NAMED = 6;

    private final EvaluationInputs inputs;
    private final List<ScoredAudit> audits;
    private final List<Scope> scopes;
    private final Tally tally = new Tally();

    /** @param membership whose team's and department's standards hold where the agent has none */
    AgainstStandard(EvaluationInputs inputs, Optional<RosterEntry> membership, List<ScoredAudit> audits) {
        this.inputs = inputs;
        this.audits = audits;
        this.scopes = Stream.of(
                        Stream.of(new Scope(ScopeKind.AGENT, inputs.agentId())),
                        membership.map(entry -> new Scope(ScopeKind.TEAM, entry.teamId())).stream(),
                        membership
                                .filter(entry -> !entry.department().isEmpty())
                                .map(entry -> new Scope(ScopeKind.DEPARTMENT, entry.department()))
                                .stream(),
                        Stream.of(Scope.CENTRE))
                .flatMap(scope -> scope)
                .toList();
        audits.forEach(this::count);
    }

    private void count(ScoredAudit audit) {
        tally.add(Counter.AUDITS, 1);
        Long score = audit.score();
        if (score != null) {
            tally.addScore(score);
        }
        boolean critical = false;
        for (ErrorClass errorClass : ErrorClass.values()) {
            if (audit.has(errorClass)) {
                tally.add(Counter.with(errorClass), 1);
                critical |= errorClass.critical();
            }
        }
        tally.add(Counter.WITH_ANY_CRITICAL, critical ? 1 : 0);
        tally.addEvaluator(audit.evaluatorId(), 1, critical ? 1 : 0);
    }

    /** Score first, then critical errors and the classes that the forms know; none without audits. */
    List<Standing> standings() {
        Set<ErrorClass> known = classes();
        Stream<Measure> classes = Stream.of(ErrorClass.values())
                .filter(known::contains)
                .sorted(Comparator.reverseOrder())
                .map(Measure::errorRate);
        return Stream.concat(Stream.of(Measure.AUDIT_SCORE_MEAN, Measure.ERROR_RATE_ANY_CRITICAL), classes)
                .map(this::standing)
                .filter(standing -> standing.estimate().n() > 0)
                .toList();
    }

    private Set<ErrorClass> classes() {
        Set<ErrorClass> known = EnumSet.noneOf(ErrorClass.class);
        for (ScoredAudit audit : audits) {
            Form form = inputs.reference().form(audit.formId(), audit.formVersion());
            if (form != null) {
                form.items().stream().map(FormItem::errorClass).forEach(known::add);
            }
        }
        return known;
    }

    private Standing standing(Measure measure) {
        Optional<Standard> standard = inputs.background().standard(measure.text(), scopes, inputs.to());
        return Standing.of(measure, measure.of(tally), standard);
    }

    String headline() {
        if (audits.isEmpty()) {
            return "No audits " + during() + ": there is nothing to evaluate.";
        }
        Standing lead = lead();
        Long known = lead.estimate().numerator();
        long count = known == null ? 0 : known;
        String error = leading().map(ErrorClass::words).orElse("critical") + " error";
        String counts = audits.size() == 1
                ? "The only audit " + during() + " had " + (count == 0 ? "no " : "a ") + error
                : English.sentence(English.of(count, audits.size())) + " audits " + during() + " had a " + error;
        return counts
                + switch (lead.verdict()) {
                    case MEETS -> "; the standard of " + lead.target() + " is met.";
                    case MISSES -> "; the standard of " + lead.target() + " is not met.";
                    case UNSURE, TOO_FEW -> "; the standard is " + lead.target() + ".";
                    case NONE -> ".";
                };
    }

    /** What the sheet is about: critical errors of all kinds, or of the one kind that {@link #leading} names. */
    private Standing lead() {
        return standing(leading().map(Measure::errorRate).orElse(Measure.ERROR_RATE_ANY_CRITICAL));
    }

    /** The gravest kind of critical error that surely misses its standard, where critical errors as a whole do not. */
    private Optional<ErrorClass> leading() {
        boolean all = standing(Measure.ERROR_RATE_ANY_CRITICAL).verdict() == Verdict.MISSES;
        return all
                ? Optional.empty()
                : missed().stream().filter(ErrorClass::critical).max(Comparator.naturalOrder());
    }

    /** Classes of error whose standard is surely missed. */
    Set<ErrorClass> missed() {
        return classes().stream()
                .filter(errorClass -> standing(Measure.errorRate(errorClass)).verdict() == Verdict.MISSES)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ErrorClass.class)));
    }

    private String during() {
        return inputs.from().equals(inputs.to().minusYears(1).plusDays(1))
                ? "in twelve months"
                : "from " + English.date(inputs.from(), inputs.to()) + " to "
                        + English.date(inputs.to(), inputs.from());
    }

    String subline() {
        if (audits.isEmpty()) {
            return "";
        }
        Standing lead = lead();
        List<String> sentences = new ArrayList<>();
        Likely likely = lead.likely();
        Standard standard = lead.standard();
        if (likely != null) {
            sentences.add("Likely " + Standing.words(likely, standard) + "."
                    + (lead.verdict() == Verdict.UNSURE
                            ? " So many audits can’t tell whether the standard is met."
                            : ""));
        } else {
            sentences.add("Fewer than " + FewCases.SHARE + " audits: counts only"
                    + (standard == null ? "." : ", too few to tell whether the standard is met."));
        }
        if (standard == null) {
            sentences.add("No standard for critical errors is on record.");
        } else if (standard.validFrom().isAfter(inputs.from())) {
            sentences.add("That standard holds since " + English.date(standard.validFrom(), inputs.to()) + ".");
        }
        return String.join(" ", sentences);
    }

    /** Who scored how many, and a warning where it was nearly always the same one. */
    String evaluators() {
        List<Map.Entry<String, Tally.Pair>> shares = tally.evaluators().entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Tally.Pair> one) ->
                                one.getValue().of())
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .toList();
        if (shares.isEmpty()) {
            return "";
        }
        long most = shares.get(0).getValue().of();
        String counts = shares.stream()
                .limit(EVALUATORS_NAMED)
                .map(one -> one.getKey() + " scored "
                        + English.of(one.getValue().of(), audits.size())
                        + (FewCases.makeShare(audits.size())
                                ? " (" + English.percent((double) one.getValue().of() / audits.size()) + ")"
                                : ""))
                .collect(Collectors.joining(", "));
        int more = shares.size() - EVALUATORS_NAMED;
        return counts
                + (more > 0 ? ", " + English.counted(more, "other") + " the rest" : "")
                + "."
                + (FewCases.oneEvaluator(most, audits.size())
                        ? " With one evaluator for nearly all, differences from the standard may be differences between"
                                + " evaluators."
                        : "");
    }
}
