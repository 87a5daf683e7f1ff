package org.callaudit.jobs.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
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
        try (Session session = Session.reading(options.home(), "history")) {
            List<Run> runs = session.ledger().runs().all().stream()
                    .filter(each -> run == null || each.id() == run)
                    .toList();
            if (run != null && runs.isEmpty()) {
                throw new Callaudit.Problem("There is no run " + run + ".");
            }
            if (options.json) {
                List<Map<String, Object>> lines = new ArrayList<>();
                runs.forEach(each -> lines.add(fields(session, each)));
                out.println(Json.pretty(lines));
            } else {
                runs.forEach(each -> print(session, each, out));
            }
            out.flush();
        }
        return 0;
    }

    private static long records(List<FileEntry> files) {
        return files.stream().mapToLong(file -> file.counts().read()).sum();
    }

    private static Map<String, Object> fields(Session session, Run run) {
        List<FileEntry> files = session.ledger().files().ofRun(run.id());
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("runId", run.id());
        fields.put("command", run.command());
        fields.put("status", run.status());
        fields.put("businessDate", run.businessDate());
        fields.put("startedAt", run.startedAt());
        fields.put("finishedAt", run.finishedAt());
        fields.put("files", files.size());
        fields.put("records", records(files));
        fields.put("reports", session.ledger().runs().reports(run.id()).size());
        fields.put("error", run.error());
        return fields;
    }

    private void print(Session session, Run each, PrintWriter out) {
        List<FileEntry> files = session.ledger().files().ofRun(each.id());
        String took = each.finishedAt() == null
                ? "unfinished"
                : String.format(
                        Locale.US,
                        "%.1f s",
                        Duration.between(each.startedAt(), each.finishedAt()).toMillis() / 1e3);
        out.printf(
                Locale.US,
                "Run %-4d %-8s %s  for %s  %-9s %10s  %2d files %,9d records %3d reports%s%n",
                each.id(),
                each.command(),
                WHEN.format(each.startedAt().atZone(session.settings().zone())),
                each.businessDate(),
                each.status().toLowerCase(Locale.ROOT),
                took,
                files.size(),
                records(files),
                session.ledger().runs().reports(each.id()).size(),
                each.error() == null ? "" : "  " + each.error());
        if (run != null) {
            for (FileEntry file : files) {
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
