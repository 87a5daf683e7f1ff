package org.callaudit.jobs.nightly;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.callaudit.analytics.ingest.FileSniffer;
import org.callaudit.analytics.ingest.Sniffed;
import org.callaudit.analytics.ingest.UnusableFileException;
import org.callaudit.analytics.model.RecordCounts;
import org.callaudit.analytics.model.RecordKind;
import org.callaudit.jobs.ledger.FileEntry;
import org.callaudit.jobs.ledger.FileStatus;
import org.jspecify.annotations.Nullable;

/** Takes note of what lies in the inbox: rosters, forms, audits, surveys, each by name. */
final class Receiving {

    private static final Duration AT_REST = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Night night;

    Receiving(Night night) {
        this.night = night;
    }

    private record Found(
            Path path,
            @Nullable RecordKind kind,
            String sha256,
            FileStatus status,
            @Nullable String reason) {}

    /** Numbers the files and writes them down; to be called in one transaction. */
    List<FileEntry> receive() throws IOException {
        List<Found> found = new ArrayList<>();
        for (Path path : candidates()) {
            found.add(look(path));
        }
        found.sort(Comparator.comparing(Found::kind, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(file -> file.path().getFileName().toString()));
        int id = night.ledger().files().nextId();
        Map<String, Integer> seen = new HashMap<>();
        List<FileEntry> entries = new ArrayList<>();
        for (Found file : found) {
            FileEntry entry = entry(id++, file, seen);
            night.ledger().files().received(entry);
            entries.add(entry);
        }
        return entries;
    }

    private List<Path> candidates() throws IOException {
        if (!night.run().options().ingest()) {
            return List.of();
        }
        List<String> named = night.run().options().files();
        try (Stream<Path> listed = Files.list(night.home().inbox())) {
            return listed.filter(path -> Files.isRegularFile(path)
                            && !path.getFileName().toString().startsWith(".")
                            && (named.isEmpty()
                                    || named.contains(path.getFileName().toString())))
                    .sorted()
                    .toList();
        }
    }

    private Found look(Path path) throws IOException {
        if (!atRest(path)) {
            return new Found(path, null, "", FileStatus.WAITING, "It was still being written. The next run takes it.");
        }
        try {
            Sniffed sniffed = FileSniffer.sniff(path, path.getFileName().toString(), night.rules());
            return new Found(path, sniffed.kind(), sniffed.sha256(), FileStatus.RECEIVED, null);
        } catch (UnusableFileException e) {
            return new Found(path, null, sha256(path), FileStatus.REJECTED, e.getMessage());
        }
    }

    private FileEntry entry(int id, Found file, Map<String, Integer> seen) {
        FileStatus status = file.status();
        String reason = file.reason();
        if (status == FileStatus.RECEIVED) {
            Optional<FileEntry> known = night.ledger().files().bySha256(file.sha256());
            Integer twin = seen.putIfAbsent(file.sha256(), id);
            if (known.isPresent() || twin != null) {
                status = FileStatus.DUPLICATE;
                reason = "Its content is that of file "
                        + known.map(FileEntry::id).orElse(twin)
                        + known.map(entry -> " (" + entry.name() + ", run " + entry.runId() + ")")
                                .orElse(" of this run")
                        + ". Nothing was taken twice.";
            }
        }
        return new FileEntry(
                id,
                night.run().id(),
                file.path().getFileName().toString(),
                file.kind(),
                file.sha256(),
                status,
                reason,
                RecordCounts.NONE,
                Map.of(),
                List.of(),
                null);
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

    /** SHA-256 of a file's bytes, lower-case hex. */
    static String sha256(Path path) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(path), digest)) {
                byte[] buffer = new byte[1 << 16];
                while (in.read(buffer) >= 0) {
                    // the digest reads along
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
