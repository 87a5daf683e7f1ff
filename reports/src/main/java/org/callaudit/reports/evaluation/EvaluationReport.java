package org.callaudit.reports.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.callaudit.analytics.evaluation.EvaluationSummary;
import org.callaudit.reports.page.Basis;
import org.callaudit.reports.page.Block;
import org.callaudit.reports.page.Block.Ruled;
import org.callaudit.reports.page.Block.Sentence;
import org.callaudit.reports.page.Document;
import org.callaudit.reports.page.Issue;
import org.callaudit.reports.page.Report;
import org.callaudit.reports.page.Section;
import org.callaudit.reports.page.Span;
import org.callaudit.reports.section.Moments;
import org.callaudit.reports.section.Opening;
import org.callaudit.reports.section.Provenance;
import org.callaudit.reports.section.Words;

/** A sheet for a talk with one agent: what every audit of a year shows against the standard, and nobody else's. */
public record EvaluationReport(Issue issue, EvaluationSummary year) implements Report {

    private static final String NOT_SUFFICIENT =
            "This sheet supports a conversation. It is not sufficient by itself for discipline.";

    /** Audits that two pages hold beside everything else, and that each further page holds. */
    private static final int ON_TWO_PAGES = 45;

    private static final int ON_A_PAGE = 50;

    @Override
    public Document document(int listed) {
        String name = Words.clip(year.agentName(), 48);
        String span = Moments.day(year.to());
        return new Document(
                name + ", evaluation, twelve months to " + span,
                name,
                "evaluation, draft until signed",
                Words.clip(issue.organisation(), 50),
                span,
                issue.imprint(),
                "For " + name + " and the supervisor",
                "en-US",
                new Basis(issue.reportId(), year.from(), year.to(), year.dataAsOf(), year.zone()),
                sections());
    }

    /** The order is editorial: a new section is one line here. */
    private List<Section> sections() {
        return Stream.of(
                        Opening.of(year.headline(), year.subline(), year.dataAsOf(), year.zone()),
                        AgainstTheStandard.of(year),
                        StrengthsAndCoaching.strengths(year),
                        StrengthsAndCoaching.toCoach(year),
                        WhoAudited.of(year),
                        DisputesAndCoaching.disputes(year),
                        DisputesAndCoaching.coaching(year),
                        EveryAudit.of(year),
                        talk(),
                        Provenance.of(issue, year.inputs()))
                .filter(section -> !section.blocks().isEmpty())
                .toList();
    }

    private Section talk() {
        String agent = Words.clip(year.agentName(), 40);
        String supervisor = year.supervisor().isBlank() ? "Supervisor" : Words.clip(year.supervisor(), 40);
        List<Block> blocks = new ArrayList<>(List.of(
                new Ruled(List.of(), 4),
                new Ruled(List.of(agent, supervisor, "Date"), 0),
                new Sentence(List.of(Span.strong(NOT_SUFFICIENT)))));
        return new Section("What " + agent + " says to this", true, blocks);
    }

    /** Every audit is listed, however many there are. */
    @Override
    public List<Integer> listings() {
        return List.of(year.audits().size());
    }

    @Override
    public int mostPages() {
        int more = Math.max(0, year.audits().size() - ON_TWO_PAGES);
        return 3 + (more + ON_A_PAGE - 1) / ON_A_PAGE;
    }

    @Override
    public SortedMap<String, String> figures() {
        SortedMap<String, String> figures = new TreeMap<>();
        figures.put("headline", year.headline());
        figures.put("audits: count", Integer.toString(year.audits().size()));
        figures.put("audits under dispute: count", Integer.toString(year.underDispute()));
        year.standings().forEach(standing -> {
            Long hits = standing.estimate().numerator();
            Double value = standing.estimate().value();
            if (hits != null) {
                figures.put(
                        standing.measure().label() + ": count",
                        hits + " of " + standing.estimate().n());
            } else if (value != null) {
                figures.put(standing.measure().label(), Double.toString(value));
            }
        });
        year.toCoach()
                .forEach(item ->
                        figures.put("missed: " + item.text() + ": count", item.missed() + " of " + item.applicable()));
        return figures;
    }
}
