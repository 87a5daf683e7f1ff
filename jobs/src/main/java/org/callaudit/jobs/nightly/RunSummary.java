package org.callaudit.jobs.nightly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callaudit.analytics.model.FindingCode;
import org.callaudit.analytics.model.RecordCounts;
import org.callaudit.analytics.model.RecordKind;
import org.callaudit.analytics.model.RejectCode;
import org.callaudit.jobs.ledger.DeliveryStatus;
import org.callaudit.jobs.ledger.FailedBook.Failed;
import org.callaudit.jobs.ledger.FileEntry;
import org.callaudit.jobs.ledger.FileStatus;
import org.callaudit.jobs.ledger.IssueBook.IssuedReport;
import org.callaudit.jobs.ledger.ReportOrder;
import org.callaudit.jobs.ledger.RunCommand;
import org.jspecify.annotations.Nullable;

/**
 * What one run did, as printed by {@code --json} and kept in the ledger.
 *
 * @param counts by kind of record, and the findings by code under {@code findings}
 * @param failed reports that could not be drawn, and were not mailed
 * @param seconds of this process, by the text of each {@link RunPart}
 */
public record RunSummary(
        int runId,
        Outcome status,
        LocalDate businessDate,
        List<FileLine> files,
        Map<String, Long> records,
        Map<String, Object> counts,
        List<ReportLine> reports,
        List<DeliveryLine> deliveries,
        List<FailedLine> failed,
        Map<String, Double> seconds) {

    /** In the order in which their counts are told: most read first. */
    private static final List<RecordKind> KINDS = List.of(
            RecordKind.AUDIT,
            RecordKind.SURVEY,
            RecordKind.ROSTER,
            RecordKind.FORM,
            RecordKind.STANDARD,
            RecordKind.EVENT,
            RecordKind.CASE,
            RecordKind.CONTACT);

    private static final int NAMED = 3;

    /** How a command ended that did not fail. */
    public enum Outcome {
        /** Its run is at its end. */
        COMPLETED,
        /** It began none. */
        NOTHING_TO_DO
    }

    /** One file of the run. */
    public record FileLine(
            int id,
            String name,
            @Nullable String kind,
            FileStatus status,
            long read,
            long accepted,
            long rejected,
            long duplicates,
            long findings,
            List<String> ignoredColumns,
            @Nullable String reason) {}

    /**
     * One report; the path is relative to the home.
     *
     * @param compared on a rerun, against the first issue: {@code identical}, byte for byte; {@code same figures}, on
     *     other inputs or settings; or {@code corrected}. Else null
     * @param corrections the figures that are corrected, with what they were
     */
    public record ReportLine(
            String kind,
            String scope,
            String path,
            String reportId,
            String sha256,
            int pages,
            @Nullable String compared,
            List<String> corrections) {}

    /** One mail. */
    public record DeliveryLine(
            String to,
            String report,
            DeliveryStatus status,
            String messageId,
            @Nullable String detail) {}

    /** One report that could not be drawn. */
    public record FailedLine(String kind, String scope, LocalDate from, LocalDate to, String reason) {

        static FailedLine of(Failed failed) {
            ReportOrder order = failed.order();
            return new FailedLine(order.kind().text(), order.scope().text(), order.from(), order.to(), failed.reason());
        }

        /** Which report, and why: {@code nightly of team:UB1 for 2026-10-31 (…)}. */
        String text() {
            String days = from.equals(to) ? " for " + to : " for " + from + " to " + to;
            return kind + (scope.equals(kind) ? "" : " of " + scope) + days + " (" + reason + ")";
        }
    }

    /** Puts together what the ledger holds of the run. */
    static RunSummary of(Night night, Map<String, Double> seconds) {
        int run = night.run().id();
        List<FileEntry> files = night.ledger().files().ofRun(run);
        return new RunSummary(
                run,
                Outcome.COMPLETED,
                night.run().businessDate(),
                files.stream().map(RunSummary::line).toList(),
                records(files),
                counts(files),
                night.ledger().issues().ofRun(run).stream()
                        .map(report -> line(night, report))
                        .toList(),
                night.ledger().deliveries().ofRun(run).stream()
                        .map(mail -> new DeliveryLine(
                                mail.to(), mail.report(), mail.status(), mail.messageId(), mail.detail()))
                        .toList(),
                night.ledger().failed().of(run).stream().map(FailedLine::of).toList(),
                seconds);
    }

    /** This rerun and a later one of the same command, told as one: under the later one's id, with what both made. */
    public RunSummary and(RunSummary later) {
        Map<String, Double> together = new LinkedHashMap<>(later.seconds);
        seconds.forEach((part, second) -> {
            // Both are counted from the start of the same process.
            if (!part.equals(RunPart.STARTUP.text()) && !part.equals(RunPart.TOTAL.text())) {
                together.merge(part, second, Double::sum);
            }
        });
        together.put(RunPart.STARTUP.text(), seconds.getOrDefault(RunPart.STARTUP.text(), 0.0));
        return new RunSummary(
                later.runId,
                later.status,
                later.businessDate,
                later.files,
                later.records,
                later.counts,
                both(reports, later.reports),
                both(deliveries, later.deliveries),
                both(failed, later.failed),
                together);
    }

    private static <T> List<T> both(List<T> earlier, List<T> later) {
        return Stream.concat(earlier.stream(), later.stream()).toList();
    }

    /** Which reports could not be drawn; null: none. */
    public @Nullable String trouble() {
        if (failed.isEmpty()) {
            return null;
        }
        String which = failed.stream().limit(NAMED).map(FailedLine::text).collect(Collectors.joining("; "));
        return (failed.size() == 1 ? "1 report" : failed.size() + " reports") + " could not be drawn: " + which
                + (failed.size() > NAMED ? "; and " + (failed.size() - NAMED) + " more" : "");
    }

    /** What became of each file, report and mail, a line each, for a log. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (FileLine file : files) {
            lines.add("file " + file.id() + " " + file.name() + ": " + file.status() + ", " + file.read() + " read, "
                    + file.accepted() + " accepted, " + file.rejected() + " rejected, " + file.duplicates()
                    + " duplicates" + (file.reason() == null ? "" : "; " + file.reason()));
        }
        reports.forEach(report -> lines.add("report " + report.path() + " " + report.reportId()));
        deliveries.forEach(mail -> lines.add("mail with " + mail.report() + ": " + mail.status()
                + (mail.detail() == null ? "" : "; " + mail.detail())));
        lines.add("run " + runId + " " + status + " after " + seconds);
        return lines;
    }

    private static ReportLine line(Night night, IssuedReport report) {
        Optional<IssuedReport> first = night.run().command() == RunCommand.RERUN
                ? night.ledger().issues().ofPath(report.path()).stream()
                        .filter(issue -> issue.runId() < report.runId())
                        .findFirst()
                : Optional.empty();
        boolean identical =
                first.filter(issue -> issue.sha256().equals(report.sha256())).isPresent();
        List<String> corrections =
                first.isEmpty() || identical ? List.of() : new Corrections(night, report.path()).figures();
        return new ReportLine(
                report.kind().text(),
                report.scope().text(),
                report.path(),
                report.reportId(),
                report.sha256(),
                report.pages(),
                first.isEmpty() ? null : identical ? "identical" : corrections.isEmpty() ? "same figures" : "corrected",
                corrections);
    }

    private static FileLine line(FileEntry file) {
        RecordCounts counts = file.counts();
        return new FileLine(
                file.id(),
                file.name(),
                kind(file),
                file.status(),
                counts.read(),
                counts.accepted(),
                counts.rejected(),
                counts.duplicates(),
                file.findingCount(),
                file.ignoredColumns(),
                file.reason());
    }

    private static @Nullable String kind(FileEntry file) {
        return file.isMapping()
                ? "mapping"
                : file.kind() == null ? null : file.kind().text();
    }

    /** Of a command that found nothing to do; it has no run, so the last one is named. */
    public static RunSummary nothing(int lastRun, LocalDate businessDate) {
        return new RunSummary(
                lastRun,
                Outcome.NOTHING_TO_DO,
                businessDate,
                List.of(),
                records(List.of()),
                counts(List.of()),
                List.of(),
                List.of(),
                List.of(),
                RunPart.noSeconds());
    }

    private static Map<String, Long> records(List<FileEntry> files) {
        RecordCounts sum = sum(files, null);
        Map<String, Long> records = new LinkedHashMap<>();
        records.put("read", sum.read());
        records.put("accepted", sum.accepted());
        records.put("rejected", sum.rejected());
        records.put("duplicates", sum.duplicates());
        records.put(
                "findings", files.stream().mapToLong(FileEntry::findingCount).sum());
        return records;
    }

    private static Map<String, Object> counts(List<FileEntry> files) {
        Map<String, Object> counts = new LinkedHashMap<>();
        for (RecordKind kind : KINDS) {
            counts.put(kind.text(), kindCounts(sum(files, kind)));
        }
        Map<String, Long> findings = new TreeMap<>();
        for (FileEntry file : files) {
            for (Map.Entry<FindingCode, Long> entry : file.findings().entrySet()) {
                findings.merge(entry.getKey().text(), entry.getValue(), Long::sum);
            }
        }
        counts.put("findings", findings);
        return counts;
    }

    private static Map<String, Object> kindCounts(RecordCounts sum) {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("read", sum.read());
        counts.put("accepted", sum.accepted());
        counts.put("rejected", sum.rejected());
        counts.put("duplicates", sum.duplicates());
        Map<String, Long> codes = new TreeMap<>();
        for (Map.Entry<RejectCode, Long> entry : sum.codes().entrySet()) {
            codes.put(entry.getKey().text(), entry.getValue());
        }
        counts.put("codes", codes);
        return counts;
    }

    private static RecordCounts sum(List<FileEntry> files, @Nullable RecordKind kind) {
        return files.stream()
                .filter(file -> kind == null || file.kind() == kind)
                .map(FileEntry::counts)
                .reduce(RecordCounts.NONE, RecordCounts::plus);
    }
}
