package org.callaudit.jobs.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.callaudit.jobs.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a study has to wait for. */
class StudyStartTest {

    @TempDir
    private Path folder;

    /** Each of them takes longer to load than any study to compute; nor may an error load them. */
    @Test
    void loadsNeitherSpringNorSparkNorTheDatabase() throws IOException, InterruptedException {
        Path table = folder.resolve("table.csv");
        Files.writeString(table, "a,b\n1,5\n2,5\n");
        for (String count : List.of("a", "absent")) {
            Path log = folder.resolve("classes");
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xlog:class+load:file=" + log,
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            Main.class.getName(),
                            "study",
                            "laney-p",
                            table.toString(),
                            "--count",
                            count,
                            "--size",
                            "b",
                            "--json")
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("out").toFile())
                    .start();

            assertEquals(count.equals("a") ? 0 : 1, process.waitFor(), () -> read(folder.resolve("out")));
            List<String> classes = Files.readAllLines(log, UTF_8);
            assertTrue(classes.stream().anyMatch(line -> line.contains("org.callaudit.analytics.table.Table")));
            assertEquals(
                    List.of(),
                    classes.stream()
                            .filter(line ->
                                    line.matches(".*\\] (org\\.springframework|org\\.apache\\.spark|org\\.h2)\\..*"))
                            .toList());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
