package org.callaudit.jobs.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a nightly page costs, in seconds of processor: 150 teams' pages against PDFs of two control charts that matplotlib
 * draws, 150 of them by one script and one by a script of its own, in turn, the start of each process included. Nothing
 * fails for being slow.
 */
class RenderBenchmark {

    private static final int PAGES = 150;
    private static final int TURNS = Integer.getInteger("callaudit.pairs", 3);
    private static final String PYTHON = System.getProperty("callaudit.python", "python3");
    private static final String EVE = "2026-10-30";
    private static final String DATE = "2026-10-31";

    @TempDir
    private Path folder;

    @Test
    void nightlyPagesAgainstMatplotlib() throws Exception {
        assumeTrue(
                hasMatplotlib(),
                PYTHON + " has no matplotlib: install python3-matplotlib or name another Python with"
                        + " -Dcallaudit.python");
        Path home = home();
        Path cpu = script("cpu.py");
        Path charts = script("charts.py");
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        List<Double> alone = new ArrayList<>();
        for (int turn = 0; turn < TURNS; turn++) {
            ours.add(seconds(cpu, Product.callaudit("report", home, "nightly", "--to", DATE)));
            assertEquals(PAGES, pdfs(home.resolve("reports").resolve(DATE)));
            theirs.add(drawn(cpu, charts, "all" + turn, PAGES));
            alone.add(drawn(cpu, charts, "one" + turn, 1));
        }
        double page = median(ours) / PAGES;
        tell("a matplotlib script of " + PAGES + " PDFs, for each", page, median(theirs) / PAGES);
        tell("a matplotlib script of one PDF", page, median(alone));
        System.out.printf("SPEED %d pages %s, %d PDFs %s, one PDF %s s%n", PAGES, ours, PAGES, theirs, alone);
    }

    private static void tell(String what, double page, double pdf) {
        System.out.printf(
                Locale.ROOT,
                "SPEED processor a nightly page / %s: %.3f / %.3f s, ratio %.2f%n",
                what,
                page,
                pdf,
                page / pdf);
    }

    private double drawn(Path cpu, Path charts, String name, int pages) throws Exception {
        Path drawn = Files.createDirectories(folder.resolve(name));
        double seconds = seconds(cpu, List.of(PYTHON, charts.toString(), drawn.toString(), "" + pages));
        assertEquals(pages, pdfs(drawn));
        return seconds;
    }

    private static boolean hasMatplotlib() throws InterruptedException {
        try {
            return new ProcessBuilder(PYTHON, "-c", "import matplotlib")
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notThere) {
            return false;
        }
    }

    /** A year of every team, so that its page has both charts, and a night of some five audits a team. */
    private Path home() throws Exception {
        Path home = folder.resolve("home");
        Product.drop(generated("year", 1_500_000, 12, "2025-11-01", 364), home);
        Product.run(folder, Product.callaudit("nightly", home, "--date", EVE, "--json"));
        Product.drop(Product.renamed(generated("night", 15_000, 1, DATE, 1), folder.resolve("renamed")), home);
        Product.run(folder, Product.callaudit("nightly", home, "--date", DATE, "--json"));
        return home;
    }

    private Path generated(String name, int rows, int files, String start, int days) throws Exception {
        return Product.generate(
                folder,
                name,
                "--rows",
                "" + rows,
                "--files",
                "" + files,
                "--start",
                start,
                "--days",
                "" + days,
                "--teams",
                "" + PAGES,
                "--agents",
                "1500",
                "--seed",
                "2",
                "--flaws",
                "0.01");
    }

    private Path script(String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = Objects.requireNonNull(RenderBenchmark.class.getResourceAsStream(name), name)) {
            Files.copy(in, file);
        }
        return file;
    }

    /** Threads that wait spinning are not held against matplotlib: there is nothing for them to do. */
    private double seconds(Path cpu, List<String> command) throws Exception {
        List<String> line = new ArrayList<>(List.of("env", "OPENBLAS_NUM_THREADS=1", PYTHON, cpu.toString()));
        line.addAll(command);
        return Double.parseDouble(Product.run(folder, line).out().strip());
    }

    private static long pdfs(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".pdf")).count();
        }
    }

    private static double median(List<Double> seconds) {
        return seconds.stream().sorted().toList().get(seconds.size() / 2);
    }
}
