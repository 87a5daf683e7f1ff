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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callaudit.analytics.ingest.FileSniffer;
import org.callaudit.analytics.ingest.Sniffed;
import org.callaudit.analytics.ingest.UnusableFileException;
import org.callaudit.analytics.mapping.Mapping;
import org.callaudit.analytics.mapping.MappingReading;
import org.callaudit.analytics.mapping.Sheet;
import org.callaudit.analytics.model.RecordKind;
import org.callaudit.analytics.table.TableReader;
import org.callaudit.analytics.table.UnreadableTableException;
import org.callaudit.jobs.ledger.FileEntry;
import org.callaudit.jobs.ledger.FileStatus;
import org.callaudit.jobs.ledger.MappingBook.Known;
import org.jspecify.annotations.Nullable;

/** Takes note of what lies in the inbox: rosters, forms, audits, surveys, each by name. */
final class Receiving {

    private static final Duration AT_REST = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** Of a mapping that came with this night's files, which get their numbers when all are known. */
    private static final int NOT_NUMBERED = 0;

    private final Night night;
    private final ForeignFiles foreign;

    Receiving(Night night) {
        this.night = night;
        this.foreign = new ForeignFiles(night);
    }

    /**
     * A file of the inbox.
     *
     * @param sheets its tables where it speaks no words of the program's own; else empty
     * @param brings the mapping it is
     * @param reads the mapping by which it is read
     */
    private record Found(
            Path path,
            @Nullable RecordKind kind,
            String sha256,
            FileStatus status,
            @Nullable String reason,
            List<Sheet> sheets,
            @Nullable Mapping brings,
            @Nullable Known reads) {

        String name() {
            return path.getFileName().toString();
        }

        Found refused(String why) {
            return new Found(path, null, sha256, FileStatus.REJECTED, why, List.of(), null, null);
        }

        Found readBy(Known mapping) {
            return new Found(path, mapping.mapping().kind(), sha256, status, null, sheets, null, mapping);
        }
    }

    /** Numbers the files and writes them down; to be called in one transaction. */
    List<FileEntry> receive() throws IOException {
        List<Found> found = new ArrayList<>();
        for (Path path : candidates()) {
            found.add(look(path));
        }
        found = understood(found);
        found.removeIf(this::unchanged);
        found.sort(Comparator.comparing(Found::kind, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Found::name));
        int first = night.ledger().files().nextId();
        Map<String, Integer> seen = new HashMap<>();
        List<FileEntry> entries = new ArrayList<>();
        for (Found file : found) {
            FileEntry entry = entry(first + entries.size(), file, mappingId(file, found, first), seen);
            night.ledger().files().received(entry);
            entries.add(entry);
            if (entry.status() == FileStatus.RECEIVED || entry.status() == FileStatus.INGESTED) {
                writeDown(entry, file);
            }
        }
        return entries;
    }

    /** A living workbook lies in the inbox every night; only a changed one is news. */
    private boolean unchanged(Found file) {
        return file.reads() != null && ForeignFiles.isLiving(file.reads().mapping()) && known(file);
    }

    /** Whether a file of that content counts already: a mapping that does is in force, or was replaced by a later one. */
    private boolean known(Found file) {
        return night.ledger().files().bySha256(file.sha256()).isPresent();
    }

    /** Finds for each file of an unknown layout the mapping by which to read it; mappings of this night come first. */
    private List<Found> understood(List<Found> found) throws IOException {
        List<Known> mappings = new ArrayList<>();
        for (Found file : found) {
            Mapping brought = file.brings();
            if (brought != null && !known(file)) {
                mappings.add(new Known(NOT_NUMBERED, brought));
            }
        }
        Set<String> replaced =
                mappings.stream().map(known -> known.mapping().name()).collect(Collectors.toSet());
        night.ledger().mappings().inForce().stream()
                .filter(known -> !replaced.contains(known.mapping().name()))
                .forEach(mappings::add);
        List<Found> understood = new ArrayList<>();
        for (Found file : found) {
            boolean foreign = !file.sheets().isEmpty() && file.brings() == null;
            understood.add(foreign ? understood(file, mappings) : file);
        }
        return understood;
    }

    private Found understood(Found file, List<Known> mappings) throws IOException {
        Optional<Known> fitting = ForeignFiles.fitting(mappings, file.sheets());
        if (fitting.isPresent()) {
            return file.readBy(fitting.get());
        }
        return file.refused(file.reason()
                + foreign.suggest(file.name(), file.sheets())
                        .map(suggestion -> " If it is a layout of your own: rejected/" + suggestion
                                + " is a first guess at it. Correct that, and put both into the inbox.")
                        .orElse(""));
    }

    /** The number of the file with the mapping by which a file is read; its own if it brings one. */
    private static @Nullable Integer mappingId(Found file, List<Found> sorted, int first) {
        if (file.brings() != null) {
            return first + sorted.indexOf(file);
        }
        Known reads = file.reads();
        if (reads == null || reads.id() != NOT_NUMBERED) {
            return reads == null ? null : Integer.valueOf(reads.id());
        }
        for (int i = 0; i < sorted.size(); i++) {
            if (reads.mapping().equals(sorted.get(i).brings())) {
                return first + i;
            }
        }
        throw new IllegalStateException(
                "nothing in the inbox brings the mapping " + reads.mapping().name());
    }

    private void writeDown(FileEntry entry, Found file) throws IOException {
        Mapping brought = file.brings();
        if (brought != null) {
            night.ledger().mappings().add(entry.id(), brought);
            if (entry.kind() == RecordKind.FORM) {
                foreign.stageForm(entry, brought);
            }
        } else if (file.reads() != null) {
            foreign.stage(entry, file.reads().mapping(), file.sheets());
        }
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
        String name = path.getFileName().toString();
        if (!atRest(path)) {
            return plain(path, null, "", FileStatus.WAITING, "It was still being written. The next run takes it.");
        }
        try {
            Sniffed sniffed = FileSniffer.sniff(path, name, night.rules());
            return plain(path, sniffed.kind(), sniffed.sha256(), FileStatus.RECEIVED, null);
        } catch (UnusableFileException e) {
            return foreign(path, String.valueOf(e.getMessage()));
        }
    }

    private static Found plain(
            Path path, @Nullable RecordKind kind, String sha256, FileStatus status, @Nullable String reason) {
        return new Found(path, kind, sha256, status, reason, List.of(), null, null);
    }

    /** A file that does not speak the program's own words: a mapping, a table of some layout, or nothing of use. */
    private static Found foreign(Path path, String unusable) throws IOException {
        String sha256 = sha256(path);
        List<Sheet> sheets;
        try {
            sheets = Sheet.of(path);
        } catch (UnreadableTableException e) {
            String reason = TableReader.isOffice(path) ? e.getMessage() + "." : unusable;
            return plain(path, null, sha256, FileStatus.REJECTED, reason);
        }
        if (!MappingReading.isMapping(sheets)) {
            return new Found(path, null, sha256, FileStatus.RECEIVED, unusable, sheets, null, null);
        }
        try {
            Mapping mapping = MappingReading.read(sheets);
            boolean form = mapping.kind() == RecordKind.AUDIT;
            return new Found(
                    path,
                    form ? RecordKind.FORM : null,
                    sha256,
                    form ? FileStatus.RECEIVED : FileStatus.INGESTED,
                    null,
                    List.of(),
                    mapping,
                    null);
        } catch (MappingReading.BadMappingException e) {
            return plain(path, null, sha256, FileStatus.REJECTED, e.getMessage());
        }
    }

    private FileEntry entry(int id, Found file, @Nullable Integer mapping, Map<String, Integer> seen) {
        FileStatus status = file.status();
        String reason = file.reason();
        if (status == FileStatus.RECEIVED || status == FileStatus.INGESTED) {
            Optional<FileEntry> known = night.ledger().files().bySha256(file.sha256());
            Integer twin = seen.putIfAbsent(file.sha256(), id);
            if (known.isPresent() || twin != null) {
                status = FileStatus.DUPLICATE;
                reason = "Its content is that of file "
                        + known.map(FileEntry::id).orElse(twin)
                        + known.map(entry -> " (" + entry.name() + ", run " + entry.runId() + ")")
                                .orElse(" of this run")
                        + ". Nothing was taken twice."
                        + (file.reads() == null
                                ? ""
                                : " If it was read wrongly then, withdraw that file first, and drop it in again.");
            }
        }
        return FileEntry.found(id, night.run().id(), file.name(), file.kind(), file.sha256(), mapping, status, reason);
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
