package org.callaudit.jobs.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.callaudit.analytics.mapping.Guess;
import org.callaudit.analytics.mapping.MappedColumn;
import org.callaudit.analytics.mapping.MappingReading;
import org.callaudit.analytics.mapping.MappingWorkbook;
import org.callaudit.analytics.mapping.Sheet;
import org.callaudit.analytics.mapping.Understanding;
import org.callaudit.analytics.table.UnreadableTableException;
import org.callaudit.jobs.home.AtomicFile;
import org.callaudit.jobs.ledger.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Learns a foreign layout: guesses at it and leaves the guess beside the file, to be corrected. */
@Command(
        name = "import",
        description = {
            "Learns the layout of your own audit, survey or staff tables (.xlsx or CSV) and writes what it understood to"
                    + " FILE.mapping.xlsx beside the file.",
            "Correct that workbook where it is yellow, then put it and the file into the home's inbox: from the next"
                    + " nightly on, every file of that layout is taken."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example: callaudit import \"QA audits October.xlsx\""})
final class Import implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files of one layout.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--json", description = "Print one JSON document on standard output.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        List<Sheet> sheets = new ArrayList<>();
        for (Path file : files) {
            sheets.addAll(sheets(file));
        }
        if (MappingReading.isMapping(sheets)) {
            throw new Callaudit.Problem(files.get(0) + " is a mapping already: put it into the inbox of your home.");
        }
        if (sheets.stream().allMatch(sheet -> sheet.table().rows().isEmpty())) {
            throw new Callaudit.Problem(
                    files.get(0) + " holds no rows below a header: there is nothing to learn from.");
        }
        Path first = files.get(0).toAbsolutePath();
        String stem = first.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        Understanding understood = Guess.of(stem, sheets);
        Path workbook = first.resolveSibling(stem + ".mapping.xlsx");
        AtomicFile.write(workbook, MappingWorkbook.of(understood));
        PrintWriter out = Output.of(spec).out();
        if (json) {
            out.println(Json.pretty(summary(understood, workbook)));
        } else {
            print(understood, workbook, out);
        }
        out.flush();
        return 0;
    }

    private static List<Sheet> sheets(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new Callaudit.Problem(file + " is a folder: name the file in it.");
        }
        if (!Files.isRegularFile(file)) {
            throw new Callaudit.Problem("There is no file " + file + ".");
        }
        try {
            return Sheet.of(file);
        } catch (UnreadableTableException e) {
            throw new Callaudit.Problem(String.valueOf(e.getMessage()));
        }
    }

    private static Map<String, Object> summary(Understanding understood, Path workbook) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("mapping", workbook.toString());
        summary.put("kind", understood.mapping().kind().text());
        summary.put("layout", understood.mapping().layout().text());
        summary.put("understood", understood.said());
        summary.put(
                "columns",
                understood.mapping().columns().stream()
                        .map(column -> Map.of(
                                "column",
                                column.source(),
                                "meaning",
                                column.meaning().text()))
                        .toList());
        summary.put(
                "doubts",
                understood.doubtful().stream()
                        .map(column -> Map.of("column", column.source(), "doubt", column.doubt()))
                        .toList());
        return summary;
    }

    private static void print(Understanding understood, Path workbook, PrintWriter out) {
        out.println(understood.said());
        out.println();
        for (MappedColumn column : understood.doubtful()) {
            out.println("  " + column.source() + ": " + column.doubt());
        }
        out.println();
        out.println("Written: " + workbook);
        out.println("Correct it where it is yellow, then put it and the file into the inbox of your home.");
    }
}
