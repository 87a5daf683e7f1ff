package org.callaudit.reports.evaluation;

import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.callaudit.analytics.evaluation.EvaluationSummary;
import org.callaudit.reports.page.Basis;
import org.callaudit.reports.page.Document;
import org.callaudit.reports.page.Issue;
import org.callaudit.reports.page.Report;
import org.callaudit.reports.page.Section;
import org.callaudit.reports.section.Moments;
import org.callaudit.reports.section.Provenance;
import org.callaudit.reports.section.Words;

/** The sheet for the talk with one agent: the finding, what to say, then all that it rests on, and room to answer. */
public record EvaluationReport(Issue issue, EvaluationSummary evaluation) implements Report {

    private static final int PAGES = 2;
    /** Audits that two pages hold, and a further page. */
    private static final int ON_TWO_PAGES = 60;

    private static final int ON_A_PAGE = 50;
    private static final List<Integer> MISSES_NAMED = List.of(12, 4, 2, 1);
    /** Where no more can be named, the rest is brief, too. */
    private static final int BRIEF = 2;

    /** @param named missed items that an audit's line names; further ones become a count */
    @Override
    public Document document(int named) {
        String agent = Words.clip(evaluation.agentName(), 40);
        String span = Moments.brief(evaluation.from()) + " – " + Moments.brief(evaluation.to());
        return new Document(
                agent + ", evaluation, " + span,
                agent,
                "evaluation · draft until signed",
                Words.clip(issue.organisation(), 50),
                span,
                issue.imprint(),
                "For the talk with " + Words.clip(evaluation.agentName(), 28),
                "en-US",
                new Basis(
                        issue.reportId(), evaluation.from(), evaluation.to(), evaluation.dataAsOf(), evaluation.zone()),
                sections(named));
    }

    /** The order is editorial: a new section is one line here. */
    private List<Section> sections(int named) {
        boolean brief = named <= BRIEF;
        int listed = brief ? 3 : 6;
        return Stream.of(
                        Finding.of(evaluation),
                        WhatGoesWell.of(evaluation),
                        WhatToCoach.of(evaluation, brief),
                        AgainstStandard.of(evaluation),
                        EveryAudit.of(evaluation, named),
                        SettledDisputes.of(evaluation, listed),
                        Agreed.of(evaluation, listed),
                        CommentAndSignatures.of(evaluation, brief ? 3 : 4),
                        Provenance.of(issue, evaluation.inputs()))
                .filter(section -> !section.blocks().isEmpty())
                .toList();
    }

    /** Every audit is listed, whatever that takes; where it takes more than two pages, its misses become fewer words. */
    @Override
    public List<Integer> listings() {
        return MISSES_NAMED;
    }

    @Override
    public int mostPages() {
        int more = Math.max(0, evaluation.audits().size() - ON_TWO_PAGES);
        return PAGES + (more + ON_A_PAGE - 1) / ON_A_PAGE;
    }

    @Override
    public SortedMap<String, String> figures() {
        return SheetFigures.of(evaluation);
    }
}
