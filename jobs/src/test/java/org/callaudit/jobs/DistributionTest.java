package org.callaudit.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.logging.log4j.LogManager;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What we ship beside our own code. */
class DistributionTest {

    /** Jars that only tests use, and our own. */
    private static final Pattern NOT_SHIPPED = Pattern.compile(
            "callaudit-.*|junit-.*|opentest4j|apiguardian-api|archunit.*|greenmail|surefire-.*|classes|test-classes"
                    + "|spring-boot-.*test.*|hamcrest.*|junit|jakarta\\.mail");

    @Test
    void everyLibraryIsNamedInTheNotices() throws IOException {
        Pattern noticed = noticed();
        List<String> jars = Arrays.stream(classPath().split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .map(jar -> Path.of(jar).getFileName().toString().replaceFirst("-\\d.*|\\.jar$", ""))
                .filter(name -> !NOT_SHIPPED.matcher(name).matches())
                .toList();

        assertFalse(jars.isEmpty());
        assertEquals(
                List.of(),
                jars.stream().filter(name -> !noticed.matcher(name).matches()).toList(),
                "name these in jobs/NOTICES, or here if only tests use them");
    }

    @Test
    void everyLibraryLogsThroughLogback() {
        assertEquals(
                "ch.qos.logback.classic.LoggerContext",
                LoggerFactory.getILoggerFactory().getClass().getName());
        assertEquals(
                "org.apache.logging.slf4j.SLF4JLoggerContext",
                LogManager.getContext(false).getClass().getName());
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** The names in the notices' second column and its continuation lines, as one expression. */
    private static Pattern noticed() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String line : Files.readAllLines(Path.of("NOTICES"))) {
            if (line.matches(" {2}.{22}\\S.*")) {
                names.addAll(
                        List.of(line.substring(24).replaceFirst(" \\(.*", "").split(" ")));
            }
        }
        return Pattern.compile(String.join(
                "|",
                names.stream()
                        .map(name -> name.replace(".", "\\.").replace("*", ".*"))
                        .toList()));
    }
}
