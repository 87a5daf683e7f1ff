package org.callaudit.jobs.nightly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder where people drop their files. */
final class Inbox {

    private static final Duration AT_REST = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Night night;
    private @Nullable List<InboxFile> files;

    Inbox(Night night) {
        this.night = night;
    }

    /** The files that this run is to take, by name; looked at when first asked for, as many at once as there are cores. */
    List<InboxFile> files() throws IOException {
        List<InboxFile> known = files;
        if (known == null) {
            night.doing("looking into the inbox");
            try {
                known = candidates().parallelStream().map(this::lookedAt).toList();
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            files = known;
        }
        return known;
    }

    /** Whether there are audits or surveys among them, as the program wants them, that were not taken before. */
    boolean holdsNewFacts() throws IOException {
        return files().stream()
                .anyMatch(file -> file.holdsFacts()
                        && night.ledger().files().bySha256(file.sha256()).isEmpty());
    }

    private InboxFile lookedAt(Path path) {
        try {
            if (!Files.isRegularFile(path)) {
                return InboxFile.noFile(path);
            }
            return atRest(path) ? InboxFile.of(path, night.rules()) : InboxFile.waiting(path);
        } catch (AccessDeniedException e) {
            return InboxFile.closed(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> candidates() throws IOException {
        if (!night.run().options().ingest()) {
            return List.of();
        }
        List<String> named = night.run().options().files();
        try (Stream<Path> listed = Files.list(night.home().inbox())) {
            return listed.filter(path -> !path.getFileName().toString().startsWith(".")
                            && (named.isEmpty()
                                    || named.contains(path.getFileName().toString())))
                    .sorted()
                    .toList();
        }
    }

    /** Waits for a young file, but not for ever: whoever copies it may take long. */
    private boolean atRest(Path path) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (age(path).compareTo(AT_REST) < 0) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    private static Duration age(Path path) throws IOException {
        Duration age = Duration.between(Files.getLastModifiedTime(path).toInstant(), Instant.now());
        return age.isNegative() ? AT_REST : age;
    }
}
