package org.callaudit.analytics.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callaudit.analytics.model.RecordKind;

/**
 * How well the mapping by which a file is read fits it.
 *
 * @param unknown columns with values that the mapping does not name
 * @param notes what is not read though somebody may miss it, a sentence each
 */
public record Fit(List<String> unknown, List<String> notes) {

    /** @param all sheets of the file, one of the mapping's layout among them */
    public static Fit of(Mapping mapping, List<Sheet> all) {
        List<Sheet> read = read(mapping, all);
        Map<String, List<String>> unknown = new LinkedHashMap<>();
        read.forEach(sheet -> unknown(mapping, sheet)
                .forEach((column, texts) -> unknown.merge(column, texts, (one, other) -> {
                    List<String> both = new ArrayList<>(one);
                    both.addAll(other);
                    return both;
                })));
        List<String> notes = new ArrayList<>();
        questions(mapping, unknown).ifPresent(notes::add);
        Said.others(read, all).ifPresent(notes::add);
        return new Fit(List.copyOf(unknown.keySet()), notes);
    }

    private static List<Sheet> read(Mapping mapping, List<Sheet> all) {
        return all.stream()
                .filter(sheet -> mapping.fits(sheet.table().columns()))
                .toList();
    }

    /** The columns that the mapping does not name and that hold something, but for those that come with rejects. */
    private static Map<String, List<String>> unknown(Mapping mapping, Sheet sheet) {
        List<String> header = sheet.table().columns();
        Heads heads = new Heads(header);
        Set<Integer> known = new HashSet<>();
        mapping.columns().forEach(column -> known.add(heads.place(column.source())));
        Map<String, List<String>> unknown = new LinkedHashMap<>();
        boolean rejects = header.containsAll(SourceRejects.WHY);
        Cells.columns(sheet.table()).forEach((name, texts) -> {
            List<String> written =
                    texts.stream().filter(text -> !text.isBlank()).toList();
            if (!known.contains(heads.place(name))
                    && !written.isEmpty()
                    && !(rejects && SourceRejects.WHY.contains(name))) {
                unknown.put(name, written);
            }
        });
        return unknown;
    }

    private static Optional<String> questions(Mapping mapping, Map<String, List<String>> unknown) {
        String questions = unknown.entrySet().stream()
                .filter(column -> mapping.kind() == RecordKind.AUDIT
                        && Words.meaning(column.getKey(), mapping.kind()).isEmpty()
                        && Coded.possible(Meaning.ITEM, column.getValue()))
                .map(column -> Said.quoted(column.getKey()))
                .collect(Collectors.joining(", "));
        return questions.isEmpty()
                ? Optional.empty()
                : Optional.of("The form seems to have another question, which the mapping doesn't know and which is not"
                        + " read: " + questions
                        + ". Learn the layout anew with callaudit import, and raise form_version.");
    }

    /**
     * Why nothing of the file can be read by this mapping: most of its dates can't be read in the order that the mapping says,
     * and can in another. Empty if they can.
     *
     * @param all sheets of the file
     */
    public static Optional<String> contradiction(Mapping mapping, List<Sheet> all) {
        List<Sheet> read = read(mapping, all);
        return mapping.used().stream()
                .filter(column -> column.meaning().content() == Meaning.Content.TIME)
                .flatMap(column -> contradiction(mapping, column, read).stream())
                .findFirst();
    }

    private static Optional<String> contradiction(Mapping mapping, MappedColumn column, List<Sheet> read) {
        DateOrder order = Objects.requireNonNullElse(column.dates(), DateOrder.YMD);
        List<DateOrder> possible = DateOrder.possible(read.stream()
                .flatMap(sheet -> Cells.column(sheet.table(), column.source()).stream())
                .toList());
        if (possible.isEmpty() || possible.contains(order)) {
            return Optional.empty();
        }
        return read.stream()
                .flatMap(sheet -> otherwise(sheet, column.source(), order, possible.get(0)))
                .findFirst()
                .map(where -> "The layout " + mapping.name() + " has " + Said.quoted(column.source()) + " as "
                        + order.text() + ", and this file can't be: " + where
                        + ". Nothing of it was taken, for its other"
                        + " dates would be misread. Write them as 2026-10-31, or as " + order.text()
                        + ", and drop it in again.");
    }

    private static Stream<String> otherwise(Sheet sheet, String column, DateOrder order, DateOrder other) {
        List<String> texts = Cells.column(sheet.table(), column);
        return IntStream.range(0, texts.size())
                .filter(row -> Moment.parse(texts.get(row), order).isEmpty()
                        && Moment.parse(texts.get(row), other).isPresent())
                .mapToObj(row -> "row " + sheet.table().rows().get(row).line() + " says " + texts.get(row)
                        + ", which is " + other.text());
    }
}
