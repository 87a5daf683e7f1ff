package org.callaudit.analytics.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Turns a team's tallies into what its nightly page says.
 *
 * <p>Two families of signals: the latest months against those before, on everything, held to a false discovery rate;
 * and the latest point of the two charts outside three standard errors. Where both see the same, one is told.
 */
public final class NightlyJudge {

    private NightlyJudge() {}

    /** The page and the signals it rests on. */
    public static JudgedNight judge(NightlyInputs inputs) {
        Changes changes = new Changes(inputs.team(), inputs.businessDate(), inputs.reference());
        List<TeamChart> charts = Arrays.stream(TeamShare.values())
                .map(share -> new TeamChart(share, inputs.team(), inputs.businessDate()))
                .toList();
        List<Finding> findings = findings(changes, charts);
        boolean judged = changes.judged() || charts.stream().anyMatch(TeamChart::judged);
        Headline headline = Headline.of(inputs, findings, judged);
        NightlySummary summary = NightlyPage.of(inputs, headline, charts);
        return new JudgedNight(summary, findings.stream().map(Finding::signal).toList());
    }

    /** What is worse first; then comparisons, which say more, before points of a chart. */
    private static List<Finding> findings(Changes changes, List<TeamChart> charts) {
        List<Finding> findings = new ArrayList<>(changes.findings());
        findings.sort(Finding.STRONGEST);
        for (TeamChart chart : charts) {
            chart.finding()
                    .filter(found -> findings.stream()
                            .noneMatch(other ->
                                    other.signal().key().equals(found.signal().key())))
                    .ifPresent(findings::add);
        }
        findings.sort(Comparator.comparing(finding -> !finding.worse()));
        return findings;
    }
}
