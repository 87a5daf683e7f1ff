package org.callaudit.analytics.mapping;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a mapping as a workbook that an analyst can read, correct and hand back; {@link MappingReading} takes it in. */
public final class MappingWorkbook {

    static final String COLUMNS = "columns";
    static final String SETTINGS = "settings";

    static final List<String> COLUMN_HEADS = List.of(
            "column",
            "meaning",
            "look here",
            "samples",
            "answers",
            "points possible",
            "blank means",
            "error class",
            "auto-fail",
            "dates",
            "question",
            "item id");
    static final List<String> SETTING_HEADS = List.of("setting", "value", "what it is");

    private static final double[] WIDTHS = {28, 16, 40, 40, 34, 10, 12, 18, 10, 8, 40, 24};
    private static final String DOUBT = "FFF2CC";
    private static final String HEAD = "DDE6EE";

    private MappingWorkbook() {}

    /** The workbook's bytes. */
    public static byte[] of(Understanding understood) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Workbook book = new Workbook(out, "callaudit", null);
        settings(book.newWorksheet(SETTINGS), understood);
        columns(book.newWorksheet(COLUMNS), understood.mapping().columns(), understood.samples());
        book.finish();
        return out.toByteArray();
    }

    private static void columns(Worksheet sheet, List<MappedColumn> columns, Map<String, Set<String>> samples) {
        heads(sheet, 0, COLUMN_HEADS);
        for (int i = 0; i < WIDTHS.length; i++) {
            sheet.width(i, WIDTHS[i]);
        }
        sheet.freezePane(1, 1);
        int row = 1;
        for (MappedColumn column : columns) {
            List<String> cells = cells(column, String.join(" | ", samples.getOrDefault(column.source(), Set.of())));
            for (int i = 0; i < cells.size(); i++) {
                sheet.value(row, i, cells.get(i));
                if (!column.doubt().isEmpty()) {
                    sheet.style(row, i).fillColor(DOUBT).wrapText(true).set();
                }
            }
            row++;
        }
    }

    private static List<String> cells(MappedColumn column, String samples) {
        MappedColumn.Item item = column.item();
        return List.of(
                column.source(),
                column.meaning().text(),
                column.doubt(),
                column.meaning() == Meaning.PERSONAL ? "" : samples,
                column.answers().text(),
                item == null ? "" : Coded.plain(item.pointsPossible()),
                item == null ? "" : item.blank(),
                item == null ? "" : item.errorClass(),
                item == null ? "" : item.autoFail() ? "Y" : "N",
                column.dates() == null ? "" : column.dates().text(),
                item == null ? "" : item.text(),
                item == null ? "" : item.id());
    }

    private static void settings(Worksheet sheet, Understanding understood) {
        Mapping mapping = understood.mapping();
        sheet.width(0, 20);
        sheet.width(1, 40);
        sheet.width(2, 90);
        heads(sheet, 0, SETTING_HEADS);
        int row = 1;
        for (List<String> setting : List.of(
                List.of("layout", mapping.name(), "Its name. A later workbook of this name replaces this one."),
                List.of("records", mapping.kind().text(), "What a row is: audit, survey or roster."),
                List.of(
                        "arrangement",
                        mapping.layout().text(),
                        "wide, or sheet-per-agent: each sheet is called as its agent."),
                List.of("form_id", mapping.formId(), "The form's id; audits only."),
                List.of(
                        "form_version",
                        mapping.formVersion(),
                        "Raise it whenever questions, points or classes change; audits only."),
                List.of("totals", mapping.total().text(), "What totals are counted in: percent, fraction or points."),
                List.of(
                        "identity",
                        String.join(" | ", mapping.identity()),
                        "The columns that tell one record from another, where none holds ids."),
                List.of(
                        "living",
                        mapping.living() ? "Y" : "N",
                        "Y: people go on editing the file; it stays in the inbox, and a changed row is a revision."),
                List.of(
                        "apply again",
                        mapping.again() ? "Y" : "N",
                        "Y: what an earlier workbook of this name brought in is read again as this one says."))) {
            for (int i = 0; i < setting.size(); i++) {
                sheet.value(row, i, setting.get(i));
            }
            row++;
        }
        sheet.value(row + 1, 0, "what was understood");
        sheet.value(row + 1, 1, understood.said());
        sheet.range(row + 1, 1, row + 1, 2).merge();
        sheet.style(row + 1, 1).wrapText(true).verticalAlignment("top").set();
        sheet.rowHeight(row + 1, 120);
        sheet.value(row + 2, 0, "what to do");
        sheet.value(
                row + 2,
                1,
                "Look at the yellow rows of the sheet “columns”, correct what is wrong, save, and put this workbook into the inbox together with the file.");
    }

    private static void heads(Worksheet sheet, int row, List<String> heads) {
        for (int i = 0; i < heads.size(); i++) {
            sheet.value(row, i, heads.get(i));
            sheet.style(row, i).bold().fillColor(HEAD).set();
        }
    }
}
