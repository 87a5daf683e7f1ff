package org.callaudit.analytics.evaluation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callaudit.analytics.evaluation.EvaluationInputs.Earlier;
import org.callaudit.analytics.evaluation.EvaluationInputs.ScoredAudit;
import org.callaudit.analytics.evaluation.EvaluationSummary.Settled;
import org.callaudit.analytics.measure.English;
import org.callaudit.analytics.model.Case;
import org.callaudit.analytics.model.Tally;
import org.jspecify.annotations.Nullable;

/**
 * Which audits the agent disputes, and how earlier disputes ended. A case named {@code dispute-} and the audit's id holds a
 * dispute; it is open as long as the case is.
 */
final class Disputes {

    private static final String PREFIX = "dispute-";

    private final EvaluationInputs inputs;
    private final Set<String> open = new HashSet<>();
    /** Settled by now, but not yet at the end of the period. */
    private final Set<String> settledLater = new HashSet<>();

    private final Set<String> upheld = new HashSet<>();

    Disputes(EvaluationInputs inputs) {
        this.inputs = inputs;
        Instant end = inputs.to().plusDays(1).atStartOfDay(inputs.zone()).toInstant();
        for (Case one : inputs.background().cases()) {
            if (isDispute(one)) {
                sort(one, end);
            }
        }
    }

    static boolean isDispute(Case one) {
        return one.caseId().startsWith(PREFIX);
    }

    private void sort(Case one, Instant end) {
        String audit = one.caseId().substring(PREFIX.length());
        if (one.closedAt() == null) {
            open.add(audit);
        } else if (one.openAt(end.minusNanos(1))) {
            settledLater.add(audit);
        } else if (!one.restricted()) {
            upheld.add(audit);
        }
    }

    private boolean leavesOut(ScoredAudit audit) {
        return open.contains(audit.auditId()) || settledLater.contains(audit.auditId());
    }

    /** Audits that are not under dispute, in order of contact. */
    List<ScoredAudit> undisputed() {
        return inputs.audits().stream().filter(audit -> !leavesOut(audit)).toList();
    }

    /** How many audits are left out, and until when; empty where none is. */
    String leftOut() {
        long still = inputs.audits().stream()
                .filter(audit -> open.contains(audit.auditId()))
                .count();
        long later = inputs.audits().stream().filter(this::leavesOut).count() - still;
        List<String> sentences = new ArrayList<>();
        if (still > 0) {
            sentences.add(English.sentence(English.counted(still, "audit")) + " under dispute "
                    + (still == 1 ? "is left out until it is settled." : "are left out until they are settled."));
        }
        if (later > 0) {
            sentences.add(English.sentence(English.counted(later, "audit")) + (later == 1 ? " was" : " were")
                    + " under dispute on " + English.date(inputs.to(), inputs.to()) + " and "
                    + (later == 1 ? "is" : "are") + " left out; a sheet up to a later day counts "
                    + (later == 1 ? "it." : "them."));
        }
        return String.join(" ", sentences);
    }

    /** Disputes that ended with another scoring or with the same score. */
    List<Settled> settled() {
        Map<String, Earlier> first = new HashMap<>();
        for (Earlier earlier : inputs.earlier()) {
            first.merge(
                    earlier.auditId(),
                    earlier,
                    (one, other) -> Comparator.comparingInt(Earlier::revision).compare(one, other) <= 0 ? one : other);
        }
        return undisputed().stream()
                .filter(audit -> audit.rescored() || upheld.contains(audit.auditId()))
                .map(audit -> settled(audit, first.get(audit.auditId())))
                .toList();
    }

    private static Settled settled(ScoredAudit audit, @Nullable Earlier earlier) {
        Double after = percent(audit.score());
        return new Settled(
                audit.day(),
                audit.contactId(),
                audit.auditId(),
                earlier != null ? percent(earlier.score()) : audit.rescored() ? null : after,
                after,
                audit.rescored());
    }

    /** A stored score in per cent; null: none. */
    static @Nullable Double percent(@Nullable Long score) {
        return score == null ? null : score / Tally.SCORE_UNITS;
    }
}
