package org.callaudit.jobs.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.callaudit.analytics.text.CsvText;
import org.callaudit.jobs.home.Home;
import org.callaudit.jobs.home.HomeKey;
import org.callaudit.jobs.ledger.FileEntry;
import org.callaudit.jobs.ledger.Json;
import org.callaudit.jobs.nightly.Night;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What was not taken, and why. */
@Command(
        name = "rejects",
        description = "Lists what was not taken, and why; the files to mend lie in the home's rejected folder.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: callaudit rejects --file 5"})
final class Rejects implements Callable<Integer> {

    @Mixin
    private HomeOptions options = new HomeOptions();

    @Option(names = "--file", paramLabel = "ID", description = "Only this file, with its rejected rows.")
    private @Nullable Integer file;

    @Option(names = "--csv", description = "Print counts by file and code as CSV.")
    private boolean csv;

    @Option(names = "--export", description = "Write encrypted rejected files in the clear, beside themselves.")
    private boolean export;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Output.of(spec).out();
        try (Session session = Session.reading(options.home())) {
            if (file != null && session.ledger().files().find(file).isEmpty()) {
                throw new Callaudit.Problem("There is no file " + file + ".");
            }
            List<FileEntry> files = session.ledger().files().withRejects().stream()
                    .filter(entry -> file == null || entry.id() == file)
                    .toList();
            if (export) {
                export(session.home(), Output.of(spec).err());
            }
            if (options.json) {
                out.println(Json.pretty(files.stream().map(Rejects::fields).toList()));
            } else if (csv) {
                out.print("file_id,file,code,records\n");
                files.forEach(entry -> codes(entry)
                        .forEach((code, n) -> out.print(
                                entry.id() + "," + CsvText.quoted(entry.name()) + "," + code + "," + n + "\n")));
            } else {
                print(session, files, out);
            }
            out.flush();
        }
        return 0;
    }

    private static Map<String, Long> codes(FileEntry entry) {
        Map<String, Long> codes = new TreeMap<>();
        entry.counts().codes().forEach((code, n) -> codes.put(code.text(), n));
        return codes;
    }

    private static Map<String, Object> fields(FileEntry entry) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", entry.id());
        fields.put("name", entry.name());
        fields.put("status", entry.status().name());
        fields.put("rejected", entry.counts().rejected());
        fields.put("codes", codes(entry));
        fields.put("reason", entry.reason());
        return fields;
    }

    private void print(Session session, List<FileEntry> files, PrintWriter out) throws IOException {
        Home home = session.home();
        if (files.isEmpty()) {
            out.println("Nothing was rejected.");
            return;
        }
        List<FileEntry> ingested = session.ledger().files().ingested();
        for (FileEntry entry : files) {
            long rejected = entry.counts().rejected();
            out.printf(
                    Locale.US,
                    "File %d, %s: %,d record%s%n",
                    entry.id(),
                    entry.name(),
                    rejected,
                    rejected == 1 ? "" : "s");
            if (entry.reason() != null) {
                out.println("  " + entry.reason());
            }
            codes(entry).forEach((code, n) -> out.printf(Locale.US, "  %-18s %,8d%n", code, n));
            droppedAgain(session, entry, ingested)
                    .forEach(mended -> out.printf(
                            Locale.US,
                            "  mended: %s, file %d: %,d taken, %,d not%n",
                            mended.name(),
                            mended.id(),
                            mended.counts().accepted(),
                            mended.counts().rejected()));
            if (file != null) {
                rows(session, entry, out);
            }
        }
        out.println("Mend the rows in " + home.rejected() + " and drop the mended file into " + home.inbox() + ".");
    }

    /** Of the files that count those that bear the name of this one's rejects, as a spreadsheet may have saved them. */
    private static List<FileEntry> droppedAgain(Session session, FileEntry entry, List<FileEntry> ingested) {
        String rejects = Night.rejectedName(session.ledger(), entry) + ".rejects";
        return ingested.stream()
                .filter(later -> later.id() > entry.id() && later.name().startsWith(rejects))
                .toList();
    }

    private static void rows(Session session, FileEntry entry, PrintWriter out) throws IOException {
        Path path = session.home().rejected().resolve(Night.rejectedName(session.ledger(), entry) + ".rejects.csv");
        if (Files.exists(path)) {
            try (Stream<String> lines = Files.lines(path)) {
                lines.forEach(out::println);
            }
        }
    }

    private static void export(Home home, PrintWriter out) throws IOException {
        try (Stream<Path> files = Files.list(home.rejected())) {
            for (Path path : files.filter(each -> each.toString().endsWith(".encrypted"))
                    .sorted()
                    .toList()) {
                String name = path.getFileName().toString();
                Path clear = path.resolveSibling(name.substring(0, name.length() - ".encrypted".length()));
                try (var target = Files.newOutputStream(clear)) {
                    HomeKey.of(home).decrypt(path, target);
                }
                out.println(clear + ": in the clear now; delete it when you have mended it.");
            }
        }
    }
}
