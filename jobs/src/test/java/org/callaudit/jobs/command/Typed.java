package org.callaudit.jobs.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.callaudit.jobs.ledger.Json;
import tools.jackson.databind.JsonNode;

/**
 * What a command answered.
 *
 * @param out on standard output
 * @param err on standard error
 */
record Typed(int code, String out, String err) {

    /** Types a command. */
    static Typed command(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Callaudit.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Typed(code, out.toString(), err.toString());
    }

    /** Writes a table and studies it; {@code asked} is the chart with its options, parted by blanks. */
    static Typed study(Path folder, String asked, String table) throws IOException {
        Path file = folder.resolve("table.csv");
        Files.writeString(file, table);
        List<String> words = new ArrayList<>(List.of("study"));
        words.addAll(List.of(asked.split(" ")));
        words.add(2, file.toString());
        return command(words.toArray(String[]::new));
    }

    /** The one document on standard output. */
    JsonNode json() {
        if (code != 0) {
            throw new AssertionError(err);
        }
        return Json.read(out, JsonNode.class);
    }
}
