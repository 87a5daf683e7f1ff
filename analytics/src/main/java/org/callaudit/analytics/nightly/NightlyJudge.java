package org.callaudit.analytics.nightly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.callaudit.analytics.signal.Changes;
import org.callaudit.analytics.signal.ControlChart;
import org.callaudit.analytics.signal.Finding;
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
        TeamNight night = TeamNight.of(inputs);
        Changes changes = new Changes(inputs.team(), night.horizon(), inputs.reference());
        ShareChart critical = night.chart(TrackedShare.CRITICAL);
        ShareChart satisfied = night.chart(TrackedShare.SATISFIED);
        List<Finding> findings = findings(changes, List.of(critical, satisfied));
        boolean judged = changes.judged() || critical.judged() || satisfied.judged();
        Circumstances circumstances = new Circumstances(night);
        Headline headline = Headline.of(night, circumstances, findings, judged);
        List<ControlChart> drawn = drawn(night, circumstances, headline, critical, satisfied);
        NightlySummary summary = NightlyPage.of(night, circumstances, headline, drawn, findings);
        return new JudgedNight(summary, findings.stream().map(Finding::signal).toList());
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

    /**
     * Two charts, first that of the headline's own share, if it has one: with it satisfied customers or, where customers are
     * what it is about, critical errors.
     */
    private static List<ControlChart> drawn(
            TeamNight night,
            Circumstances circumstances,
            Headline headline,
            ShareChart critical,
            ShareChart satisfied) {
        Optional<TrackedShare> share = headline.share();
        boolean customers = share.filter(one -> one.subject().ofSurveys()).isPresent();
        Optional<ControlChart> lead = share.flatMap(one -> night.chart(one).drawn());
        Optional<ControlChart> told =
                headline.finding().flatMap(finding -> lead.map(chart -> told(chart, circumstances.verdict(finding))));
        return Stream.of(
                        told.or(() -> lead).or((customers ? satisfied : critical)::drawn),
                        (customers ? critical : satisfied).drawn())
                .flatMap(Optional::stream)
                .toList();
    }

    /** With what a comparison of months has found where the last judged point shows nothing: a mark, if there is none, and a verdict. */
    private static ControlChart told(ControlChart chart, String verdict) {
        boolean shown = chart.points().stream()
                .filter(point -> !point.hollow() && point.value() != null)
                .reduce((earlier, later) -> later)
                .filter(ControlChart.Point::signal)
                .isPresent();
        if (shown) {
            return chart;
        }
        ControlChart marked = chart.marking(true);
        return new ControlChart(
                marked.title(),
                marked.subtitle(),
                verdict,
                marked.nLabel(),
                marked.points(),
                marked.centre(),
                marked.centreLabel(),
                marked.standard(),
                marked.events(),
                marked.method(),
                marked.alternative());
    }
}
