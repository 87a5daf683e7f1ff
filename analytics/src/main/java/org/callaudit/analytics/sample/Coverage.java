package org.callaudit.analytics.sample;

import java.time.LocalDate;
import org.callaudit.analytics.measure.English;

/**
 * How far the month's plan is done.
 *
 * @param date up to which, itself not included
 * @param agents on the roster
 * @param without agents with no audit this month
 * @param fewer agents with fewer than planned, those without any among them
 * @param planned audits per agent and month
 */
public record Coverage(LocalDate date, long agents, long without, long fewer, int planned) {

    public static Coverage of(Pool pool) {
        return new Coverage(
                pool.date(),
                pool.agents().size(),
                pool.agents().stream().filter(agent -> agent.audits() == 0).count(),
                pool.agents().stream()
                        .filter(agent -> agent.audits() < pool.planned())
                        .count(),
                pool.planned());
    }

    /** The same in a sentence. */
    public String sentence() {
        String all = English.number(agents) + " " + (agents == 1 ? "agent" : "agents") + " on the roster";
        String audit = "audit of " + English.month(date) + " contacts";
        if (fewer == 0) {
            return "Of " + all + " nobody has fewer than the " + English.number(planned) + " audits planned for "
                    + English.month(date) + ".";
        }
        if (without == agents) {
            return "Of " + all + " nobody has an " + audit + " yet; " + English.number(planned)
                    + " are planned for each.";
        }
        return "Of " + all + " " + (without == 0 ? "all have an " + audit : have(without) + " no " + audit + " yet")
                + "; "
                + have(fewer) + " fewer than the " + English.number(planned) + " planned"
                + (without == 0 ? "." : ", those without any among them.");
    }

    private static String have(long agents) {
        return English.number(agents) + (agents == 1 ? " has" : " have");
    }
}
