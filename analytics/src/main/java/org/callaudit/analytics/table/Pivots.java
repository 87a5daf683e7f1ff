package org.callaudit.analytics.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;

/** The pivot tables of a sheet: sums of what stands elsewhere, and no records. */
final class Pivots implements WorkbookParts.Walk {

    private final List<String> parts = new ArrayList<>();
    private final List<SheetLayout.Area> places = new ArrayList<>();

    private Pivots() {}

    /** Whether a row of the sheet is one of a pivot table's. */
    static boolean cover(WorkbookParts file, String sheet, TableRow row) throws IOException {
        int name = sheet.lastIndexOf('/') + 1;
        Pivots pivots = new Pivots();
        file.walk(sheet.substring(0, name) + "_rels/" + sheet.substring(name) + ".rels", pivots);
        for (String part : pivots.parts) {
            file.walk(part, pivots);
        }
        return pivots.places.stream().anyMatch(place -> place.top() <= row.line() && row.line() <= place.bottom());
    }

    @Override
    public void begins(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "Relationship" -> {
                String type = WorkbookParts.attribute(xml, "Type");
                String target = WorkbookParts.attribute(xml, "Target");
                if (type != null && type.endsWith("/pivotTable") && target != null) {
                    parts.add(target.startsWith("/") ? target.substring(1) : target.replaceFirst("^(\\.\\./)+", "xl/"));
                }
            }
            case "location" -> {
                String cells = WorkbookParts.attribute(xml, "ref");
                SheetLayout.Area place = cells == null ? null : SheetLayout.Area.of(cells);
                if (place != null) {
                    places.add(place);
                }
            }
            default -> {}
        }
    }
}
