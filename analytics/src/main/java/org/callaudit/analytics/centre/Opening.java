package org.callaudit.analytics.centre;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.callaudit.analytics.measure.English;
import org.callaudit.analytics.measure.Tallies;
import org.callaudit.analytics.model.Counter;
import org.callaudit.analytics.model.Tally;
import org.callaudit.analytics.signal.Changes;
import org.callaudit.analytics.signal.Signal;

/** The first lines: what is news, of teams and of the whole centre; else that nothing is, with what is still open. */
final class Opening {

    /** Further findings in the second line, and the characters that it has room for. */
    private static final int FURTHER = 3;

    private static final int ROOM = 250;

    private final CentreInputs inputs;
    private final Tally period;
    private final Standings standings;
    private final boolean judged;
    private final List<Story> stories;

    /**
     * The opening of a report.
     *
     * @param centre the whole centre's tallies by day
     * @param period the tally of the days that the report is about
     */
    Opening(
            CentreInputs inputs,
            Map<LocalDate, Tally> centre,
            Tally period,
            Standings standings,
            List<Outlier> outliers) {
        this.inputs = inputs;
        this.period = period;
        this.standings = standings;
        Changes changes = new Changes(centre, inputs.horizon(), inputs.reference());
        this.judged = changes.judged();
        this.stories = Story.of(outliers, changes.findings(), inputs.firstSeen(), inputs.to());
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

    /** What the report tells, to be known by the next one. */
    List<Signal> signals() {
        return stories.stream().map(Story::signal).toList();
    }

    String headline() {
        if (stories.isEmpty()) {
            return judged || compared() ? "Nothing unusual. " + cameIn() : cameIn();
        }
        Story first = stories.get(0);
        if (first.since() == null) {
            return first.signal().sentence();
        }
        return inputs.isMonth() ? told(first) : "Nothing new. " + cameIn();
    }

    String subline() {
        if (stories.isEmpty()) {
            return judged || compared() ? "" : "Too little so far to say what is unusual.";
        }
        Story first = stories.get(0);
        boolean inHeadline = first.since() == null || inputs.isMonth();
        StringBuilder line = new StringBuilder(inHeadline ? first.signal().detail() : told(first));
        stories.stream()
                .skip(1)
                .limit(FURTHER)
                .forEach(story -> add(line, (story.since() == null ? "Also: " : "") + told(story)));
        if (stories.stream().anyMatch(story -> story.signal().key().matches("(team|department):.*"))) {
            add(line, "Teams are compared over " + standings.window() + ".");
        }
        return line.toString().strip();
    }

    /** A sentence is there or not, never a part of it. */
    private static void add(StringBuilder line, String sentence) {
        if (line.length() + sentence.length() < ROOM) {
            line.append(' ').append(sentence);
        }
    }

    private String told(Story story) {
        LocalDate since = story.since();
        return (since == null ? "" : "Still open since " + English.date(since, inputs.to()) + ": ")
                + story.signal().sentence();
    }

    private boolean compared() {
        return standings.rows().stream()
                .anyMatch(row ->
                        row.critical().expected() != null || row.satisfied().expected() != null);
    }

    private String cameIn() {
        long audits = period.get(Counter.AUDITS);
        long answers = Tallies.satisfied(period).n();
        return English.sentence(English.counted(audits, "audit")) + " and " + English.counted(answers, "survey answer")
                + " " + inputs.when() + ".";
    }
}
