package org.callaudit.jobs.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.callaudit.jobs.ledger.FileEntry;
import org.callaudit.jobs.ledger.FileStatus;
import org.callaudit.jobs.ledger.Json;
import org.callaudit.jobs.ledger.RunBook.Run;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What was done, run by run. */
@Command(
        name = "history",
        description = "Lists the runs: when, how long, how much, how it ended.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: callaudit history --run 17"})
final class History implements Callable<Integer> {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.US);

    @Mixin
    private HomeOptions options = new HomeOptions();

    @Option(names = "--run", paramLabel = "ID", description = "One run with its files.")
    private @Nullable Integer run;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Output.of(spec).out();
        try (Session session = Session.reading(options.home())) {
            List<Told> runs = told(session);
            if (run != null && runs.isEmpty()) {
                throw new Callaudit.Problem("There is no run " + run + ".");
            }
            if (options.json) {
                out.println(Json.pretty(runs.stream().map(History::fields).toList()));
            } else {
                runs.forEach(each -> print(each, session.settings().zone(), out));
            }
            out.flush();
        }
        return 0;
    }

    /** A run with all that is said of it. */
    private record Told(Run run, List<FileEntry> files, int reports, List<String> unusual) {

        long records() {
            return files.stream().mapToLong(file -> file.counts().read()).sum();
        }
    }

    private List<Told> told(Session session) {
        Map<Integer, List<FileEntry>> files = new HashMap<>();
        List<Unusual.Volume> volumes = new ArrayList<>();
        for (Run each : session.ledger().runs().all()) {
            files.put(each.id(), session.ledger().files().ofRun(each.id()));
            volumes.add(Unusual.Volume.of(each, files.getOrDefault(each.id(), List.of())));
        }
        return volumes.stream()
                .filter(volume -> run == null || volume.run().id() == run)
                .map(volume -> new Told(
                        volume.run(),
                        files.getOrDefault(volume.run().id(), List.of()),
                        session.ledger().issues().ofRun(volume.run().id()).size(),
                        Unusual.about(volume, volumes)))
                .toList();
    }

    private static Map<String, Object> fields(Told told) {
        Run run = told.run();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("runId", run.id());
        fields.put("command", run.command().text());
        fields.put("status", run.status());
        fields.put("businessDate", run.businessDate());
        fields.put("startedAt", run.startedAt());
        fields.put("finishedAt", run.finishedAt());
        fields.put("files", told.files().size());
        fields.put("records", told.records());
        fields.put("reports", told.reports());
        fields.put("unusual", told.unusual());
        fields.put("error", run.error());
        return fields;
    }

    /** The end of a noun after a number, one letter wide so that columns stay in line. */
    private static String plural(long number) {
        return number == 1 ? " " : "s";
    }

    private void print(Told told, ZoneId zone, PrintWriter out) {
        Run each = told.run();
        String took = each.finishedAt() == null
                ? "unfinished"
                : String.format(
                        Locale.US,
                        "%.1f s",
                        Duration.between(each.startedAt(), each.finishedAt()).toMillis() / 1e3);
        out.printf(
                Locale.US,
                "Run %-4d %-8s %s  for %s  %-9s %10s  %2d file%s %,9d record%s %3d report%s%s%n",
                each.id(),
                each.command().text(),
                WHEN.format(each.startedAt().atZone(zone)),
                each.businessDate(),
                each.status().name().toLowerCase(Locale.ROOT),
                took,
                told.files().size(),
                plural(told.files().size()),
                told.records(),
                plural(told.records()),
                told.reports(),
                plural(told.reports()),
                each.error() == null ? "" : "  " + each.error());
        told.unusual().forEach(note -> out.println("         unusual: " + note));
        if (run != null) {
            for (FileEntry file : told.files()) {
                String why = file.status() == FileStatus.INGESTED || file.reason() == null ? "" : "  " + file.reason();
                out.printf(
                        Locale.US,
                        "  file %-5d %-36s %-10s %,9d read%s%n",
                        file.id(),
                        file.name(),
                        file.status().name().toLowerCase(Locale.ROOT),
                        file.counts().read(),
                        why);
            }
        }
    }
}
