package org.callaudit.analytics.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet that hold anything; all that is blank leaves no trace, however much it is. */
final class SheetRows implements WorkbookParts.Walk {

    private final Workbook workbook;
    private final TextBudget budget;
    private final List<TableRow> rows = new ArrayList<>();
    private final SheetLayout layout = new SheetLayout();
    private final StringBuilder text = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private int row;
    private int column;
    private String type = "n";
    private @Nullable String style;
    private boolean inValue;
    private boolean aloud;
    private boolean formula;
    private boolean valued;
    private int errors;
    private int unreckoned;
    private int astray;

    private SheetRows(Workbook workbook, TextBudget budget) {
        this.workbook = workbook;
        this.budget = budget;
    }

    static SheetRows of(Workbook workbook, WorkbookParts parts, String part, TextBudget budget) throws IOException {
        SheetRows rows = new SheetRows(workbook, budget);
        parts.walk(part, rows);
        // A sheet that a program wrote may have its rows in any order.
        rows.rows.sort(Comparator.comparingInt(TableRow::line));
        return rows;
    }

    List<TableRow> rows() {
        return rows;
    }

    SheetLayout layout() {
        return layout;
    }

    /** What a person should know of the cells that were read as missing. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (errors > 0) {
            notes.add(errors + (errors == 1 ? " cell holds an error" : " cells hold errors") + ", read as missing");
        }
        if (unreckoned > 0) {
            notes.add(unreckoned + (unreckoned == 1 ? " formula has" : " formulas have")
                    + " no stored result, read as missing: open the workbook and save it again");
        }
        if (astray > 0) {
            notes.add(astray + (astray == 1 ? " cell points" : " cells point")
                    + " to a text that the workbook has not, read as missing: open it and save it again");
        }
        return notes;
    }

    @Override
    public void begins(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "row" -> {
                String number = WorkbookParts.attribute(xml, "r");
                row = number == null ? row + 1 : Integer.parseInt(number);
                column = -1;
                layout.row(xml, row);
            }
            case "c" -> beginsCell(xml);
            case "f" -> formula = true;
            case "v" -> inValue = true;
            case "t" -> inValue = !aloud;
            case "rPh" -> aloud = true;
            default -> layout.take(xml);
        }
    }

    private void beginsCell(XMLStreamReader xml) {
        String address = WorkbookParts.attribute(xml, "r");
        column = address == null ? column + 1 : SheetLayout.column(address);
        String kind = WorkbookParts.attribute(xml, "t");
        type = kind == null ? "n" : kind;
        style = WorkbookParts.attribute(xml, "s");
        text.setLength(0);
        formula = false;
        valued = false;
    }

    @Override
    public void text(XMLStreamReader xml) {
        if (inValue) {
            valued = true;
            text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            budget.cell(text.length());
        }
    }

    @Override
    public void ends(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "row" -> endsRow();
            case "c" -> endsCell();
            case "v", "t" -> inValue = false;
            case "rPh" -> aloud = false;
            default -> {}
        }
    }

    private void endsCell() {
        unreckoned += formula && !valued && !type.equals("str") ? 1 : 0;
        String value = valued ? value() : "";
        if (!value.isBlank()) {
            while (cells.size() < column) {
                cells.add("");
            }
            if (cells.size() == column) {
                cells.add(value);
            } else if (cells.get(column).isEmpty()) {
                cells.set(column, value);
            }
            budget.take(0, type.equals("s") ? 0 : value.length());
        }
    }

    private String value() {
        String raw = text.toString();
        return switch (type) {
            case "s" -> {
                String shared = workbook.shared(raw);
                astray += shared == null ? 1 : 0;
                yield shared == null ? "" : shared;
            }
            case "b" -> raw.equals("1") ? "TRUE" : "FALSE";
            case "e" -> {
                errors++;
                yield "";
            }
            case "n" -> CellText.number(raw, workbook.formats().meaning(style), workbook.from1904());
            default -> CellText.unescaped(raw);
        };
    }

    private void endsRow() {
        if (!cells.isEmpty()) {
            budget.rows(rows.size() + 1);
            budget.take(cells.size(), 0);
            rows.add(new TableRow(row, cells));
            cells = new ArrayList<>(cells.size());
        }
    }
}
