package org.callaudit.reports.monthly;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.callaudit.analytics.monthly.MonthlySummary;
import org.callaudit.analytics.monthly.Problem;
import org.callaudit.analytics.monthly.Remedy;
import org.callaudit.analytics.picture.Picture.Axis;
import org.callaudit.analytics.picture.Picture.Scale;
import org.callaudit.analytics.picture.Picture.Slope;
import org.callaudit.analytics.picture.Picture.Slopes;
import org.callaudit.reports.page.Block;
import org.callaudit.reports.page.Block.Drawing;
import org.callaudit.reports.page.Block.Sentence;
import org.callaudit.reports.page.Section;
import org.callaudit.reports.page.Span;
import org.callaudit.reports.section.Cells;
import org.callaudit.reports.section.Words;

/** What stays a problem, who has it in hand, and whether what was done helped. */
final class RepeatedProblems {

    private static final int DRAWN = 6;

    private RepeatedProblems() {}

    static Section of(MonthlySummary month, int listed) {
        String title = "Repeated problems";
        List<Problem> problems = month.problems();
        if (problems.isEmpty()) {
            return Section.of(title, Cells.quiet("No item or topic is beyond its usual level two months running."));
        }
        List<Block> blocks = new ArrayList<>();
        problems.stream().limit(listed).forEach(problem -> blocks.add(sentence(problem)));
        if (problems.size() > listed) {
            blocks.add(Cells.quiet(Words.countCapital(problems.size() - listed) + " more."));
        }
        return new Section(title, blocks.size() <= 4, blocks);
    }

    private static Sentence sentence(Problem problem) {
        String recommendation =
                problem.recommendation().isEmpty() ? "" : " Recommended: " + Words.clip(problem.recommendation(), 200);
        return new Sentence(List.of(
                Span.alarm(Words.clip(problem.sentence(), 220)),
                Span.quiet(" Since " + problem.since() + "."),
                Span.plain(recommendation),
                Span.plain(" " + Words.clip(problem.step(), 260))));
    }

    static Section remedies(MonthlySummary month, int listed) {
        List<Remedy> remedies = month.remedies();
        if (remedies.isEmpty()) {
            return Section.of("");
        }
        List<Block> blocks = new ArrayList<>();
        remedies.stream().limit(listed).forEach(remedy -> blocks.add(Cells.plain(Words.clip(remedy.sentence(), 420))));
        List<Remedy> drawn =
                remedies.stream().filter(Remedy::drawn).limit(DRAWN).toList();
        if (!drawn.isEmpty()) {
            blocks.add(drawing(drawn));
        }
        return new Section("Did it help?", blocks.size() <= 5, blocks);
    }

    private static Drawing drawing(List<Remedy> drawn) {
        Slopes slopes = new Slopes(
                new Axis("share of audits in which it was missed, %", Scale.SHARE),
                "three months before",
                "since",
                drawn.stream()
                        .map(remedy -> new Slope(
                                Words.clip(remedy.about(), 50),
                                remedy.before().share(),
                                remedy.after().share(),
                                Words.of(remedy.after().count(), remedy.after().n()),
                                false))
                        .toList());
        String alternative = "Before and since, by item or topic: "
                + drawn.stream()
                        .map(remedy -> Words.clip(remedy.about(), 50) + " "
                                + Words.of(
                                        remedy.before().count(), remedy.before().n()) + ", then "
                                + Words.of(
                                        remedy.after().count(), remedy.after().n()))
                        .collect(Collectors.joining("; "))
                + ".";
        return new Drawing(slopes, alternative, List.of());
    }
}
