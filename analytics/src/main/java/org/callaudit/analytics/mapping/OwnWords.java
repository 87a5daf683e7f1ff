package org.callaudit.analytics.mapping;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callaudit.analytics.mapping.Translation.Origin;
import org.callaudit.analytics.model.RecordKind;
import org.callaudit.analytics.table.Table;

/**
 * Tables whose columns are called as the program calls them, but which are no plain CSV: sheets of a workbook, or text
 * parted by something else than commas. There is nothing to be learnt of them.
 */
public final class OwnWords {

    private static final Set<String> TIMES = Set.of(
            "contact_at", "audited_at", "sent_at", "answered_at", "opened_at", "due_at", "closed_at", "started_at");
    private static final Set<String> DAYS = Set.of("valid_from", "valid_to", "date");

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
                if (isNotFilledIn(kind, cells)) {
                    continue;
                }
                rows.add(header.stream()
                        .map(name -> text(name, cells.text(name), orders))
                        .toList());
                origins.add(new Origin(place, i));
            }
        }
        return new Translation(kind, List.copyOf(header), rows, origins, Map.of());
    }

    /** What a person should know of the records that {@link #parts} gives. */
    public static List<String> notes(List<Sheet> sheets) {
        return sheets.stream()
                .flatMap(sheet -> kind(sheet.table().columns()).stream().flatMap(kind -> notes(sheet, kind)))
                .toList();
    }

    private static Stream<String> notes(Sheet sheet, RecordKind kind) {
        String name = where(sheet);
        Stream<String> cells = sheet.table().notes().stream().map(note -> name + note + ".");
        Stream<String> dates = inDoubt(sheet.table()).stream()
                .map(column -> name + column + " is read month first, as no day above 12 tells month and day apart."
                        + " To be sure write dates as 2026-05-31.");
        Stream<String> cases = kind == RecordKind.CASE ? leftOut(sheet).stream() : Stream.of();
        return Stream.of(cells, dates, cases).flatMap(notes -> notes);
    }

    /** How a note about a sheet begins; the table of a text has no name. */
    private static String where(Sheet sheet) {
        return sheet.name().isEmpty() ? "" : "Sheet " + sheet.name() + ": ";
    }

    private static Optional<String> leftOut(Sheet sheet) {
        Cells cells = new Cells(sheet.table());
        int rows = 0;
        for (int i = 0; i < sheet.table().rows().size(); i++) {
            cells.at(i);
            rows += isNotFilledIn(RecordKind.CASE, cells) ? 1 : 0;
        }
        return rows == 0
                ? Optional.empty()
                : Optional.of(where(sheet) + rows + (rows == 1 ? " case" : " cases")
                        + " without a text left out, as nobody filled " + (rows == 1 ? "it" : "them") + " in.");
    }

    /** Sheets for cases come with lines to be filled in where there is something to say. */
    private static boolean isNotFilledIn(RecordKind kind, Cells cells) {
        return kind == RecordKind.CASE && cells.text("text").isEmpty();
    }

    private static Map<String, String> own(RecordKind kind) {
        Map<String, String> own = new HashMap<>();
        kind.required().forEach(name -> own.put(Words.plain(name), name));
        kind.optional().forEach(name -> own.put(Words.plain(name), name));
        return own;
    }

    /** In which order the columns of dates write them; what can be read in two ways follows the other columns of its table. */
    private static Map<String, DateOrder> orders(Table table) {
        Map<String, Dates> dates = dates(table);
        Optional<DateOrder> plain = Dates.plain(dates.values());
        return dates.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, column -> column.getValue().order(plain)));
    }

    /** The columns of dates that say nowhere whether the month or the day comes first, and of which nothing else tells. */
    private static List<String> inDoubt(Table table) {
        Map<String, Dates> dates = dates(table);
        return Dates.plain(dates.values()).isPresent()
                ? List.of()
                : dates.entrySet().stream()
                        .filter(column -> column.getValue().ambiguous()
                                && !column.getValue().dotted())
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList();
    }

    private static Map<String, Dates> dates(Table table) {
        Map<String, List<String>> cells = new HashMap<>();
        Cells.columns(table).forEach((name, texts) -> cells.putIfAbsent(Words.plain(name), texts));
        return Stream.concat(TIMES.stream(), DAYS.stream())
                .collect(Collectors.toMap(
                        name -> name, name -> Dates.of(cells.getOrDefault(Words.plain(name), List.of()))));
    }

    private static String text(String name, String cell, Map<String, DateOrder> orders) {
        DateOrder order = orders.get(name);
        return order == null
                ? Draft.oneLine(cell)
                : Moment.parse(cell, order).map(moment -> text(name, moment)).orElse(cell);
    }

    /** A case is open from the beginning of its day, and what is due on a day is due at its end, as the checks know. */
    private static String text(String name, Moment moment) {
        boolean dueOnADay = name.equals("due_at") && moment.time() == null;
        return DAYS.contains(name) || dueOnADay
                ? moment.date().toString()
                : moment.text(name.equals("opened_at") ? LocalTime.MIDNIGHT : Moment.MIDDAY);
    }
}
