package org.callaudit.analytics.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.callaudit.analytics.model.PersonName;
import org.callaudit.analytics.model.Roster;
import org.callaudit.analytics.model.RosterEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgentNamesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 31);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kim Chen|K. Chen",
                "Maria de la Cruz|M. de la Cruz",
                "Jan van der Berg|J. van der Berg",
                "Seán Ó Súilleabháin|S. Ó Súilleabháin",
                "Walter Reed Jr.|W. Reed Jr.",
                "Sam Reed, Jr.|S. Reed Jr.",
                "Martin King III|M. King III",
                "King, Martin, III|M. King III",
                "Lopez, Maria|M. Lopez",
                "de la Cruz, Ana|A. de la Cruz",
                "La Toya Jackson|L. Jackson",
                "De Leon|D. Leon",
                "Madonna|Madonna",
                "Reed,|Reed,",
                "élodie  Roux|É. Roux"
            })
    void isTheInitialAndTheWholeFamilyName(String name, String brief) {
        assertEquals(brief, names(name).of("A0"));
    }

    /** What a page calls somebody is what a supervisor writes into a case. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kim Chen",
                "Maria de la Cruz",
                "Lopez, Maria",
                "Walter Reed Jr.",
                "Sam Reed, Jr.",
                "Mary Ann Smith"
            })
    void isHiddenInTextsAndAsOwnerWhateverItsForm(String name) {
        PersonName person = PersonName.of(name);
        Nameless nameless = new Nameless(new Roster(roster(name)), "T");
        List<String> forms = new ArrayList<>(person.forms());
        forms.add(names(name).of("A0"));
        for (String form : forms) {
            assertEquals("Coach an agent on Friday.", nameless.text("Coach " + form + " on Friday."));
            assertEquals("an agent of the team", nameless.owner(form));
        }
        assertEquals(
                "an agent of the team", nameless.owner(person.account().toLowerCase(Locale.ROOT) + "@example.org"));
    }

    @Test
    void isLongerWhereTwoWouldBeCalledAlike() {
        AgentNames names = names("Ann Gray", "Amy Gray", "Ben Holt", "Ben Holt");
        assertEquals("Ann Gray", names.of("A0"));
        assertEquals("Amy Gray", names.of("A1"));
        assertEquals("Ben Holt (A2)", names.of("A2"));
        assertEquals("A9", names.of("A9"));
    }

    @Test
    void whoHasLeftKeepsTheNameAndWhoIsToComeHasNone() {
        RosterEntry left = roster("Ann Lee").get(0);
        Roster roster = new Roster(List.of(
                renamed(left, "Ann Lee", DAY.minusYears(1), DAY.minusDays(9)),
                renamed(left, "Ann Ruiz", DAY.plusDays(9), null)));
        assertEquals("A. Lee", new AgentNames(roster, DAY, List.of("A0")).of("A0"));
        assertEquals("A0", new AgentNames(roster, DAY.minusYears(2), List.of("A0")).of("A0"));
    }

    private static RosterEntry renamed(RosterEntry of, String name, LocalDate from, @Nullable LocalDate to) {
        return new RosterEntry(
                of.agentId(),
                name,
                of.teamId(),
                of.teamName(),
                of.supervisorName(),
                of.supervisorEmail(),
                of.department(),
                from,
                to);
    }

    private static AgentNames names(String... names) {
        List<RosterEntry> roster = roster(names);
        return new AgentNames(
                new Roster(roster),
                DAY,
                roster.stream().map(RosterEntry::agentId).toList());
    }

    private static List<RosterEntry> roster(String... names) {
        List<RosterEntry> roster = new ArrayList<>();
        for (String name : names) {
            roster.add(new RosterEntry("A" + roster.size(), name, "T", "Team", "", "", "Dept", DAY, null));
        }
        return roster;
    }
}
