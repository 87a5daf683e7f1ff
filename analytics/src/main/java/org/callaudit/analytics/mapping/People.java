package org.callaudit.analytics.mapping;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The people whom tables of a known layout name. */
public final class People {

    private final Mapping mapping;
    private final Map<String, Person> people = new LinkedHashMap<>();

    private People(Mapping mapping) {
        this.mapping = mapping;
    }

    /** Everybody who is named there, in the order in which they are. */
    public static Collection<Person> in(Mapping mapping, List<Sheet> sheets) {
        People people = new People(mapping);
        sheets.forEach(people::add);
        return List.copyOf(people.people.values());
    }

    private void add(Sheet sheet) {
        Cells cells = new Cells(sheet.table());
        for (int i = 0; i < sheet.table().rows().size(); i++) {
            cells.at(i);
            LocalDate day = day(cells);
            String name = Words.natural(
                    mapping.layout() == Layout.SHEET_PER_AGENT ? sheet.name() : text(Meaning.AGENT_NAME, cells));
            String id = text(Meaning.AGENT_ID, cells);
            add(name.isEmpty() ? id : name, id.isEmpty() ? Words.id(name) : id, true, day);
            String evaluator = Words.natural(text(Meaning.EVALUATOR_ID, cells));
            add(evaluator, Translator.named(evaluator), false, day);
        }
    }

    private void add(String name, String knownAs, boolean agent, @Nullable LocalDate day) {
        if (!knownAs.isEmpty()) {
            people.merge(
                    knownAs, new Person(name, knownAs, agent, day, day), (known, same) -> known.alsoOn(day, agent));
        }
    }

    private String text(Meaning meaning, Cells cells) {
        return mapping.column(meaning)
                .map(column -> Translator.whole(cells.text(column.source())))
                .orElse("");
    }

    private @Nullable LocalDate day(Cells cells) {
        return Stream.of(Meaning.CONTACT_AT, Meaning.SENT_AT, Meaning.ANSWERED_AT, Meaning.AUDITED_AT)
                .flatMap(meaning -> mapping.column(meaning).stream())
                .flatMap(
                        column -> Moment.parse(
                                cells.text(column.source()), column.dates() == null ? DateOrder.YMD : column.dates())
                                .stream())
                .map(Moment::date)
                .findFirst()
                .orElse(null);
    }
}
