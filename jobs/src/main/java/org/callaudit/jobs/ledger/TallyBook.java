package org.callaudit.jobs.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.callaudit.analytics.model.Form;
import org.callaudit.analytics.model.FormFinding;
import org.callaudit.analytics.model.FreshAudit;
import org.callaudit.analytics.model.FreshCount;
import org.callaudit.analytics.model.Scope;
import org.callaudit.analytics.model.ScopeKind;
import org.callaudit.analytics.model.Tally;
import org.callaudit.analytics.model.TallyRow;
import org.callaudit.analytics.model.UnhappyAnswer;
import org.callaudit.analytics.spark.DayCounts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The daily tallies, the days that are to be counted again, and the small lists that reports need. */
public final class TallyBook {

    private static final String FINDING = "FINDING";
    private static final String UNHAPPY = "UNHAPPY";
    private static final String FRESH_AUDIT = "FRESH_AUDIT";
    private static final String FRESH_COUNT = "FRESH_COUNT";

    private final JdbcTemplate jdbc;

    TallyBook(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The tallies of those days are older than their facts from now on. */
    public void dirty(Collection<LocalDate> days) {
        jdbc.batchUpdate(
                "INSERT INTO dirty_day (business_day) SELECT ? WHERE NOT EXISTS (SELECT 1 FROM dirty_day WHERE business_day = ?)",
                new TreeSet<>(days).stream().map(day -> new Object[] {day, day}).toList());
    }

    /** Days to be counted. */
    public Set<LocalDate> dirty() {
        return new TreeSet<>(jdbc.queryForList("SELECT business_day FROM dirty_day", LocalDate.class));
    }

    /** Puts what was counted in the place of what was there of those days. To be called in one transaction. */
    public void replace(Set<LocalDate> days, int runId, DayCounts counts) {
        Object all = days.toArray(LocalDate[]::new);
        Map<ScopeKind, List<TallyRow>> rows = counts.tallies().stream()
                .collect(Collectors.groupingBy(row -> row.scope().kind()));
        for (ScopeKind kind : ScopeKind.values()) {
            replace(kind, days, rows.getOrDefault(kind, List.of()));
        }
        jdbc.update("DELETE FROM extract WHERE kind IN ('FINDING', 'UNHAPPY') AND business_day = ANY(?)", all);
        jdbc.update("DELETE FROM extract WHERE kind IN ('FRESH_AUDIT', 'FRESH_COUNT') AND run_id = ?", runId);
        jdbc.update("DELETE FROM dirty_day WHERE business_day = ANY(?)", all);
        extracts(runId, counts);
    }

    /** A month of a scope of one kind, in the order of the table's key. */
    private record Key(LocalDate month, String id) implements Comparable<Key> {

        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::month).thenComparing(Key::id);

        boolean holds(TallyRow row) {
            return id.equals(row.scope().id()) && month.equals(TallyBook.month(row.day()));
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private void replace(ScopeKind kind, Set<LocalDate> days, List<TallyRow> rows) {
        Map<Key, TallyMonth> stored = new HashMap<>();
        SortedMap<Key, TallyMonth> changed = new TreeMap<>();
        jdbc.query(
                "SELECT month_start, scope_id, days FROM tally_month WHERE scope_kind = ? AND month_start = ANY(?)",
                row -> {
                    Key key = new Key(row.getObject("month_start", LocalDate.class), row.getString("scope_id"));
                    TallyMonth month = new TallyMonth(key.month(), row.getBytes("days"));
                    stored.put(key, month);
                    if (month.removeAll(days)) {
                        changed.put(key, month);
                    }
                },
                kind.ordinal(),
                days.stream().map(TallyBook::month).distinct().toArray(LocalDate[]::new));
        put(rows, stored, changed);
        jdbc.batchUpdate(
                "DELETE FROM tally_month WHERE scope_kind = ? AND month_start = ? AND scope_id = ?",
                changed.keySet().stream()
                        .filter(stored::containsKey)
                        .map(key -> new Object[] {kind.ordinal(), key.month(), key.id()})
                        .toList());
        changed.values().removeIf(month -> month.days().isEmpty());
        insert(kind, List.copyOf(changed.entrySet()));
    }

    /** Rows come by scope and day, so the month is mostly that of the row before. */
    private static void put(List<TallyRow> rows, Map<Key, TallyMonth> stored, Map<Key, TallyMonth> changed) {
        Key key = null;
        TallyMonth month = new TallyMonth(LocalDate.EPOCH);
        for (TallyRow row : rows) {
            if (key == null || !key.holds(row)) {
                Key next = new Key(month(row.day()), row.scope().id());
                month = changed.computeIfAbsent(next, added -> stored.getOrDefault(next, new TallyMonth(next.month())));
                key = next;
            }
            month.put(row.day(), row.tally());
        }
    }

    private void insert(ScopeKind kind, List<Map.Entry<Key, TallyMonth>> months) {
        new ColumnInsert<Map.Entry<Key, TallyMonth>>("tally_month")
                .column("scope_kind", Integer[]::new, month -> kind.ordinal())
                .column("month_start", LocalDate[]::new, month -> month.getKey().month())
                .column("scope_id", String[]::new, month -> month.getKey().id())
                .column(
                        "first_day",
                        LocalDate[]::new,
                        month -> month.getValue().days().firstKey())
                .column(
                        "last_day",
                        LocalDate[]::new,
                        month -> month.getValue().days().lastKey())
                .column("days", byte[][]::new, month -> month.getValue().encode())
                .insert(jdbc, months);
    }

    /** Takes over what earlier versions kept, a row a day. */
    void takeOverDays() {
        for (LocalDate month : jdbc.queryForList("SELECT DISTINCT business_day FROM tally", LocalDate.class).stream()
                .map(TallyBook::month)
                .collect(Collectors.toCollection(TreeSet::new))) {
            for (ScopeKind kind : ScopeKind.values()) {
                takeOverDays(kind, month);
            }
        }
    }

    private void takeOverDays(ScopeKind kind, LocalDate start) {
        SortedMap<Key, TallyMonth> months = new TreeMap<>();
        jdbc.query(
                "SELECT business_day, scope_id, state FROM tally WHERE scope_kind = ? AND business_day BETWEEN ? AND ?",
                row -> {
                    months.computeIfAbsent(new Key(start, row.getString("scope_id")), key -> new TallyMonth(start))
                            .put(row.getObject("business_day", LocalDate.class), Tally.decode(row.getBytes("state")));
                },
                kind.ordinal(),
                start,
                start.plusMonths(1).minusDays(1));
        insert(kind, List.copyOf(months.entrySet()));
    }

    private static LocalDate month(LocalDate day) {
        return day.withDayOfMonth(1);
    }

    private void extracts(int runId, DayCounts counts) {
        List<Object[]> rows = new ArrayList<>();
        for (FormFinding finding : counts.findings()) {
            rows.add(extract(FINDING, finding.day(), null, finding.fileId(), finding.teamId(), finding));
        }
        for (UnhappyAnswer answer : counts.unhappy()) {
            rows.add(extract(UNHAPPY, answer.day(), null, answer.fileId(), answer.teamId(), answer));
        }
        for (FreshAudit audit : counts.freshAudits()) {
            rows.add(extract(FRESH_AUDIT, null, runId, null, audit.teamId(), audit));
        }
        for (FreshCount count : counts.freshCounts()) {
            rows.add(extract(FRESH_COUNT, null, runId, null, count.teamId(), count));
        }
        jdbc.batchUpdate(
                "INSERT INTO extract (kind, business_day, run_id, file_id, team_id, body) VALUES (?, ?, ?, ?, ?, ?)",
                rows);
    }

    private static @Nullable Object[] extract(
            String kind,
            @Nullable LocalDate day,
            @Nullable Integer runId,
            @Nullable Integer fileId,
            String team,
            Object body) {
        return new Object[] {kind, day, runId, fileId, team, Json.write(body)};
    }

    /** Tallies of scopes of that kind on the days from one to another, both inclusive, by scope and day. */
    public List<TallyRow> rows(ScopeKind kind, @Nullable String id, LocalDate from, LocalDate to) {
        String one = id == null ? "" : " AND scope_id = ?";
        List<Object> arguments = new ArrayList<>(List.of(kind.ordinal(), month(from), to));
        if (id != null) {
            arguments.add(id);
        }
        List<TallyRow> rows = new ArrayList<>();
        jdbc.query(
                "SELECT scope_id, month_start, days FROM tally_month WHERE scope_kind = ?"
                        + " AND month_start BETWEEN ? AND ?" + one + " ORDER BY scope_id, month_start",
                row -> {
                    Scope scope = new Scope(kind, row.getString("scope_id"));
                    new TallyMonth(row.getObject("month_start", LocalDate.class), row.getBytes("days"))
                            .days()
                            .forEach((day, tally) -> {
                                if (!day.isBefore(from) && !day.isAfter(to)) {
                                    rows.add(new TallyRow(scope, day, Tally.decode(tally)));
                                }
                            });
                },
                arguments.toArray());
        return rows;
    }

    /** Whether anything was ever counted for that scope. */
    public boolean knows(Scope scope) {
        return !jdbc.queryForList(
                        "SELECT 1 FROM tally_month WHERE scope_kind = ? AND scope_id = ? FETCH FIRST 1 ROW ONLY",
                        Integer.class,
                        scope.kind().ordinal(),
                        scope.id())
                .isEmpty();
    }

    /** Ids of that kind for which something was counted, in their order. */
    public List<String> ids(ScopeKind kind) {
        return jdbc.queryForList(
                "SELECT DISTINCT scope_id FROM tally_month WHERE scope_kind = ? ORDER BY scope_id",
                String.class,
                kind.ordinal());
    }

    /** Those of the ids of that kind for which something was counted, in their order. */
    Set<String> counted(ScopeKind kind, Collection<String> ids) {
        return new TreeSet<>(jdbc.queryForList(
                "SELECT DISTINCT scope_id FROM tally_month WHERE scope_kind = ? AND scope_id = ANY(?)",
                String.class,
                kind.ordinal(),
                ids.toArray(String[]::new)));
    }

    /** The days with a tally of each of the scopes of that kind, by its id. */
    Map<String, Set<LocalDate>> days(ScopeKind kind, Collection<String> ids) {
        Map<String, Set<LocalDate>> days = new HashMap<>();
        jdbc.query(
                "SELECT month_start, scope_id, days FROM tally_month WHERE scope_kind = ? AND scope_id = ANY(?)",
                row -> {
                    TallyMonth month =
                            new TallyMonth(row.getObject("month_start", LocalDate.class), row.getBytes("days"));
                    days.computeIfAbsent(row.getString("scope_id"), id -> new TreeSet<>())
                            .addAll(month.days().keySet());
                },
                kind.ordinal(),
                ids.toArray(String[]::new));
        return days;
    }

    /** The first day with a tally of each scope of that kind, by its id. */
    public Map<String, LocalDate> firstDays(ScopeKind kind) {
        Map<String, LocalDate> first = new HashMap<>();
        jdbc.query(
                "SELECT scope_id, MIN(first_day) AS low FROM tally_month WHERE scope_kind = ? GROUP BY scope_id",
                row -> {
                    first.put(row.getString("scope_id"), row.getObject("low", LocalDate.class));
                },
                kind.ordinal());
        return first;
    }

    /** The first contact day of the audits that count by each version of a form, up to that day, by {@link Form#versionScope}. */
    public Map<String, LocalDate> formsUsedSince(LocalDate until) {
        Map<String, LocalDate> first = new HashMap<>();
        for (TallyRow row : rows(ScopeKind.CENTRE, null, LocalDate.EPOCH, until)) {
            row.tally().forms().keySet().forEach(version -> first.putIfAbsent(version, row.day()));
        }
        return first;
    }

    /** The first and the last day with a tally; empty when nothing was counted yet. */
    public Optional<Map.Entry<LocalDate, LocalDate>> span() {
        return jdbc
                .query(
                        "SELECT MIN(first_day) AS low, MAX(last_day) AS high FROM tally_month WHERE scope_kind = ? HAVING COUNT(*) > 0",
                        (row, number) -> Map.entry(
                                row.getObject("low", LocalDate.class), row.getObject("high", LocalDate.class)),
                        ScopeKind.CENTRE.ordinal())
                .stream()
                .findFirst();
    }

    /** Findings on audits of those files, of all teams. */
    public List<FormFinding> findings(Collection<Integer> files) {
        return byFile(FINDING, files, FormFinding.class);
    }

    /** Findings on audits of contacts from one day to another, both inclusive, of all teams. */
    public List<FormFinding> findings(LocalDate from, LocalDate to) {
        return jdbc.query(
                "SELECT body FROM extract WHERE kind = ? AND business_day BETWEEN ? AND ? ORDER BY body",
                (row, number) -> Json.read(row.getString("body"), FormFinding.class),
                FINDING,
                from,
                to);
    }

    /** Dissatisfied answers of those files, of all teams. */
    public List<UnhappyAnswer> unhappy(Collection<Integer> files) {
        return byFile(UNHAPPY, files, UnhappyAnswer.class);
    }

    private <T> List<T> byFile(String kind, Collection<Integer> files, Class<T> type) {
        return jdbc.query(
                "SELECT body FROM extract WHERE kind = ? AND file_id = ANY(?) ORDER BY body",
                (row, number) -> Json.read(row.getString("body"), type),
                kind,
                files.toArray(Integer[]::new));
    }

    /** The latest audits with a missed item that were news when that run counted, of all teams. */
    public List<FreshAudit> freshAudits(int runId) {
        return byRun(FRESH_AUDIT, runId, FreshAudit.class);
    }

    /** How much was news when that run counted, by team and agent. */
    public List<FreshCount> freshCounts(int runId) {
        return byRun(FRESH_COUNT, runId, FreshCount.class);
    }

    private <T> List<T> byRun(String kind, int runId, Class<T> type) {
        return jdbc.query(
                "SELECT body FROM extract WHERE kind = ? AND run_id = ? ORDER BY body",
                (row, number) -> Json.read(row.getString("body"), type),
                kind,
                runId);
    }
}
