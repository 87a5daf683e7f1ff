package org.callaudit.jobs.report;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.callaudit.analytics.facts.AuditHead;
import org.callaudit.analytics.facts.SegmentReader;
import org.callaudit.analytics.facts.SurveyHead;
import org.callaudit.analytics.model.RecordKind;
import org.callaudit.analytics.model.Segment;
import org.callaudit.jobs.home.Home;
import org.callaudit.jobs.ledger.FileEntry;
import org.callaudit.jobs.ledger.Ledger;

/** Which files have records of some agents, or on some forms: those that rest on a roster or form file. */
public final class RecordsOf {

    private final Home home;
    private final Ledger ledger;
    private final RecordKind kind;
    private final Set<String> ids;

    /**
     * Records of those agents, or on those forms.
     *
     * @param kind ROSTER where the ids are those of agents, FORM where they are those of forms
     */
    public RecordsOf(Home home, Ledger ledger, RecordKind kind, Set<String> ids) {
        this.home = home;
        this.ledger = ledger;
        this.kind = kind;
        this.ids = ids;
    }

    /** The files, by id. */
    public List<FileEntry> files() throws IOException {
        Map<Integer, List<Segment>> byFile = ledger.files().segments(days()).stream()
                .collect(Collectors.groupingBy(Segment::fileId, TreeMap::new, Collectors.toList()));
        Set<Integer> found = new TreeSet<>();
        for (Map.Entry<Integer, List<Segment>> file : byFile.entrySet()) {
            if (any(file.getKey(), file.getValue())) {
                found.add(file.getKey());
            }
        }
        return ledger.files().ingested().stream()
                .filter(file -> found.contains(file.id()))
                .toList();
    }

    private Collection<LocalDate> days() {
        return ledger.tallies()
                .span()
                .map(span ->
                        span.getKey().datesUntil(span.getValue().plusDays(1)).toList())
                .orElse(List.of());
    }

    private boolean any(int file, List<Segment> segments) throws IOException {
        Set<Integer> leftOut = ledger.versions().notCounted(file);
        // What a later version replaced counts again when that one is withdrawn.
        leftOut.removeAll(ledger.versions().restated(file));
        for (Segment segment : segments) {
            Path path = home.facts().resolve(segment.path());
            if (segment.kind() == RecordKind.AUDIT ? anyAudit(path, leftOut) : anySurvey(path, leftOut)) {
                return true;
            }
        }
        return false;
    }

    private boolean anyAudit(Path path, Set<Integer> leftOut) throws IOException {
        Set<Integer> ordinals =
                SegmentReader.auditHeads(path).stream().map(AuditHead::ordinal).collect(Collectors.toSet());
        ordinals.removeAll(leftOut);
        return SegmentReader.audits(path, Set.of(), ordinals).stream()
                .anyMatch(audit -> ids.contains(
                        kind == RecordKind.ROSTER
                                ? audit.columns().agentId()
                                : audit.columns().formId()));
    }

    private boolean anySurvey(Path path, Set<Integer> leftOut) throws IOException {
        if (kind != RecordKind.ROSTER) {
            return false;
        }
        Set<Integer> ordinals = SegmentReader.surveyHeads(path).stream()
                .map(SurveyHead::ordinal)
                .collect(Collectors.toSet());
        ordinals.removeAll(leftOut);
        return SegmentReader.surveys(path, Set.of(), ordinals).stream()
                .anyMatch(survey -> ids.contains(survey.columns().agentId()));
    }
}
