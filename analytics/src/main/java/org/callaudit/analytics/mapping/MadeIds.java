package org.callaudit.analytics.mapping;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.callaudit.analytics.text.Sha256;

/**
 * Ids for records whose source has none: made of what identifies a row, so that they stay the same in a later copy of the
 * file. They are printed in headlines and mails, so that the names of people are in them as a number only. Rows that can't
 * be told apart and differ are numbered in their order.
 */
final class MadeIds {

    private static final int LONGEST = 60;
    private static final int HASHED = 6;

    private static final Set<Meaning> PEOPLE = EnumSet.of(Meaning.AGENT_ID, Meaning.AGENT_NAME, Meaning.EVALUATOR_ID);

    private final Mapping mapping;
    private final Map<String, List<String>> seen = new HashMap<>();

    MadeIds(Mapping mapping) {
        this.mapping = mapping;
    }

    /** The id of the row at hand. */
    String of(Sheet sheet, Cells cells) {
        List<String> all = new ArrayList<>();
        List<String> shown = new ArrayList<>();
        if (mapping.layout() == Layout.SHEET_PER_AGENT) {
            all.add(sheet.name());
        }
        for (MappedColumn column : identity()) {
            String part = part(column, cells.text(column.source()));
            all.add(part);
            if (!PEOPLE.contains(column.meaning())) {
                shown.add(part);
            }
        }
        return numbered(id(all, shown), content(cells));
    }

    /** The same row again is the same record; another one of that id gets the next number. */
    private String numbered(String id, String content) {
        List<String> alike = seen.computeIfAbsent(id, key -> new ArrayList<>(1));
        int place = alike.indexOf(content);
        if (place < 0) {
            place = alike.size();
            alike.add(content);
        }
        return place == 0 ? id : id + "-" + (place + 1);
    }

    private String content(Cells cells) {
        return mapping.read().stream()
                .map(column -> cells.text(column.source()))
                .collect(Collectors.joining("\u001f"));
    }

    /** The columns that tell rows apart, in the order in which they are named. */
    private List<MappedColumn> identity() {
        return mapping.identity().isEmpty()
                ? mapping.read()
                : mapping.identity().stream()
                        .flatMap(name -> mapping.read().stream()
                                .filter(column -> column.source().equals(name)))
                        .toList();
    }

    /** A day is written the same however the source writes it. */
    private static String part(MappedColumn column, String text) {
        DateOrder dates = column.dates();
        return dates == null
                ? Translator.isId(column) ? Translator.whole(text) : text
                : Moment.parse(text, dates)
                        .map(moment ->
                                moment.time() == null ? moment.date().toString() : moment.date() + " " + moment.time())
                        .orElse(text);
    }

    /** What can be shown of a row; where that is not all of it, its beginning and a number made of all. */
    private static String id(List<String> all, List<String> shown) {
        String whole = Words.id(String.join(" ", shown));
        if (shown.size() == all.size() && whole.length() <= LONGEST && !whole.isEmpty()) {
            return whole;
        }
        String first = shown.isEmpty() ? "" : Words.id(shown.get(0));
        String number = Sha256.hex(String.join("\u001f", all)).substring(0, HASHED);
        return first.isEmpty() ? number : first + "-" + number;
    }
}
