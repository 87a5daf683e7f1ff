package org.callaudit.jobs.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.callaudit.jobs.ledger.FileEntry;
import org.callaudit.jobs.ledger.FileStatus;
import org.callaudit.jobs.ledger.Ledger;
import org.callaudit.jobs.ledger.ReportOrder;
import org.callaudit.jobs.ledger.RunBook.Run;

/** What the runs of a report's business dates found in the inbox. */
final class FilesOfPeriod {

    private final List<FileEntry> files;

    FilesOfPeriod(Ledger ledger, ReportOrder order) {
        List<Integer> runs = ledger.runs().all().stream()
                .filter(run -> within(run.businessDate(), order))
                .map(Run::id)
                .toList();
        List<FileEntry> found =
                runs.stream().flatMap(run -> ledger.files().ofRun(run).stream()).toList();
        Set<String> taken = found.stream()
                .filter(file -> file.status() != FileStatus.WAITING)
                .map(FileEntry::name)
                .collect(Collectors.toSet());
        int last = runs.isEmpty() ? 0 : runs.get(runs.size() - 1);
        this.files = found.stream()
                .filter(file ->
                        file.status() != FileStatus.WAITING || (file.runId() == last && !taken.contains(file.name())))
                .toList();
    }

    /** In the order in which they were taken; a file that had to wait is there only if it still does. */
    List<FileEntry> files() {
        return files;
    }

    private static boolean within(LocalDate day, ReportOrder order) {
        return !day.isBefore(order.from()) && !day.isAfter(order.to());
    }
}
