package org.callaudit.jobs.mail;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** Leaves messages as {@code .eml} files, which any mail client opens, named by their Message-IDs. */
public final class OutboxTransport implements Transport {

    private final Path outbox;

    /** Writes to this folder, made when the first message comes. */
    public OutboxTransport(Path outbox) {
        this.outbox = outbox;
    }

    /** Writes the message aside, forces it to disk and renames it; the same message again changes nothing. */
    @Override
    public Receipt send(Envelope envelope, byte[] message) {
        String name = envelope.messageId().replaceAll("[<>]", "").replaceAll("[^0-9A-Za-z.@_-]", "_") + ".eml";
        Path file = outbox.resolve(name);
        try {
            if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), message)) {
                write(file, message);
            }
            return new Receipt(Receipt.Status.OUTBOX, name);
        } catch (IOException trouble) {
            return new Receipt(
                    Receipt.Status.PENDING, "can't write " + file + " (" + trouble + "): make room or mend its rights");
        }
    }

    private void write(Path file, byte[] message) throws IOException {
        Files.createDirectories(outbox);
        Path aside = outbox.resolve(file.getFileName() + ".part");
        try (FileChannel channel = FileChannel.open(
                aside, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(message);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
