package org.callaudit.analytics.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one sheet of a workbook: the one chosen, or the one that looks most like a table. */
final class WorkbookFile {

    private final String name;
    private final WorkbookParts parts;
    private final Workbook workbook;

    private WorkbookFile(String name, WorkbookParts parts) throws IOException {
        this.name = name;
        this.parts = parts;
        this.workbook = Workbook.of(parts, new TextBudget(name));
    }

    static Table read(Path file, String name, TableChoice choice) throws IOException {
        try (WorkbookParts parts = WorkbookParts.open(file, name, WorkbookParts.MAX_EXPANDED)) {
            FileKind.refuse(name, parts);
            return new WorkbookFile(name, parts).table(choice);
        } catch (NumberFormatException e) {
            throw WorkbookParts.damaged(name);
        }
    }

    private Table table(TableChoice choice) throws IOException {
        List<Workbook.Sheet> sheets = workbook.sheets();
        if (sheets.isEmpty()) {
            throw new UnreadableTableException(name + " has no sheet with cells; export it again");
        }
        Workbook.Sheet sheet = choice.sheet() == null ? null : chosen(sheets, choice.sheet());
        Candidate candidate = sheet == null ? best(sheets) : candidate(sheet);
        List<String> notes = new ArrayList<>();
        if (sheet == null && sheets.size() > 1) {
            notes.add("sheet \"" + candidate.sheet.name() + "\" of " + names(sheets));
        }
        notes.addAll(candidate.rows.notes());
        return TableShape.table(source(candidate.sheet), candidate.rows.rows(), choice.headerRow(), Table.SHEET, notes);
    }

    private Workbook.Sheet chosen(List<Workbook.Sheet> sheets, String wanted) {
        for (Workbook.Sheet sheet : sheets) {
            if (sheet.name().equals(wanted)) {
                return sheet;
            }
        }
        for (int i = 0; i < sheets.size(); i++) {
            if (sheets.get(i).name().strip().equalsIgnoreCase(wanted.strip()) || wanted.equals(String.valueOf(i + 1))) {
                return sheets.get(i);
            }
        }
        throw new UnreadableTableException(name + " has no sheet \"" + wanted + "\"; its sheets are: " + names(sheets));
    }

    private static String names(List<Workbook.Sheet> sheets) {
        return sheets.stream()
                .map(sheet -> sheet.hidden() ? sheet.name() + " (hidden)" : sheet.name())
                .collect(Collectors.joining(", "));
    }

    /** Of the sheets that can be seen, the one with the most rows below a header of two columns or more. */
    private Candidate best(List<Workbook.Sheet> sheets) throws IOException {
        List<Workbook.Sheet> seen =
                sheets.stream().filter(sheet -> !sheet.hidden()).toList();
        Candidate best = null;
        for (Workbook.Sheet sheet : seen.isEmpty() ? sheets : seen) {
            best = better(best, candidate(sheet));
        }
        return Objects.requireNonNull(best);
    }

    private static Candidate better(@Nullable Candidate best, Candidate other) {
        if (best == null || other.below > best.below) {
            return other;
        }
        boolean fuller = other.below == best.below
                && other.rows.rows().size() > best.rows.rows().size();
        return fuller && best.below <= 0 ? other : best;
    }

    private Candidate candidate(Workbook.Sheet sheet) throws IOException {
        SheetRows rows = SheetRows.of(workbook, parts, sheet.part(), new TextBudget(source(sheet)));
        int header = HeaderRow.of(rows.rows());
        boolean table = header >= 0 && rows.rows().get(header).filled() > 1;
        return new Candidate(sheet, rows, table ? rows.rows().size() - header - 1 : -1);
    }

    private String source(Workbook.Sheet sheet) {
        return name + ", sheet \"" + sheet.name() + "\"";
    }

    /** @param below how many rows stand below its header; negative if it has none */
    private record Candidate(Workbook.Sheet sheet, SheetRows rows, int below) {}
}
