package org.callaudit.analytics.spark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.callaudit.analytics.facts.AuditScan;
import org.callaudit.analytics.facts.ItemState;
import org.callaudit.analytics.model.FindingCode;
import org.callaudit.analytics.model.Form;
import org.callaudit.analytics.model.FormFinding;
import org.callaudit.analytics.model.FreshAudit;
import org.callaudit.analytics.model.Purpose;
import org.callaudit.analytics.model.Tally;
import org.jspecify.annotations.Nullable;

/** From the audits of segments to tallies, findings and the list of what came in. */
final class AuditCounting {

    private static final FindingCode[] CODES = FindingCode.values();
    private static final int AGAINST_ACCURACY = againstAccuracy();
    private static final int COMMENT_CHARS = 300;
    private static final Comparator<FormItems.Place> GRAVEST = Comparator.comparing(
                    (FormItems.Place place) -> place.item().errorClass())
            .reversed()
            .thenComparing(FormItems.Place::order);

    private final CountTerms terms;
    private final FormItems items;
    private final DayTallies tallies;
    private final List<FormFinding> findings = new ArrayList<>();
    private final FreshAudits fresh = new FreshAudits();

    AuditCounting(CountTerms terms, FormItems items, DayTallies tallies) {
        this.terms = terms;
        this.items = items;
        this.tallies = tallies;
    }

    List<FormFinding> findings() {
        return findings;
    }

    FreshAudits fresh() {
        return fresh;
    }

    /** Adds the audit that the scan stands on; a targeted one is only listed. */
    void add(AuditScan scan, int fileId, boolean isFresh) {
        boolean listedOnly =
                isFresh && scan.purpose() == Purpose.TARGETED && items.knows(scan.formId(), scan.formVersion());
        if (!scan.purpose().counts() && !listedOnly) {
            return;
        }
        LocalDate day = LocalDate.ofEpochDay(scan.day());
        Map<String, FormItems.Place> form = items.of(scan.formId(), scan.formVersion());
        CountedAudit audit = counted(scan, terms.placeOf(scan.agentId(), day), form);
        if (!listedOnly) {
            tallies.add(audit);
            if (scan.findings() != 0) {
                addFindings(scan, fileId, day, audit);
            }
            if (isFresh) {
                fresh.count(audit);
            }
        }
        if (isFresh && audit.errors() > 0) {
            fresh.list(audit.place().teamId(), scan.auditedAt(), () -> listed(scan, audit, form));
        }
    }

    private static CountedAudit counted(AuditScan scan, CountTerms.Place place, Map<String, FormItems.Place> form) {
        return new CountedAudit(
                scan.day(),
                place,
                scan.agentId(),
                scan.evaluatorId(),
                scan.topic(),
                scan.channel(),
                Form.versionScope(scan.formId(), scan.formVersion()),
                scan.score(),
                scan.applicable(),
                scan.errors(),
                scan.classMask(),
                (scan.findings() & AGAINST_ACCURACY) == 0,
                answers(scan, form));
    }

    private static List<CountedAudit.Answer> answers(AuditScan scan, Map<String, FormItems.Place> form) {
        List<CountedAudit.Answer> answers = new ArrayList<>(scan.items().size());
        for (AuditScan.Item item : scan.items()) {
            if (item.state() != ItemState.NOT_APPLICABLE) {
                answers.add(new CountedAudit.Answer(placeOf(form, item.itemId()), item.state() == ItemState.IN_ERROR));
            }
        }
        return answers;
    }

    private void addFindings(AuditScan scan, int fileId, LocalDate day, CountedAudit audit) {
        for (FindingCode code : CODES) {
            if ((scan.findings() & code.bit()) != 0) {
                findings.add(new FormFinding(
                        day,
                        fileId,
                        scan.auditId(),
                        scan.revision(),
                        audit.evaluatorId(),
                        audit.agentId(),
                        audit.place().teamId(),
                        code,
                        stated(scan),
                        percent(audit.score())));
            }
        }
    }

    private static FreshAudit listed(AuditScan scan, CountedAudit audit, Map<String, FormItems.Place> form) {
        return new FreshAudit(
                audit.place().teamId(),
                audit.agentId(),
                scan.auditId(),
                scan.revision(),
                scan.contactId(),
                scan.purpose(),
                scan.contactAt(),
                scan.auditedAt(),
                audit.evaluatorId(),
                percent(audit.score()),
                stated(scan),
                misses(audit),
                scan.findings(),
                audit.topic(),
                comment(scan, audit, form));
    }

    private static List<FreshAudit.Miss> misses(CountedAudit audit) {
        return audit.answers().stream()
                .filter(CountedAudit.Answer::wrong)
                .map(CountedAudit.Answer::place)
                .sorted(GRAVEST)
                .map(place -> new FreshAudit.Miss(
                        place.scope(),
                        place.item().text(),
                        place.item().errorClass(),
                        place.item().autoFail()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** On the missed items first, in the order in which these are listed, whatever the order of a delivery's rows. */
    private static String comment(AuditScan scan, CountedAudit audit, Map<String, FormItems.Place> form) {
        Set<FormItems.Place> missed = audit.answers().stream()
                .filter(CountedAudit.Answer::wrong)
                .map(CountedAudit.Answer::place)
                .collect(Collectors.toSet());
        String all = scan.items().stream()
                .filter(item -> !item.comment().isBlank())
                .sorted(Comparator.comparing(
                        item -> placeOf(form, item.itemId()),
                        Comparator.comparing((FormItems.Place place) -> !missed.contains(place))
                                .thenComparing(GRAVEST)))
                .map(item -> item.comment().strip())
                .collect(Collectors.joining(" / "));
        if (all.length() <= COMMENT_CHARS) {
            return all;
        }
        int end = COMMENT_CHARS - 1;
        return all.substring(0, Character.isHighSurrogate(all.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    private static FormItems.Place placeOf(Map<String, FormItems.Place> form, String itemId) {
        FormItems.Place place = form.get(itemId);
        if (place == null) {
            throw new IllegalArgumentException("item " + itemId + " is not on the form it was answered on");
        }
        return place;
    }

    private static @Nullable String stated(AuditScan scan) {
        String stated = scan.statedTotal();
        return stated.isBlank() ? null : stated;
    }

    private static @Nullable Double percent(@Nullable Long score) {
        return score == null ? null : score / Tally.SCORE_UNITS;
    }

    private static int againstAccuracy() {
        int mask = 0;
        for (FindingCode code : CODES) {
            mask |= code.againstAccuracy() ? code.bit() : 0;
        }
        return mask;
    }
}
