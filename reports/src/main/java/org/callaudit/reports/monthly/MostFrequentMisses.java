package org.callaudit.reports.monthly;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.callaudit.analytics.monthly.Misses;
import org.callaudit.analytics.monthly.MonthlySummary;
import org.callaudit.analytics.picture.Picture.Axis;
import org.callaudit.analytics.picture.Picture.Bar;
import org.callaudit.analytics.picture.Picture.Bars;
import org.callaudit.analytics.picture.Picture.Scale;
import org.callaudit.reports.page.Block.Drawing;
import org.callaudit.reports.page.Block.SmallCharts;
import org.callaudit.reports.page.Section;
import org.callaudit.reports.section.Cells;
import org.callaudit.reports.section.Words;

/** Which items were missed most, and how each went over the year. */
final class MostFrequentMisses {

    private MostFrequentMisses() {}

    static Section of(MonthlySummary month) {
        Misses misses = month.misses();
        String title = "Most frequent misses in " + month.name();
        if (misses.audits() == 0) {
            return Section.of("");
        }
        if (misses.total() == 0) {
            return Section.of(
                    title, Cells.quiet("No item was missed in " + Words.counted(misses.audits(), "audit") + "."));
        }
        Bars bars = new Bars(new Axis("audits in which the item was missed", Scale.NUMBER), bars(misses));
        return Section.together(title, new Drawing(bars, alternative(misses), under(misses)));
    }

    static Section overTheYear(MonthlySummary month) {
        if (month.misses().charts().isEmpty()) {
            return Section.of("");
        }
        return Section.of(
                "The items over twelve months",
                new SmallCharts(
                        month.misses().charts(),
                        "Share of audits in which the item was missed, of those to which it applied; all on the same"
                                + " scale. Shaded: usual range."));
    }

    private static List<Bar> bars(Misses misses) {
        List<Bar> bars = new ArrayList<>();
        misses.most()
                .forEach(miss -> bars.add(new Bar(
                        Words.clip(miss.text(), 70),
                        miss.missed().count(),
                        miss.cumulative(),
                        miss.marked() ? Bar.Rank.MARKED : Bar.Rank.ORDINARY)));
        if (misses.others() > 0) {
            bars.add(new Bar(Words.count(misses.others()) + " others", misses.otherMisses(), 1, Bar.Rank.REST));
        }
        return bars;
    }

    private static List<String> under(Misses misses) {
        String all = Words.counted(misses.audits(), "audit") + ", " + Words.figures(misses.total())
                + (misses.total() == 1 ? " miss" : " misses") + ".";
        boolean marked = misses.most().stream().anyMatch(Misses.Miss::marked);
        return List.of(marked ? all + " Marked ◆: more than chance would usually give." : all);
    }

    private static String alternative(Misses misses) {
        return "Items by how often they were missed: "
                + misses.most().stream()
                        .map(miss -> Words.clip(miss.text(), 70) + " "
                                + Words.of(miss.missed().count(), miss.missed().n()))
                        .collect(Collectors.joining("; "))
                + (misses.others() > 0 ? "; " + Words.count(misses.others()) + " others " + misses.otherMisses() : "")
                + ".";
    }
}
