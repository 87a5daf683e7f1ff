package org.callaudit.jobs.command;

import java.util.function.Function;
import org.callaudit.analytics.study.GapChart;
import org.callaudit.analytics.study.RateCharts;
import org.callaudit.analytics.study.ShareCharts;
import org.callaudit.analytics.study.Study;
import org.callaudit.analytics.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Counts in order of time. */
final class CountCharts {

    private CountCharts() {}

    /** Counts in sizes. */
    abstract static class Sized extends SeriesCommand {

        @Option(names = "--count", paramLabel = "COLUMN", required = true, description = "Hits or events.")
        private String count = "";

        @Option(
                names = "--size",
                paramLabel = "COLUMN",
                required = true,
                description = "Cases; of u charts the exposure, in any unit and fraction.")
        private String size = "";

        final ShareCharts.Options shares() {
            return new ShareCharts.Options(count, size, series());
        }

        final RateCharts.Options rates() {
            return new RateCharts.Options(count, size, series());
        }
    }

    @Command(
            name = "p",
            description = "Shares over time: hits among cases.",
            mixinStandardHelpOptions = true,
            footer = {"", "Example: callaudit study p days.csv --label day --count errors --size audits"})
    static final class P extends Sized {

        @Override
        Function<Table, Study> study() {
            ShareCharts.Options options = shares();
            return table -> ShareCharts.p(table, options);
        }
    }

    @Command(
            name = "laney-p",
            description = "Shares that vary more than the binomial allows, over time: Laney's p\u2032.",
            mixinStandardHelpOptions = true,
            footer = {"", "Example: callaudit study laney-p days.csv --count abandoned --size incoming"})
    static final class LaneyP extends Sized {

        @Override
        Function<Table, Study> study() {
            ShareCharts.Options options = shares();
            return table -> ShareCharts.laney(table, options);
        }
    }

    @Command(
            name = "u",
            description = "Rates over time: events in an exposure.",
            mixinStandardHelpOptions = true,
            footer = {"", "Example: callaudit study u weeks.csv --label week --count complaints --size hours"})
    static final class U extends Sized {

        @Override
        Function<Table, Study> study() {
            RateCharts.Options options = rates();
            return table -> RateCharts.u(table, options);
        }
    }

    @Command(
            name = "laney-u",
            description = "Rates that vary more than Poisson's law allows, over time: Laney's u\u2032.",
            mixinStandardHelpOptions = true,
            footer = {"", "Example: callaudit study laney-u weeks.csv --count complaints --size calls"})
    static final class LaneyU extends Sized {

        @Override
        Function<Table, Study> study() {
            RateCharts.Options options = rates();
            return table -> RateCharts.laney(table, options);
        }
    }

    @Command(
            name = "c",
            description = "Counts over time, where exposures are alike.",
            mixinStandardHelpOptions = true,
            footer = {"", "Example: callaudit study c weeks.csv --label week --count complaints"})
    static final class C extends SeriesCommand {

        @Option(names = "--count", paramLabel = "COLUMN", required = true, description = "Events.")
        private String count = "";

        @Override
        Function<Table, Study> study() {
            RateCharts.Options options = new RateCharts.Options(count, null, series());
            return table -> RateCharts.c(table, options);
        }
    }

    @Command(
            name = "g",
            description = "Cases between rare events, over time.",
            mixinStandardHelpOptions = true,
            footer = {"", "Example: callaudit study g critical.csv --label found --gap audits-since-last"})
    static final class G extends SeriesCommand {

        @Option(
                names = "--gap",
                paramLabel = "COLUMN",
                required = true,
                description = "Cases from one event to the next.")
        private String gap = "";

        @Override
        Function<Table, Study> study() {
            GapChart.Options options = new GapChart.Options(gap, series());
            return table -> GapChart.g(table, options);
        }
    }
}
