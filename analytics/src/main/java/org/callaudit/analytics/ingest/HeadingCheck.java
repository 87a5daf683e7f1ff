package org.callaudit.analytics.ingest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callaudit.analytics.facts.AuditColumns;
import org.callaudit.analytics.ingest.AuditHeading.Verdict;
import org.callaudit.analytics.model.Form;
import org.callaudit.analytics.model.Purpose;
import org.callaudit.analytics.model.RecordKind;
import org.callaudit.analytics.model.Reference;
import org.callaudit.analytics.model.RejectCode;
import org.jspecify.annotations.Nullable;

/** Judges the columns that an audit repeats, in the order of {@link RejectCode}. */
final class HeadingCheck {

    private static final Map<String, Purpose> PURPOSES =
            Arrays.stream(Purpose.values()).collect(Collectors.toMap(Purpose::text, Function.identity()));

    private final Reference reference;
    private final Moments moments;
    private final Instant now;
    private final Map<String, FormIndex> forms = new HashMap<>();

    HeadingCheck(Reference reference, IngestRules rules) {
        this.reference = reference;
        this.moments = new Moments(rules.zone());
        this.now = rules.now();
    }

    Verdict judge(AuditColumns columns) {
        Rejection wrong = missing(columns);
        if (wrong == null) {
            wrong = numbers(columns);
        }
        if (wrong != null) {
            return new Verdict.Bad(wrong);
        }
        Instant contactAt = moments.at(columns.contactAt());
        if (contactAt == null) {
            return new Verdict.Bad(Rejection.notATime("contact_at", columns.contactAt()));
        }
        Instant auditedAt = moments.at(columns.auditedAt());
        if (auditedAt == null) {
            return new Verdict.Bad(Rejection.notATime("audited_at", columns.auditedAt()));
        }
        wrong = ranges(columns);
        return wrong == null ? known(columns, contactAt, auditedAt) : new Verdict.Bad(wrong);
    }

    private Verdict known(AuditColumns columns, Instant contactAt, Instant auditedAt) {
        Purpose purpose = columns.purpose().isBlank() ? Purpose.REGULAR : PURPOSES.get(columns.purpose());
        if (purpose == null) {
            return new Verdict.Bad(Rejection.unknownCode(
                    "purpose", columns.purpose(), "regular, dispute, calibration or targeted, or leave it blank"));
        }
        Form form = reference.form(columns.formId(), columns.formVersion());
        if (form == null) {
            return new Verdict.Bad(unknownForm(columns));
        }
        LocalDate day = moments.local(contactAt).toLocalDate();
        Rejection wrong = times(columns, contactAt, auditedAt);
        if (wrong == null && reference.roster().on(columns.agentId(), day) == null) {
            wrong = Rejection.unknownAgent(columns.agentId(), day.toString());
        }
        if (wrong != null) {
            return new Verdict.Bad(wrong);
        }
        int revision = columns.revisionText().isBlank() ? 1 : Integer.parseInt(columns.revisionText());
        FormIndex index = forms.computeIfAbsent(form.formId() + '\n' + form.version(), key -> new FormIndex(form));
        return new Verdict.Good(revision, purpose, contactAt, auditedAt, (int) day.toEpochDay(), index);
    }

    private static @Nullable Rejection missing(AuditColumns columns) {
        List<String> texts = columns.texts();
        for (int i = 0; i < texts.size(); i++) {
            String name = AuditColumns.NAMES.get(i);
            if (texts.get(i).isBlank() && RecordKind.AUDIT.required().contains(name)) {
                return Rejection.missing(name);
            }
        }
        return null;
    }

    private static @Nullable Rejection numbers(AuditColumns columns) {
        String revision = columns.revisionText();
        if (!revision.isBlank() && !Points.isWhole(revision)) {
            return Rejection.notANumber("revision", revision, "write 1, 2, 3 and so on, or leave it blank for 1.");
        }
        String stated = columns.statedTotal();
        if (!stated.isBlank() && Double.isNaN(Points.number(stated))) {
            return Rejection.notANumber(
                    "stated_total", stated, "write the percentage as a plain number, or leave it blank.");
        }
        return null;
    }

    private static @Nullable Rejection ranges(AuditColumns columns) {
        List<String> texts = columns.texts();
        for (int i = 0; i < texts.size(); i++) {
            Rejection tooLong = Rejection.tooLong(AuditColumns.NAMES.get(i), texts.get(i));
            if (tooLong != null) {
                return tooLong;
            }
        }
        String revision = columns.revisionText();
        if (!revision.isBlank()) {
            if (Integer.parseInt(revision) < 1) {
                return Rejection.outOfRange("revision", revision, "1 or more");
            }
        }
        String stated = columns.statedTotal();
        if (!stated.isBlank()) {
            double total = Points.number(stated);
            if (total < 0 || total > 100) {
                return Rejection.outOfRange("stated_total", stated, "from 0 to 100, for it is a percentage");
            }
        }
        return null;
    }

    private @Nullable Rejection times(AuditColumns columns, Instant contactAt, Instant auditedAt) {
        if (auditedAt.isBefore(contactAt)) {
            return new Rejection(
                    "audited_at",
                    RejectCode.BEFORE_CONTACT,
                    "audited_at is " + Rejection.quoted(columns.auditedAt()) + ", before contact_at "
                            + Rejection.quoted(columns.contactAt()) + ": correct whichever is wrong.");
        }
        if (contactAt.isAfter(now)) {
            return Rejection.inFuture("contact_at", columns.contactAt());
        }
        return auditedAt.isAfter(now) ? Rejection.inFuture("audited_at", columns.auditedAt()) : null;
    }

    private static Rejection unknownForm(AuditColumns columns) {
        return new Rejection(
                "form_version",
                RejectCode.UNKNOWN_FORM,
                "Form " + Rejection.quoted(columns.formId()) + " has no version "
                        + Rejection.quoted(columns.formVersion()) + ": correct it, or deliver that form first.");
    }
}
