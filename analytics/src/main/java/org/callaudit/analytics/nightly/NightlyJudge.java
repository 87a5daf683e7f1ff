package org.callaudit.analytics.nightly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.callaudit.analytics.model.Scope;
import org.callaudit.analytics.model.ScopeKind;
import org.callaudit.analytics.signal.Changes;
import org.callaudit.analytics.signal.Finding;
import org.callaudit.analytics.signal.History;
import org.callaudit.analytics.signal.Horizon;
import org.callaudit.analytics.signal.ShareChart;
import org.callaudit.analytics.signal.TrackedShare;

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
        Horizon horizon = Horizon.of(inputs.businessDate());
        Changes changes = new Changes(inputs.team(), horizon, inputs.reference());
        History history = new History(inputs.team(), inputs.earlier(), inputs.reference());
        List<Scope> scopes = scopes(inputs);
        List<ShareChart> charts = Stream.of(TrackedShare.CRITICAL, TrackedShare.SATISFIED)
                .map(share -> new ShareChart(share, history, horizon, inputs.background(), scopes))
                .toList();
        List<Finding> findings = findings(changes, charts);
        boolean judged = changes.judged() || charts.stream().anyMatch(ShareChart::judged);
        Headline headline = Headline.of(inputs, findings, judged);
        NightlySummary summary = NightlyPage.of(inputs, headline, charts, findings);
        return new JudgedNight(summary, findings.stream().map(Finding::signal).toList());
    }

    /** Whose standards and events are the team's, the narrowest first. */
    private static List<Scope> scopes(NightlyInputs inputs) {
        List<Scope> scopes = new ArrayList<>(List.of(new Scope(ScopeKind.TEAM, inputs.teamId())));
        inputs.reference().roster().ofTeam(inputs.teamId()).stream()
                .filter(entry -> entry.validOn(inputs.businessDate()))
                .map(entry -> new Scope(ScopeKind.DEPARTMENT, entry.department()))
                .distinct()
                .sorted()
                .forEach(scopes::add);
        scopes.add(Scope.CENTRE);
        return scopes;
    }

    /** What is worse first; then comparisons, which say more, before points of a chart. */
    private static List<Finding> findings(Changes changes, List<ShareChart> charts) {
        List<Finding> findings = new ArrayList<>(changes.findings());
        findings.sort(Finding.FOREMOST);
        for (ShareChart chart : charts) {
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
