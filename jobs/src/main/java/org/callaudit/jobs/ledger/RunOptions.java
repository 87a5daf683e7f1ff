package org.callaudit.jobs.ledger;

import java.time.LocalDate;
import java.util.List;
import org.callaudit.jobs.ledger.RunBook.Run;
import org.jspecify.annotations.Nullable;

/**
 * What a run was asked to do; kept with it, so that an interrupted run goes on as it was begun.
 *
 * @param ingest whether the inbox is read, as every night does and no rerun
 * @param count whether days are counted
 * @param reportDates business dates whose reports are made; empty for none
 * @param deliver whether reports are mailed
 * @param all whether every team gets a page, whatever there is to say
 * @param team only this team's reports, or null for all
 * @param recount a rerun: the first and the last day to be counted again; else empty
 * @param files files named on the command line; empty for the inbox
 * @param freshSince the run after which what came in is news
 * @param freshUntil the last run whose files are news
 * @param orders the very reports that were asked for; empty for those that the dates call for
 */
public record RunOptions(
        boolean ingest,
        boolean count,
        List<LocalDate> reportDates,
        boolean deliver,
        boolean all,
        @Nullable String team,
        List<LocalDate> recount,
        List<String> files,
        int freshSince,
        int freshUntil,
        List<ReportOrder> orders) {

    /** What a version wrote that knew no such orders has none. */
    public RunOptions {
        orders = orders == null ? List.of() : orders;
    }

    /**
     * A night: takes the inbox, counts, and makes the reports of those dates.
     *
     * @param before the last night that made reports, after which what came in is news; without one every team gets a page
     */
    public static RunOptions nightly(List<LocalDate> dates, boolean deliver, @Nullable Run before) {
        return new RunOptions(
                true,
                true,
                dates,
                deliver,
                before == null,
                null,
                List.of(),
                List.of(),
                before == null ? 0 : before.id(),
                Integer.MAX_VALUE,
                List.of());
    }

    /** Takes those files, or the inbox if none is named, and nothing more. */
    public static RunOptions ingesting(List<String> files) {
        return new RunOptions(true, false, List.of(), false, false, null, List.of(), files, 0, 0, List.of());
    }

    /** Counts the days whose facts have changed, and nothing more. */
    public static RunOptions counting() {
        return new RunOptions(false, true, List.of(), false, false, null, List.of(), List.of(), 0, 0, List.of());
    }

    /** Makes these very reports and mails none. */
    public static RunOptions reporting(List<ReportOrder> orders) {
        return new RunOptions(false, false, List.of(), false, true, null, List.of(), List.of(), 0, 0, orders);
    }

    /**
     * Does a night again, with its news.
     *
     * @param dates those of its dates whose reports are made again
     * @param team only this team's reports, or null for all
     * @param recount the first and the last day to be counted again, or empty
     */
    public static RunOptions rerun(
            Run night, List<LocalDate> dates, boolean deliver, @Nullable String team, List<LocalDate> recount) {
        RunOptions was = night.options();
        return new RunOptions(
                false, true, dates, deliver, was.all, team, recount, List.of(), was.freshSince, night.id(), List.of());
    }

    /** The same, but what came in after that run is no news. */
    RunOptions upTo(int run) {
        return new RunOptions(ingest, count, reportDates, deliver, all, team, recount, files, freshSince, run, orders);
    }
}
