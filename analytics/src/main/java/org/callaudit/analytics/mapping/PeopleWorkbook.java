package org.callaudit.analytics.mapping;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.callaudit.analytics.model.RecordKind;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * The list of people as a workbook: whom audits and surveys name, whom else a name may mean, and blank cells for who they
 * are. Filled in, it is the roster.
 */
public final class PeopleWorkbook {

    private static final String SHEET = "people";

    private static final String NAME = "name";
    private static final String KNOWN_AS = "known as";
    private static final String ROLE = "role";
    private static final String FIRST = "first named";
    private static final String LAST = "last named";
    private static final String NEAREST = "nearest names";
    private static final String SAME_AS = "same person as";

    private static final List<String> HEADS = List.of(
            NAME,
            ROLE,
            FIRST,
            LAST,
            NEAREST,
            SAME_AS,
            "agent_id",
            "team_name",
            "supervisor_name",
            "supervisor_email",
            "department",
            "valid_from",
            "valid_to",
            KNOWN_AS);
    private static final double[] WIDTHS = {26, 12, 12, 12, 32, 24, 20, 22, 22, 28, 20, 12, 12, 20};
    private static final String HEAD = "DDE6EE";
    private static final String FILL_IN = "FFF2CC";

    /** The columns that a person fills in. */
    private static final int FROM = HEADS.indexOf(SAME_AS);

    private static final int TO = HEADS.indexOf("valid_to");

    private static final String EVER = "2000-01-01";

    private PeopleWorkbook() {}

    /**
     * What a filled in list says.
     *
     * @param roster those of whom it says the team
     * @param aliases ids under which records have somebody whose own id is another, with that one
     * @param notes what it leaves open, a sentence each
     */
    public record Said(Translation roster, Map<String, String> aliases, List<String> notes) {}

    /**
     * The list as a workbook's bytes.
     *
     * @param before sheets of an earlier list, whose filled in cells are kept; empty if there is none
     */
    public static byte[] of(Collection<Person> people, List<Sheet> before) throws IOException {
        Map<String, List<String>> filled = new HashMap<>();
        Map<String, Person> all = new TreeMap<>();
        earlier(before, filled, all);
        people.forEach(person -> all.merge(
                person.knownAs(),
                person,
                (known, now) -> known.alsoOn(now.first(), now.agent()).alsoOn(now.last(), now.agent())));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Workbook book = new Workbook(out, "callaudit", null);
        Worksheet sheet = book.newWorksheet(SHEET);
        heads(sheet);
        List<String> names = all.values().stream().map(Person::name).toList();
        int row = 1;
        for (Person person : all.values()) {
            write(sheet, row++, cells(person, names, filled.getOrDefault(person.knownAs(), List.of())));
        }
        book.finish();
        return out.toByteArray();
    }

    /** Whether these are the sheets of such a list. */
    public static boolean isPeople(List<Sheet> sheets) {
        return sheets.stream()
                .anyMatch(sheet -> sheet.name().equals(SHEET)
                        && sheet.table().columns().containsAll(List.of(NAME, KNOWN_AS, SAME_AS)));
    }

    /** What the list says, filled in. What one row says of a team goes for its other rows as well. */
    public static Said read(List<Sheet> sheets) {
        return new Reading(sheets).said();
    }

    private static void earlier(List<Sheet> sheets, Map<String, List<String>> filled, Map<String, Person> all) {
        for (Sheet sheet : sheets) {
            Cells cells = new Cells(sheet.table());
            for (int i = 0; i < sheet.table().rows().size(); i++) {
                cells.at(i);
                String knownAs = cells.text(KNOWN_AS);
                filled.put(
                        knownAs,
                        HEADS.subList(FROM, TO + 1).stream().map(cells::text).toList());
                Person person = new Person(
                        cells.text(NAME),
                        knownAs,
                        cells.text(ROLE).equals("agent"),
                        day(cells, FIRST),
                        day(cells, LAST));
                all.put(knownAs, person);
            }
        }
    }

    private static @Nullable LocalDate day(Cells cells, String column) {
        return Moment.parse(cells.text(column), DateOrder.YMD).map(Moment::date).orElse(null);
    }

    private static List<String> cells(Person person, List<String> names, List<String> filled) {
        List<String> cells = new ArrayList<>(List.of(
                person.name(),
                person.agent() ? "agent" : "evaluator",
                Objects.toString(person.first(), ""),
                Objects.toString(person.last(), ""),
                String.join(" | ", NearNames.of(person.name(), names))));
        for (int i = FROM; i <= TO; i++) {
            cells.add(i - FROM < filled.size() ? filled.get(i - FROM) : "");
        }
        cells.add(person.knownAs());
        return cells;
    }

    private static void heads(Worksheet sheet) {
        for (int i = 0; i < HEADS.size(); i++) {
            sheet.value(0, i, HEADS.get(i));
            sheet.width(i, WIDTHS[i]);
            sheet.style(0, i)
                    .bold()
                    .fillColor(i >= FROM && i <= TO ? FILL_IN : HEAD)
                    .set();
        }
        sheet.freezePane(1, 1);
    }

    private static void write(Worksheet sheet, int row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            sheet.value(row, i, cells.get(i));
        }
    }

    /** Puts together what the rows of a list say. */
    private static final class Reading {

        private static final List<String> OF_A_TEAM =
                List.of("team_id", "supervisor_name", "supervisor_email", "department");

        private final Map<String, Draft> byName = new LinkedHashMap<>();
        private final Map<String, Draft> byTeam = new HashMap<>();
        private final List<Draft> rows = new ArrayList<>();
        private final List<Translation.Origin> origins = new ArrayList<>();

        Reading(List<Sheet> sheets) {
            for (int place = 0; place < sheets.size(); place++) {
                Sheet sheet = sheets.get(place);
                Cells cells = new Cells(sheet.table());
                for (int i = 0;
                        sheet.name().equals(SHEET) && i < sheet.table().rows().size();
                        i++) {
                    cells.at(i);
                    add(cells, new Translation.Origin(place, i));
                }
            }
        }

        private void add(Cells cells, Translation.Origin origin) {
            Draft person = new Draft();
            HEADS.forEach(head -> person.set(head, cells.text(head)));
            person.set("agent_name", person.text(NAME));
            person.fill("agent_id", person.text(KNOWN_AS));
            person.fill("valid_from", EVER);
            byName.putIfAbsent(Words.id(person.text(NAME)), person);
            rows.add(person);
            origins.add(origin);
            Draft team = byTeam.computeIfAbsent(person.text("team_name"), name -> new Draft());
            OF_A_TEAM.forEach(column -> team.fill(column, person.text(column)));
        }

        Said said() {
            List<String> header = new ArrayList<>(RecordKind.ROSTER.required());
            header.addAll(RecordKind.ROSTER.optional());
            List<List<String>> roster = new ArrayList<>();
            List<Translation.Origin> from = new ArrayList<>();
            Map<String, String> aliases = new LinkedHashMap<>();
            for (int i = 0; i < rows.size(); i++) {
                Draft person = rows.get(i);
                String id = meant(person).text("agent_id");
                if (!id.equals(person.text(KNOWN_AS))) {
                    aliases.put(person.text(KNOWN_AS), id);
                }
                if (person.has("team_name") && !person.has(SAME_AS)) {
                    roster.add(complete(person).fields(header));
                    from.add(origins.get(i));
                }
            }
            return new Said(new Translation(RecordKind.ROSTER, header, roster, from, Map.of()), aliases, notes());
        }

        /** Whom a row says its name to mean, over as many rows as it takes. */
        private Draft meant(Draft person) {
            Draft meant = person;
            for (int steps = 0; meant.has(SAME_AS) && steps < rows.size(); steps++) {
                meant = byName.getOrDefault(Words.id(meant.text(SAME_AS)), person);
            }
            return meant;
        }

        private List<String> notes() {
            List<String> notes = new ArrayList<>();
            for (Draft person : rows) {
                if (person.has(SAME_AS) && !byName.containsKey(Words.id(person.text(SAME_AS)))) {
                    notes.add("“" + person.text(NAME) + "” is said to be “" + person.text(SAME_AS)
                            + "”, and nobody on the list is called so: write the name as it stands there.");
                }
            }
            long without = rows.stream()
                    .filter(person -> person.text(ROLE).equals("agent") && !person.has("team_name"))
                    .filter(person -> !person.has(SAME_AS))
                    .count();
            if (without > 0) {
                notes.add(without + (without == 1 ? " agent has" : " agents have")
                        + " no team on it, and stay in the team Unassigned.");
            }
            return notes;
        }

        private Draft complete(Draft person) {
            Draft team = byTeam.get(person.text("team_name"));
            if (team != null) {
                OF_A_TEAM.forEach(column -> person.fill(column, team.text(column)));
            }
            person.fill("team_id", Words.id(person.text("team_name")));
            return person;
        }
    }
}
