package org.callaudit.jobs.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.callaudit.analytics.study.CompareStudy;
import org.callaudit.analytics.study.DifferenceStudy;
import org.callaudit.analytics.study.FunnelStudy;
import org.callaudit.analytics.study.IntervalStudy;
import org.callaudit.analytics.study.ParetoStudy;
import org.callaudit.analytics.study.Study;
import org.callaudit.analytics.table.Table;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shares and counts of units side by side. */
final class ShareStudies {

    private ShareStudies() {}

    /** Counts in sizes. */
    abstract static class Sized extends ChartCommand {

        @Option(names = "--count", paramLabel = "COLUMN", required = true, description = "Hits or events.")
        String count = "";

        @Option(names = "--size", paramLabel = "COLUMN", required = true, description = "Cases or exposure.")
        String size = "";
    }

    @Command(
            name = "funnel",
            description = "Units of unequal size around their common level, within limits of 95 and 99.8 %%.",
            mixinStandardHelpOptions = true,
            footer = {
                "",
                "In the JSON \"outside\" is \"95\" or \"99.8\", the widest limits that a unit is outside of, or null.",
                "Example: callaudit study funnel teams.csv --label team --count errors --size audits"
            })
    static final class Funnel extends Sized {

        @Option(names = "--rate", description = "Sizes are exposures, and counts follow Poisson's law.")
        private boolean rate;

        @Option(names = "--overdispersion", description = "Limits allow for the usual difference between units.")
        private boolean overdispersion;

        @Option(
                names = "--exclude",
                paramLabel = "LABEL",
                split = ",",
                converter = Unquoted.class,
                description = "Units kept out of the centre, and judged all the same.")
        private List<String> exclude = new ArrayList<>();

        @Override
        Function<Table, Study> study() {
            FunnelStudy.Options options = new FunnelStudy.Options(count, size, rate, overdispersion, label, exclude);
            return table -> FunnelStudy.funnel(table, options);
        }
    }

    @Command(
            name = "interval",
            description = "Shares with their intervals, one a row.",
            mixinStandardHelpOptions = true,
            footer = {"", "Example: callaudit study interval agents.csv --label agent --count errors --size audits"})
    static final class Interval extends Sized {

        @Option(names = "--method", paramLabel = "M", description = "wilson (default), wilson-cc or clopper-pearson.")
        private String method = "wilson";

        @Option(names = "--level", paramLabel = "L", description = "Level of the intervals (default: 0.95).")
        private double level = 0.95;

        @Override
        Function<Table, Study> study() {
            IntervalStudy.Options options = new IntervalStudy.Options(
                    count, size, named("--method", IntervalStudy.Method.class, method), level, label);
            return table -> IntervalStudy.interval(table, options);
        }
    }

    @Command(
            name = "difference",
            description = "Differences of two shares, the first less the second, one a row.",
            mixinStandardHelpOptions = true,
            footer = {
                "",
                "Example: callaudit study difference teams.csv --label team --count1 errors-june --size1 audits-june"
                        + " --count2 errors-may --size2 audits-may"
            })
    static final class Difference extends ChartCommand {

        @Option(names = "--count1", paramLabel = "COLUMN", required = true, description = "Hits of the first share.")
        private String count1 = "";

        @Option(names = "--size1", paramLabel = "COLUMN", required = true, description = "Its cases.")
        private String size1 = "";

        @Option(names = "--count2", paramLabel = "COLUMN", required = true, description = "Hits of the second share.")
        private String count2 = "";

        @Option(names = "--size2", paramLabel = "COLUMN", required = true, description = "Its cases.")
        private String size2 = "";

        @Override
        Function<Table, Study> study() {
            DifferenceStudy.Options options = new DifferenceStudy.Options(count1, size1, count2, size2, label);
            return table -> DifferenceStudy.difference(table, options);
        }
    }

    @Command(
            name = "compare",
            description =
                    "Two groups: before and after, or one way and another. The first in the file is the reference.",
            mixinStandardHelpOptions = true,
            footer = {"", "Example: callaudit study compare pilot.csv --group period --count errors --size audits"})
    static final class Compare extends Sized {

        @Option(names = "--group", paramLabel = "COLUMN", required = true, description = "Tells the groups apart.")
        private String group = "";

        @Override
        Function<Table, Study> study() {
            CompareStudy.Options options = new CompareStudy.Options(count, size, group);
            return table -> CompareStudy.compare(table, options);
        }
    }

    @Command(
            name = "pareto",
            description = "Causes from the most frequent to the least; --label names their column.",
            mixinStandardHelpOptions = true,
            footer = {"", "Example: callaudit study pareto misses.csv --label item --count misses"})
    static final class Pareto extends ChartCommand {

        @Option(
                names = "--count",
                paramLabel = "COLUMN",
                description = "How often each occurred (default: as often as it has a row).")
        private @Nullable String count;

        @Override
        Function<Table, Study> study() {
            if (label == null) {
                throw new IllegalArgumentException("--label is missing: name the column of the causes");
            }
            ParetoStudy.Options options = new ParetoStudy.Options(label, count);
            return table -> ParetoStudy.pareto(table, options);
        }
    }
}
