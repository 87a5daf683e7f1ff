package org.callaudit.analytics.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A header of two rows that merged cells hold together: heads of groups above the names of their columns, and names that
 * stand beside them over both rows. The lower row is the header; names on it that would be there twice have their
 * group's before them.
 *
 * @param rows all rows, with those two joined to one
 * @param line of the lower row
 */
record GroupedHeader(List<TableRow> rows, int line) {

    /**
     * The rows with such a header joined to one row; null if there is none.
     *
     * @param header the index of the row that looks like a header
     */
    static @Nullable GroupedHeader of(List<TableRow> rows, int header, SheetLayout layout) {
        for (int upper = header; upper >= Math.max(0, header - 1); upper--) {
            if (upper + 1 < rows.size() && isGrouped(rows.get(upper), rows.get(upper + 1), layout)) {
                TableRow names = joined(rows.get(upper), rows.get(upper + 1), layout);
                List<TableRow> joined = new ArrayList<>(rows);
                joined.subList(upper, upper + 2).clear();
                joined.add(upper, names);
                return new GroupedHeader(joined, names.line());
            }
        }
        return null;
    }

    /** Whether merged cells of the upper row have two names or more below them, and no numbers. */
    private static boolean isGrouped(TableRow upper, TableRow lower, SheetLayout layout) {
        boolean grouped = false;
        for (SheetLayout.Area group : groups(upper, layout)) {
            int names = 0;
            for (int i = group.left();
                    i <= Math.min(group.right(), lower.cells().size() - 1);
                    i++) {
                names += lower.cell(i).codePoints().anyMatch(Character::isLetter) ? 1 : 0;
            }
            grouped |= names > 1 && !upper.cell(group.left()).isBlank();
        }
        // What stands alone above a header is its title.
        return grouped && upper.filled() > 1 && lower.line() == upper.line() + 1 && besides(upper, lower, layout);
    }

    /** Whether each column has its name on one of both rows, as a title above a header has not. */
    private static boolean besides(TableRow upper, TableRow lower, SheetLayout layout) {
        List<SheetLayout.Area> groups = groups(upper, layout);
        for (int i = 0; i < Math.max(upper.cells().size(), lower.cells().size()); i++) {
            int column = i;
            boolean under = groups.stream().anyMatch(group -> group.left() <= column && column <= group.right());
            if (!under && !upper.cell(i).isBlank() && !lower.cell(i).isBlank()) {
                return false;
            }
        }
        return true;
    }

    private static List<SheetLayout.Area> groups(TableRow upper, SheetLayout layout) {
        return layout.at(upper.line()).stream()
                .filter(cells -> cells.bottom() == upper.line() && cells.right() > cells.left())
                .toList();
    }

    private static TableRow joined(TableRow upper, TableRow lower, SheetLayout layout) {
        Set<String> once = new HashSet<>();
        Set<String> twice = new HashSet<>();
        lower.cells().forEach(name -> {
            if (!once.add(name.strip())) {
                twice.add(name.strip());
            }
        });
        List<String> names = new ArrayList<>();
        for (int i = 0; i < Math.max(upper.cells().size(), lower.cells().size()); i++) {
            String name = lower.cell(i).strip();
            int column = i;
            String group = groups(upper, layout).stream()
                    .filter(cells -> cells.left() <= column && column <= cells.right())
                    .map(cells -> upper.cell(cells.left()).strip() + ": ")
                    .findFirst()
                    .orElse("");
            names.add(name.isEmpty() ? upper.cell(i) : twice.contains(name) ? group + name : name);
        }
        return new TableRow(lower.line(), names);
    }
}
