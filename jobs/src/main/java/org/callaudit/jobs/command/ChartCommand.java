package org.callaudit.jobs.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callaudit.analytics.study.Study;
import org.callaudit.analytics.study.StudyException;
import org.callaudit.analytics.table.Table;
import org.callaudit.analytics.table.TableChoice;
import org.callaudit.analytics.table.TableException;
import org.callaudit.analytics.table.TableReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What all charts of {@link StudyCommand} take, and what becomes of their answer. */
abstract class ChartCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "A table with a header row: CSV (any delimiter) or .xlsx.")
    private Path file = Path.of("");

    @Option(names = "--label", paramLabel = "COLUMN", description = "Names of the rows (default: 1, 2, 3 …).")
    @Nullable
    String label;

    @Option(names = "--sheet", paramLabel = "SHEET", description = "Sheet of a workbook, by name or number.")
    private @Nullable String sheet;

    @Option(names = "--header-row", paramLabel = "ROW", description = "Row of the columns' names (default: found).")
    private @Nullable Integer headerRow;

    @Option(names = "--encoding", paramLabel = "NAME", description = "Encoding of the text (default: found).")
    private @Nullable Charset encoding;

    @Option(
            names = "--pdf",
            paramLabel = "OUT.pdf",
            description = "Where the page goes (default: CHART-FILE.pdf here; with --json none).")
    private @Nullable Path pdf;

    @Option(names = "--json", description = "Print one JSON document on standard output, numbers unrounded.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    /** The study as asked for; an {@link IllegalArgumentException} says what can't be asked. */
    abstract Function<Table, Study> study();

    @Override
    public final Integer call() throws IOException {
        Function<Table, Study> asked;
        TableChoice choice;
        try {
            asked = study();
            choice = new TableChoice(sheet, headerRow, encoding, columns(), true);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), sentence(String.valueOf(wrong.getMessage())));
        }
        try {
            answer(found(asked, choice));
            return 0;
        } catch (Callaudit.Problem problem) {
            // Said here, as there is no home to log it in, and waking the log would take longer than the study.
            Output.of(spec).err().println(problem.getMessage());
            return Callaudit.FAILED;
        }
    }

    /** The columns that were named, whatever for. */
    private List<String> columns() {
        return Objects.requireNonNull(spec).options().stream()
                .filter(option -> "COLUMN".equals(option.paramLabel()))
                .<Object>map(OptionSpec::getValue)
                .flatMap(named -> named instanceof List<?> several ? several.stream() : Stream.ofNullable(named))
                .map(String::valueOf)
                .toList();
    }

    private void answer(Study found) throws IOException {
        PrintWriter out = Output.of(spec).out();
        Path page = pdf != null ? pdf : json ? null : StudyPage.beside(found.chart(), file);
        if (page != null) {
            StudyPage.write(found, String.valueOf(file.getFileName()), page);
        }
        if (json) {
            out.println(StudyJson.of(found));
        } else {
            StudyText.print(found, out);
            out.println("The page is " + page + ".");
        }
        out.flush();
    }

    private Study found(Function<Table, Study> asked, TableChoice choice) throws IOException {
        if (Files.isDirectory(file)) {
            throw new Callaudit.Problem(file + " is a folder; name a file.");
        }
        try {
            Table table = TableReader.read(file, choice);
            if (label != null) {
                // Not every chart names its rows, but a column that is not there is a slip in all of them.
                table.column(label);
            }
            return asked.apply(table);
        } catch (NoSuchFileException absent) {
            throw new Callaudit.Problem("There is no file " + file + ".");
        } catch (StudyException | TableException mendable) {
            throw new Callaudit.Problem(sentence(String.valueOf(mendable.getMessage())));
        }
    }

    /** The constant of that name, written as in {@code adjusted-wald}. */
    static <E extends Enum<E>> E named(String option, Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> written(constant).equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(option + " " + name + ": there are "
                        + Arrays.stream(type.getEnumConstants())
                                .map(ChartCommand::written)
                                .collect(Collectors.joining(", "))));
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }
}
