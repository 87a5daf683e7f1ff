package org.callaudit.jobs.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.callaudit.analytics.model.Counter;
import org.callaudit.analytics.model.Scope;
import org.callaudit.analytics.model.ScopeKind;
import org.callaudit.analytics.model.Tally;
import org.callaudit.analytics.model.TallyRow;
import org.callaudit.analytics.spark.DayCounts;
import org.callaudit.jobs.home.Home;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tallies are kept by month, and replaced and asked for by day. */
class TallyBookTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 12, 20);
    private static final int DAYS = 75;
    private static final List<String> TEAMS = List.of("Ñandú", "TR1", "WS2");

    @TempDir
    private Path folder;

    @Test
    void after_any_replacements_each_day_has_what_was_counted_last() throws Exception {
        Random random = new Random(20261128);
        Map<Scope, Map<LocalDate, Tally>> expected = new TreeMap<>();
        try (Ledger ledger = Ledger.open(new Home(folder.resolve("home")).create(), "")) {
            TallyBook book = ledger.tallies();
            for (int run = 0; run < 40; run++) {
                Set<LocalDate> days = days(random);
                book.dirty(days);
                List<TallyRow> rows = counted(days, random);
                book.replace(days, run, new DayCounts(rows, List.of(), List.of(), List.of(), List.of()));
                expected.values().forEach(kept -> kept.keySet().removeAll(days));
                rows.forEach(row -> expected.computeIfAbsent(row.scope(), scope -> new TreeMap<>())
                        .put(row.day(), row.tally()));
                assertEquals(Set.of(), book.dirty());
                check(book, expected, random);
            }
        }
    }

    private static void check(TallyBook book, Map<Scope, Map<LocalDate, Tally>> expected, Random random) {
        LocalDate from = FIRST.plusDays(random.nextInt(DAYS));
        LocalDate to = from.plusDays(random.nextInt(40));
        assertEquals(rows(expected, null, from, to), book.rows(ScopeKind.TEAM, null, from, to));
        assertEquals(rows(expected, "TR1", from, to), book.rows(ScopeKind.TEAM, "TR1", from, to));
        Map<String, LocalDate> first = new TreeMap<>();
        rows(expected, null, FIRST, FIRST.plusDays(DAYS)).stream()
                .sorted(Comparator.comparing(TallyRow::day))
                .forEach(row -> first.putIfAbsent(row.scope().id(), row.day()));
        assertEquals(first, new TreeMap<>(book.firstDays(ScopeKind.TEAM)));
        assertEquals(List.copyOf(first.keySet()), book.ids(ScopeKind.TEAM));
        assertEquals(first.containsKey("TR1"), book.knows(new Scope(ScopeKind.TEAM, "TR1")));
        TreeSet<LocalDate> centre = new TreeSet<>(
                expected.getOrDefault(new Scope(ScopeKind.CENTRE, ""), Map.of()).keySet());
        assertEquals(
                centre.isEmpty() ? Optional.empty() : Optional.of(Map.entry(centre.first(), centre.last())),
                book.span());
    }

    private static List<TallyRow> rows(
            Map<Scope, Map<LocalDate, Tally>> expected, @Nullable String id, LocalDate from, LocalDate to) {
        List<TallyRow> rows = new ArrayList<>();
        expected.forEach((scope, days) -> days.forEach((day, tally) -> {
            boolean wanted =
                    scope.kind() == ScopeKind.TEAM && (id == null || scope.id().equals(id));
            if (wanted && !day.isBefore(from) && !day.isAfter(to)) {
                rows.add(new TallyRow(scope, day, tally));
            }
        }));
        rows.sort(Comparator.comparing((TallyRow row) -> row.scope().id()).thenComparing(TallyRow::day));
        return rows;
    }

    /** Some days running, and one or two far from them. */
    private static Set<LocalDate> days(Random random) {
        Set<LocalDate> days = new TreeSet<>();
        int start = random.nextInt(DAYS);
        for (int day = start; day < Math.min(DAYS, start + 1 + random.nextInt(20)); day++) {
            days.add(FIRST.plusDays(day));
        }
        days.add(FIRST.plusDays(random.nextInt(DAYS)));
        return days;
    }

    /** Nothing on some days, for some teams. */
    private static List<TallyRow> counted(Set<LocalDate> days, Random random) {
        List<TallyRow> rows = new ArrayList<>();
        for (LocalDate day : days) {
            for (String team : TEAMS) {
                if (random.nextInt(3) > 0) {
                    rows.add(new TallyRow(new Scope(ScopeKind.TEAM, team), day, tally(random)));
                }
            }
            if (random.nextInt(4) > 0) {
                rows.add(new TallyRow(new Scope(ScopeKind.CENTRE, ""), day, tally(random)));
            }
        }
        return rows;
    }

    private static Tally tally(Random random) {
        Tally tally = new Tally();
        tally.add(Counter.AUDITS, 1 + random.nextInt(300));
        tally.addItem("QA/I" + random.nextInt(20), 5, random.nextInt(5));
        return tally;
    }

    @Test
    void tallies_of_an_older_ledger_are_taken_over() throws Exception {
        Home home = new Home(folder.resolve("old")).create();
        JdbcTemplate jdbc = OlderLedger.make(home, 6);
        List<TallyRow> rows =
                counted(FIRST.datesUntil(FIRST.plusDays(DAYS)).collect(Collectors.toSet()), new Random(7));
        jdbc.batchUpdate(
                "INSERT INTO tally (scope_kind, business_day, scope_id, state) VALUES (?, ?, ?, ?)",
                rows.stream()
                        .map(row -> new Object[] {
                            row.scope().kind().ordinal(),
                            row.day(),
                            row.scope().id(),
                            row.tally().encode()
                        })
                        .toList());
        jdbc.update("INSERT INTO dirty_day (business_day) VALUES (?)", FIRST);
        try (Ledger ledger = Ledger.open(home, "")) {
            for (ScopeKind kind : List.of(ScopeKind.TEAM, ScopeKind.CENTRE)) {
                assertEquals(
                        rows.stream()
                                .filter(row -> row.scope().kind() == kind)
                                .sorted(Comparator.comparing(
                                                (TallyRow row) -> row.scope().id())
                                        .thenComparing(TallyRow::day))
                                .toList(),
                        ledger.tallies().rows(kind, null, FIRST, FIRST.plusDays(DAYS)));
            }
            assertEquals(Set.of(FIRST), ledger.tallies().dirty());
        }
    }
}
