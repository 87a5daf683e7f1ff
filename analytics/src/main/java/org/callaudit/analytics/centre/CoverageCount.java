package org.callaudit.analytics.centre;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.callaudit.analytics.centre.Teams.Team;
import org.callaudit.analytics.measure.English;
import org.callaudit.analytics.model.Counter;
import org.callaudit.analytics.model.Tally;

/** Counts audits done of those planned. */
final class CoverageCount {

    private final CentreInputs inputs;
    private final List<Team> teams;
    private final YearMonth month;

    CoverageCount(CentreInputs inputs, List<Team> teams) {
        this.inputs = inputs;
        this.teams = teams;
        this.month = CentreInputs.monthOf(inputs.from(), inputs.to());
    }

    Coverage coverage() {
        List<Coverage.Row> rows = new ArrayList<>();
        for (Team team : teams) {
            if (!team.agents().isEmpty()) {
                rows.add(row(team));
            }
        }
        return new Coverage(English.month(month.atEndOfMonth()), sentence(rows), rows);
    }

    private Coverage.Row row(Team team) {
        long planned = inputs.plannedPerAgent();
        long all = team.agents().stream().mapToLong(this::audits).sum();
        long done = team.agents().stream()
                .mapToLong(agent -> Math.min(audits(agent), planned))
                .sum();
        long without =
                team.agents().stream().filter(agent -> audits(agent) == 0).count();
        long agents = team.agents().size();
        return new Coverage.Row(team.department(), team.name(), agents, done, agents * planned, without, all - done);
    }

    private long audits(String agent) {
        Tally tally = inputs.agents().get(agent);
        return tally == null ? 0 : tally.get(Counter.AUDITS);
    }

    private String sentence(List<Coverage.Row> rows) {
        long agents = rows.stream().mapToLong(Coverage.Row::agents).sum();
        long done = rows.stream().mapToLong(Coverage.Row::done).sum();
        long planned = rows.stream().mapToLong(Coverage.Row::planned).sum();
        long without = rows.stream().mapToLong(Coverage.Row::without).sum();
        long surplus = rows.stream().mapToLong(Coverage.Row::surplus).sum();
        if (agents == 0) {
            return "No agent is on the roster on " + English.date(inputs.to(), inputs.to()) + ".";
        }
        String audits = English.number(done) + " of " + English.number(planned) + " planned audits "
                + (inputs.to().isBefore(month.atEndOfMonth()) ? "so far" : "done") + "; ";
        return audits
                + (without == 0
                        ? "every agent has been audited."
                        : English.number(without) + " of " + English.number(agents) + " agents without an audit.")
                + (surplus == 0
                        ? ""
                        : " Beside these there " + (surplus == 1 ? "was " : "were ") + English.counted(surplus, "audit")
                                + " beyond what was planned for an agent.");
    }
}
