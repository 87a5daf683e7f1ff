package org.callaudit.analytics.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        return opened(file, name, workbook -> workbook.table(choice));
    }

    static Map<String, Table> sheets(Path file, String name) throws IOException {
        return opened(file, name, WorkbookFile::tables);
    }

    /** What is read out of a workbook while it is open. */
    private interface Reading<T> {
        T of(WorkbookFile workbook) throws IOException;
    }

    private static <T> T opened(Path file, String name, Reading<T> reading) throws IOException {
        try (WorkbookParts parts = WorkbookParts.open(file, name, WorkbookParts.MAX_EXPANDED)) {
            FileKind.refuse(name, parts);
            return reading.of(new WorkbookFile(name, parts));
        } catch (NumberFormatException e) {
            throw WorkbookParts.damaged(name);
        }
    }

    /** The tables that can be seen; what was passed over is told with the first. */
    private Map<String, Table> tables() throws IOException {
        Map<String, Candidate> found = new LinkedHashMap<>();
        List<String> passed = new ArrayList<>();
        for (Workbook.Sheet sheet : workbook.sheets()) {
            Candidate candidate = candidate(sheet, List.of());
            if (!sheet.hidden() && candidate.below > 0) {
                found.put(sheet.name(), candidate);
            } else if (!candidate.rows.rows().isEmpty()) {
                passed.add("sheet \"" + sheet.name() + "\" "
                        + (sheet.hidden() ? "is hidden" : "holds no rows below a header") + " and was not read");
            }
        }
        if (found.values().stream().anyMatch(candidate -> !candidate.pivot)) {
            found.values()
                    .removeIf(candidate -> candidate.pivot
                            && passed.add(
                                    "sheet \"" + candidate.sheet.name() + "\" is a pivot table and was not read"));
        }
        Map<String, Table> tables = new LinkedHashMap<>();
        for (Candidate candidate : found.values()) {
            tables.put(candidate.sheet.name(), table(candidate, TableChoice.found(), passed));
            passed.clear();
        }
        return tables;
    }

    private Table table(Candidate candidate, TableChoice choice, List<String> told) {
        Integer headerRow = choice.headerRow();
        List<TableRow> rows = candidate.rows.rows();
        SheetLayout layout = candidate.rows.layout();
        GroupedHeader grouped = headerRow == null && candidate.header >= 0 && SurveyExport.of(rows) == null
                ? GroupedHeader.of(rows, candidate.header, layout)
                : null;
        Integer line = grouped == null ? headerRow : Integer.valueOf(grouped.line());
        int header = line != null
                ? line
                : candidate.header < 0 ? 0 : rows.get(candidate.header).line();
        List<String> notes = new ArrayList<>(told);
        notes.addAll(candidate.rows.notes());
        notes.addAll(layout.notes(
                rows,
                grouped == null ? header : header - 1,
                header,
                column -> rows.stream().anyMatch(row -> !row.cell(column).isBlank())));
        TableChoice known = new TableChoice(null, line, null, choice.columns(), choice.blankRows());
        return TableShape.table(
                source(candidate.sheet), grouped == null ? rows : grouped.rows(), known, Table.SHEET, notes);
    }

    private Table table(TableChoice choice) throws IOException {
        List<Workbook.Sheet> sheets = workbook.sheets();
        if (sheets.isEmpty()) {
            throw new UnreadableTableException(name + " has no sheet with cells; export it again");
        }
        Workbook.Sheet sheet = choice.sheet() == null ? null : chosen(sheets, choice.sheet());
        Candidate candidate = sheet == null ? best(sheets, choice.columns()) : candidate(sheet, choice.columns());
        List<String> notes = new ArrayList<>();
        if (sheet == null && sheets.size() > 1) {
            notes.add("sheet \"" + candidate.sheet.name() + "\" of " + names(sheets));
        }
        return table(candidate, choice, notes);
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
    private Candidate best(List<Workbook.Sheet> sheets, List<String> columns) throws IOException {
        List<Workbook.Sheet> seen =
                sheets.stream().filter(sheet -> !sheet.hidden()).toList();
        Candidate best = null;
        for (Workbook.Sheet sheet : seen.isEmpty() ? sheets : seen) {
            best = better(best, candidate(sheet, columns));
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

    private Candidate candidate(Workbook.Sheet sheet, List<String> columns) throws IOException {
        SheetRows rows = SheetRows.of(workbook, parts, sheet.part(), new TextBudget(source(sheet)));
        List<TableRow> all = rows.rows();
        SurveyExport export = all.isEmpty() ? null : SurveyExport.of(all);
        int header = export == null ? HeaderRow.of(all, columns) : export.height() - 1;
        boolean table = header >= 0 && all.get(header).filled() > 1;
        int below = table ? all.size() - header - 1 : -1;
        return new Candidate(sheet, rows, header, below, table && Pivots.cover(parts, sheet.part(), all.get(header)));
    }

    private String source(Workbook.Sheet sheet) {
        return name + ", sheet \"" + sheet.name() + "\"";
    }

    /**
     * @param header the index of its header; negative if it has none
     * @param below how many rows stand below its header; negative if it has none
     * @param pivot whether its header is that of a pivot table
     */
    private record Candidate(Workbook.Sheet sheet, SheetRows rows, int header, int below, boolean pivot) {}
}
