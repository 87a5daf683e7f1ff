package org.callaudit.analytics.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Ids for records whose source has none: made of what identifies a row, so that they stay the same in a later copy of the
 * file, and a person can find the row by them. Rows that can't be told apart and differ are numbered in their order.
 */
final class MadeIds {

    private static final int LONGEST = 60;
    private static final int HASHED = 8;

    private final Mapping mapping;
    private final Map<String, List<String>> seen = new HashMap<>();

    MadeIds(Mapping mapping) {
        this.mapping = mapping;
    }

    /** The id of the row at hand. */
    String of(Sheet sheet, Cells cells) {
        List<MappedColumn> used = mapping.used();
        List<String> parts = new ArrayList<>();
        if (mapping.layout() == Layout.SHEET_PER_AGENT) {
            parts.add(sheet.name());
        }
        identity().forEach(column -> parts.add(part(column, cells.text(column.source()))));
        String id = shortened(parts);
        String content =
                used.stream().map(column -> cells.text(column.source())).collect(Collectors.joining("\u001f"));
        List<String> alike = seen.computeIfAbsent(id, key -> new ArrayList<>(1));
        int place = alike.indexOf(content);
        if (place < 0) {
            place = alike.size();
            alike.add(content);
        }
        return place == 0 ? id : id + "-" + (place + 1);
    }

    /** The columns that tell rows apart, in the order in which they are named. */
    private List<MappedColumn> identity() {
        return mapping.identity().isEmpty()
                ? mapping.used()
                : mapping.identity().stream()
                        .flatMap(name -> mapping.used().stream()
                                .filter(column -> column.source().equals(name)))
                        .toList();
    }

    /** A day is written the same however the source writes it. */
    private static String part(MappedColumn column, String text) {
        DateOrder dates = column.dates();
        return dates == null
                ? text
                : Moment.parse(text, dates)
                        .map(moment ->
                                moment.time() == null ? moment.date().toString() : moment.date() + " " + moment.time())
                        .orElse(text);
    }

    private static String shortened(List<String> parts) {
        String all = String.join(" ", parts);
        String id = Words.id(all);
        boolean whole = all.length() <= LONGEST && !id.isEmpty();
        return whole ? id : id + "-" + Sha256.hex(String.join("\u001f", parts)).substring(0, HASHED);
    }
}
