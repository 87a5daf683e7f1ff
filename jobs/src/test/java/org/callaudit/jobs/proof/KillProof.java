package org.callaudit.jobs.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.callaudit.jobs.ledger.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A night killed at random moments, then told to go on, ends as one that nobody disturbed. */
class KillProof {

    private static final int KILLS = Integer.getInteger("callaudit.kills", 20);

    @TempDir
    private Path folder;

    /** What a night leaves: measures, bytes of PDFs and workbooks, Message-IDs. */
    private record Result(
            String measures,
            SortedMap<String, String> pdfs,
            SortedMap<String, String> workbooks,
            SortedMap<String, String> mails) {}

    @Test
    void aKilledNightEndsAsAnUndisturbedOne() throws Exception {
        Path data = Product.generate(
                folder,
                "K",
                "--rows",
                "60000",
                "--files",
                "4",
                "--start",
                "2025-01-01",
                "--days",
                "300",
                "--teams",
                "6",
                "--agents",
                "60",
                "--seed",
                "7",
                "--flaws",
                "0.01");
        Path calm = folder.resolve("calm");
        Product.drop(data, calm);
        double seconds = Product.run(folder, night(calm)).seconds();
        Result expected = result(calm);
        assertEquals(expected.pdfs().size(), expected.workbooks().size());
        assertTrue(expected.pdfs().size() >= 6 && expected.mails().size() >= 6, "the night left too little to compare");
        Random random = new Random(17);
        for (int i = 0; i < KILLS; i++) {
            Path home = folder.resolve("killed" + i);
            Product.drop(data, home);
            long moment = (long) (1000 * seconds * random.nextDouble());
            kill(night(home), moment);
            Product.run(folder, night(home));
            assertEquals(expected, result(home), "killed after " + moment + " ms");
        }
    }

    private static List<String> night(Path home) {
        return Product.callaudit("nightly", home, "--date", "2025-10-31", "--json");
    }

    private void kill(List<String> line, long milliseconds) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(line)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
    }

    private Result result(Path home) throws IOException, InterruptedException {
        Path measures = Product.measures(
                folder, home, new String[] {"centre", "day"}, new String[] {"team", "month"}, new String[] {
                    "agent", "month"
                });
        JsonNode history = Json.read(
                Product.run(folder, Product.callaudit("history", home, "--json"))
                        .out(),
                JsonNode.class);
        assertEquals(1, history.size(), "the killed run was to go on, not to be followed by another");
        return new Result(
                Files.readString(measures),
                contents(home.resolve("reports"), ".pdf"),
                contents(home.resolve("reports"), ".xlsx"),
                contents(home.resolve("outbox"), ".eml"));
    }

    private static SortedMap<String, String> contents(Path folder, String ending) throws IOException {
        SortedMap<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(ending)).toList()) {
                contents.put(
                        folder.relativize(file).toString(),
                        java.util.Base64.getEncoder().encodeToString(Files.readAllBytes(file)));
            }
        }
        return contents;
    }
}
