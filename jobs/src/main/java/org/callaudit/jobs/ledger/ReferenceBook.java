package org.callaudit.jobs.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.callaudit.analytics.model.ErrorClass;
import org.callaudit.analytics.model.Form;
import org.callaudit.analytics.model.FormItem;
import org.callaudit.analytics.model.RecordKind;
import org.callaudit.analytics.model.Reference;
import org.callaudit.analytics.model.Roster;
import org.callaudit.analytics.model.RosterEntry;
import org.callaudit.analytics.model.ScopeKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The roster and the forms in force. A later roster file replaces all memberships of the agents it names. */
public final class ReferenceBook {

    private static final String IN_FORCE = """
            SELECT r.* FROM roster_entry r JOIN (
                SELECT agent_id, MAX(file_id) AS file_id FROM roster_entry GROUP BY agent_id) latest
            ON latest.agent_id = r.agent_id AND latest.file_id = r.file_id
            ORDER BY r.agent_id, r.valid_from""";

    private final JdbcTemplate jdbc;
    private final TallyBook tallies;

    ReferenceBook(JdbcTemplate jdbc, TallyBook tallies) {
        this.jdbc = jdbc;
        this.tallies = tallies;
    }

    /** What audits and surveys are checked against now. */
    public Reference load() {
        return new Reference(new Roster(roster()), forms());
    }

    private List<RosterEntry> roster() {
        return jdbc.query(IN_FORCE, (row, number) -> entry(row));
    }

    private static RosterEntry entry(ResultSet row) throws SQLException {
        return new RosterEntry(
                row.getString("agent_id"),
                row.getString("agent_name"),
                row.getString("team_id"),
                row.getString("team_name"),
                row.getString("supervisor_name"),
                row.getString("supervisor_email"),
                row.getString("department"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    private List<Form> forms() {
        record Key(String formId, String version) {}
        Map<Key, List<FormItem>> items = new LinkedHashMap<>();
        jdbc.query("SELECT * FROM form_item ORDER BY file_id, form_id, form_version, position", row -> {
            items.computeIfAbsent(
                            new Key(row.getString("form_id"), row.getString("form_version")), key -> new ArrayList<>())
                    .add(item(row));
        });
        List<Form> forms = new ArrayList<>();
        items.forEach((key, list) -> forms.add(new Form(key.formId(), key.version(), list)));
        return forms;
    }

    private static FormItem item(ResultSet row) throws SQLException {
        return new FormItem(
                row.getString("section"),
                row.getString("item_id"),
                row.getString("item_text"),
                row.getDouble("points_possible"),
                ErrorClass.valueOf(row.getString("error_class")),
                row.getBoolean("auto_fail"),
                row.getString("policy_ref"),
                row.getString("department"),
                row.getString("policy_text"),
                row.getString("recommendation"));
    }

    /**
     * What a roster changes of days that have facts.
     *
     * @param days those of an agent whose team or department on that day is another now
     * @param withoutTeam agents who had a team on such a day and have none now, with the first of these days
     */
    public record Moved(Set<LocalDate> days, SortedMap<String, LocalDate> withoutTeam) {}

    /** Adds a roster file's memberships. */
    public Moved addRoster(int fileId, List<RosterEntry> entries) {
        Roster before = new Roster(roster());
        jdbc.batchUpdate(
                "INSERT INTO roster_entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                entries.stream()
                        .map(entry -> new Object[] {
                            fileId,
                            entry.agentId(),
                            entry.agentName(),
                            entry.teamId(),
                            entry.teamName(),
                            entry.supervisorName(),
                            entry.supervisorEmail(),
                            entry.department(),
                            entry.validFrom(),
                            entry.validTo()
                        })
                        .toList());
        return moved(before, new Roster(roster()), entries);
    }

    private Moved moved(Roster before, Roster after, List<RosterEntry> entries) {
        Set<String> agents = new TreeSet<>();
        entries.forEach(entry -> agents.add(entry.agentId()));
        Moved moved = new Moved(new TreeSet<>(), new TreeMap<>());
        tallies.days(ScopeKind.AGENT, agents).forEach((agent, counted) -> {
            for (LocalDate day : counted) {
                RosterEntry was = before.on(agent, day);
                RosterEntry is = after.on(agent, day);
                if (!sameTeam(was, is)) {
                    moved.days.add(day);
                }
                if (was != null && is == null) {
                    moved.withoutTeam.merge(agent, day, (one, other) -> one.isBefore(other) ? one : other);
                }
            }
        });
        return moved;
    }

    private static boolean sameTeam(@Nullable RosterEntry one, @Nullable RosterEntry other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.teamId().equals(other.teamId()) && one.department().equals(other.department());
    }

    /** Adds what a list of people says: ids under which records have somebody whose own id is another, with that one. */
    public void addAliases(int fileId, Map<String, String> aliases) {
        jdbc.batchUpdate(
                "INSERT INTO alias (file_id, known_as, agent_id) VALUES (?, ?, ?)",
                aliases.entrySet().stream()
                        .map(alias -> new Object[] {fileId, alias.getKey(), alias.getValue()})
                        .toList());
    }

    /** What the lists of people say, the latest of each id. */
    public Map<String, String> aliases() {
        Map<String, String> aliases = new LinkedHashMap<>();
        jdbc.query("SELECT known_as, agent_id FROM alias ORDER BY file_id, known_as", row -> {
            aliases.put(row.getString("known_as"), row.getString("agent_id"));
        });
        return aliases;
    }

    /** Adds a form file's versions. */
    public void addForms(int fileId, List<Form> forms) {
        for (Form form : forms) {
            List<Object[]> rows = new ArrayList<>();
            for (FormItem item : form.items()) {
                rows.add(new Object[] {
                    fileId,
                    form.formId(),
                    form.version(),
                    rows.size(),
                    item.section(),
                    item.itemId(),
                    item.text(),
                    item.pointsPossible(),
                    item.errorClass().name(),
                    item.autoFail(),
                    item.policyRef(),
                    item.department(),
                    item.policyText(),
                    item.recommendation()
                });
            }
            jdbc.batchUpdate("INSERT INTO form_item VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows);
        }
    }

    /** The agents of a roster file, or the forms of a form file, with records that depend on it: their ids, in order. */
    public Set<String> dependents(FileEntry file) {
        return file.kind() == RecordKind.ROSTER ? countedAgents(file.id()) : countedForms(file.id());
    }

    private Set<String> countedAgents(int fileId) {
        return tallies.counted(ScopeKind.AGENT, jdbc.queryForList("""
                SELECT DISTINCT r.agent_id FROM roster_entry r WHERE r.file_id = ? AND NOT EXISTS (
                    SELECT 1 FROM roster_entry n WHERE n.agent_id = r.agent_id AND n.file_id > r.file_id)""", String.class, fileId));
    }

    private Set<String> countedForms(int fileId) {
        Map<String, String> forms = new HashMap<>();
        jdbc.query(
                "SELECT form_id, item_id FROM form_item WHERE file_id = ?",
                row -> {
                    String form = row.getString("form_id");
                    forms.put(Form.itemScope(form, row.getString("item_id")), form);
                },
                fileId);
        return tallies.counted(ScopeKind.ITEM, forms.keySet()).stream()
                .map(forms::get)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Takes a roster or form file's rows out again. */
    public void withdraw(int fileId) {
        jdbc.update("DELETE FROM roster_entry WHERE file_id = ?", fileId);
        jdbc.update("DELETE FROM form_item WHERE file_id = ?", fileId);
        jdbc.update("DELETE FROM alias WHERE file_id = ?", fileId);
    }
}
