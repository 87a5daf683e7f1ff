package org.callaudit.reports.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callaudit.analytics.measure.Stretch;
import org.callaudit.analytics.model.RecordCounts;
import org.callaudit.analytics.quality.QualitySummary;
import org.callaudit.analytics.quality.TakenFile;
import org.callaudit.analytics.quality.TakenFile.Fate;
import org.callaudit.reports.page.Block.Cell;
import org.callaudit.reports.page.Block.Column;
import org.callaudit.reports.page.Block.SmallTable;
import org.callaudit.reports.page.Section;
import org.callaudit.reports.page.Span;
import org.callaudit.reports.section.Cells;
import org.callaudit.reports.section.Words;

/** The files of the period: what each brought, which can't be used, which still wait. */
final class Files {

    private static final List<Column> RECONCILED = List.of(
            new Column("file", false, 32),
            new Column("kind", false, 9),
            new Column("became", false, 14),
            new Column("read", true, 9),
            new Column("= accepted", true, 12, "accepted"),
            new Column("+ not taken", true, 12, "not taken"),
            new Column("+ duplicates", true, 12, "duplicates"));
    private static final List<Column> REASONS =
            List.of(new Column("file", false, 32), new Column("what is wrong with it", false, 68));

    private Files() {}

    /** That nothing was lost, in one line. */
    static Section sum(QualitySummary quality) {
        if (quality.files().isEmpty()) {
            return Section.of("");
        }
        return Section.together(
                "Nothing is lost",
                Cells.plain(Words.counted(quality.files().size(), "file") + " came in during "
                        + new Stretch(quality.from(), quality.to()).title() + ", also with records of earlier days. "
                        + added(quality.records()) + sound(quality)
                        + " The table at the end shows it file by file."));
    }

    private static String sound(QualitySummary quality) {
        boolean usable = none(quality, Fate.REJECTED);
        boolean taken = none(quality, Fate.WAITING);
        return usable && taken
                ? " Every file could be used, and no file is left to be taken."
                : usable ? " Every file that was taken could be used." : taken ? " No file is left to be taken." : "";
    }

    private static boolean none(QualitySummary quality, Fate fate) {
        return quality.files().stream().noneMatch(file -> file.fate() == fate);
    }

    private static String added(RecordCounts sum) {
        return Words.figures(sum.read()) + " records read = " + Words.figures(sum.accepted()) + " accepted + "
                + Words.figures(sum.rejected()) + " not taken + " + Words.figures(sum.duplicates()) + " duplicates."
                + (sum.waiting() == 0
                        ? ""
                        : " Of those not taken " + Words.figures(sum.wanting()) + " need fixing and "
                                + Words.figures(sum.waiting())
                                + (sum.waiting() == 1 ? " sound row waits" : " sound rows wait")
                                + " for them.");
    }

    /** Every file, and where they are too many, those with something wrong first; the sum is of all. */
    static Section reconciled(QualitySummary quality, int listed) {
        String title = "Every file that came in, and every record in it";
        if (quality.files().isEmpty()) {
            return Section.of(title, Cells.quiet("No files came in."));
        }
        List<TakenFile> files = quality.files();
        Set<Integer> chosen = Stream.concat(
                        files.stream().filter(TakenFile::wanting),
                        files.stream().filter(file -> !file.wanting()))
                .limit(listed)
                .map(TakenFile::number)
                .collect(Collectors.toSet());
        List<TakenFile> shown =
                files.stream().filter(file -> chosen.contains(file.number())).toList();
        List<List<Cell>> rows = new ArrayList<>();
        shown.forEach(file -> rows.add(row(file)));
        RecordCounts rest = files.stream()
                .filter(file -> !chosen.contains(file.number()))
                .map(TakenFile::counts)
                .reduce(RecordCounts.NONE, RecordCounts::plus);
        int more = files.size() - shown.size();
        if (more > 0) {
            rows.add(row(List.of(Span.quiet(Words.counted(more, "more file"))), "", List.of(), rest));
        }
        rows.add(row(List.of(Span.strong("together")), "", List.of(), quality.records()));
        return Section.of(title, new SmallTable(RECONCILED, rows, "It adds up for every file, and for all of them."));
    }

    private static List<Cell> row(TakenFile file) {
        boolean wrong = file.fate() == Fate.REJECTED;
        String fate = file.fate().words();
        return row(
                List.of(Span.plain(Words.clip(file.name(), 60))),
                file.kind(),
                List.of(wrong ? Span.alarm(fate) : file.fate() == Fate.TAKEN ? Span.plain(fate) : Span.quiet(fate)),
                file.counts());
    }

    private static List<Cell> row(List<Span> name, String kind, List<Span> fate, RecordCounts counts) {
        return List.of(
                new Cell(name),
                Cell.of(kind),
                new Cell(fate),
                Cells.count(counts.read()),
                Cells.count(counts.accepted()),
                Cells.count(counts.rejected()),
                Cells.count(counts.duplicates()));
    }

    /** Files that could not be read at all. */
    static Section unusable(QualitySummary quality, int listed) {
        return reasons(quality, Fate.REJECTED, "Files that can’t be used", listed);
    }

    /** Files that nobody has taken yet. */
    static Section waiting(QualitySummary quality, int listed) {
        return reasons(quality, Fate.WAITING, "Files still waiting", listed);
    }

    private static Section reasons(QualitySummary quality, Fate fate, String title, int listed) {
        List<TakenFile> files =
                quality.files().stream().filter(file -> file.fate() == fate).toList();
        if (files.isEmpty()) {
            return Section.of("");
        }
        List<List<Cell>> rows = files.stream()
                .limit(listed)
                .map(file -> List.of(Cell.of(Words.clip(file.name(), 60)), Cell.of(Words.clip(file.reason(), 220))))
                .toList();
        int more = files.size() - rows.size();
        return Section.of(
                title + ": " + Words.figures(files.size()),
                new SmallTable(REASONS, rows, more > 0 ? Words.counted(more, "more file") + "." : ""));
    }
}
