package org.callaudit.analytics.ingest;

import java.time.Instant;
import org.callaudit.analytics.facts.AuditColumns;
import org.callaudit.analytics.facts.ContentHash;
import org.callaudit.analytics.model.Purpose;
import org.jspecify.annotations.Nullable;

/** The columns that an audit repeats on its rows, read and judged once for all of them. */
final class AuditHeading {

    private final AuditColumns columns;
    private @Nullable Verdict verdict;
    private @Nullable ContentHash hash;

    AuditHeading(AuditColumns columns) {
        this.columns = columns;
    }

    AuditColumns columns() {
        return columns;
    }

    Verdict verdict(HeadingCheck check) {
        Verdict known = verdict;
        if (known == null) {
            known = check.judge(columns);
            verdict = known;
        }
        return known;
    }

    /** Of what the columns say; a blank revision says 1, and the key says it already. */
    ContentHash hash() {
        ContentHash known = hash;
        if (known == null) {
            known = ContentHash.of(content(columns).texts().toArray(String[]::new));
            hash = known;
        }
        return known;
    }

    /** Whether both say the same, however the revision is written. */
    boolean says(AuditColumns other) {
        return content(columns).equals(content(other));
    }

    /** The columns but for the wording of the revision. */
    static AuditColumns content(AuditColumns of) {
        return new AuditColumns(
                of.auditId(),
                "",
                of.contactId(),
                of.agentId(),
                of.evaluatorId(),
                of.formId(),
                of.formVersion(),
                of.contactAt(),
                of.auditedAt(),
                of.channel(),
                of.topic(),
                of.purpose(),
                of.statedTotal());
    }

    /** What the columns come to: a rejection of every row, or their values. */
    sealed interface Verdict {

        /** Every row with these columns is rejected. */
        record Bad(Rejection why) implements Verdict {}

        /**
         * The columns are in order.
         *
         * @param day local day of the contact, days since 1970-01-01
         */
        record Good(int revision, Purpose purpose, Instant contactAt, Instant auditedAt, int day, FormIndex form)
                implements Verdict {}
    }
}
