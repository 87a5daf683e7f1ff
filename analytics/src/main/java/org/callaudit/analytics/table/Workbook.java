package org.callaudit.analytics.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What a workbook says of itself: its sheets, the texts and formats their cells share, and its first day. */
final class Workbook implements WorkbookParts.Walk {

    /** @param part the part of the file it is in */
    record Sheet(String name, String part, boolean hidden) {}

    private static final String MAIN = "xl/workbook.xml";

    private final Map<String, String> parts = new HashMap<>();
    private final Map<String, String> kinds = new HashMap<>();
    private final List<Sheet> sheets = new ArrayList<>();
    private List<String> shared = List.of();
    private CellFormats formats = new CellFormats();
    private boolean from1904;

    static Workbook of(WorkbookParts file, TextBudget budget) throws IOException {
        Workbook workbook = new Workbook();
        file.walk("xl/_rels/workbook.xml.rels", workbook::relation);
        file.walk(MAIN, workbook);
        workbook.shared = SharedStrings.of(file, workbook.kinds.getOrDefault("sharedStrings", ""), budget);
        workbook.formats = CellFormats.of(file, workbook.kinds.getOrDefault("styles", ""));
        return workbook;
    }

    List<Sheet> sheets() {
        return sheets;
    }

    CellFormats formats() {
        return formats;
    }

    boolean from1904() {
        return from1904;
    }

    /** The shared text of that number; null if there is none. */
    @Nullable
    String shared(String number) {
        int index = Integer.parseInt(number.strip());
        return index >= 0 && index < shared.size() ? shared.get(index) : null;
    }

    @Override
    public void begins(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "workbookPr" -> {
                String first = WorkbookParts.attribute(xml, "date1904");
                from1904 = "1".equals(first) || "true".equals(first);
            }
            case "sheet" -> {
                String name = WorkbookParts.attribute(xml, "name");
                String part = parts.get(WorkbookParts.attribute(xml, "id"));
                if (name != null && part != null) {
                    String state = WorkbookParts.attribute(xml, "state");
                    sheets.add(new Sheet(name, part, state != null && !state.equals("visible")));
                }
            }
            default -> {}
        }
    }

    /** Takes sheets with cells, and the parts that a workbook has one of; sheets that are a chart have other types. */
    private void relation(XMLStreamReader xml) {
        String id = WorkbookParts.attribute(xml, "Id");
        String type = WorkbookParts.attribute(xml, "Type");
        String target = WorkbookParts.attribute(xml, "Target");
        if (id != null && type != null && target != null) {
            String part = target.startsWith("/") ? target.substring(1) : "xl/" + target;
            String kind = type.substring(type.lastIndexOf('/') + 1);
            if (kind.equals("worksheet")) {
                parts.put(id, part);
            } else {
                kinds.putIfAbsent(kind, part);
            }
        }
    }
}
