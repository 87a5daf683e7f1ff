package org.callaudit.reports.quality;

import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.callaudit.analytics.measure.Stretch;
import org.callaudit.analytics.quality.QualitySummary;
import org.callaudit.reports.page.Basis;
import org.callaudit.reports.page.Document;
import org.callaudit.reports.page.Issue;
import org.callaudit.reports.page.Report;
import org.callaudit.reports.page.Section;
import org.callaudit.reports.section.Opening;
import org.callaudit.reports.section.Provenance;
import org.callaudit.reports.section.Words;

/** An analyst's report: whether everything that came in is accounted for, and what is wrong with it. */
public record QualityReport(Issue issue, QualitySummary quality) implements Report {

    private static final int PAGES = 10;
    private static final List<Integer> LISTED = List.of(500, 350, 150, 40, 10);

    @Override
    public Document document(int listed) {
        String days = new Stretch(quality.from(), quality.to()).title();
        return new Document(
                "Data quality, " + days,
                "Data quality",
                days,
                Words.clip(issue.organisation(), 50),
                "for analysts",
                issue.imprint(),
                "For analysts",
                "en-US",
                new Basis(issue.reportId(), quality.from(), quality.to(), quality.dataAsOf(), quality.zone()),
                sections(listed));
    }

    /** The order is editorial: a new section is one line here. */
    private List<Section> sections(int listed) {
        return Stream.of(
                        Opening.of(quality.headline(), quality.subline(), quality.dataAsOf(), quality.zone()),
                        Files.sum(quality),
                        Reasons.rejects(quality),
                        Reasons.forms(quality),
                        Files.unusable(quality, listed),
                        Files.waiting(quality, listed),
                        Reasons.surveys(quality),
                        Files.reconciled(quality, listed),
                        Provenance.of("report", "", issue, quality.inputs()))
                .filter(section -> !section.blocks().isEmpty())
                .toList();
    }

    @Override
    public List<Integer> listings() {
        return LISTED;
    }

    @Override
    public int mostPages() {
        return PAGES;
    }

    @Override
    public SortedMap<String, String> figures() {
        return QualityFigures.of(quality);
    }
}
