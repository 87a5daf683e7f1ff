package org.callaudit.analytics.simulation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** A table in Markdown as the documentation keeps it. */
final class Table {

    private final StringBuilder text = new StringBuilder();

    Table(String... columns) {
        add(List.of(columns));
        add(Collections.nCopies(columns.length, "---"));
    }

    Table row(String... cells) {
        add(List.of(cells));
        return this;
    }

    Table row(List<String> cells) {
        add(cells);
        return this;
    }

    private void add(List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    /** In per cent with so many digits. */
    static String percent(double share, int digits) {
        return String.format(Locale.US, "%." + digits + "f", 100 * share);
    }

    static String number(double number, int digits) {
        return String.format(Locale.US, "%." + digits + "f", number);
    }

    /** Keeps the table under that name in the build folder, and demands that the documentation has it as it is. */
    void keep(String name) throws IOException {
        Path file = Path.of("target", "simulations", name + ".md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Path page = Path.of(System.getProperty("callaudit.checkout", ".."), "jobs", "docs", "simulations.md");
        assertTrue(
                Files.readString(page).contains(text),
                "table " + name + " of " + page + " is not what came out; replace it by " + file.toAbsolutePath());
    }
}
