package org.callaudit.analytics.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RosterNamesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 31);
    private static final List<String> NAMES = List.of(
            "Kim Chen",
            "Maria de la Cruz",
            "Ann Gray",
            "Anna Gray",
            "O'Neil, Pat",
            "Seán Ó Súilleabháin",
            "'t Hooft",
            "Walter Reed Jr.",
            "İpek Şahin",
            "Жанна Ильина",
            "Anna Gray-Holt",
            "𝒜da 𝒳u",
            "Bo");
    private static final List<String> PIECES = List.of(
            " ", " ", " ", ", ", "-", "'", ". ", "@", "x", "7", "the", "Chen", "Gray", "GRAY", "kim", "ANNA", "Cruz",
            "de", "la", "A1", "a12", "İ", "i", "ЖАННА", "Ильина", "𝒜da", "𝒳u", "\n");

    private final RosterNames names = new Roster(roster(NAMES)).names();

    private static List<RosterEntry> roster(List<String> names) {
        List<RosterEntry> entries = new ArrayList<>();
        for (String name : names) {
            String team = entries.size() % 2 == 0 ? "T" : "U";
            entries.add(new RosterEntry(
                    "A" + entries.size(), name, team, "Team", "Eve Ross", "eve@example.org", "Dept", DAY, null));
        }
        return entries;
    }

    /** The law: what is replaced is what a search for all names, the longest first, between ends of words would find. */
    @Test
    void finds_what_one_search_for_all_names_would() {
        Set<String> all = NAMES.stream()
                .filter(name -> name.length() > 2)
                .flatMap(name -> PersonName.of(name).forms().stream())
                .collect(Collectors.toSet());
        for (int agent = 0; agent < NAMES.size(); agent++) {
            all.add("A" + agent);
        }
        Pattern any = Pattern.compile(
                all.stream()
                        .sorted(Comparator.comparing(String::length).reversed())
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        List<String> pieces = new ArrayList<>(PIECES);
        pieces.addAll(all);
        Random random = new Random(31);
        int found = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int piece = random.nextInt(9); piece >= 0; piece--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            String expected = any.matcher(text).replaceAll("[…]");
            assertEquals(expected, names.replaced(text.toString(), "[…]"), text::toString);
            found += expected.contains("[…]") ? 1 : 0;
        }
        assertTrue(found > 5_000, "texts with names: " + found);
    }

    @Test
    void knows_whose_agent_somebody_is() {
        assertEquals(Set.of("T"), names.teamsOf("chen KIM"));
        assertEquals(Set.of("U"), names.teamsOf("mdelacruz"));
        assertEquals(Set.of("T"), names.teamsOf("A2"));
        assertEquals(Set.of(), names.teamsOf("Kim Gray"));
        assertTrue(names.isSupervisor("EVE  ross"));
        assertTrue(names.isSupervisor("eve@example.org"));
        assertFalse(names.isSupervisor("Kim Chen"));
        assertFalse(names.isSupervisor(""));
    }
}
