package org.callaudit.analytics.evaluation;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.callaudit.analytics.evaluation.EvaluationSummary.Listed;
import org.callaudit.analytics.evaluation.EvaluationSummary.Share;
import org.callaudit.analytics.evaluation.EvaluationSummary.Standing;
import org.callaudit.analytics.measure.English;
import org.callaudit.analytics.measure.Estimate;
import org.callaudit.analytics.measure.FewCases;
import org.callaudit.analytics.measure.Measure;
import org.callaudit.analytics.measure.Verdict;
import org.callaudit.analytics.model.Case;
import org.callaudit.analytics.model.CaseType;
import org.callaudit.analytics.model.ErrorClass;
import org.callaudit.analytics.model.Form;
import org.callaudit.analytics.model.FormItem;
import org.callaudit.analytics.model.RosterEntry;
import org.callaudit.analytics.model.Scope;
import org.callaudit.analytics.model.ScopeKind;
import org.callaudit.analytics.model.Standard;
import org.callaudit.analytics.stats.Moments;

/** Judges an agent's audits against the standard, and against nothing else. */
public final class EvaluationJudge {

    /** Before the id of an audit, the id of the case that keeps it out of evaluations while it is open. */
    private static final String DISPUTE = "dispute-";

    private static final long SCORE_UNITS = 1_000_000_000;

    private final EvaluationInputs inputs;
    private final Set<String> underDispute;
    private final List<ScoredAudit> audits;
    private final Optional<RosterEntry> entry;
    private final Map<String, FormItem> items = new HashMap<>();

    private EvaluationJudge(EvaluationInputs inputs) {
        this.inputs = inputs;
        Instant end = inputs.to().plusDays(1).atStartOfDay(inputs.zone()).toInstant();
        this.underDispute = inputs.background().cases().stream()
                .filter(one -> one.caseId().startsWith(DISPUTE) && one.openAt(end))
                .map(one -> one.caseId().substring(DISPUTE.length()))
                .collect(Collectors.toSet());
        this.audits = inputs.audits().stream()
                .filter(audit -> !underDispute.contains(audit.auditId()))
                .toList();
        this.entry = inputs.reference().roster().entries().stream()
                .filter(one -> one.agentId().equals(inputs.agentId())
                        && !one.validFrom().isAfter(inputs.to()))
                .max(Comparator.comparing(RosterEntry::validFrom));
        for (Form form : inputs.reference().forms()) {
            form.items().forEach(item -> items.put(Form.itemScope(form.formId(), item.itemId()), item));
        }
    }

    /** The evaluation that these audits support. */
    public static EvaluationSummary judge(EvaluationInputs inputs) {
        return new EvaluationJudge(inputs).summary();
    }

    private EvaluationSummary summary() {
        ItemEvidence evidence = new ItemEvidence(audits, items);
        List<Standing> standings = standings();
        List<Share> evaluators = evaluators();
        long most = evaluators.stream().mapToLong(Share::audits).max().orElse(0);
        return new EvaluationSummary(
                inputs.agentId(),
                entry.map(one -> one.agentName().strip()).orElse(inputs.agentId()),
                entry.map(RosterEntry::teamName).orElse(""),
                entry.map(RosterEntry::supervisorName).orElse(""),
                inputs.from(),
                inputs.to(),
                inputs.zone(),
                inputs.dataAsOf(),
                headline(),
                subline(evidence),
                standings,
                evidence.strengths(),
                evidence.toCoach(),
                audits.stream().map(this::listed).toList(),
                evaluators,
                FewCases.oneEvaluator(most, audits.size()),
                inputs.audits().size() - audits.size(),
                coaching(),
                inputs.inputs());
    }

    private String headline() {
        if (audits.isEmpty()) {
            return "No audit to speak of from " + English.date(inputs.from(), inputs.to()) + " to "
                    + English.date(inputs.to(), inputs.from()) + ".";
        }
        long critical = audits.stream().filter(ScoredAudit::critical).count();
        String counts = English.sentence(English.of(critical, audits.size())) + " audits had a critical error";
        return standard(Measure.ERROR_RATE_ANY_CRITICAL)
                .map(standard -> counts + "; the standard is " + English.percent(standard.target())
                        + (standard.up() ? " or more." : " or fewer."))
                .orElse(counts + ".");
    }

    private String subline(ItemEvidence evidence) {
        if (audits.isEmpty()) {
            return "Nothing can be said of this agent's work from audits.";
        }
        Verdict verdict = standings().stream()
                .filter(standing -> standing.measure() == Measure.ERROR_RATE_ANY_CRITICAL)
                .map(Standing::verdict)
                .findFirst()
                .orElse(Verdict.NONE);
        String met =
                switch (verdict) {
                    case MEETS -> "The standard is met. ";
                    case MISSES -> "The standard is not met. ";
                    case UNSURE -> "So many audits can't tell whether the standard is met. ";
                    case TOO_FEW -> "Too few audits to say whether the standard is met. ";
                    case NONE -> "";
                };
        return met
                + evidence.toCoach().stream()
                        .findFirst()
                        .map(item -> "To coach first: “" + item.text() + "”, missed in "
                                + English.of(item.missed(), item.applicable()) + ".")
                        .orElse("Nothing to coach stands out.");
    }

    private List<Standing> standings() {
        List<Standing> standings = new ArrayList<>();
        if (!audits.isEmpty()) {
            standings.add(standing(Measure.AUDIT_SCORE_MEAN, score()));
            standings.add(standing(
                    Measure.ERROR_RATE_ANY_CRITICAL,
                    Estimate.share(audits.stream().filter(ScoredAudit::critical).count(), audits.size())));
            for (ErrorClass errorClass : ErrorClass.values()) {
                long hits = audits.stream()
                        .filter(audit -> audit.classes().contains(errorClass))
                        .count();
                standings.add(
                        standing(Measure.of("error_rate." + errorClass.text()), Estimate.share(hits, audits.size())));
            }
        }
        return standings;
    }

    private Estimate score() {
        BigInteger sum = BigInteger.ZERO;
        BigInteger squares = BigInteger.ZERO;
        long n = 0;
        for (ScoredAudit audit : audits) {
            Double score = audit.score();
            if (score != null) {
                BigInteger units = BigInteger.valueOf(Math.round(score * SCORE_UNITS));
                sum = sum.add(units);
                squares = squares.add(units.multiply(units));
                n++;
            }
        }
        return Estimate.mean(new Moments(n, sum, squares, SCORE_UNITS), 0, 100);
    }

    private Standing standing(Measure measure, Estimate estimate) {
        Optional<Standard> standard = standard(measure);
        return new Standing(
                measure,
                estimate,
                standard.map(Standard::target).orElse(null),
                standard.map(Standard::up).orElse(false),
                standard.map(target -> Verdict.of(estimate, target)).orElse(Verdict.NONE));
    }

    private Optional<Standard> standard(Measure measure) {
        List<Scope> scopes = new ArrayList<>(List.of(new Scope(ScopeKind.AGENT, inputs.agentId())));
        entry.ifPresent(one -> {
            scopes.add(new Scope(ScopeKind.TEAM, one.teamId()));
            scopes.add(new Scope(ScopeKind.DEPARTMENT, one.department()));
        });
        scopes.add(Scope.CENTRE);
        return inputs.background().standard(measure.text(), scopes, inputs.to());
    }

    private Listed listed(ScoredAudit audit) {
        return new Listed(
                audit,
                audit.missed().stream()
                        .map(scope -> Optional.ofNullable(items.get(scope))
                                .map(FormItem::text)
                                .orElse(scope))
                        .toList());
    }

    private List<Share> evaluators() {
        return audits.stream()
                .collect(Collectors.groupingBy(ScoredAudit::evaluatorId, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(share -> new Share(share.getKey(), share.getValue()))
                .toList();
    }

    /** Complaints and restricted cases are not the agent's to read. */
    private List<Case> coaching() {
        LocalDate after = inputs.to().plusDays(1);
        return inputs.background().cases().stream()
                .filter(one -> one.agentId().equals(inputs.agentId()) && !one.restricted())
                .filter(one -> one.type() == CaseType.COACHING || one.type() == CaseType.ACTION)
                .filter(one -> !one.caseId().startsWith(DISPUTE))
                .filter(one -> {
                    LocalDate opened = one.openedAt().atZone(inputs.zone()).toLocalDate();
                    return !opened.isBefore(inputs.from()) && opened.isBefore(after);
                })
                .toList();
    }
}
