package org.callaudit.analytics.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.callaudit.analytics.table.UnreadableTableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of documents, and files that are none. */
class EvaluationExportTest {

    @TempDir
    private Path folder;

    @Test
    void documentsComeOneByOneInArraysOrALineEach() throws IOException {
        String line = ConnectExportTest.DOCUMENT.replace("\n", " ");
        String other = line.replace("ev-1", "ev-2");
        List<String> expected = List.of("ev-1", "ev-1", "ev-1", "ev-2", "ev-2", "ev-2");
        assertEquals(expected, ids(read(line + "\n" + other + "\n").orElseThrow()));
        assertEquals(expected, ids(read("\uFEFF[" + line + "," + other + "]").orElseThrow()));
        assertEquals(
                expected,
                ids(read("{\"evaluations\": [" + line + "," + other + "]}").orElseThrow()));
        assertEquals(
                expected, ids(read("[" + line + "]\n[" + other + "]\n").orElseThrow()), "pages one below the other");
    }

    @Test
    void whatFollowsAnArrayIsNotLost() {
        UnreadableTableException refused = assertThrows(
                UnreadableTableException.class, () -> read("[" + ConnectExportTest.DOCUMENT + "] and so on"));
        assertTrue(String.valueOf(refused.getMessage()).startsWith("export.json breaks off or is damaged at line"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{\"entities\": [], \"total\": 0}"})
    void aPageBehindTheLastIsEmpty(String text) {
        UnreadableTableException refused = assertThrows(UnreadableTableException.class, () -> read(text));
        assertEquals("export.json holds no evaluations: it is an empty list", refused.getMessage());
    }

    @Test
    void whatIsNoJsonIsLeftToOthers() throws IOException {
        Path csv = Files.writeString(folder.resolve("a.csv"), "agent,score\nA,1\n");
        assertEquals(Optional.empty(), EvaluationExport.read(csv));
        Path odd = Files.writeString(folder.resolve("b.csv"), "[id],score\n1,2\n");
        assertEquals(Optional.empty(), EvaluationExport.read(odd));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": 1}",
                "{\"reviews\": [{\"stars\": 5}]}",
                "{\"evaluationId\": 1",
                "[[[[[",
                "{\"evaluationId\": \"x\"} trailing"
            })
    void otherJsonIsRefusedWithTheReason(String text) {
        UnreadableTableException refused = assertThrows(UnreadableTableException.class, () -> read(text));
        assertTrue(String.valueOf(refused.getMessage()).startsWith("export.json "), refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{},"})
    void jsonThatNestsOrGoesOnWithoutEndIsRefused(String part) {
        String endless = "{\"evaluationId\":[" + part.repeat(3_100_000);
        UnreadableTableException refused = assertThrows(UnreadableTableException.class, () -> read(endless));
        assertTrue(
                String.valueOf(refused.getMessage()).endsWith("; export it in parts, such as a week each"),
                refused.getMessage());
    }

    @Test
    void anotherEncodingIsRefused() throws IOException {
        Path file = folder.resolve("latin.json");
        Files.write(
                file,
                ConnectExportTest.DOCUMENT.replace("Greets", "Gr\u00fc\u00dft").getBytes(StandardCharsets.ISO_8859_1));
        UnreadableTableException refused =
                assertThrows(UnreadableTableException.class, () -> EvaluationExport.read(file));
        assertTrue(
                String.valueOf(refused.getMessage()).startsWith("latin.json breaks off or is damaged at line"),
                refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"evaluationId\": 7, \"metadata\": [], \"questions\": \"none\"}",
                "{\"evaluationId\": {}, \"metadata\": {\"evaluationSubmitTimestamp\": 1}, \"questions\": [1, null, {}]}",
                "{\"answers\": {\"questionGroupScores\": [null, {\"questionScores\": [{}, 3]}]}}",
                "{\"externalId\": [], \"reviews\": [null, {\"ratings\": 3}, {\"ratings\": [{\"score\": \"high\"}]}]}"
            })
    void wrongTypesAreNoReasonToBreak(String text) throws IOException {
        assertTrue(read(text).isPresent());
    }

    private static List<String> ids(ToolExport export) {
        return new Export(export).column("audit_id");
    }

    private Optional<ToolExport> read(String text) throws IOException {
        return Export.read(folder, text);
    }
}
