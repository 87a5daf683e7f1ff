package org.callaudit.reports.monthly;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callaudit.analytics.monthly.MonthlySummary;
import org.callaudit.analytics.monthly.Problem;
import org.callaudit.analytics.monthly.Remedy;
import org.callaudit.analytics.picture.Picture.Axis;
import org.callaudit.analytics.picture.Picture.End;
import org.callaudit.analytics.picture.Picture.Scale;
import org.callaudit.analytics.picture.Picture.Slope;
import org.callaudit.analytics.stats.Proportion;
import org.callaudit.reports.page.Block;
import org.callaudit.reports.page.Block.Beside;
import org.callaudit.reports.page.Block.Drawing;
import org.callaudit.reports.page.Block.Sentence;
import org.callaudit.reports.page.Section;
import org.callaudit.reports.page.Span;
import org.callaudit.reports.section.Cells;
import org.callaudit.reports.section.PictureInWords;
import org.callaudit.reports.section.Words;

/** What stays a problem, who has it in hand, and whether what was done helped. */
final class RepeatedProblems {

    private RepeatedProblems() {}

    static Section of(MonthlySummary month, int listed) {
        String title = "Repeated problems";
        List<Problem> problems = month.problems();
        if (problems.isEmpty()) {
            return Section.of(title, Cells.quiet("None: nothing that was found a month ago is found again."));
        }
        List<Block> blocks = new ArrayList<>();
        problems.stream().limit(listed).forEach(problem -> blocks.add(told(problem, remedy(month, problem))));
        if (problems.size() > listed) {
            blocks.add(Cells.quiet(Words.countCapital(problems.size() - listed) + " more."));
        }
        return new Section(title, blocks.size() <= 4, blocks);
    }

    private static Optional<Remedy> remedy(MonthlySummary month, Problem problem) {
        return month.remedies().stream()
                .filter(remedy -> remedy.caseId().equals(problem.caseId()))
                .findFirst();
    }

    /** All there is to say of it: the finding, what helps, who has it in hand, and whether that helped. */
    private static Block told(Problem problem, Optional<Remedy> remedy) {
        List<Sentence> paragraphs = new ArrayList<>();
        paragraphs.add(new Sentence(List.of(
                Span.alarm(Words.clip(problem.sentence(), 220)), Span.quiet(" Since " + problem.since() + "."))));
        if (!problem.recommendation().isEmpty()) {
            paragraphs.add(labelled("Recommended: ", problem.recommendation(), 200));
        }
        paragraphs.add(labelled(problem.caseId().isEmpty() ? "" : "In hand: ", problem.step(), 260));
        remedy.ifPresent(one -> paragraphs.add(labelled("Did it help? ", one.sentence(), 420)));
        return remedy.filter(Remedy::drawn)
                .<Block>map(one -> new Beside(paragraphs, drawing(one)))
                .orElseGet(() -> new Sentence(paragraphs.stream()
                        .flatMap(paragraph -> Stream.concat(paragraph.spans().stream(), Stream.of(Span.plain(" "))))
                        .toList()));
    }

    private static Sentence labelled(String label, String text, int longest) {
        return new Sentence(List.of(Span.strong(label), Span.plain(Words.clip(text, longest))));
    }

    /** What came of the actions that no repeated problem tells of. */
    static Section remedies(MonthlySummary month, int listed) {
        Set<String> told =
                month.problems().stream().limit(listed).map(Problem::caseId).collect(Collectors.toSet());
        List<Block> blocks = month.remedies().stream()
                .filter(remedy -> !told.contains(remedy.caseId()))
                .limit(listed)
                .map(RepeatedProblems::told)
                .toList();
        return new Section(blocks.isEmpty() ? "" : "Did it help?", blocks.size() <= 3, blocks);
    }

    private static Block told(Remedy remedy) {
        Sentence sentence = Cells.plain(Words.clip(remedy.sentence(), 420));
        return remedy.drawn() ? new Beside(List.of(sentence), drawing(remedy)) : sentence;
    }

    private static Drawing drawing(Remedy remedy) {
        Slope slope = new Slope(
                new Axis("share of audits in which it was missed", Scale.SHARE),
                end(remedy.baseline(), remedy.before()),
                end("since " + remedy.opened(), remedy.after()));
        return new Drawing(
                Words.clip(remedy.about(), 60),
                "missed, share of audits before and since case " + Words.clip(remedy.caseId(), 16),
                slope,
                PictureInWords.of(slope).alternative(),
                List.of());
    }

    private static End end(String when, Proportion share) {
        return new End(when, share.share(), Words.of(share.count(), share.n()));
    }
}
