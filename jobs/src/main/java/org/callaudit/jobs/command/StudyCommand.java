package org.callaudit.jobs.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Any chart on any table; needs no home. */
@Command(
        name = "study",
        description = "Draws a chart, or computes a statistic, of any CSV or .xlsx table: callaudit study CHART FILE.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "CHART",
        commandListHeading = "%nCharts, each with its own --help:%n",
        footer = {"", "Example: callaudit study p days.csv --label day --count errors --size audits"})
final class StudyCommand {

    /** Adds the charts; only who asks for a study waits for them. */
    static void addTo(CommandLine study) {
        for (ChartCommand chart : new ChartCommand[] {
            new CountCharts.P(),
            new CountCharts.LaneyP(),
            new CountCharts.U(),
            new CountCharts.LaneyU(),
            new CountCharts.C(),
            new CountCharts.G(),
            new ValueCharts.Xmr(),
            new ValueCharts.Ewma(),
            new ValueCharts.Cusum(),
            new ValueCharts.Trend(),
            new ShareStudies.Funnel(),
            new ShareStudies.Interval(),
            new ShareStudies.Difference(),
            new ShareStudies.Compare(),
            new ShareStudies.Pareto(),
            new AnswerStudies.Nps(),
            new AnswerStudies.Agreement(),
            new AnswerStudies.Correlate(),
            new AnswerStudies.Fdr(),
            new AnswerStudies.Survival()
        }) {
            study.addSubcommand(chart);
        }
    }
}
