package org.callaudit.jobs.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The product as its users start it, and the bench that it is measured against. */
final class Product {

    static final Path CHECKOUT =
            Path.of(System.getProperty("callaudit.checkout")).toAbsolutePath();
    static final Path BENCH = Path.of(System.getProperty("callaudit.bench")).toAbsolutePath();

    private Product() {}

    /** What a process printed, and how it went. */
    record Ran(int code, String out, double seconds) {}

    /** The command line of a callaudit command on a home. */
    static List<String> callaudit(String command, Path home, String... arguments) {
        List<String> line = new ArrayList<>(
                List.of(CHECKOUT.resolve("jobs/bin/callaudit").toString(), command, "--home", home.toString()));
        line.addAll(List.of(arguments));
        return line;
    }

    /** Runs to the end; the process must exit with 0. */
    static Ran run(Path folder, List<String> line) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(line)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        int code = process.waitFor();
        Ran ran = new Ran(code, Files.readString(out), (System.nanoTime() - begin) / 1e9);
        if (code != 0) {
            throw new AssertionError(line + " exited with " + code + "\n" + ran.out() + Files.readString(err));
        }
        return ran;
    }

    /** Makes canonical files with the bench's generator. */
    static Path generate(Path folder, String name, String... arguments) throws IOException, InterruptedException {
        Path target = folder.resolve(name);
        List<String> line =
                new ArrayList<>(List.of(java(), BENCH.resolve("Gen.java").toString(), "--out", target.toString()));
        line.addAll(List.of(arguments));
        run(folder, line);
        return target;
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Drops copies of all CSV files of a folder into a home's inbox, at rest. */
    static void drop(Path files, Path home) throws IOException {
        Path inbox = Files.createDirectories(home.resolve("inbox"));
        try (Stream<Path> list = Files.list(files)) {
            for (Path file :
                    list.filter(each -> each.toString().endsWith(".csv")).toList()) {
                Path copy = inbox.resolve(file.getFileName());
                Files.copy(file, copy);
                Files.setLastModifiedTime(copy, FileTime.from(Instant.now().minusSeconds(60)));
            }
        }
    }

    /** The records alone, under ids that no history has: a night of one day, whose agents and form are known. */
    static Path renamed(Path data, Path target) throws IOException {
        Files.createDirectories(target);
        try (Stream<Path> files = Files.list(data)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".csv")).toList()) {
                String name = file.getFileName().toString();
                if (name.startsWith("audits") || name.startsWith("surveys")) {
                    String text = Files.readString(file).replaceAll("\n([AS])(?=\\d)", "\nN$1");
                    Files.writeString(target.resolve("night-" + name), text);
                }
            }
        }
        return target;
    }

    /** One CSV of several exports of measures, with one header. */
    static Path measures(Path folder, Path home, String[]... scopesAndGrains) throws IOException, InterruptedException {
        Path csv = folder.resolve(home.getFileName() + "-measures.csv");
        StringBuilder all = new StringBuilder();
        for (String[] one : scopesAndGrains) {
            String out = run(folder, callaudit("measures", home, "--scope", one[0], "--grain", one[1], "--csv"))
                    .out();
            all.append(all.isEmpty() ? out : out.substring(out.indexOf('\n') + 1));
        }
        return Files.writeString(csv, all);
    }
}
