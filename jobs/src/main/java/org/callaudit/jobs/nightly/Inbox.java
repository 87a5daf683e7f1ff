package org.callaudit.jobs.nightly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.callaudit.analytics.ingest.CheckedFile;
import org.callaudit.analytics.ingest.FileChecker;
import org.callaudit.analytics.ingest.SourceFile;
import org.callaudit.analytics.ingest.UnusableFileException;
import org.callaudit.analytics.model.RecordKind;
import org.callaudit.analytics.model.Reference;
import org.callaudit.analytics.text.Sha256;
import org.callaudit.jobs.ledger.FileEntry;
import org.jspecify.annotations.Nullable;

/** The folder where people drop their files. */
final class Inbox {

    private static final Duration AT_REST = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Night night;
    private final Map<String, Map<String, Object>> looked = new ConcurrentHashMap<>();
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
            if (!atRest(path)) {
                return InboxFile.waiting(path);
            }
            Map<String, Object> state = state(path);
            InboxFile file = InboxFile.of(path, night.rules());
            looked.put(file.sha256(), state);
            return file;
        } catch (AccessDeniedException e) {
            return InboxFile.closed(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Whether that is still, under its name, what was taken. Its bytes are read again only if it has been touched since
     * this process read them.
     */
    boolean holds(FileEntry file) throws IOException {
        Path path = path(file);
        try {
            Map<String, Object> before = looked.getOrDefault(file.sha256(), Map.of());
            return (!before.isEmpty() && before.equals(state(path)))
                    || Sha256.hex(path).equals(file.sha256());
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    /** What no file keeps that is written to, or replaced by another; empty where the system does not tell. */
    private static Map<String, Object> state(Path path) throws IOException {
        // On a network's file system what is remembered of a file is asked for again when it is opened.
        Files.newInputStream(path).close();
        try {
            return Files.readAttributes(path, "unix:dev,ino,size,lastModifiedTime,ctime");
        } catch (UnsupportedOperationException e) {
            return Map.of();
        }
    }

    /** Where a file lies, or lay. */
    Path path(FileEntry file) {
        return night.home().inbox().resolve(file.name());
    }

    /** Checks a file by itself against what is known. */
    CheckedFile check(FileEntry file, Reference reference) throws IOException, UnusableFileException {
        RecordKind kind = file.kind();
        if (kind == null) {
            throw new IllegalStateException("file " + file.id() + " has no kind and can't be checked");
        }
        if (!file.isTranslated() && !holds(file)) {
            throw new UnusableFileException(
                    "Another file took its place in the inbox before it was read. The next run takes that one.");
        }
        Path source = file.isTranslated() ? night.staged(file) : path(file);
        return FileChecker.check(
                new SourceFile(file.id(), source, file.name(), kind), reference, night.rules(), night.targets(file));
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
