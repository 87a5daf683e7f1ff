package org.callaudit.reports.nightly;

import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.callaudit.analytics.model.Case;
import org.callaudit.analytics.nightly.NightlySummary;
import org.callaudit.analytics.signal.Changes;
import org.callaudit.reports.page.Basis;
import org.callaudit.reports.page.Document;
import org.callaudit.reports.page.Issue;
import org.callaudit.reports.page.Report;
import org.callaudit.reports.page.Section;
import org.callaudit.reports.section.ChartNumbers;
import org.callaudit.reports.section.Moments;
import org.callaudit.reports.section.Opening;
import org.callaudit.reports.section.Provenance;
import org.callaudit.reports.section.Words;

/** A supervisor's page: what to do first, then what came in, then how the team stands. */
public record NightlyReport(Issue issue, NightlySummary night) implements Report {

    private static final int PAGES = 2;
    private static final List<Integer> LISTED = List.of(20, 18, 16, 12, 8, 4, 0);

    @Override
    public Document document(int listed) {
        String team = Words.clip(night.teamName(), 48);
        String day = Moments.day(night.businessDate());
        return new Document(
                team + ", nightly page, " + day,
                team,
                "nightly page",
                Words.clip(issue.organisation(), 50),
                day,
                issue.imprint(),
                "For the supervisor of " + team + " only",
                "en-US",
                new Basis(issue.reportId(), night.businessDate(), night.businessDate(), night.dataAsOf(), night.zone()),
                sections(listed));
    }

    /** The order is editorial: a new section is one line here. */
    private List<Section> sections(int listed) {
        return Stream.of(
                        Opening.of(night.headline(), night.subline(), night.dataAsOf(), night.zone()),
                        DoToday.of(night),
                        NewAudits.of(night, listed),
                        UnhappyCustomers.of(night),
                        TeamOverTheYear.of(night),
                        Coverage.of(night),
                        DataLine.of(night),
                        ChartNumbers.of(night.charts()),
                        Provenance.of("page", Changes.METHOD, issue, night.inputs()))
                .filter(section -> !section.blocks().isEmpty())
                .toList();
    }

    /** Audits listed, and fewer where long texts would need a third page. */
    @Override
    public List<Integer> listings() {
        return LISTED;
    }

    @Override
    public int mostPages() {
        return PAGES;
    }

    @Override
    public List<Case> cases() {
        return night.cases();
    }

    @Override
    public SortedMap<String, String> figures() {
        return NightlyFigures.of(night);
    }
}
