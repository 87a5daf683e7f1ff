package org.callaudit.jobs.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.callaudit.analytics.facts.AuditHead;
import org.callaudit.analytics.facts.SegmentReader;
import org.callaudit.analytics.facts.StoredAudit;
import org.callaudit.analytics.facts.StoredSurvey;
import org.callaudit.analytics.facts.SurveyHead;
import org.callaudit.analytics.model.Purpose;
import org.callaudit.analytics.model.RecordKind;
import org.callaudit.analytics.model.Segment;
import org.callaudit.jobs.home.Home;
import org.callaudit.jobs.ledger.Ledger;

/** Single audits and surveys, for the few things on a page that sums do not tell. Days are those of contact and sending. */
final class FactsOnRecord {

    private static final Comparator<StoredAudit> BY_CONTACT = Comparator.comparingLong(StoredAudit::contactEpoch)
            .thenComparing(audit -> audit.columns().auditId());

    private final Home home;
    private final Ledger ledger;

    FactsOnRecord(Desk desk) {
        this(desk.home(), desk.ledger());
    }

    FactsOnRecord(Home home, Ledger ledger) {
        this.home = home;
        this.ledger = ledger;
    }

    /** Audits that count: regular ones and rescorings, of each the highest revision; in order of contact. */
    List<StoredAudit> audits(LocalDate from, LocalDate to, Predicate<StoredAudit> wanted) {
        return audits(from, to, false, audit -> audit.purpose().counts() && wanted.test(audit));
    }

    /** Audits for whatever purpose, of each the highest revision; in order of contact. */
    List<StoredAudit> ofAnyPurpose(LocalDate from, LocalDate to, Predicate<StoredAudit> wanted) {
        return audits(from, to, false, wanted);
    }

    /** Earlier revisions, which a later one replaced; in order of contact. */
    List<StoredAudit> restated(LocalDate from, LocalDate to, Predicate<StoredAudit> wanted) {
        return audits(from, to, true, wanted);
    }

    /** Scorings of contacts that several evaluators scored; in order of contact. */
    List<StoredAudit> calibration(LocalDate from, LocalDate to) {
        return audits(from, to, false, audit -> audit.purpose() == Purpose.CALIBRATION);
    }

    /** Surveys, of each the answer where there is one; in order of sending. */
    List<StoredSurvey> surveys(LocalDate from, LocalDate to, Predicate<StoredSurvey> wanted) {
        List<StoredSurvey> surveys = new ArrayList<>();
        for (Segment segment : segments(RecordKind.SURVEY, from, to)) {
            Set<Integer> leftOut = ledger.versions().notCounted(segment.fileId());
            Path file = home.facts().resolve(segment.path());
            try {
                Set<Integer> ordinals = SegmentReader.surveyHeads(file).stream()
                        .filter(head -> within(head.day(), from, to) && !leftOut.contains(head.ordinal()))
                        .map(SurveyHead::ordinal)
                        .collect(Collectors.toCollection(TreeSet::new));
                SegmentReader.surveys(file, days(from, to), ordinals).stream()
                        .filter(wanted)
                        .forEach(surveys::add);
            } catch (IOException e) {
                throw new UncheckedIOException("the facts in " + file + " can't be read", e);
            }
        }
        surveys.sort(Comparator.comparingLong(StoredSurvey::sentEpoch)
                .thenComparing(survey -> survey.columns().surveyId()));
        return surveys;
    }

    private List<StoredAudit> audits(LocalDate from, LocalDate to, boolean restated, Predicate<StoredAudit> wanted) {
        List<StoredAudit> audits = new ArrayList<>();
        for (Segment segment : segments(RecordKind.AUDIT, from, to)) {
            Set<Integer> marked = restated
                    ? ledger.versions().restated(segment.fileId())
                    : ledger.versions().notCounted(segment.fileId());
            Path file = home.facts().resolve(segment.path());
            try {
                Set<Integer> ordinals = SegmentReader.auditHeads(file).stream()
                        .filter(head -> within(head.day(), from, to) && marked.contains(head.ordinal()) == restated)
                        .map(AuditHead::ordinal)
                        .collect(Collectors.toCollection(TreeSet::new));
                SegmentReader.audits(file, days(from, to), ordinals).stream()
                        .filter(wanted)
                        .forEach(audits::add);
            } catch (IOException e) {
                throw new UncheckedIOException("the facts in " + file + " can't be read", e);
            }
        }
        audits.sort(BY_CONTACT);
        return audits;
    }

    private List<Segment> segments(RecordKind kind, LocalDate from, LocalDate to) {
        List<LocalDate> days = from.datesUntil(to.plusDays(1)).toList();
        return ledger.files().segments(days).stream()
                .filter(segment -> segment.kind() == kind)
                .toList();
    }

    private static Set<Integer> days(LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1))
                .map(day -> (int) day.toEpochDay())
                .collect(Collectors.toSet());
    }

    private static boolean within(int day, LocalDate from, LocalDate to) {
        return day >= from.toEpochDay() && day <= to.toEpochDay();
    }
}
