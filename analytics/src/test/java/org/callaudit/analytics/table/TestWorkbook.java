package org.callaudit.analytics.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook made by hand, so that it can be as odd as other people's are. */
public final class TestWorkbook {

    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private final ZipOutputStream zip;
    private final Path file;
    private String properties = "";
    private int count;

    public TestWorkbook(Path file) throws IOException {
        this.file = file;
        this.zip = new ZipOutputStream(Files.newOutputStream(file));
    }

    public TestWorkbook from1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    /** Number formats from 1 on, so that s="1" in a cell means the first. */
    public TestWorkbook formats(String... codes) throws IOException {
        StringBuilder xml = new StringBuilder("<styleSheet><numFmts>");
        StringBuilder cells = new StringBuilder("<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf/>");
        for (int i = 0; i < codes.length; i++) {
            boolean builtIn = codes[i].matches("\\d{1,2}");
            String id = builtIn ? codes[i] : String.valueOf(164 + i);
            if (!builtIn) {
                xml.append("<numFmt numFmtId=\"").append(id).append("\" formatCode=\"");
                xml.append(codes[i].replace("\"", "&quot;")).append("\"/>");
            }
            cells.append("<xf numFmtId=\"").append(id).append("\"/>");
        }
        relation("styles", "styles.xml");
        return part("xl/styles.xml", xml.append("</numFmts>").append(cells).append("</cellXfs></styleSheet>") + "");
    }

    public TestWorkbook shared(String... items) throws IOException {
        relation("sharedStrings", "/xl/sharedStrings.xml");
        return part("xl/sharedStrings.xml", "<sst>" + String.join("", items) + "</sst>");
    }

    public TestWorkbook sheet(String name, String rows) throws IOException {
        return sheet(name, "visible", rows);
    }

    public TestWorkbook sheet(String name, String state, String rows) throws IOException {
        return sheet(name, state, "", rows, "");
    }

    /**
     * @param before what stands before the rows, such as {@code <cols>}
     * @param after what stands behind them, such as {@code <mergeCells>}
     */
    public TestWorkbook sheet(String name, String state, String before, String rows, String after) throws IOException {
        declare(name, state);
        return part(
                "xl/worksheets/s" + count + ".xml",
                "<worksheet>" + before + "<sheetData>" + rows + "</sheetData>" + after + "</worksheet>");
    }

    /** A sheet of so many chunks of XML, written as they come. */
    public TestWorkbook longSheet(String name, String start, String chunk, int times, String end) throws IOException {
        declare(name, "visible");
        OutputStream out = begin("xl/worksheets/s" + count + ".xml");
        out.write(("<worksheet><sheetData>" + start).getBytes(StandardCharsets.UTF_8));
        byte[] bytes = chunk.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < times; i++) {
            out.write(bytes);
        }
        out.write((end + "</sheetData></worksheet>").getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public TestWorkbook part(String name, String content) throws IOException {
        begin(name).write(content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** A row of texts; "" leaves a gap. */
    public static String row(int number, String... texts) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isEmpty()) {
                row.append("<c r=\"").append((char) ('A' + i)).append(number).append("\" t=\"inlineStr\"><is><t>");
                row.append(texts[i]).append("</t></is></c>");
            }
        }
        return row.append("</row>").toString();
    }

    public Path save() throws IOException {
        part(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"urn:r\">" + properties + "<sheets>" + sheets + "</sheets></workbook>");
        part("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
        return close();
    }

    /** Without a workbook in it. */
    public Path close() throws IOException {
        zip.close();
        return file;
    }

    private void declare(String name, String state) {
        count++;
        sheets.append("<sheet name=\"" + name + "\" state=\"" + state + "\" r:id=\"rId" + count + "\"/>");
        relations.append("<Relationship Id=\"rId" + count + "\" Type=\"http://purl.oclc.org/x/worksheet\" Target=\""
                + "worksheets/s" + count + ".xml\"/>");
    }

    private void relation(String kind, String target) {
        relations.append(
                "<Relationship Id=\"" + kind + "\" Type=\"http://x/" + kind + "\" Target=\"" + target + "\"/>");
    }

    private OutputStream begin(String part) throws IOException {
        zip.putNextEntry(new ZipEntry(part));
        return zip;
    }
}
