package org.callaudit.analytics.centre;

import java.util.ArrayList;
import java.util.List;
import org.callaudit.analytics.centre.Teams.Team;
import org.callaudit.analytics.signal.ControlChart;
import org.callaudit.analytics.signal.ShareChart;
import org.callaudit.analytics.signal.TrackedShare;
import org.callaudit.analytics.stats.FunnelPlot;
import org.callaudit.analytics.stats.Proportion;

/** Each team against itself: small charts of critical errors over twelve months. */
final class TeamCharts {

    /** More do not fit one look; then those of the teams outside the expected range are drawn. */
    private static final int MOST = 12;

    private final List<ControlChart> charts = new ArrayList<>();

    /** The charts of these teams, in their order. */
    TeamCharts(CentreInputs inputs, List<Team> teams) {
        Family family = new Family();
        List<ControlChart> drawn = new ArrayList<>();
        for (Team team : teams) {
            new ShareChart(
                            TrackedShare.CRITICAL,
                            inputs.history(team.id()),
                            inputs.horizon(),
                            inputs.background(),
                            inputs.reference().roster().scopes(team.id(), inputs.to()))
                    .drawn()
                    .ifPresent(chart -> drawn.add(chart.called(team.name())));
        }
        List<List<Integer>> tests =
                drawn.stream().map(chart -> tests(chart, family)).toList();
        for (int i = 0; i < drawn.size(); i++) {
            List<Integer> own = tests.get(i);
            charts.add(drawn.get(i).marking((int place) -> own.get(place) >= 0 && family.flags(own.get(place))));
        }
    }

    /** Which of so many teams are drawn. */
    static List<Team> chosen(List<Team> teams, List<String> outside) {
        return teams.size() <= MOST
                ? teams
                : teams.stream()
                        .filter(team -> outside.contains(team.id()))
                        .limit(MOST)
                        .toList();
    }

    List<ControlChart> drawn() {
        return charts;
    }

    /** One for each point that is judged; elsewhere {@code -1}. */
    private static List<Integer> tests(ControlChart chart, Family family) {
        return chart.points().stream().map(point -> test(point, family)).toList();
    }

    private static int test(ControlChart.Point point, Family family) {
        Double centre = point.centre();
        return centre == null || point.value() == null || point.hollow()
                ? -1
                : family.add(new FunnelPlot(FunnelPlot.Counts.BINOMIAL, centre, 0, 0)
                        .midP(new Proportion(point.count(), point.n())));
    }
}
