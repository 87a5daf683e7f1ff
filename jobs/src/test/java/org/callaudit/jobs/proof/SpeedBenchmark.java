package org.callaudit.jobs.proof;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/**
 * How long a user waits, in pairs: what is measured and what it is measured against run in turn, and the median of the
 * ratios is told. Nothing fails for being slow: machines differ, and so do their neighbours.
 */
class SpeedBenchmark {

    private static final int PAIRS = Integer.getInteger("callaudit.pairs", 3);
    private static final String DATE = "2026-01-10";

    @TempDir
    private Path folder;

    private interface Timed {
        double seconds(int turn) throws Exception;
    }

    @BeforeEach
    void built() throws Exception {
        Product.run(
                folder, List.of(Product.CHECKOUT.resolve("jobs/bin/callaudit").toString(), "--version"));
        try (Stream<Path> archives = Files.list(Product.CHECKOUT.resolve("jobs/target/cds"))) {
            assertTrue(archives.anyMatch(file -> file.toString().endsWith(".jsa")), "starts without its archive");
        }
    }

    @Test
    void demoAndAnEmptyNightAgainstBareSpark() throws Exception {
        Path home = folder.resolve("quiet");
        nightly(home);
        compare("demo / bare Spark", turn -> demo(folder.resolve("demo" + turn)), turn -> bareSpark());
        compare("nightly with an empty inbox / bare Spark", turn -> nightly(home), turn -> bareSpark());
    }

    @Test
    void loadOfTwoMillionRowsAgainstTheYardstick() throws Exception {
        Path data = generated("M", 2_000_000, "2025-01-01", 365);
        compare("load of M / yardstick", turn -> load(data, folder.resolve("m" + turn)), turn -> yardstick(data, turn));
    }

    @Test
    void aNightOnALongHistoryAgainstOneOnAShortHistory() throws Exception {
        Path night = Product.renamed(generated("night", 100_000, "2025-06-02", 1), folder.resolve("renamed"));
        Path shortOne = folder.resolve("short");
        Path longOne = folder.resolve("long");
        load(generated("few", 100_000, "2025-01-01", 365), shortOne);
        load(generated("many", 2_000_000, "2025-01-01", 365), longOne);
        compare(
                "100 k rows on a history of M / of 100 k",
                turn -> load(night, copied(longOne, turn)),
                turn -> load(night, copied(shortOne, turn)));
    }

    private static void compare(String what, Timed measured, Timed against) throws Exception {
        List<Double> ratios = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int turn = 0; turn < PAIRS; turn++) {
            double ours = measured.seconds(turn);
            double theirs = against.seconds(turn);
            ratios.add(ours / theirs);
            line.append(String.format(Locale.ROOT, "  %.2f / %.2f s", ours, theirs));
        }
        ratios.sort(null);
        System.out.printf(Locale.ROOT, "SPEED %s: median %.2f of%s%n", what, ratios.get(PAIRS / 2), line);
    }

    private double demo(Path home) throws Exception {
        return Product.run(folder, Product.callaudit("demo", home, "--json")).seconds();
    }

    private double nightly(Path home) throws Exception {
        return Product.run(folder, Product.callaudit("nightly", home, "--date", DATE, "--no-reports", "--json"))
                .seconds();
    }

    private double load(Path data, Path home) throws Exception {
        Product.drop(data, home);
        return nightly(home);
    }

    private double bareSpark() throws Exception {
        String lib = Product.CHECKOUT.resolve("jobs/target/lib") + "/*";
        String classes = Product.CHECKOUT.resolve("jobs/target/test-classes").toString();
        return Product.run(
                        folder,
                        List.of(
                                Product.java(),
                                "-cp",
                                classes + java.io.File.pathSeparator + lib,
                                BareSpark.class.getName()))
                .seconds();
    }

    private double yardstick(Path data, int turn) throws Exception {
        return Product.run(
                        folder,
                        List.of(
                                Product.java(),
                                "-jar",
                                System.getProperty("callaudit.yardstick"),
                                "--in",
                                data.toString(),
                                "--db",
                                folder.resolve(turn + ".db").toString(),
                                "--out",
                                folder.resolve(turn + ".csv").toString()))
                .seconds();
    }

    private Path generated(String name, int rows, String start, int days) throws Exception {
        return Product.generate(
                folder,
                name,
                "--rows",
                "" + rows,
                "--files",
                rows > 1_000_000 ? "12" : "2",
                "--start",
                start,
                "--days",
                "" + days,
                "--teams",
                "40",
                "--agents",
                "600",
                "--seed",
                "2",
                "--flaws",
                "0.01");
    }

    private Path copied(Path home, int turn) throws IOException {
        Path copy = folder.resolve(home.getFileName() + "-" + turn);
        FileSystemUtils.copyRecursively(home, copy);
        return copy;
    }
}
