package org.callaudit.reports.monthly;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.callaudit.analytics.monthly.MonthlySummary;
import org.callaudit.analytics.signal.ControlChart;
import org.callaudit.reports.page.Basis;
import org.callaudit.reports.page.Document;
import org.callaudit.reports.page.Issue;
import org.callaudit.reports.page.Report;
import org.callaudit.reports.page.Section;
import org.callaudit.reports.section.ChartNumbers;
import org.callaudit.reports.section.Provenance;
import org.callaudit.reports.section.Words;

/** A team's pack for the staff meeting: what changed, how the team stands, what was done, and what comes next. */
public record MonthlyReport(Issue issue, MonthlySummary month) implements Report {

    private static final int PAGES = 10;
    private static final List<Integer> LISTED = List.of(24, 16, 10, 5, 2);

    @Override
    public Document document(int listed) {
        String team = Words.clip(month.teamName(), 48);
        return new Document(
                team + ", monthly pack, " + month.title(),
                team,
                "monthly pack",
                Words.clip(issue.organisation(), 50),
                month.title(),
                issue.imprint(),
                "For the staff meeting: no agents are named",
                "en-US",
                new Basis(issue.reportId(), month.from(), month.to(), month.dataAsOf(), month.zone()),
                sections(listed));
    }

    /** The order is editorial: a new section is one line here. */
    private List<Section> sections(int listed) {
        Stream<Section> rest = Stream.of(
                        AgainstTheStandard.of(month),
                        AgainstTheStandard.classes(month),
                        WhatCustomersSaid.of(month),
                        WhatCustomersSaid.overTheYear(month),
                        MostFrequentMisses.of(month),
                        MostFrequentMisses.overTheYear(month),
                        PolicyAdherence.of(month, listed),
                        RepeatedProblems.of(month, listed),
                        RepeatedProblems.remedies(month, listed),
                        CasesOfEachType.of(month, listed),
                        OtherDepartments.of(month, listed),
                        NextFocus.of(month),
                        numbers(),
                        Provenance.of("report", month.opening().method(), issue, month.inputs()))
                .filter(section -> !section.blocks().isEmpty());
        return Stream.concat(WhatChanged.of(month, listed).stream(), rest).toList();
    }

    /** So many tables stand by themselves, after what the meeting reads. */
    private Section numbers() {
        Section numbers = ChartNumbers.of(charts(), AgainstTheStandard.rareInNumbers(month));
        return new Section(numbers.title(), false, true, numbers.blocks());
    }

    private List<ControlChart> charts() {
        List<ControlChart> charts = new ArrayList<>();
        Stream.of(month.critical(), month.satisfaction().chart()).forEach(chart -> {
            if (chart != null) {
                charts.add(chart);
            }
        });
        charts.addAll(month.classes());
        charts.addAll(month.misses().charts());
        return charts;
    }

    /** Rows of policies and cases listed, and fewer where long texts would need an eleventh page. */
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
        return MonthlyFigures.of(month, charts());
    }
}
