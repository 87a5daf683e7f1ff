package org.callaudit.jobs.nightly;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.callaudit.analytics.facts.AsideFile;
import org.callaudit.analytics.model.Roster;
import org.callaudit.analytics.model.RosterEntry;
import org.callaudit.analytics.spark.DayCounter;
import org.callaudit.jobs.ledger.FileEntry;
import org.callaudit.jobs.ledger.FileStatus;

/**
 * Who the people are whom translated files name: those of the roster by their names, others by what a list of people says
 * of them, and the rest new members of a team of their own, until a roster says more.
 */
final class NamedPeople {

    private static final LocalDate EVER = LocalDate.of(2000, 1, 1);
    private static final List<String> PEOPLE = List.of("agent_id", "evaluator_id");

    private final Night night;
    private final ForeignFiles foreign;

    NamedPeople(Night night) {
        this.night = night;
        this.foreign = new ForeignFiles(night);
    }

    /** Settles it for all files of this run; to be called when their rosters are in. */
    void settle() throws IOException {
        Roster roster = night.ledger().reference().load().roster();
        Map<String, String> aliases = new TreeMap<>(byName(roster));
        aliases.putAll(night.ledger().reference().aliases());
        Set<String> known = new HashSet<>();
        roster.entries().forEach(entry -> known.add(entry.agentId()));
        for (FileEntry file : night.records(FileStatus.RECEIVED)) {
            if (file.isTranslated()) {
                rename(night.staged(file), aliases, known);
                place(file, aliases, known);
            }
        }
    }

    /** What a name would be as an id, where it is one agent's only. */
    private static Map<String, String> byName(Roster roster) {
        Map<String, Set<String>> ids = new HashMap<>();
        roster.entries()
                .forEach(entry -> ids.computeIfAbsent(ForeignFiles.madeId(entry.agentName()), name -> new HashSet<>())
                        .add(entry.agentId()));
        Map<String, String> byName = new HashMap<>();
        ids.forEach((name, agents) -> {
            if (agents.size() == 1) {
                byName.put(name, agents.iterator().next());
            }
        });
        return byName;
    }

    private void rename(Path staged, Map<String, String> aliases, Set<String> known) throws IOException {
        List<List<String>> records = new ArrayList<>();
        boolean changed = false;
        try (CloseableIterator<CsvRecord> rows =
                CsvReader.builder().ofCsvRecord(staged).iterator()) {
            while (rows.hasNext()) {
                List<String> row = new ArrayList<>(rows.next().getFields());
                for (String column : PEOPLE) {
                    int place = records.isEmpty() ? -1 : records.get(0).indexOf(column);
                    String id = place < 0 ? "" : row.get(place);
                    String own = own(id, aliases, known);
                    if (!own.equals(id)) {
                        row.set(place, own);
                        changed = true;
                    }
                }
                records.add(row);
            }
        }
        if (changed) {
            AsideFile.write(staged, ForeignFiles.csv(records));
        }
    }

    /** Whom the roster knows by that id is meant by it. */
    private static String own(String id, Map<String, String> aliases, Set<String> known) {
        return known.contains(id) ? id : aliases.getOrDefault(id, id);
    }

    private void place(FileEntry file, Map<String, String> aliases, Set<String> known) throws IOException {
        List<RosterEntry> fresh = new ArrayList<>();
        foreign.people(file).forEach((id, name) -> {
            String own = own(id, aliases, known);
            if (known.add(own)) {
                fresh.add(unassigned(own, name));
            }
        });
        night.ledger().reference().addRoster(file.id(), fresh);
    }

    private RosterEntry unassigned(String id, String name) {
        List<String> managers = night.settings().managers();
        return new RosterEntry(
                id,
                name,
                DayCounter.UNASSIGNED_TEAM,
                "Unassigned",
                "",
                managers.isEmpty() ? "" : managers.get(0),
                "",
                EVER,
                null);
    }
}
