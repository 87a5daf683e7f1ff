package org.callaudit.reports.section;

import java.util.List;
import java.util.stream.Stream;
import org.callaudit.analytics.measure.NightlySummary;
import org.callaudit.reports.page.Basis;
import org.callaudit.reports.page.Document;
import org.callaudit.reports.page.Section;

/** A supervisor's page: what to do first, then what came in, then how the team stands. */
public final class NightlyReport {

    private final String organisation;
    private final String imprint;
    private final String reportId;

    /**
     * @param organisation printed at the top right
     * @param programVersion printed at the bottom left, before the report's id
     */
    public NightlyReport(String organisation, String reportId, String programVersion) {
        this.organisation = organisation;
        this.reportId = reportId;
        this.imprint = "callaudit " + programVersion + " · report " + reportId;
    }

    /**
     * The page of one night.
     *
     * @param listed audits to list at most; fewer where two pages would not hold them
     */
    public Document of(NightlySummary night, int listed) {
        String team = Words.clip(night.teamName(), 48);
        String day = Moments.day(night.businessDate());
        return new Document(
                team + ", nightly page, " + day,
                team,
                "nightly page",
                Words.clip(organisation, 50),
                day,
                imprint,
                "For the supervisor of " + team + " only",
                "en-US",
                new Basis(reportId, night.businessDate(), night.businessDate(), night.dataAsOf(), night.zone()),
                sections(night, listed));
    }

    /** The order is editorial: a new section is one line here. */
    private List<Section> sections(NightlySummary night, int listed) {
        return Stream.of(
                        Opening.of(night),
                        DoToday.of(night),
                        NewAudits.of(night, listed),
                        UnhappyCustomers.of(night),
                        TeamOverTheYear.of(night),
                        Coverage.of(night),
                        DataLine.of(night),
                        ChartNumbers.of(night),
                        Provenance.of(night, reportId))
                .filter(section -> !section.blocks().isEmpty())
                .toList();
    }
}
