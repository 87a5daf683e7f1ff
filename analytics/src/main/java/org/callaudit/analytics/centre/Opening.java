package org.callaudit.analytics.centre;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callaudit.analytics.centre.Standing.Place;
import org.callaudit.analytics.centre.Standings.Row;
import org.callaudit.analytics.measure.English;
import org.callaudit.analytics.measure.Tallies;
import org.callaudit.analytics.model.Counter;
import org.callaudit.analytics.model.Tally;
import org.callaudit.analytics.signal.Changes;
import org.callaudit.analytics.signal.Finding;

/** The first lines: what changed in the whole centre, else which team stands out, else that nothing does. */
final class Opening {

    private static final int NAMED = 4;

    private final CentreInputs inputs;
    private final Tally period;
    private final Standings standings;
    private final boolean judged;
    private final List<Finding> findings;

    /**
     * The opening of a report.
     *
     * @param centre the whole centre's tallies by day
     * @param period the tally of the days that the report is about
     */
    Opening(CentreInputs inputs, Map<LocalDate, Tally> centre, Tally period, Standings standings) {
        this.inputs = inputs;
        this.period = period;
        this.standings = standings;
        Changes changes = new Changes(centre, inputs.horizon(), inputs.reference());
        this.judged = changes.judged();
        this.findings = changes.findings().stream().sorted(Finding.FOREMOST).toList();
    }

    /** As {@code October 2026}, {@code week of Oct 19, 2026}. */
    String period() {
        LocalDate from = inputs.from();
        LocalDate to = inputs.to();
        if (inputs.isMonth()) {
            return English.month(from) + " " + from.getYear();
        }
        boolean week = from.getDayOfWeek() == DayOfWeek.MONDAY && to.equals(from.plusDays(6));
        return (week ? "week of " + English.date(from, from) : English.date(from, to) + " to " + English.date(to, to))
                + ", " + to.getYear();
    }

    String headline() {
        if (!findings.isEmpty()) {
            return findings.get(0).signal().sentence();
        }
        List<Row> worse = teams(
                row -> row.critical().place() == Place.ABOVE || row.satisfied().place() == Place.BELOW);
        if (!worse.isEmpty()) {
            return outside(worse.get(0));
        }
        if (judged || compared()) {
            return "Nothing unusual. " + cameIn();
        }
        return cameIn();
    }

    String subline() {
        List<String> parts = new ArrayList<>();
        if (!findings.isEmpty()) {
            parts.add(findings.get(0).signal().detail());
            findings.stream()
                    .skip(1)
                    .filter(finding -> !finding.echoes(findings.get(0)))
                    .findFirst()
                    .ifPresent(finding -> parts.add("Also: " + finding.signal().sentence()));
        }
        List<Row> outside = teams(row ->
                row.critical().place().outside() || row.satisfied().place().outside());
        if (!outside.isEmpty()) {
            parts.add("Outside the range expected of a team: " + named(outside) + ".");
        } else if (!findings.isEmpty() && compared()) {
            parts.add("No team is outside the expected range.");
        } else if (!judged && !compared()) {
            parts.add(tooFew());
        }
        return String.join(" ", parts);
    }

    private boolean compared() {
        return standings.rows().stream()
                .anyMatch(row ->
                        row.critical().expected() != null || row.satisfied().expected() != null);
    }

    private List<Row> teams(Function<Row, Boolean> which) {
        return standings.rows().stream()
                .filter(row -> !row.department() && which.apply(row))
                .toList();
    }

    private String outside(Row row) {
        boolean critical = row.critical().place() == Place.ABOVE;
        Standing standing = critical ? row.critical() : row.satisfied();
        return row.name() + " is outside the range expected of a team: "
                + English.of(standing.count(), standing.n())
                + (critical ? " audits had a critical error" : " survey answers were satisfied (4–5)") + " in "
                + standings.window() + ".";
    }

    private static String named(List<Row> rows) {
        String first = rows.stream().limit(NAMED).map(Row::name).collect(Collectors.joining(", "));
        return rows.size() > NAMED ? first + " and " + English.word(rows.size() - NAMED) + " more" : first;
    }

    private String cameIn() {
        long audits = period.get(Counter.AUDITS);
        long answers = Tallies.satisfied(period).n();
        String when = inputs.isMonth()
                ? " in " + English.month(inputs.from())
                : " from " + English.date(inputs.from(), inputs.to()) + " to " + English.date(inputs.to(), inputs.to());
        return English.sentence(English.counted(audits, "audit")) + " and " + English.counted(answers, "survey answer")
                + when + ".";
    }

    private String tooFew() {
        return "Too little so far to say what is unusual.";
    }
}
