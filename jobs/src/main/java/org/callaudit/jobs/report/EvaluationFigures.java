package org.callaudit.jobs.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.callaudit.analytics.evaluation.EvaluationInputs;
import org.callaudit.analytics.evaluation.ScoredAudit;
import org.callaudit.analytics.facts.StoredAudit;
import org.callaudit.analytics.facts.StoredItem;
import org.callaudit.analytics.model.ErrorClass;
import org.callaudit.analytics.model.Form;
import org.callaudit.analytics.model.FormItem;
import org.callaudit.analytics.model.Purpose;
import org.callaudit.analytics.model.Reference;
import org.callaudit.analytics.model.Tally;
import org.callaudit.jobs.ledger.FileEntry;
import org.callaudit.jobs.ledger.ReportOrder;
import org.jspecify.annotations.Nullable;

/** Gathers one agent's audits. */
final class EvaluationFigures {

    private final Desk desk;
    private final ReportOrder order;
    private final Reference reference;
    private final List<FileEntry> inputs;

    EvaluationFigures(Desk desk, ReportOrder order) {
        this.desk = desk;
        this.order = order;
        this.reference = desk.ledger().reference().load();
        this.inputs = desk.ledger().files().behind(order.from(), order.to());
    }

    /** Files that the sheet rests on. */
    List<FileEntry> inputFiles() {
        return inputs;
    }

    EvaluationInputs inputs() {
        return new EvaluationInputs(
                order.scope().id(),
                order.from(),
                order.to(),
                desk.settings().zone(),
                Desk.dataAsOf(inputs),
                reference,
                desk.background(),
                audits(),
                Desk.named(inputs));
    }

    private List<ScoredAudit> audits() {
        FactsOnRecord facts = new FactsOnRecord(desk);
        Map<String, StoredAudit> before = new HashMap<>();
        facts.restated(order.from(), order.to(), this::concernsAgent).stream()
                .sorted(Comparator.comparingInt(StoredAudit::revision))
                .forEach(audit -> before.put(audit.columns().auditId(), audit));
        return facts.audits(order.from(), order.to(), this::concernsAgent).stream()
                .map(audit -> scored(audit, before.get(audit.columns().auditId())))
                .toList();
    }

    private boolean concernsAgent(StoredAudit audit) {
        return audit.columns().agentId().equals(order.scope().id());
    }

    private ScoredAudit scored(StoredAudit audit, @Nullable StoredAudit before) {
        String formId = audit.columns().formId();
        Form form = reference.form(formId, audit.columns().formVersion());
        List<String> met = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        boolean zero = false;
        for (StoredItem item : audit.items()) {
            switch (item.state()) {
                case RIGHT -> met.add(Form.itemScope(formId, item.itemId()));
                case IN_ERROR -> {
                    missed.add(Form.itemScope(formId, item.itemId()));
                    FormItem known = form == null ? null : form.item(item.itemId());
                    zero = zero || (known != null && known.autoFail());
                }
                case NOT_APPLICABLE -> {}
            }
        }
        return new ScoredAudit(
                audit.columns().auditId(),
                audit.columns().contactId(),
                LocalDate.ofEpochDay(audit.day()),
                audit.columns().evaluatorId(),
                formId,
                audit.columns().formVersion(),
                percent(audit),
                Arrays.stream(ErrorClass.values())
                        .filter(errorClass -> (audit.classMask() & errorClass.bit()) != 0)
                        .collect(Collectors.toUnmodifiableSet()),
                met,
                missed,
                zero,
                audit.purpose() == Purpose.DISPUTE,
                before == null ? null : percent(before));
    }

    private static @Nullable Double percent(StoredAudit audit) {
        Long score = audit.score();
        return score == null ? null : score / Tally.SCORE_UNITS;
    }
}
