package org.callaudit.jobs.mail;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxTransportTest {

    private static final Outgoing MAIL = Letters.to("a@city.example");

    @TempDir
    Path folder;

    private List<Path> files() throws Exception {
        try (Stream<Path> files = Files.list(folder.resolve("outbox"))) {
            return files.toList();
        }
    }

    @Test
    void theSameMailTwiceIsOneFile() throws Exception {
        byte[] bytes = MessageBuilder.build(MAIL, Letters.IDENTITY);
        try (Transport outbox = new OutboxTransport(folder.resolve("outbox"))) {
            Receipt first = outbox.send(Letters.envelope(MAIL), bytes);
            assertEquals(first, outbox.send(Letters.envelope(MAIL), bytes));
            assertEquals(Receipt.Status.OUTBOX, first.status());
            assertEquals(folder.resolve("outbox").resolve(first.detail()), files().get(0));
        }
        assertEquals(1, files().size());
        assertArrayEquals(bytes, Files.readAllBytes(files().get(0)));
    }

    @Test
    void aFileLeftHalfWrittenIsReplaced() throws Exception {
        byte[] bytes = MessageBuilder.build(MAIL, Letters.IDENTITY);
        String name = MAIL.messageId().replaceAll("[<>]", "") + ".eml";
        Files.createDirectories(folder.resolve("outbox"));
        Files.write(folder.resolve("outbox").resolve(name + ".part"), new byte[] {1, 2});
        try (Transport outbox = new OutboxTransport(folder.resolve("outbox"))) {
            outbox.send(Letters.envelope(MAIL), bytes);
        }
        assertEquals(List.of(folder.resolve("outbox").resolve(name)), files());
    }

    @Test
    void aFolderThatCannotBeWrittenLeavesTheMailPending() throws Exception {
        Path notAFolder = Files.writeString(folder.resolve("outbox"), "");
        try (Transport outbox = new OutboxTransport(notAFolder)) {
            assertEquals(
                    Receipt.Status.PENDING,
                    outbox.send(Letters.envelope(MAIL), new byte[] {1}).status());
        }
    }
}
