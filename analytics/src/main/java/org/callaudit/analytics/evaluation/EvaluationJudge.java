package org.callaudit.analytics.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.callaudit.analytics.evaluation.EvaluationInputs.Answer;
import org.callaudit.analytics.evaluation.EvaluationInputs.ScoredAudit;
import org.callaudit.analytics.evaluation.EvaluationSummary.AgreedCase;
import org.callaudit.analytics.evaluation.EvaluationSummary.ListedAudit;
import org.callaudit.analytics.evaluation.EvaluationSummary.MissedItem;
import org.callaudit.analytics.model.Case;
import org.callaudit.analytics.model.CaseType;
import org.callaudit.analytics.model.Form;
import org.callaudit.analytics.model.FormItem;
import org.callaudit.analytics.model.InputFile;
import org.callaudit.analytics.model.RosterEntry;
import org.jspecify.annotations.Nullable;

/**
 * Turns an agent's audits into what the sheet for the talk says. Audits under dispute are taken out before anything is
 * counted, and nothing of any other agent goes in.
 */
public final class EvaluationJudge {

    private final EvaluationInputs inputs;
    private final Colleagues colleagues;
    private final Instant end;

    private EvaluationJudge(EvaluationInputs inputs) {
        this.inputs = inputs;
        this.colleagues = new Colleagues(inputs.reference().roster(), inputs.agentId());
        this.end = inputs.to().plusDays(1).atStartOfDay(inputs.zone()).toInstant();
    }

    public static EvaluationSummary judge(EvaluationInputs inputs) {
        return new EvaluationJudge(inputs).summary();
    }

    private EvaluationSummary summary() {
        Optional<RosterEntry> entry = membership();
        Disputes disputes = new Disputes(inputs);
        List<ScoredAudit> audits = disputes.undisputed();
        AgainstStandard against = new AgainstStandard(inputs, entry, audits);
        List<ItemRecord> items = ItemRecord.of(audits, inputs.reference(), inputs.to());
        Strengths strengths =
                new Strengths(items.stream().filter(ItemRecord::applied).toList(), audits.size(), inputs.to());
        Coaching coaching = new Coaching(inputs, colleagues, items, audits.size(), against.missed());
        return new EvaluationSummary(
                inputs.organisation(),
                inputs.agentId(),
                entry.map(RosterEntry::agentName).orElse(inputs.agentId()),
                entry.map(RosterEntry::teamName).orElse(""),
                entry.map(RosterEntry::supervisorName).orElse(""),
                inputs.from(),
                inputs.to(),
                inputs.zone(),
                inputs.dataAsOf(),
                against.headline(),
                against.subline(),
                against.standings(),
                strengths.shown(),
                audits.isEmpty() ? "" : strengths.note(),
                coaching.shown(),
                audits.isEmpty() ? "" : coaching.note(),
                against.evaluators(),
                audits.stream()
                        .sorted(Comparator.comparing(ScoredAudit::day).reversed())
                        .map(this::listed)
                        .toList(),
                disputes.leftOut(),
                disputes.settled(),
                cases(),
                inputs.inputs().stream()
                        .map(file -> new InputFile(colleagues.leftOutOf(file.name()), file.sha256()))
                        .toList());
    }

    /** Where the agent was at the end of the period; else the last or next place there is. */
    private Optional<RosterEntry> membership() {
        RosterEntry then = inputs.reference().roster().on(inputs.agentId(), inputs.to());
        return then != null
                ? Optional.of(then)
                : inputs.reference().roster().entries().stream()
                        .filter(entry -> entry.agentId().equals(inputs.agentId()))
                        .max(Comparator.comparing((RosterEntry entry) ->
                                        !entry.validFrom().isAfter(inputs.to()))
                                .thenComparing(RosterEntry::validFrom));
    }

    private ListedAudit listed(ScoredAudit audit) {
        Form form = inputs.reference().form(audit.formId(), audit.formVersion());
        List<FormItem> items = new ArrayList<>();
        for (Answer answer : audit.answers()) {
            FormItem item = form == null || !answer.missed() ? null : form.item(answer.itemId());
            if (item != null) {
                items.add(item);
            }
        }
        items.sort(Comparator.comparing(FormItem::autoFail)
                .thenComparing(FormItem::errorClass)
                .reversed());
        boolean zero = Long.valueOf(0).equals(audit.score()) && items.stream().anyMatch(FormItem::autoFail);
        return new ListedAudit(
                audit.day(),
                audit.contactId(),
                audit.auditId(),
                audit.evaluatorId(),
                audit.formId() + " " + audit.formVersion(),
                Disputes.percent(audit.score()),
                zero,
                items.stream()
                        .map(item ->
                                new MissedItem(item.text(), item.errorClass().critical()))
                        .toList(),
                audit.rescored());
    }

    /** Coaching and other actions of these months that the agent knows of: no complaints, nothing restricted, no disputes. */
    private List<AgreedCase> cases() {
        Instant start = inputs.from().atStartOfDay(inputs.zone()).toInstant();
        return inputs.background().cases().stream()
                .filter(one -> one.agentId().equals(inputs.agentId()) && !one.restricted() && !Disputes.isDispute(one))
                .filter(one -> one.type() == CaseType.COACHING || one.type() == CaseType.ACTION)
                .filter(one -> one.openedAt().isBefore(end)
                        && (one.closedAt() == null || !one.closedAt().isBefore(start)))
                .map(this::agreed)
                .toList();
    }

    private AgreedCase agreed(Case one) {
        boolean closed = !one.openAt(end.minusNanos(1));
        return new AgreedCase(
                day(one.openedAt()),
                dayOrNone(one.dueAt()),
                closed ? dayOrNone(one.closedAt()) : null,
                colleagues.leftOutOf(one.text()),
                closed ? colleagues.leftOutOf(one.outcome()) : "");
    }

    private LocalDate day(Instant time) {
        return time.atZone(inputs.zone()).toLocalDate();
    }

    private @Nullable LocalDate dayOrNone(@Nullable Instant time) {
        return time == null ? null : day(time);
    }
}
