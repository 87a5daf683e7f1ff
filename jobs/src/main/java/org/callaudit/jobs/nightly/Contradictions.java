package org.callaudit.jobs.nightly;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import org.callaudit.analytics.facts.SegmentReader;
import org.callaudit.analytics.facts.StoredAudit;
import org.callaudit.analytics.facts.StoredSurvey;
import org.callaudit.analytics.ingest.Conflicts;
import org.callaudit.analytics.ingest.RejectedRow;
import org.callaudit.analytics.model.RecordKind;
import org.callaudit.analytics.model.Segment;
import org.callaudit.jobs.ledger.VersionBook.Version;

/** Deliveries that say something else than an accepted one. Both are read back, each segment once, to say what. */
final class Contradictions {

    private record Pair(Version later, Version earlier) {}

    private final Path facts;
    private final RecordKind kind;
    private final List<Pair> pairs = new ArrayList<>();

    Contradictions(Path facts, RecordKind kind) {
        this.facts = facts;
        this.kind = kind;
    }

    void add(Version later, Version earlier) {
        pairs.add(new Pair(later, earlier));
    }

    /** The rows of the later ones, rejected, in the order in which they were added. */
    List<RejectedRow> rows() throws IOException {
        return kind == RecordKind.AUDIT
                ? rows(SegmentReader::audits, StoredAudit::ordinal, Conflicts::audit)
                : rows(SegmentReader::surveys, StoredSurvey::ordinal, Conflicts::survey);
    }

    private interface Reading<T> {
        List<T> read(Path segment, Set<Integer> days, Set<Integer> ordinals) throws IOException;
    }

    private <T> List<RejectedRow> rows(
            Reading<T> reading, ToIntFunction<T> ordinal, BiFunction<T, T, List<RejectedRow>> judge)
            throws IOException {
        Map<String, Map<Integer, T>> records = new HashMap<>();
        for (Map.Entry<String, Wanted> segment : wanted().entrySet()) {
            Wanted wanted = segment.getValue();
            Map<Integer, T> read = new HashMap<>();
            for (T record : reading.read(facts.resolve(segment.getKey()), wanted.days, wanted.ordinals)) {
                read.put(ordinal.applyAsInt(record), record);
            }
            records.put(segment.getKey(), read);
        }
        List<RejectedRow> rows = new ArrayList<>();
        for (Pair pair : pairs) {
            rows.addAll(judge.apply(of(records, pair.later()), of(records, pair.earlier())));
        }
        return rows;
    }

    /** What is to be read of a segment. */
    private record Wanted(Set<Integer> days, Set<Integer> ordinals) {}

    private Map<String, Wanted> wanted() {
        Map<String, Wanted> wanted = new HashMap<>();
        for (Pair pair : pairs) {
            for (Version version : List.of(pair.later(), pair.earlier())) {
                Wanted segment =
                        wanted.computeIfAbsent(path(version), path -> new Wanted(new TreeSet<>(), new TreeSet<>()));
                segment.days.add((int) version.day().toEpochDay());
                segment.ordinals.add(version.ordinal());
            }
        }
        return wanted;
    }

    private <T> T of(Map<String, Map<Integer, T>> records, Version version) {
        T record = records.getOrDefault(path(version), Map.of()).get(version.ordinal());
        if (record == null) {
            throw new IllegalStateException(path(version) + " lacks the record " + version.ordinal()
                    + " that the ledger knows: the facts folder is damaged. Restore it from a backup.");
        }
        return record;
    }

    private String path(Version version) {
        return Segment.pathOf(kind, version.fileId(), version.day());
    }
}
