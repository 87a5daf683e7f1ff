package org.callaudit.analytics.centre;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callaudit.analytics.measure.English;
import org.callaudit.analytics.measure.Tallies;
import org.callaudit.analytics.model.Counter;
import org.callaudit.analytics.model.Tally;
import org.callaudit.analytics.signal.Changes;
import org.callaudit.analytics.signal.Signal;

/** The first lines: what is news, of teams and of the whole centre; else that nothing is, with what is still open. */
final class Opening {

    /** Findings beside the first that there is room for. */
    private static final int FURTHER = 4;

    private final CentreInputs inputs;
    private final Tally period;
    private final Standings standings;
    private final boolean judged;
    private final List<Story> stories;
    private final Set<String> asked;

    /**
     * The opening of a report.
     *
     * @param centre the whole centre's tallies by day
     * @param period the tally of the days that the report is about
     * @param whence where a change of the whole centre comes from
     * @param asked keys of the signals that somebody is to be asked about; with their counts these stand beside
     */
    Opening(
            CentreInputs inputs,
            Map<LocalDate, Tally> centre,
            Tally period,
            Standings standings,
            List<Outlier> outliers,
            Whence whence,
            Set<String> asked) {
        this.inputs = inputs;
        this.period = period;
        this.standings = standings;
        this.asked = asked;
        Changes changes = new Changes(centre, inputs.horizon(), inputs.reference());
        this.judged = changes.judged();
        this.stories = Story.of(outliers, changes.findings(), whence, inputs.firstSeen(), inputs.to());
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
        boolean compared = stories.stream().anyMatch(Story::ofTeams);
        return joined(
                inHeadline ? "" : told(first),
                first.where(),
                inHeadline ? first.signal().detail() : "",
                compared ? "Teams are compared over " + standings.window() + "." : "");
    }

    /** What there is to tell beside the first finding and what somebody is to be asked about, the foremost first. */
    List<String> further() {
        List<Story> untold = stories.stream()
                .skip(1)
                .filter(story ->
                        story.since() != null || !asked.contains(story.signal().key()))
                .toList();
        List<String> further = new ArrayList<>(untold.stream()
                .limit(FURTHER)
                .map(story -> joined(told(story), story.where()))
                .toList());
        int more = untold.size() - FURTHER;
        if (more > 0) {
            further.add(English.sentence(English.counted(more, "more finding"))
                    + (more == 1 ? ", which weighs" : ", which weigh") + " less.");
        }
        return further;
    }

    private static String joined(String... sentences) {
        return Stream.of(sentences).filter(sentence -> !sentence.isEmpty()).collect(Collectors.joining(" "));
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
