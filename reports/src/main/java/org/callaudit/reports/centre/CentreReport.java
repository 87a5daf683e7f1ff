package org.callaudit.reports.centre;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.callaudit.analytics.centre.CentreSummary;
import org.callaudit.analytics.signal.Changes;
import org.callaudit.reports.page.Basis;
import org.callaudit.reports.page.Block;
import org.callaudit.reports.page.Block.Card;
import org.callaudit.reports.page.Block.Cards;
import org.callaudit.reports.page.Block.SmallPrint;
import org.callaudit.reports.page.Document;
import org.callaudit.reports.page.Issue;
import org.callaudit.reports.page.Report;
import org.callaudit.reports.page.Section;
import org.callaudit.reports.section.ChartNumbers;
import org.callaudit.reports.section.Opening;
import org.callaudit.reports.section.Provenance;
import org.callaudit.reports.section.Words;

/** A manager's pages: what changed, how teams and evaluators stand, what is left to do, how sound the data are. */
public record CentreReport(Issue issue, CentreSummary centre) implements Report {

    private static final int PAGES = 6;
    private static final List<Integer> LISTED = List.of(200, 100, 50, 25, 12, 6);

    @Override
    public Document document(int listed) {
        return new Document(
                "The whole centre, " + centre.period(),
                "The whole centre",
                centre.period(),
                Words.clip(issue.organisation(), 50),
                "for the manager",
                issue.imprint(),
                "For the manager only",
                "en-US",
                new Basis(issue.reportId(), centre.from(), centre.to(), centre.dataAsOf(), centre.zone()),
                sections(listed));
    }

    /** The order is editorial: a new section is one line here. */
    private List<Section> sections(int listed) {
        List<Section> opening = List.of(
                Opening.of(centre.headline(), centre.subline(), further(), centre.dataAsOf(), centre.zone()), toDo());
        List<Section> further = List.of(
                TeamsSection.listed(centre.standings(), listed),
                TeamsSection.charts(centre.standings()),
                AgreementSection.of(centre.agreement(), listed),
                CoverageSection.of(centre.coverage(), listed),
                CustomersSection.of(centre.errors(), listed),
                RepeatsSection.of(centre.repeats(), listed),
                CasesSection.of(centre.cases(), listed, centre.to()),
                DataSection.of(centre.data(), listed),
                numbers(),
                about());
        return Stream.of(opening, TeamsSection.drawn(centre.standings()), further)
                .flatMap(List::stream)
                .filter(section -> !section.blocks().isEmpty())
                .toList();
    }

    /** So many tables that they begin where the last section ends; each stays whole. */
    private Section numbers() {
        Section numbers = ChartNumbers.of(centre.standings().charts());
        return new Section(numbers.title(), false, numbers.blocks());
    }

    private List<String> further() {
        return centre.further().stream().map(story -> Words.clip(story, 320)).toList();
    }

    private Section about() {
        Section provenance = Provenance.of("report", Changes.METHOD, issue, centre.inputs());
        List<Block> blocks = new ArrayList<>(provenance.blocks());
        if (centre.agreement().rows().stream().anyMatch(row -> row.percent() != null)) {
            blocks.add(SmallPrint.of(List.of(AgreementSection.METHOD)));
        }
        return Section.together(provenance.title(), blocks.toArray(Block[]::new));
    }

    private Section toDo() {
        return centre.toDo().isEmpty()
                ? Section.of("")
                : Section.together(
                        "For the manager",
                        new Cards(centre.toDo().stream()
                                .map(todo -> new Card(Words.clip(todo.title(), 70), Words.clip(todo.text(), 260)))
                                .toList()));
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
        return CentreFigures.of(centre);
    }
}
