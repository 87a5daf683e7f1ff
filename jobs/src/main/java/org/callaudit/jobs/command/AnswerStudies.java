package org.callaudit.jobs.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.callaudit.analytics.stats.PValueAdjustment;
import org.callaudit.analytics.study.AgreementStudy;
import org.callaudit.analytics.study.CorrelationStudy;
import org.callaudit.analytics.study.FdrStudy;
import org.callaudit.analytics.study.NpsStudy;
import org.callaudit.analytics.study.Study;
import org.callaudit.analytics.study.SurvivalStudy;
import org.callaudit.analytics.table.Table;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Answers, values and tests, case by case. */
final class AnswerStudies {

    private AnswerStudies() {}

    @Command(
            name = "nps",
            description = "Net promoter score, in points from -100 to 100, of all and of groups.",
            mixinStandardHelpOptions = true,
            footer = {"", "Example: callaudit study nps survey.csv --value recommend --group channel"})
    static final class Nps extends ChartCommand {

        @Option(names = "--value", paramLabel = "COLUMN", required = true, description = "Answers from 0 to 10.")
        private String value = "";

        @Option(names = "--weight", paramLabel = "COLUMN", description = "How many gave the row's answer (default: 1).")
        private @Nullable String weight;

        @Option(names = "--method", paramLabel = "M", description = "adjusted-wald (default) or wald.")
        private String method = "adjusted-wald";

        @Option(names = "--group", paramLabel = "COLUMN", description = "Also the score of each group.")
        private @Nullable String group;

        @Override
        Function<Table, Study> study() {
            NpsStudy.Options options =
                    new NpsStudy.Options(value, weight, named("--method", NpsStudy.Method.class, method), group);
            return table -> NpsStudy.nps(table, options);
        }
    }

    @Command(
            name = "agreement",
            description = "Agreement of raters beyond chance.",
            mixinStandardHelpOptions = true,
            footer = {
                "",
                "Examples: callaudit study agreement calibration.csv --unit contact --rater evaluator --rating points",
                "          callaudit study agreement table.csv --raters anna,ben,carla"
            })
    static final class Agreement extends ChartCommand {

        @Option(
                names = "--unit",
                paramLabel = "COLUMN",
                description = "What was rated, in a file with an answer a row.")
        private @Nullable String unit;

        @Option(names = "--rater", paramLabel = "COLUMN", description = "Who rated it.")
        private @Nullable String rater;

        @Option(names = "--rating", paramLabel = "COLUMN", description = "The answer.")
        private @Nullable String rating;

        @Option(
                names = "--raters",
                paramLabel = "COLUMN",
                split = ",",
                converter = Unquoted.class,
                description = "Columns of one rater's answers each, in a file with a unit a row.")
        private List<String> raters = new ArrayList<>();

        @Option(
                names = "--weight",
                paramLabel = "COLUMN",
                description = "How often the row occurs, shares allowed; with --raters.")
        private @Nullable String weight;

        @Option(
                names = "--levels",
                paramLabel = "ANSWER",
                split = ",",
                converter = Unquoted.class,
                description = "Possible answers in their order (default: those that occur, by size or alphabet).")
        private List<String> levels = new ArrayList<>();

        @Override
        Function<Table, Study> study() {
            AgreementStudy.Options options = new AgreementStudy.Options(unit, rater, rating, raters, weight, levels);
            return table -> AgreementStudy.agreement(table, options);
        }
    }

    @Command(
            name = "correlate",
            description = "Whether two values go together, by their ranks.",
            mixinStandardHelpOptions = true,
            footer = {"", "Example: callaudit study correlate teams.csv --x coaching-hours --y score"})
    static final class Correlate extends ChartCommand {

        @Option(names = "--x", paramLabel = "COLUMN", required = true, description = "One value.")
        private String x = "";

        @Option(names = "--y", paramLabel = "COLUMN", required = true, description = "The other.")
        private String y = "";

        @Override
        Function<Table, Study> study() {
            CorrelationStudy.Options options = new CorrelationStudy.Options(x, y, label);
            return table -> CorrelationStudy.correlate(table, options);
        }
    }

    @Command(
            name = "fdr",
            description = "A family of tests: which still say something when all are looked at.",
            mixinStandardHelpOptions = true,
            footer = {"", "Example: callaudit study fdr tests.csv --label item --p p --q 0.05"})
    static final class Fdr extends ChartCommand {

        @Option(names = "--p", paramLabel = "COLUMN", required = true, description = "p-values.")
        private String p = "";

        @Option(names = "--q", paramLabel = "Q", description = "Rejected is what is at most that (default: 0.05).")
        private double q = 0.05;

        @Option(names = "--method", paramLabel = "M", description = "bh (default), holm or by.")
        private String method = "bh";

        @Override
        Function<Table, Study> study() {
            FdrStudy.Options options =
                    new FdrStudy.Options(p, q, named("--method", PValueAdjustment.class, method), label);
            return table -> FdrStudy.fdr(table, options);
        }
    }

    @Command(
            name = "survival",
            description = "How long things last when some have not come to an end.",
            mixinStandardHelpOptions = true,
            footer = {"", "Example: callaudit study survival cases.csv --time days --event closed --group owner"})
    static final class Survival extends ChartCommand {

        @Option(names = "--time", paramLabel = "COLUMN", required = true, description = "How long each was seen.")
        private String time = "";

        @Option(
                names = "--event",
                paramLabel = "COLUMN",
                required = true,
                description = "Whether it ended then: 1 or 0, true or false, yes or no.")
        private String event = "";

        @Option(names = "--group", paramLabel = "COLUMN", description = "A curve for each group.")
        private @Nullable String group;

        @Override
        Function<Table, Study> study() {
            SurvivalStudy.Options options = new SurvivalStudy.Options(time, event, group);
            return table -> SurvivalStudy.survival(table, options);
        }
    }
}
