package org.callaudit.jobs.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.callaudit.analytics.export.EvaluationExport;
import org.callaudit.analytics.export.ToolExport;
import org.callaudit.analytics.facts.AsideFile;
import org.callaudit.analytics.mapping.Guess;
import org.callaudit.analytics.mapping.MappingReading;
import org.callaudit.analytics.mapping.MappingWorkbook;
import org.callaudit.analytics.mapping.OwnWords;
import org.callaudit.analytics.mapping.People;
import org.callaudit.analytics.mapping.PeopleWorkbook;
import org.callaudit.analytics.mapping.Person;
import org.callaudit.analytics.mapping.Sheet;
import org.callaudit.analytics.mapping.Translation;
import org.callaudit.analytics.mapping.Understanding;
import org.callaudit.analytics.model.RecordKind;
import org.callaudit.analytics.table.TableRow;
import org.callaudit.analytics.table.UnreadableTableException;
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
            "Evaluations of Amazon Connect, Genesys Cloud and Zendesk QA (.json) and survey tools' exports need none of this:"
                    + " put them into the inbox as they are.",
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
        PrintWriter out = Output.of(spec).out();
        Map<String, Object> summary = understood();
        if (json) {
            out.println(Json.pretty(summary));
        } else {
            print(summary, out);
        }
        out.flush();
        return 0;
    }

    private Map<String, Object> understood() throws IOException {
        Path first = files.get(0).toAbsolutePath();
        Optional<ToolExport> export = export(first);
        if (export.isPresent()) {
            return known(export.get().tool(), export.get().parts(), export.get().notes());
        }
        Map<Path, List<Sheet>> byFile = new LinkedHashMap<>();
        for (Path file : files) {
            byFile.put(file, sheets(file));
        }
        List<Sheet> sheets = byFile.values().stream().flatMap(List::stream).toList();
        if (MappingReading.isMapping(sheets) || PeopleWorkbook.isPeople(sheets)) {
            throw new Callaudit.Problem(
                    files.get(0) + " is written for callaudit already: put it into the inbox of your home.");
        }
        if (sheets.stream().allMatch(sheet -> sheet.table().rows().isEmpty())) {
            throw new Callaudit.Problem(
                    files.get(0) + " holds no rows below a header: there is nothing to learn from.");
        }
        List<Translation> own = OwnWords.parts(sheets);
        return own.isEmpty() ? learnt(first, byFile) : known("canonical", own, OwnWords.notes(sheets));
    }

    private Map<String, Object> learnt(Path first, Map<Path, List<Sheet>> byFile) throws IOException {
        List<Sheet> sheets = byFile.values().stream().flatMap(List::stream).toList();
        String stem = first.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        Understanding understood = Guess.of(stem, sheets);
        byFile.forEach((file, of) -> {
            if (of.stream()
                    .noneMatch(sheet -> understood.mapping().fits(sheet.table().columns()))) {
                throw new Callaudit.Problem(file + " is of another layout than the other files: import it by itself.");
            }
        });
        Path workbook = first.resolveSibling(stem + ".mapping.xlsx");
        byte[] mapping = MappingWorkbook.of(understood);
        Optional<Path> kept = kept(workbook, mapping);
        AsideFile.write(workbook, mapping);
        Map<String, Object> summary = summary(understood, workbook);
        kept.ifPresent(path -> summary.put("kept", path.toString()));
        Collection<Person> people = People.in(understood.mapping(), sheets);
        if (understood.mapping().kind() != RecordKind.ROSTER && !people.isEmpty()) {
            Path list = first.resolveSibling("people.xlsx");
            List<Sheet> before = Files.exists(list) ? sheets(list) : List.of();
            if (before.isEmpty() || PeopleWorkbook.isPeople(before)) {
                AsideFile.write(list, PeopleWorkbook.of(people, before));
                summary.put("people", list.toString());
            }
        }
        return summary;
    }

    /** Puts a workbook of other content aside under a name of its own: somebody may have corrected it. */
    private static Optional<Path> kept(Path workbook, byte[] mapping) throws IOException {
        if (!Files.exists(workbook) || holds(workbook, mapping)) {
            return Optional.empty();
        }
        String stem = workbook.getFileName().toString().replaceFirst("\\.xlsx$", "");
        int number = 1;
        while (Files.exists(workbook.resolveSibling(stem + "." + number + ".xlsx"))) {
            number++;
        }
        return Optional.of(Files.move(workbook, workbook.resolveSibling(stem + "." + number + ".xlsx")));
    }

    /** Whether a workbook says the same as these bytes of another; each save has other bytes. */
    private static boolean holds(Path workbook, byte[] other) throws IOException {
        Path beside = Files.createTempFile("mapping", ".xlsx");
        try {
            Files.write(beside, other);
            return cells(workbook).equals(cells(beside));
        } catch (UnreadableTableException e) {
            return false;
        } finally {
            Files.delete(beside);
        }
    }

    private static List<List<TableRow>> cells(Path workbook) throws IOException {
        return Sheet.of(workbook).stream().map(sheet -> sheet.table().rows()).toList();
    }

    private static Optional<ToolExport> export(Path file) throws IOException {
        try {
            return Files.isRegularFile(file) ? EvaluationExport.read(file) : Optional.empty();
        } catch (UnreadableTableException e) {
            throw new Callaudit.Problem(String.valueOf(e.getMessage()));
        }
    }

    /** Of files that need no mapping. */
    private static Map<String, Object> known(String layout, List<Translation> parts, List<String> notes) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("mapping", null);
        summary.put(
                "kind",
                parts.isEmpty() ? null : parts.get(parts.size() - 1).kind().text());
        summary.put("layout", layout);
        List<String> said = new ArrayList<>();
        parts.forEach(part -> said.add(part.rows().size() + (part.rows().size() == 1 ? " row" : " rows") + " of kind "
                + part.kind().text() + "."));
        said.add("This layout needs no mapping: put the file into the inbox of your home.");
        said.addAll(notes);
        summary.put("understood", String.join(" ", said));
        summary.put("columns", List.of());
        summary.put("doubts", List.of());
        return summary;
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
                        .map(column -> inOrder(
                                column.source(), "meaning", column.meaning().text()))
                        .toList());
        summary.put(
                "doubts",
                understood.doubtful().stream()
                        .map(column -> inOrder(column.source(), "doubt", column.doubt()))
                        .toList());
        return summary;
    }

    /** The same file gives the same text each time. */
    private static Map<String, String> inOrder(String column, String key, String value) {
        Map<String, String> pair = new LinkedHashMap<>();
        pair.put("column", column);
        pair.put(key, value);
        return pair;
    }

    private static void print(Map<String, Object> summary, PrintWriter out) {
        out.println(summary.get("understood"));
        if (summary.get("mapping") == null) {
            return;
        }
        out.println();
        if (summary.get("doubts") instanceof List<?> doubts) {
            for (Object doubt : doubts) {
                if (doubt instanceof Map<?, ?> of) {
                    out.println("  " + of.get("column") + ": " + of.get("doubt"));
                }
            }
        }
        out.println();
        out.println("Written: " + summary.get("mapping"));
        if (summary.containsKey("kept")) {
            out.println("What lay there, perhaps with your corrections, is now: " + summary.get("kept"));
        }
        out.println("Correct it where it is yellow, then put it and the file into the inbox of your home.");
        if (summary.containsKey("people")) {
            out.println("Who is named there, to be filled in as your roster: " + summary.get("people"));
        }
    }
}
