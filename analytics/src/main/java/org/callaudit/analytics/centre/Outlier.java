package org.callaudit.analytics.centre;

import java.util.List;
import java.util.stream.Collectors;
import org.callaudit.analytics.centre.Standing.Place;
import org.callaudit.analytics.centre.Teams.Team;
import org.callaudit.analytics.measure.English;
import org.callaudit.analytics.signal.Subject;
import org.callaudit.analytics.stats.Interval;
import org.callaudit.analytics.stats.Proportion;

/**
 * A team or department outside the range that its number of cases lets one expect.
 *
 * @param measure critical errors or satisfaction
 * @param teams it, or those of the department
 * @param parts names of the department's teams that are outside on the same side; empty for a team
 * @param window the stretch that is compared
 * @param level the share of all teams together
 * @param pValue of the comparison with it
 */
record Outlier(
        Subject measure,
        String name,
        boolean department,
        List<Team> teams,
        List<String> parts,
        Standing standing,
        LastMonths window,
        double level,
        double pValue) {

    /** The same as long as it lasts; departments have no ids. */
    String key() {
        String of = department
                ? "department:" + name
                : "team:" + teams.stream().map(Team::id).collect(Collectors.joining());
        return of + ":" + measure.key(standing.place() == Place.ABOVE);
    }

    boolean critical() {
        return measure.equals(Subject.ANY_CRITICAL);
    }

    /** Whether it wants attention, rather than being welcome. */
    boolean worse() {
        return measure.moreIsWorse() == (standing.place() == Place.ABOVE);
    }

    Proportion share() {
        return new Proportion(standing.count(), standing.n());
    }

    /**
     * How far its share is beyond the level of all, times how many standard errors that is: what is large and sure comes
     * before what is small and sure only for being counted over much.
     */
    double weight() {
        return weightOf(share(), level);
    }

    /** The same of any share and what is usual; the standard error is that of the share halfway, so that it is never nothing. */
    static double weightOf(Proportion now, double usual) {
        double halfway = (now.share() + usual) / 2;
        double distance = now.share() - usual;
        return distance == 0 ? 0 : distance * distance / Math.sqrt(halfway * (1 - halfway) / now.n());
    }

    /** {@code a critical error in 53 of 146 audits}. */
    String counts() {
        String of = English.of(standing.count(), standing.n());
        return critical() ? "a critical error in " + of + " audits" : of + " survey answers satisfied (4–5)";
    }

    /** Whose it is, its counts, and what would be expected. */
    String sentence() {
        Interval expected = standing.expected();
        String range = expected == null
                ? ""
                : "; the expected range for this many is " + Math.round(100 * expected.low()) + "–"
                        + English.percent(expected.high());
        return name + ": " + counts() + ", " + English.percent(share().share()) + range + ".";
    }

    /** Which teams of a department it comes from; empty for a team. */
    String where() {
        String side = standing.place() == Place.ABOVE ? "above" : "below";
        return parts.isEmpty() ? "" : English.sentence(English.word(parts.size())) + " of its teams are " + side + ".";
    }
}
