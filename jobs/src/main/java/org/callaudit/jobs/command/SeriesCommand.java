package org.callaudit.jobs.command;

import java.util.ArrayList;
import java.util.List;
import org.callaudit.analytics.stats.RuleSet;
import org.callaudit.analytics.study.SeriesOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What charts in order of time take besides. */
abstract class SeriesCommand extends ChartCommand {

    private static final String NONE = "none";

    @Option(
            names = "--rules",
            paramLabel = "RULES",
            description = "nelson (default), western-electric, nhs, anhoej or none.")
    private String rules = RuleSet.NELSON.title();

    @Option(names = "--baseline", paramLabel = "K", description = "Limits from the first K points (default: all).")
    private @Nullable Integer baseline;

    @Option(
            names = "--exclude",
            paramLabel = "LABEL",
            split = ",",
            converter = Unquoted.class,
            description = "Points kept out of the limits, and judged all the same.")
    private List<String> exclude = new ArrayList<>();

    final SeriesOptions series() {
        return new SeriesOptions(label, NONE.equals(rules) ? null : RuleSet.named(rules), baseline, exclude);
    }
}
