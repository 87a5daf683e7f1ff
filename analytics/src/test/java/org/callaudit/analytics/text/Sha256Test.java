package org.callaudit.analytics.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Examples: FIPS 180-2, appendix B.1 and B.3. */
class Sha256Test {

    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    private static final String MILLION_A = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0";

    @TempDir
    private Path folder;

    @Test
    void textsBytesAndFilesHaveTheSameNumber() throws IOException {
        Path file = Files.writeString(folder.resolve("abc"), "abc");

        assertEquals(ABC, Sha256.hex("abc"));
        assertEquals(ABC, Sha256.hex("abc".getBytes(StandardCharsets.US_ASCII)));
        assertEquals(ABC, Sha256.hex(file));
    }

    @Test
    void moreThanOneBufferIsRead() {
        assertEquals(MILLION_A, Sha256.hex("a".repeat(1_000_000)));
    }
}
