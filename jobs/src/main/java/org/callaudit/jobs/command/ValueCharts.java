package org.callaudit.jobs.command;

import java.util.function.Function;
import org.callaudit.analytics.stats.RangeConstant;
import org.callaudit.analytics.study.CusumStudy;
import org.callaudit.analytics.study.EwmaStudy;
import org.callaudit.analytics.study.Study;
import org.callaudit.analytics.study.TrendStudy;
import org.callaudit.analytics.study.XmrStudy;
import org.callaudit.analytics.table.Table;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Single values in order of time. */
final class ValueCharts {

    private ValueCharts() {}

    /** A column of values. */
    abstract static class Valued extends SeriesCommand {

        @Option(names = "--value", paramLabel = "COLUMN", required = true, description = "Values.")
        String value = "";
    }

    @Command(
            name = "xmr",
            description = "Single values and their moving ranges over time.",
            mixinStandardHelpOptions = true,
            footer = {"", "Example: callaudit study xmr days.csv --label day --value handle-seconds --baseline 30"})
    static final class Xmr extends Valued {

        @Option(names = "--screen", description = "Drop ranges at or beyond 3.267 mean ranges, once.")
        private boolean screen;

        @Option(
                names = "--constant",
                paramLabel = "2.66|exact",
                description = "Limits 2.66 or 3 \u221a\u03c0 / 2 mean ranges from the mean (default: 3 / 1.128).")
        private @Nullable String constant;

        @Option(names = "--center", paramLabel = "C", description = "Centre of a process that is known, with --sigma.")
        private @Nullable Double center;

        @Option(names = "--sigma", paramLabel = "S", description = "Its standard deviation; nothing is estimated.")
        private @Nullable Double sigma;

        @Override
        Function<Table, Study> study() {
            XmrStudy.Options options = new XmrStudy.Options(value, screen, constant(), center, sigma, series());
            return table -> XmrStudy.xmr(table, options);
        }

        private RangeConstant constant() {
            if (constant == null) {
                return RangeConstant.TABLE;
            }
            return switch (constant) {
                case "2.66" -> RangeConstant.ROUNDED;
                case "exact" -> RangeConstant.EXACT;
                default -> throw new IllegalArgumentException("--constant " + constant + ": there are 2.66 and exact");
            };
        }
    }

    @Command(
            name = "ewma",
            description = {
                "Exponentially weighted moving average over time, which sees small lasting shifts.",
                "Its own signal is ewma-beyond; of the rule sets only none makes a difference."
            },
            mixinStandardHelpOptions = true,
            footer = {"", "Example: callaudit study ewma days.csv --value score --lambda 0.2 --target 90"})
    static final class Ewma extends Valued {

        @Option(names = "--lambda", paramLabel = "L", description = "Weight of the newest value (default: 0.2).")
        private double lambda = 0.2;

        @Option(names = "--limit", paramLabel = "W", description = "Limits in standard errors (default: 3).")
        private double limit = 3;

        @Option(names = "--target", paramLabel = "T", description = "The usual level (default: the mean).")
        private @Nullable Double target;

        @Option(names = "--sigma", paramLabel = "S", description = "Standard deviation (default: mean range / 1.128).")
        private @Nullable Double sigma;

        @Option(names = "--asymptotic", description = "Limits as they are in the long run, from the first point on.")
        private boolean asymptotic;

        @Override
        Function<Table, Study> study() {
            EwmaStudy.Options options =
                    new EwmaStudy.Options(value, lambda, limit, target, sigma, asymptotic, series());
            return table -> EwmaStudy.ewma(table, options);
        }
    }

    @Command(
            name = "cusum",
            description = {
                "Cumulative sums over time, which see small lasting shifts.",
                "Its own signals are cusum-high and cusum-low; of the rule sets only none makes a difference."
            },
            mixinStandardHelpOptions = true,
            footer = {"", "Example: callaudit study cusum days.csv --value score --target 90 --sigma 4"})
    static final class Cusum extends Valued {

        @Option(names = "--k", paramLabel = "K", description = "Slack, in standard deviations (default: 0.5).")
        private double k = 0.5;

        @Option(names = "--h", paramLabel = "H", description = "Limit, in standard deviations (default: 4).")
        private double h = 4;

        @Option(names = "--target", paramLabel = "T", description = "The usual level (default: the mean).")
        private @Nullable Double target;

        @Option(names = "--sigma", paramLabel = "S", description = "Standard deviation (default: mean range / 1.128).")
        private @Nullable Double sigma;

        @Override
        Function<Table, Study> study() {
            CusumStudy.Options options = new CusumStudy.Options(value, k, h, target, sigma, series());
            return table -> CusumStudy.cusum(table, options);
        }
    }

    @Command(
            name = "trend",
            description = "Whether values rise or fall from row to row, and how fast.",
            mixinStandardHelpOptions = true,
            footer = {"", "Example: callaudit study trend months.csv --label month --value csat"})
    static final class Trend extends ChartCommand {

        @Option(names = "--value", paramLabel = "COLUMN", required = true, description = "Values, in order of time.")
        private String value = "";

        @Override
        Function<Table, Study> study() {
            TrendStudy.Options options = new TrendStudy.Options(value, label);
            return table -> TrendStudy.trend(table, options);
        }
    }
}
