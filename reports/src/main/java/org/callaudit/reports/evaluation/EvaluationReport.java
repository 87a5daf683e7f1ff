package org.callaudit.reports.evaluation;

import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;
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
    /** Tried in this order: much room for the agent, then less, then briefer words and again as much room as there is. */
    private static final List<Room> ROOMS = List.of(
            new Room(16, false),
            new Room(12, false),
            new Room(9, false),
            new Room(6, false),
            new Room(12, true),
            new Room(9, true),
            new Room(7, true),
            new Room(5, true),
            new Room(3, true));

    /**
     * What the pages leave room for.
     *
     * @param lines for the agent's comment
     * @param brief whether policies are named only and older cases and disputes left out
     */
    private record Room(int lines, boolean brief) {}

    /** @param room the place of one of the rooms */
    @Override
    public Document document(int room) {
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
                sections(ROOMS.get(room)));
    }

    /** The order is editorial: a new section is one line here. */
    private List<Section> sections(Room room) {
        int listed = room.brief() ? 3 : 6;
        return Stream.of(
                        Finding.of(evaluation),
                        WhatGoesWell.of(evaluation),
                        WhatToCoach.of(evaluation, room.brief()),
                        AgainstStandard.of(evaluation),
                        EveryAudit.of(evaluation),
                        SettledDisputes.of(evaluation, listed),
                        Agreed.of(evaluation, listed),
                        CommentAndSignatures.of(evaluation, room.lines()),
                        Provenance.of("sheet", "", issue, evaluation.inputs()))
                .filter(section -> !section.blocks().isEmpty())
                .toList();
    }

    @Override
    public List<Integer> listings() {
        return IntStream.range(0, ROOMS.size()).boxed().toList();
    }

    @Override
    public int mostPages() {
        int more = Math.max(0, evaluation.audits().size() - ON_TWO_PAGES);
        return PAGES + (more + ON_A_PAGE - 1) / ON_A_PAGE;
    }

    /** Every audit is listed with all that was missed, whatever that takes. */
    @Override
    public boolean mayGrow() {
        return true;
    }

    @Override
    public SortedMap<String, String> figures() {
        return SheetFigures.of(evaluation);
    }
}
