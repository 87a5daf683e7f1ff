package org.callaudit.reports.study;

import java.util.ArrayList;
import java.util.List;
import org.callaudit.analytics.study.Study;
import org.callaudit.reports.page.Block;
import org.callaudit.reports.page.Block.Drawing;
import org.callaudit.reports.page.Block.Headline;
import org.callaudit.reports.page.Document;
import org.callaudit.reports.page.Section;
import org.callaudit.reports.section.Cells;
import org.callaudit.reports.section.PictureInWords;
import org.callaudit.reports.section.Words;

/** The page of a study: the finding, the picture and how it was made, then the figures behind it. */
public final class StudyReport {

    private static final int LONGEST_HEADLINE = 220;
    private static final int LONGEST_METHOD = 400;
    private static final int LONGEST_NOTE = 300;

    private final String source;
    private final String imprint;

    /**
     * @param source name of the file studied, printed at the top and at the bottom
     * @param programVersion printed at the bottom left
     */
    public StudyReport(String source, String programVersion) {
        this.source = Words.clip(source, 56);
        this.imprint = "callaudit " + programVersion;
    }

    /**
     * The page of one study. It has no date: nothing on it depends on when it was made.
     *
     * @param listed rows of the table to print at most
     */
    public Document of(Study study, int listed) {
        String chart = Words.clip(study.chart(), 40);
        List<Section> sections = new ArrayList<>();
        sections.add(opening(study));
        Section figures = StudyFigures.of(study, listed);
        if (!figures.blocks().isEmpty()) {
            sections.add(figures);
        }
        return new Document(
                chart + " study of " + source,
                source,
                chart + " study",
                "",
                Words.counted(study.n(), "row"),
                imprint,
                source,
                "en-US",
                null,
                sections);
    }

    private static Section opening(Study study) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Headline(Words.clip(study.headline(), LONGEST_HEADLINE), "", ""));
        PictureInWords picture = PictureInWords.of(study.picture());
        List<String> under = new ArrayList<>();
        under.add(Words.clip(study.method(), LONGEST_METHOD));
        under.add(picture.key());
        study.notes().forEach(note -> under.add(Words.clip(note, LONGEST_NOTE)));
        under.removeIf(String::isEmpty);
        if (picture.blank()) {
            blocks.add(Cells.plain("There is nothing to draw: no row of the file gave a point."));
            under.forEach(line -> blocks.add(Cells.quiet(line)));
        } else {
            blocks.add(new Drawing(picture.shown(), picture.alternative(), under));
        }
        return new Section("", false, blocks);
    }
}
