package org.callaudit.analytics.centre;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.callaudit.analytics.centre.Teams.Team;
import org.callaudit.analytics.model.Scope;
import org.callaudit.analytics.model.ScopeKind;
import org.callaudit.analytics.signal.ControlChart;
import org.callaudit.analytics.signal.ControlChart.Point;
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
            List<Scope> scopes = List.of(new Scope(ScopeKind.TEAM, team.id()), Scope.CENTRE);
            new ShareChart(
                            TrackedShare.CRITICAL,
                            inputs.teams().getOrDefault(team.id(), Map.of()),
                            inputs.horizon(),
                            inputs.background(),
                            scopes)
                    .drawn()
                    .ifPresent(chart -> drawn.add(called(team.name(), chart)));
        }
        List<List<Integer>> tests =
                drawn.stream().map(chart -> tests(chart, family)).toList();
        for (int i = 0; i < drawn.size(); i++) {
            charts.add(marked(drawn.get(i), tests.get(i), family));
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

    private static ControlChart called(String team, ControlChart chart) {
        return with(chart, team, chart.points());
    }

    private static ControlChart with(ControlChart chart, String title, List<Point> points) {
        return new ControlChart(
                title,
                chart.subtitle(),
                "",
                chart.nLabel(),
                points,
                chart.centre(),
                chart.centreLabel(),
                chart.standard(),
                chart.events(),
                chart.method(),
                title + ": " + chart.alternative());
    }

    /** One for each point that is judged; elsewhere {@code -1}. */
    private static List<Integer> tests(ControlChart chart, Family family) {
        Double centre = chart.centre();
        return chart.points().stream()
                .map(point -> centre == null || point.value() == null || point.hollow()
                        ? -1
                        : family.add(new FunnelPlot(FunnelPlot.Counts.BINOMIAL, centre, 0, 0)
                                .midP(new Proportion(point.count(), point.n()))))
                .toList();
    }

    /** A point is marked where it is outside its range and all points of all teams together still say so. */
    private static ControlChart marked(ControlChart chart, List<Integer> tests, Family family) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < tests.size(); i++) {
            Point point = chart.points().get(i);
            boolean keep = point.signal() && family.flags(tests.get(i));
            points.add(new Point(
                    point.label(),
                    point.from(),
                    point.count(),
                    point.n(),
                    point.value(),
                    point.centre(),
                    point.lower(),
                    point.upper(),
                    point.hollow(),
                    keep,
                    keep ? point.note() : ""));
        }
        return with(chart, chart.title(), points);
    }
}
