package org.callaudit.jobs.command;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.callaudit.jobs.ledger.DeliveryStatus;
import org.callaudit.jobs.nightly.RunPart;
import org.callaudit.jobs.nightly.RunSummary;

/** A run summary as people read it. */
final class SummaryText {

    /** Reports of one kind in one folder that have a line each. */
    private static final int NAMED = 3;

    private final RunSummary summary;

    SummaryText(RunSummary summary) {
        this.summary = summary;
    }

    void print(PrintWriter out) {
        if (summary.status() == RunSummary.Outcome.NOTHING_TO_DO) {
            out.println("Nothing to do: the inbox is empty, everything is counted, and no report or mail is due.");
            return;
        }
        out.printf("Run %d, business day %s%n", summary.runId(), summary.businessDate());
        files(out);
        if (!summary.files().isEmpty()) {
            records(out);
        }
        reports(out);
        deliveries(out);
        out.printf(Locale.US, "Done in %.1f s.%n", summary.seconds().getOrDefault(RunPart.TOTAL.text(), 0.0));
    }

    private void records(PrintWriter out) {
        Map<String, Long> records = summary.records();
        out.printf(
                Locale.US,
                "Records: %,d read = %,d accepted + %,d not taken + %s; %s on forms%n",
                records.get("read"),
                records.get("accepted"),
                records.get("rejected"),
                counted(records.getOrDefault("duplicates", 0L), "duplicate"),
                counted(records.getOrDefault("findings", 0L), "finding"));
        if (records.getOrDefault("rejected", 0L) > 0) {
            out.println("What needs fixing, and why: callaudit rejects");
        }
    }

    private static String counted(long number, String noun) {
        return String.format(Locale.US, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }

    private void files(PrintWriter out) {
        for (RunSummary.FileLine file : summary.files()) {
            out.printf(
                    Locale.US,
                    "  %-32s %-7s %-9s %,9d read %,7d not taken %,7d duplicates%s%n",
                    file.name(),
                    file.kind() == null ? "?" : file.kind(),
                    file.status().name().toLowerCase(Locale.ROOT),
                    file.read(),
                    file.rejected(),
                    file.duplicates(),
                    file.ignoredColumns().isEmpty()
                            ? ""
                            : "  (ignored: " + String.join(", ", file.ignoredColumns()) + ")");
            if (file.reason() != null) {
                out.println("      " + file.reason());
            }
        }
    }

    /** A line for each report, but of many of one kind in one folder their number; a rerun's tell how they compare. */
    private void reports(PrintWriter out) {
        Map<String, List<RunSummary.ReportLine>> alike = summary.reports().stream()
                .collect(Collectors.groupingBy(
                        report -> report.compared() == null ? many(report) : report.path(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        alike.forEach((what, reports) -> {
            if (reports.size() > NAMED) {
                out.println("  " + what + ": " + reports.size() + " reports");
            } else {
                reports.forEach(report -> report(report, out));
            }
        });
    }

    private static String many(RunSummary.ReportLine report) {
        return report.path().substring(0, report.path().lastIndexOf('/') + 1) + report.kind() + "-*.pdf";
    }

    private static void report(RunSummary.ReportLine report, PrintWriter out) {
        String compared = report.compared() == null ? "" : "  (" + report.compared() + ")";
        out.println("  " + report.path() + compared);
        report.corrections().forEach(figure -> out.println("      " + figure));
    }

    private void deliveries(PrintWriter out) {
        Map<String, Long> byStatus = new TreeMap<>();
        summary.deliveries().forEach(mail -> byStatus.merge(mail.status().name(), 1L, Long::sum));
        byStatus.forEach((status, n) -> out.println("Mails " + status.toLowerCase(Locale.ROOT) + ": " + n));
        for (RunSummary.DeliveryLine mail : summary.deliveries()) {
            if (mail.status() == DeliveryStatus.PENDING || mail.status() == DeliveryStatus.FAILED) {
                out.println("  " + mail.to() + ": " + mail.detail());
            }
        }
    }
}
