package org.callaudit.analytics.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.callaudit.analytics.model.Roster;
import org.callaudit.analytics.model.RosterEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColleaguesTest {

    private static final Colleagues OF_KIM_CHEN = new Colleagues(
            roster(
                    List.of("Kim Chen", "Maria de la Cruz", "Lopez, Ana", "Bo Long", "Sam Reed, Jr."),
                    List.of("T1", "T2", "T2", "T2", "T1")),
            "A1");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "As Maria de la Cruz said   | As [a colleague] said",
                "as M. DE LA CRUZ said      | as [a colleague] said",
                "Maria C. took over         | [a colleague] took over",
                "see Ana Lopez, and A. Lopez| see [a colleague], and [a colleague]",
                "B Long was asked           | [a colleague] was asked",
                "after a long hold          | after a long hold",
                "Sam knew; so did Reed      | [a colleague] knew; so did [a colleague]",
                "Maria alone, of no mate    | Maria alone, of no mate",
                "Kim Chen did it, so K. Chen| Kim Chen did it, so K. Chen",
                "A3 was with them, A31 not  | [a colleague] was with them, A31 not"
            })
    void namesOfOthersAreTakenOutAndNothingElse(String text, String left) {
        assertEquals(left, OF_KIM_CHEN.leftOutOf(text));
    }

    @Test
    void aNameThatTheAgentHasTooStays() {
        Colleagues colleagues = new Colleagues(roster(List.of("Kim Chen", "Kai Chen"), List.of("T1", "T1")), "A1");
        assertEquals("K. Chen and Chen, but [a colleague]", colleagues.leftOutOf("K. Chen and Chen, but Kai Chen"));
    }

    private static Roster roster(List<String> names, List<String> teams) {
        List<RosterEntry> entries = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            entries.add(new RosterEntry(
                    "A" + (i + 1),
                    names.get(i),
                    teams.get(i),
                    teams.get(i),
                    "Pat Doe",
                    "pat@example.org",
                    "pay",
                    LocalDate.of(2025, 1, 1),
                    null));
        }
        return new Roster(entries);
    }
}
