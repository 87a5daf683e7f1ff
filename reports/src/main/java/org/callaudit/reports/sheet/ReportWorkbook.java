package org.callaudit.reports.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.callaudit.reports.Paper;
import org.callaudit.reports.page.Document;
import org.dhatim.fastexcel.Workbook;

/** Writes a report as a workbook: what it says and rests on, then a sheet for each of its tables and charts. */
public final class ReportWorkbook {

    private static final String FRONT = "Report";

    private ReportWorkbook() {}

    /**
     * The workbook (.xlsx) of a report, with the numbers of its pages. The bytes depend on the arguments alone, not on the
     * clock. No text in it can become a formula, not even by way of a CSV.
     *
     * @param paper that its sheets are printed on
     * @throws IllegalStateException if the report has a block of a kind that no sheet is known for
     */
    public static byte[] of(Document document, Paper paper) {
        Contents contents = Contents.of(document);
        SheetNames names = new SheetNames();
        String front = names.next(FRONT);
        Map<String, Grid> sheets = new LinkedHashMap<>();
        contents.grids().forEach(grid -> sheets.put(names.next(grid.title()), grid));
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Workbook book = new Workbook(out, "callaudit", null);
            book.properties().setTitle(document.title());
            GridSheet sheet = new GridSheet(document, paper);
            sheet.write(book.newWorksheet(front), FrontGrid.of(document, contents.lines(), sheets));
            sheets.forEach((name, grid) -> sheet.write(book.newWorksheet(name), grid));
            book.finish();
            return Clockless.of(out.toByteArray(), document.asOf());
        } catch (IOException e) {
            throw new UncheckedIOException("the workbook of “" + document.title() + "” cannot be written", e);
        }
    }
}
