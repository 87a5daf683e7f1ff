package org.callaudit.analytics.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.callaudit.analytics.model.RecordKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as a whole: recognised, or refused with a reason. */
class SourceFilesTest {

    private static final String SURVEYS =
            Inbox.SURVEY_HEADER + "S1,C1,AG1,2025-03-03T12:00:00,,,,,,phone,billing,\"says \"\"hi\"\",\nthen né\"\n";

    @TempDir
    private Path home;

    private Inbox inbox;

    @BeforeEach
    void open() {
        inbox = new Inbox(home);
    }

    private Sniffed sniff(Path file) throws IOException, UnusableFileException {
        return FileSniffer.sniff(file, "my.csv", Inbox.rules());
    }

    private String refusal(byte[] bytes) throws IOException {
        Path file = inbox.drop(bytes);
        String message = String.valueOf(assertThrows(UnusableFileException.class, () -> inbox.check(file))
                .getMessage());
        assertTrue(message.startsWith(file.getFileName() + " "), message);
        assertFalse(Files.exists(home.resolve("facts")), "nothing of a refused file is left");
        assertTrue(
                !Files.exists(home.resolve("archive")) || isEmpty(home.resolve("archive")),
                "nothing of a refused file is left");
        return message;
    }

    private String refusal(String text) throws IOException {
        return refusal(text.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    /** The checksum is sha256sum's (GNU coreutils 9.1) of the same bytes. */
    @Test
    void tellsTheKindAndTheChecksum() throws Exception {
        Sniffed sniffed = sniff(inbox.drop("survey_id,contact_id,agent_id,sent_at\n"));

        assertEquals(RecordKind.SURVEY, sniffed.kind());
        assertEquals("dc8b141ebd23c1935d596c61b9b54dff5b38984eafaf548ff044ec9d693b8138", sniffed.sha256());
    }

    @Test
    void readsGzipAndAByteOrderMark() throws Exception {
        byte[] marked = ("\uFEFF" + SURVEYS).getBytes(StandardCharsets.UTF_8);

        for (byte[] bytes : new byte[][] {marked, gzip(marked)}) {
            Inbox.Checked checked = inbox.check(inbox.drop(bytes));
            assertEquals("1 read 1 accepted 0 duplicates", checked.summary());
            assertEquals(
                    "says \"hi\",\nthen né", checked.surveys().get(0).columns().comment());
            assertEquals(SURVEYS, checked.archive());
        }
    }

    /** The comment of the first record goes over two lines, so that the second starts on the fourth. */
    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void readsAnyLineEndAndCountsLines(String end) throws Exception {
        String text = (SURVEYS + "S2,C2,AG2,2025-03-03T12:00:00,,,,,,phone,billing,x").replace("\n", end);

        Inbox.Checked checked = inbox.check(text);

        assertEquals("2 read 1 accepted 0 duplicates unknown_agent=1", checked.summary());
        assertEquals(
                "says \"hi\"," + end + "then né",
                checked.surveys().get(0).columns().comment());
        assertEquals("4", checked.rejected().get(0).getField("line"));
    }

    @Test
    void takesAFileWithoutRecords() throws Exception {
        assertEquals(
                "0 read 0 accepted 0 duplicates",
                inbox.check(Inbox.SURVEY_HEADER).summary());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\uFEFF"})
    void refusesAnEmptyFile(String text) throws Exception {
        assertTrue(refusal(text).contains("is empty"));
    }

    @Test
    void namesTheNearestKind() throws Exception {
        String message =
                refusal(Inbox.AUDIT_HEADER.replace("item_id", "question").replace("contact_at", "at"));

        assertTrue(message.contains("nearest to audit, but has no contact_at, item_id"), message);
        assertTrue(refusal("a;b;c\n").contains("no kind of record has"), "nothing fits");
        assertTrue(refusal(SURVEYS.replace(',', ';')).contains("separated by commas"), "semicolons");
        assertTrue(refusal(SURVEYS.replace(',', '\t')).contains("separated by commas"), "tabs");
        assertTrue(refusal("call 312-555-0123,soon\n").contains("(call [phone], soon)"), "a record for a header");
        assertTrue(refusal(Inbox.AUDIT_HEADER.replace("topic", "channel")).contains("two columns channel"), "a twin");
    }

    @Test
    void refusesOtherEncodings() throws Exception {
        assertTrue(refusal(SURVEYS.getBytes(StandardCharsets.ISO_8859_1)).contains("not UTF-8"));
        assertTrue(refusal(SURVEYS.getBytes(Charset.forName("windows-1252"))).contains("not UTF-8"));
        assertTrue(refusal(SURVEYS.getBytes(StandardCharsets.UTF_16)).contains("not UTF-8"));
        assertTrue(refusal(("\uFEFF" + SURVEYS).getBytes(StandardCharsets.UTF_16LE))
                .contains("not UTF-8"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "S1,C1,AG1,2025-03-03T12:0",
                "S1,C1,AG1,2025-03-03T12:00:00,,,,,,phone,billing,\"cut",
                "S1,C1,AG1,2025-03-03T12:00:00,,,,,,phone,billing,\"cut\n",
                "S1,C1,AG1,2025-03-03T12:00:00,,,,,,phone,billing,\"cut\"\"",
            })
    void refusesATruncatedFile(String last) throws Exception {
        String message = refusal(SURVEYS + last);

        assertTrue(message.contains("ends in the middle of a record"), message);
    }

    @Test
    void refusesWhatCannotBeSplit() throws Exception {
        String message = refusal(SURVEYS + "S2,C2,AG1,2025-03-03T12:00:00,,,,,,phone,billing,\"a \"b\" c\"\n");

        assertTrue(message.contains("Double the quotes"), message);
    }

    @Test
    void refusesTooLongAField() throws Exception {
        String message =
                refusal(SURVEYS + "S2,C2,AG1,2025-03-03T12:00:00,,,,,,phone,billing," + "x".repeat(5000) + "\n");

        assertTrue(message.contains("more than 4096 characters"), message);
        String quoted =
                refusal(SURVEYS + "S2,C2,AG1,2025-03-03T12:00:00,,,,,,phone,billing,\"" + "x\n".repeat(500_000));
        assertTrue(quoted.contains("more than 4096 characters"), quoted);
    }

    @Test
    void refusesDamagedAndExplodingGzip() throws Exception {
        byte[] packed = gzip(SURVEYS.getBytes(StandardCharsets.UTF_8));
        byte[] damaged = packed.clone();
        damaged[packed.length - 5] ^= 0x55; // its checksum
        assertTrue(refusal(damaged).contains("damaged"));
        assertTrue(refusal(Arrays.copyOf(packed, packed.length / 2)).contains("damaged"));
        assertTrue(refusal(Arrays.copyOf(packed, 5)).contains("damaged"));

        byte[] bomb = gzip((SURVEYS + "\n".repeat(2 << 20)).getBytes(StandardCharsets.UTF_8));
        assertTrue(refusal(bomb).contains("expands beyond"));
    }

    @Test
    void keepsARedactedCopyOfTextInAnyEncoding() throws Exception {
        String text = "Nom;Téléphone\nZoé;312-555-0123\n";
        Redactor redactor = Inbox.rules().redactor();
        for (byte[] bytes : new byte[][] {
            text.getBytes(StandardCharsets.UTF_8),
            text.getBytes(StandardCharsets.ISO_8859_1),
            gzip(text.getBytes(StandardCharsets.UTF_8))
        }) {
            Path kept = RejectedFile.keep(inbox.drop(bytes), home.resolve("rejected"), "list.csv.gz", redactor);
            assertEquals(home.resolve("rejected/list.csv"), kept);
            assertEquals("Nom;Téléphone\nZoé;[phone]\n", Files.readString(home.resolve("rejected/list.csv")));
        }
        byte[] binary = {'P', 'K', 3, 4, 0, 0};
        assertEquals(null, RejectedFile.keep(inbox.drop(binary), home.resolve("other"), "book.xlsx", redactor));
        byte[] cut = Arrays.copyOf(gzip(text.getBytes(StandardCharsets.UTF_8)), 30);
        assertEquals(null, RejectedFile.keep(inbox.drop(cut), home.resolve("other"), "cut.csv.gz", redactor));
        assertTrue(isEmpty(home.resolve("other")));
    }
}
