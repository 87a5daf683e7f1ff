package org.callaudit.jobs.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.callaudit.analytics.facts.AsideFile;

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
                AsideFile.write(file, message);
            }
            return new Receipt(Receipt.Status.OUTBOX, name);
        } catch (IOException trouble) {
            return new Receipt(
                    Receipt.Status.PENDING, "can't write " + file + " (" + trouble + "): make room or mend its rights");
        }
    }
}
