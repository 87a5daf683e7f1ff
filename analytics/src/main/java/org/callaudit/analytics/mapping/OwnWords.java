package org.callaudit.analytics.mapping;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.callaudit.analytics.mapping.Translation.Origin;
import org.callaudit.analytics.model.RecordKind;
import org.callaudit.analytics.table.Table;

/**
 * Tables whose columns are called as the program calls them, but which are no plain CSV: sheets of a workbook, or text
 * parted by something else than commas. There is nothing to be learnt of them.
 */
public final class OwnWords {

    private static final Set<String> TIMES = Set.of("contact_at", "audited_at", "sent_at", "answered_at");
    private static final Set<String> DAYS = Set.of("valid_from", "valid_to");

    private OwnWords() {}

    /** Of what kind a table with these columns is, however they are spelt; empty if one that is required is missing. */
    public static Optional<RecordKind> kind(List<String> columns) {
        Set<String> there = new HashSet<>();
        columns.forEach(name -> there.add(Words.plain(name)));
        for (RecordKind kind : RecordKind.values()) {
            if (kind.required().stream().map(Words::plain).allMatch(there::contains)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** The records of the sheets that are so, a part for each kind, in the order in which a night takes them. */
    public static List<Translation> parts(List<Sheet> sheets) {
        Map<RecordKind, List<Integer>> places = new EnumMap<>(RecordKind.class);
        for (int i = 0; i < sheets.size(); i++) {
            int place = i;
            kind(sheets.get(i).table().columns())
                    .ifPresent(kind -> places.computeIfAbsent(kind, key -> new ArrayList<>())
                            .add(place));
        }
        List<Translation> parts = new ArrayList<>();
        places.forEach((kind, of) -> parts.add(part(kind, sheets, of)));
        return parts;
    }

    private static Translation part(RecordKind kind, List<Sheet> sheets, List<Integer> places) {
        Map<String, String> own = own(kind);
        Set<String> header = new LinkedHashSet<>();
        for (int place : places) {
            sheets.get(place).table().columns().forEach(name -> header.add(own.getOrDefault(Words.plain(name), name)));
        }
        List<List<String>> rows = new ArrayList<>();
        List<Origin> origins = new ArrayList<>();
        for (int place : places) {
            Table table = sheets.get(place).table();
            Cells cells = new Cells(table);
            Map<String, DateOrder> orders = orders(table);
            for (int i = 0; i < table.rows().size(); i++) {
                cells.at(i);
                rows.add(header.stream()
                        .map(name -> text(name, cells.text(name), orders))
                        .toList());
                origins.add(new Origin(place, i));
            }
        }
        return new Translation(kind, List.copyOf(header), rows, origins, Map.of());
    }

    private static Map<String, String> own(RecordKind kind) {
        Map<String, String> own = new HashMap<>();
        kind.required().forEach(name -> own.put(Words.plain(name), name));
        kind.optional().forEach(name -> own.put(Words.plain(name), name));
        return own;
    }

    /** In which order the columns of dates write them. */
    private static Map<String, DateOrder> orders(Table table) {
        Map<String, List<String>> texts = new HashMap<>();
        Cells.columns(table).forEach((name, cells) -> texts.putIfAbsent(Words.plain(name), cells));
        Map<String, DateOrder> orders = new HashMap<>();
        Stream.concat(TIMES.stream(), DAYS.stream()).forEach(name -> {
            List<DateOrder> possible = DateOrder.possible(texts.getOrDefault(Words.plain(name), List.of()));
            boolean plain = possible.isEmpty() || possible.contains(DateOrder.YMD);
            orders.put(name, plain ? DateOrder.YMD : possible.get(0));
        });
        return orders;
    }

    private static String text(String name, String cell, Map<String, DateOrder> orders) {
        DateOrder order = orders.get(name);
        return order == null
                ? Draft.oneLine(cell)
                : Moment.parse(cell, order)
                        .map(moment -> DAYS.contains(name) ? moment.date().toString() : moment.text(Moment.MIDDAY))
                        .orElse(cell);
    }
}
