package org.callaudit.jobs.ledger;

import java.time.LocalDate;
import java.util.List;
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

    /** The same, but what came in after that run is no news. */
    RunOptions upTo(int run) {
        return new RunOptions(ingest, count, reportDates, deliver, all, team, recount, files, freshSince, run, orders);
    }

    /** What a version wrote that knew no such orders has none. */
    public RunOptions {
        orders = orders == null ? List.of() : orders;
    }
}
