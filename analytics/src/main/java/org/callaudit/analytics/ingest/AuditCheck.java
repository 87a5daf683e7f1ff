package org.callaudit.analytics.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callaudit.analytics.facts.AuditColumns;
import org.callaudit.analytics.facts.SegmentWriter;
import org.callaudit.analytics.facts.StoredAudit;
import org.callaudit.analytics.model.FindingCode;
import org.callaudit.analytics.model.Segment;
import org.jspecify.annotations.Nullable;

/** Gathers the rows of an audit file by delivery, in any order, and judges each delivery when all rows are there. */
final class AuditCheck implements RecordCheck {

    private static final List<String> KEY = List.of("audit_id", "revision");

    private final CheckRun run;
    private final AuditLayout layout;
    private final RejectLog rejects;
    private final Map<String, Delivery> deliveries = new HashMap<>();
    private final List<Delivery> inOrder = new ArrayList<>();
    private final Map<String, Points> points = new HashMap<>();

    private final Field[] lastFields = new Field[AuditColumns.NAMES.size()];
    private @Nullable AuditHeading lastHeading;
    private @Nullable Delivery lastDelivery;

    AuditCheck(CheckRun run) {
        this.run = run;
        this.layout = new AuditLayout(run.header());
        this.rejects = new RejectLog(run.header(), run.rules().redactor());
    }

    @Override
    public void take(SourceRow row) {
        AuditHeading heading = lastHeading;
        Delivery delivery = lastDelivery;
        if (heading == null || delivery == null || !layout.sameHeading(row, lastFields)) {
            layout.remember(row, lastFields);
            delivery = delivery(layout.auditId(row), layout.revision(row));
            heading = delivery.heading(new AuditHeading(layout.columns(row)));
            lastHeading = heading;
            lastDelivery = delivery;
        }
        delivery.rows()
                .add(new AuditRow(
                        heading,
                        layout.itemId(row),
                        points.computeIfAbsent(layout.points(row), Points::of),
                        layout.comment(row),
                        row.line(),
                        layout.extras(row)));
    }

    @Override
    public void takeMisshapen(SourceRow row, String raw) {
        String auditId = layout.auditId(row);
        if (!auditId.isBlank()) {
            delivery(auditId, layout.revision(row)).misshapen(row.line());
        }
        int wanted = run.header().names().size();
        rejects.add(rejects.valuesOnly(row, KEY), row.line(), Rejection.columns(row.width(), wanted), raw);
    }

    @Override
    public CheckedFile finish() throws IOException {
        DeliveryJudge judge = new DeliveryJudge(run, layout, rejects);
        List<CleanDelivery> accepted = new ArrayList<>();
        for (Delivery delivery : inOrder) {
            CleanDelivery clean = judge.judge(delivery);
            if (clean != null) {
                accepted.add(clean);
            }
        }
        accepted.sort(
                Comparator.comparingInt((CleanDelivery clean) -> clean.good().day())
                        .thenComparingInt(CleanDelivery::ordinal));
        Map<FindingCode, Long> findings = new EnumMap<>(FindingCode.class);
        List<Segment> segments = write(accepted, findings);
        rejects.write(run.targets().rejects());
        long rows = accepted.stream().mapToLong(clean -> clean.rows().size()).sum();
        return new CheckedFile(
                run.fileId(),
                rejects.counts(rows, judge.duplicates()),
                findings,
                segments,
                List.of(),
                List.of(),
                run.header().ignored(),
                accepted.stream()
                        .map(clean -> clean.good().auditedAt())
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }

    private List<Segment> write(List<CleanDelivery> accepted, Map<FindingCode, Long> findings) throws IOException {
        AuditScoring scoring = new AuditScoring(run.rules());
        try (SegmentWriter<StoredAudit> writer =
                SegmentWriter.audits(run.targets().facts(), run.fileId())) {
            for (CleanDelivery clean : accepted) {
                StoredAudit audit = scoring.score(clean);
                writer.add(audit);
                for (FindingCode code : FindingCode.values()) {
                    if ((audit.findings() & code.bit()) != 0) {
                        findings.merge(code, 1L, Long::sum);
                    }
                }
            }
            return writer.finish();
        }
    }

    /** The delivery of that key; rows that don't name their audit are one each, for nothing belongs together there. */
    private Delivery delivery(String auditId, String revision) {
        if (auditId.isBlank()) {
            return started();
        }
        return deliveries.computeIfAbsent(auditId + '\n' + number(revision), key -> started());
    }

    private Delivery started() {
        Delivery delivery = new Delivery(inOrder.size());
        inOrder.add(delivery);
        return delivery;
    }

    /** A revision as it identifies: blank is 1, 01 is 1, and what is no number is itself. */
    private static String number(String revision) {
        if (revision.isBlank() || revision.equals("1")) {
            return "1";
        }
        return Points.isWhole(revision) ? Integer.toString(Integer.parseInt(revision)) : revision;
    }
}
