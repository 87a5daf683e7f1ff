package org.callaudit.jobs.report;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.callaudit.analytics.evaluation.EvaluationInputs;
import org.callaudit.analytics.evaluation.EvaluationInputs.Answer;
import org.callaudit.analytics.evaluation.EvaluationInputs.Earlier;
import org.callaudit.analytics.evaluation.EvaluationInputs.ScoredAudit;
import org.callaudit.analytics.facts.ItemState;
import org.callaudit.analytics.facts.StoredAudit;
import org.callaudit.analytics.model.Purpose;
import org.callaudit.analytics.model.RecordKind;
import org.callaudit.jobs.ledger.FileEntry;
import org.callaudit.jobs.ledger.ReportOrder;

/** Gathers from ledger and facts what one agent's sheet is judged from. */
final class EvaluationFigures {

    /** What goes into a sheet; no survey does. */
    private static final Set<RecordKind> KINDS =
            EnumSet.of(RecordKind.ROSTER, RecordKind.FORM, RecordKind.AUDIT, RecordKind.STANDARD, RecordKind.CASE);

    private final Desk desk;
    private final ReportOrder order;
    private final List<FileEntry> inputs;

    EvaluationFigures(Desk desk, ReportOrder order) {
        this.desk = desk;
        this.order = order;
        this.inputs = desk.ledger().files().behind(order.from(), order.to()).stream()
                .filter(file -> file.kind() != null && KINDS.contains(file.kind()))
                .toList();
    }

    /** Files that the sheet rests on. */
    List<FileEntry> inputFiles() {
        return inputs;
    }

    EvaluationInputs inputs() {
        String agent = order.scope().id();
        FactsOnRecord facts = new FactsOnRecord(desk);
        Predicate<StoredAudit> own = audit -> audit.columns().agentId().equals(agent);
        return new EvaluationInputs(
                desk.settings().organisation(),
                agent,
                order.from(),
                order.to(),
                desk.settings().zone(),
                Desk.dataAsOf(inputs),
                desk.reference(order.to()),
                desk.background(),
                facts.audits(order.from(), order.to(), own).stream()
                        .map(EvaluationFigures::scored)
                        .toList(),
                facts.restated(order.from(), order.to(), own).stream()
                        .map(audit -> new Earlier(audit.columns().auditId(), audit.revision(), audit.score()))
                        .toList(),
                Desk.named(inputs));
    }

    private static ScoredAudit scored(StoredAudit audit) {
        return new ScoredAudit(
                audit.columns().auditId(),
                audit.purpose() == Purpose.DISPUTE,
                audit.columns().contactId(),
                audit.columns().evaluatorId(),
                audit.columns().formId(),
                audit.columns().formVersion(),
                LocalDate.ofEpochDay(audit.day()),
                audit.score(),
                audit.classMask(),
                audit.items().stream()
                        .filter(item -> item.state() != ItemState.NOT_APPLICABLE)
                        .map(item -> new Answer(item.itemId(), item.state() == ItemState.IN_ERROR, item.comment()))
                        .toList());
    }
}
