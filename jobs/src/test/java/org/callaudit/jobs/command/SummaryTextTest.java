package org.callaudit.jobs.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.callaudit.jobs.nightly.RunSummary;
import org.callaudit.jobs.nightly.RunSummary.ReportLine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SummaryTextTest {

    @Test
    void manyReportsOfAKindAreCountedAndFewAreNamed() {
        List<ReportLine> reports = new ArrayList<>();
        for (String team : List.of("T1", "T2", "T3", "T4")) {
            reports.add(report("nightly", "reports/2026-10-31/nightly-" + team + ".pdf", null));
        }
        reports.add(report("centre", "reports/2026-10-31/centre-2026-10.pdf", null));
        reports.add(report("nightly", "reports/2026-11-01/nightly-T1.pdf", null));
        assertEquals("""
                  reports/2026-10-31/nightly-*.pdf: 4 reports
                  reports/2026-10-31/centre-2026-10.pdf
                  reports/2026-11-01/nightly-T1.pdf
                """, reports(reports));
    }

    @Test
    void eachReportOfARerunIsTold() {
        List<ReportLine> reports = new ArrayList<>();
        StringBuilder told = new StringBuilder();
        for (String team : List.of("T1", "T2", "T3", "T4")) {
            reports.add(report("nightly", "reports/2026-10-31/nightly-" + team + ".pdf", "identical"));
            told.append("  reports/2026-10-31/nightly-").append(team).append(".pdf  (identical)\n");
        }
        assertEquals(told.toString(), reports(reports));
    }

    private static ReportLine report(String kind, String path, @Nullable String compared) {
        return new ReportLine(kind, "team:T1", path, "abc", "def", 1, compared, List.of());
    }

    /** The lines of those reports. */
    private static String reports(List<ReportLine> reports) {
        StringWriter text = new StringWriter();
        LocalDate day = LocalDate.of(2026, 10, 31);
        new SummaryText(new RunSummary(
                        1,
                        RunSummary.Outcome.COMPLETED,
                        day,
                        List.of(),
                        Map.of(),
                        Map.of(),
                        reports,
                        List.of(),
                        List.of(),
                        Map.of()))
                .print(new PrintWriter(text, true));
        List<String> lines = text.toString().lines().toList();
        return String.join("\n", lines.subList(1, lines.size() - 1)) + "\n";
    }
}
