package org.callaudit.analytics.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.callaudit.analytics.facts.AuditScan;
import org.callaudit.analytics.facts.SegmentScan;
import org.callaudit.analytics.facts.SurveyScan;
import org.callaudit.analytics.model.RecordKind;
import org.callaudit.analytics.model.Segment;

/** The task: counts the records of its share that are of the days asked for. */
final class ShareCounting implements Function<Share, Counted> {

    private static final long serialVersionUID = 1;

    private final Broadcast<CountTerms> terms;

    ShareCounting(Broadcast<CountTerms> terms) {
        this.terms = terms;
    }

    @Override
    public Counted call(Share share) throws IOException {
        return count(share, terms.value());
    }

    static Counted count(Share share, CountTerms terms) throws IOException {
        FormItems items = new FormItems(terms.reference());
        DayTallies tallies = new DayTallies(items.scopes());
        AuditCounting audits = new AuditCounting(terms, items, tallies);
        SurveyCounting surveys = new SurveyCounting(terms, tallies, audits.fresh());
        for (CountRequest.Source source : share.sources()) {
            Segment segment = source.segment();
            Path path = Path.of(terms.facts(), segment.path());
            Set<Integer> days = terms.wantedOf(segment.days());
            int fileId = segment.fileId();
            boolean fresh = terms.freshFiles().contains(fileId);
            if (segment.kind() == RecordKind.AUDIT) {
                try (AuditScan scan = AuditScan.open(path, days, fresh)) {
                    while (nextCounted(scan, source, terms)) {
                        audits.add(scan, fileId, fresh);
                    }
                }
            } else {
                try (SurveyScan scan = SurveyScan.open(path, days)) {
                    while (nextCounted(scan, source, terms)) {
                        surveys.add(scan, fileId, fresh);
                    }
                }
            }
        }
        return new Counted(
                tallies.encode(),
                audits.findings(),
                surveys.unhappy(),
                audits.fresh().audits(),
                audits.fresh().counts());
    }

    private static boolean nextCounted(SegmentScan scan, CountRequest.Source source, CountTerms terms)
            throws IOException {
        while (scan.next()) {
            if (terms.days().contains(scan.day()) && !source.notCounted().contains(scan.ordinal())) {
                return true;
            }
        }
        return false;
    }
}
