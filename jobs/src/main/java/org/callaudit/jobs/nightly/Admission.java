package org.callaudit.jobs.nightly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.callaudit.analytics.facts.AuditHead;
import org.callaudit.analytics.facts.SegmentReader;
import org.callaudit.analytics.facts.SurveyHead;
import org.callaudit.analytics.ingest.CheckedFile;
import org.callaudit.analytics.ingest.RejectFile;
import org.callaudit.analytics.ingest.RejectedRow;
import org.callaudit.analytics.model.FindingCode;
import org.callaudit.analytics.model.RecordCounts;
import org.callaudit.analytics.model.RecordKind;
import org.callaudit.analytics.model.RejectCode;
import org.callaudit.analytics.model.RosterEntry;
import org.callaudit.analytics.model.Segment;
import org.callaudit.analytics.spark.DayCounter;
import org.callaudit.jobs.ledger.FileEntry;
import org.callaudit.jobs.ledger.FileStatus;
import org.callaudit.jobs.ledger.Ledger;
import org.callaudit.jobs.ledger.ReferenceBook.Moved;
import org.callaudit.jobs.ledger.VersionBook.NotCounted;
import org.callaudit.jobs.ledger.VersionBook.Of;
import org.callaudit.jobs.ledger.VersionBook.Version;
import org.callaudit.jobs.ledger.VersionBook.Why;

/**
 * Takes a checked file into the ledger, in file order and in one transaction: which of its deliveries repeat or
 * contradict earlier ones is decided here, across the whole history.
 */
final class Admission {

    private static final int NAMED = 3;

    private final Night night;
    private final Ledger ledger;
    private final ReentrantLock turn = new ReentrantLock();

    Admission(Night night) {
        this.night = night;
        this.ledger = night.ledger();
    }

    /**
     * Admits the files whose turn it is: checked, with all before them checked and admitted. Each in a transaction of
     * its own. Does nothing while another thread is at it; what neither sees is left to the step that admits the rest.
     */
    void admitInTurn() {
        if (!turn.tryLock()) {
            return;
        }
        try {
            int unchecked = night.records(FileStatus.RECEIVED).stream()
                    .mapToInt(FileEntry::id)
                    .min()
                    .orElse(Integer.MAX_VALUE);
            for (FileEntry file : night.records(FileStatus.CHECKED)) {
                if (file.id() < unchecked) {
                    ledger.inTransaction(() -> admitted(file));
                }
            }
        } finally {
            turn.unlock();
        }
    }

    private FileEntry admitted(FileEntry file) {
        try {
            admit(file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Admits the file; to be called in one transaction. */
    void admit(FileEntry file) throws IOException {
        CheckedFile checked = ledger.files().checkedFile(file.id());
        Outcome outcome = new Outcome(checked);
        Set<LocalDate> days = new TreeSet<>();
        for (Segment segment : checked.segments()) {
            days.addAll(segment.days());
        }
        List<Version> accepted = new ArrayList<>();
        for (Segment segment : checked.segments()) {
            Arrivals arrivals = arrivals(segment);
            decide(arrivals, outcome, accepted, days);
        }
        if (!checked.segments().isEmpty()) {
            ledger.versions().add(of(checked.segments().get(0)), accepted);
        }
        new RowAdmission(night, file, outcome::duplicateRow, outcome::rejects).admit();
        ledger.versions().doNotCount(outcome.notCounted);
        days.addAll(takeRoster(file, checked.roster()));
        ledger.reference().addForms(file.id(), checked.forms());
        ledger.tallies().dirty(days);
        publish(file, outcome.rejects);
        ledger.files().ingested(checked, outcome.counts(), outcome.findings);
    }

    private Set<LocalDate> takeRoster(FileEntry file, List<RosterEntry> roster) {
        Moved moved = ledger.reference().addRoster(file.id(), roster);
        Map<String, LocalDate> without = moved.withoutTeam();
        if (!without.isEmpty()) {
            ledger.files().remark(file.id(), unassigned(without));
        }
        return moved.days();
    }

    private static String unassigned(Map<String, LocalDate> agents) {
        return (agents.size() == 1 ? "1 agent (" : agents.size() + " agents (")
                + agents.keySet().stream().limit(NAMED).collect(Collectors.joining(", "))
                + (agents.size() > NAMED ? ", …" : "") + "), whose records from " + Collections.min(agents.values())
                + " on counted for a team, have none before their first day in this roster; those records count as team \""
                + DayCounter.UNASSIGNED_TEAM + "\" now. If they were in a team then, drop in a roster with an earlier"
                + " valid_from.";
    }

    private void publish(FileEntry file, List<RejectedRow> more) throws IOException {
        Path target = night.home().rejected().resolve(Night.rejectedName(ledger, file) + ".rejects.csv");
        if (!file.isTranslated()) {
            RejectFile.publish(night.stagedRejects(file), more, target);
            return;
        }
        List<RejectedRow> rejects = RejectFile.rows(night.stagedRejects(file), more);
        if (!rejects.isEmpty()) {
            new ForeignFiles(night).publishRejects(file, rejects, target);
        }
    }

    /** The deliveries of a segment: for surveys, findings are 0 and rows 1. */
    private record Arrival(Version version, int findings, int rows) {}

    private record Arrivals(Of of, List<Arrival> list) {}

    private static Of of(Segment segment) {
        return segment.kind() == RecordKind.AUDIT ? Of.AUDIT : Of.SURVEY;
    }

    private Arrivals arrivals(Segment segment) throws IOException {
        Path path = night.home().facts().resolve(segment.path());
        List<Arrival> list = new ArrayList<>();
        if (segment.kind() == RecordKind.AUDIT) {
            for (AuditHead head : SegmentReader.auditHeads(path)) {
                list.add(new Arrival(
                        new Version(
                                head.auditId(),
                                head.revision(),
                                segment.fileId(),
                                head.ordinal(),
                                LocalDate.ofEpochDay(head.day()),
                                head.hashHi(),
                                head.hashLo()),
                        head.findings(),
                        head.rows()));
            }
        } else {
            for (SurveyHead head : SegmentReader.surveyHeads(path)) {
                list.add(new Arrival(
                        new Version(
                                head.surveyId(),
                                head.answered() ? 2 : 1,
                                segment.fileId(),
                                head.ordinal(),
                                LocalDate.ofEpochDay(head.day()),
                                head.hashHi(),
                                head.hashLo()),
                        0,
                        1));
            }
        }
        return new Arrivals(of(segment), list);
    }

    private void decide(Arrivals arrivals, Outcome outcome, List<Version> accepted, Set<LocalDate> days)
            throws IOException {
        Contradictions contradictions =
                new Contradictions(night.home().facts(), arrivals.of().kind());
        Map<String, List<Version>> known = ledger.versions()
                .find(
                        arrivals.of(),
                        arrivals.list().stream()
                                .map(arrival -> arrival.version().id())
                                .toList());
        for (Version earlier : accepted) {
            known.computeIfAbsent(earlier.id(), id -> new ArrayList<>(1)).add(earlier);
        }
        for (Arrival arrival : arrivals.list()) {
            Version version = arrival.version();
            List<Version> others = known.computeIfAbsent(version.id(), id -> new ArrayList<>(1));
            Version same = null;
            for (Version other : others) {
                same = other.version() == version.version() ? other : same;
            }
            if (same == null && !lateUnanswered(arrivals.of(), version, others)) {
                restate(version, others, outcome, days);
                others.add(version);
                accepted.add(version);
            } else if (same == null || same.sameContent(version)) {
                outcome.duplicate(arrival);
            } else {
                outcome.conflict(arrival);
                contradictions.add(version, same);
            }
        }
        outcome.rejects(contradictions.rows());
    }

    /** An unanswered survey that comes after its answer adds nothing. */
    private static boolean lateUnanswered(Of of, Version version, List<Version> others) {
        return of == Of.SURVEY && version.version() == 1 && !others.isEmpty();
    }

    /** Of all versions of an audit or survey the highest counts; days whose records change are counted again. */
    private static void restate(Version version, List<Version> others, Outcome outcome, Set<LocalDate> days) {
        for (Version other : others) {
            outcome.doesNotCount(other.version() < version.version() ? other : version, Why.RESTATED);
            days.add(other.day());
        }
    }

    /** The file's counts, corrected for what its deliveries turned out to be. */
    private static final class Outcome {

        private final CheckedFile checked;
        private final Map<FindingCode, Long> findings = new EnumMap<>(FindingCode.class);
        private final Map<RejectCode, Long> codes = new EnumMap<>(RejectCode.class);
        private final List<RejectedRow> rejects = new ArrayList<>();
        private final List<NotCounted> notCounted = new ArrayList<>();
        private long duplicates;

        Outcome(CheckedFile checked) {
            this.checked = checked;
            findings.putAll(checked.findings());
            codes.putAll(checked.counts().codes());
        }

        void duplicate(Arrival arrival) {
            duplicates += arrival.rows();
            doesNotCount(arrival.version(), Why.DUPLICATE);
            forget(arrival);
        }

        void duplicateRow() {
            duplicates++;
        }

        void conflict(Arrival arrival) {
            doesNotCount(arrival.version(), Why.CONFLICT);
            forget(arrival);
        }

        void rejects(List<RejectedRow> rows) {
            rejects.addAll(rows);
            rows.forEach(row -> codes.merge(row.code(), 1L, Long::sum));
        }

        void doesNotCount(Version version, Why why) {
            notCounted.add(new NotCounted(version.fileId(), version.ordinal(), why));
        }

        private void forget(Arrival arrival) {
            for (FindingCode code : FindingCode.values()) {
                if ((arrival.findings() & code.bit()) != 0) {
                    findings.merge(code, -1L, Long::sum);
                }
            }
        }

        RecordCounts counts() {
            RecordCounts before = checked.counts();
            findings.values().removeIf(n -> n == 0);
            return new RecordCounts(
                    before.read(),
                    before.accepted() - duplicates - rejects.size(),
                    before.rejected() + rejects.size(),
                    before.duplicates() + duplicates,
                    codes);
        }
    }
}
