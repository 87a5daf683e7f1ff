package org.callaudit.jobs.report;

import java.util.List;
import java.util.function.Function;
import org.callaudit.jobs.ledger.FileEntry;
import org.callaudit.reports.page.Issue;
import org.callaudit.reports.page.Report;

/**
 * A report judged, but not yet laid out.
 *
 * @param inputs files that it rests on
 * @param besides what else it rests on, in a text that differs when that does; empty: nothing
 * @param due whether there is reason to make it, where nobody asked for it
 * @param report the report in one issue
 * @param told notes what it told, to be done once it is written or is not due
 */
public record Draft(
        List<FileEntry> inputs, String besides, boolean due, Function<Issue, Report> report, Runnable told) {

    /** A report that is made whatever it says, and of which nothing is noted. */
    Draft(List<FileEntry> inputs, Function<Issue, Report> report) {
        this(inputs, "", true, report, () -> {});
    }
}
