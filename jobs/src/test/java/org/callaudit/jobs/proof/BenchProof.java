package org.callaudit.jobs.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.callaudit.jobs.ledger.Json;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * Generated years with planted flaws, loaded by the product as its users start it: every reject, duplicate and finding
 * counted exactly, every measure equal to the yardstick's, no planted personal data left in the home.
 */
class BenchProof {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"S, 100000, 2, 2025-03-03, 1, 20, 250, 1, 0.02", "M, 2000000, 12, 2025-01-01, 365, 40, 600, 2, 0.01"})
    void countsAndMeasuresEqualTheYardsticks(
            String size, int rows, int files, String start, int days, int teams, int agents, int seed, double flaws)
            throws Exception {
        Path data = Product.generate(
                folder,
                size,
                "--rows",
                "" + rows,
                "--files",
                "" + files,
                "--start",
                start,
                "--days",
                "" + days,
                "--teams",
                "" + teams,
                "--agents",
                "" + agents,
                "--seed",
                "" + seed,
                "--flaws",
                "" + flaws);
        Path home = folder.resolve("home" + size);
        Product.drop(data, home);
        Product.Ran night = Product.run(folder, Product.callaudit("nightly", home, "--date", "2025-12-31", "--json"));
        JsonNode summary = Json.read(night.out(), JsonNode.class);
        Path counts = Files.writeString(folder.resolve("counts.json"), Json.write(summary.get("counts")));
        python("check_counts.py", data.resolve("expected.json"), counts);
        Path yardstick = yardstick(data);
        Path ours = Product.measures(
                folder,
                home,
                new String[] {"centre", "month"},
                new String[] {"team", "month"},
                new String[] {"agent", "month"},
                new String[] {"centre", "day"},
                new String[] {"team", "day"});
        python("compare_measures.py", yardstick, ours);
        assertEquals(List.of(), leaks(data, home));
    }

    private void python(String script, Path... arguments) throws IOException, InterruptedException {
        List<String> line =
                new ArrayList<>(List.of("python3", Product.BENCH.resolve(script).toString()));
        for (Path argument : arguments) {
            line.add(argument.toString());
        }
        Product.run(folder, line);
    }

    private Path yardstick(Path data) throws IOException, InterruptedException {
        Path jar = Path.of(System.getProperty("callaudit.yardstick"));
        Path csv = folder.resolve("yardstick.csv");
        Product.run(
                folder,
                List.of(
                        Product.java(),
                        "-jar",
                        jar.toString(),
                        "--in",
                        data.toString(),
                        "--db",
                        folder.resolve("yardstick.db").toString(),
                        "--out",
                        csv.toString()));
        return csv;
    }

    /** Files of the home in which a planted text is found. */
    private static List<String> leaks(Path data, Path home) throws Exception {
        List<String> planted = new ArrayList<>();
        Json.read(Files.readString(data.resolve("expected.json")), JsonNode.class)
                .get("pii")
                .forEach(each -> planted.add(each.get("text").asString()));
        assertTrue(planted.size() > 10, "nothing was planted");
        PlantedTexts search = new PlantedTexts(planted);
        List<String> leaks = new ArrayList<>();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                search.in(Unpacked.text(file)).forEach(text -> leaks.add(file + ": " + text));
            }
        }
        return leaks;
    }
}
