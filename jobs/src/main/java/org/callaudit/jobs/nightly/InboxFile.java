package org.callaudit.jobs.nightly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callaudit.analytics.export.EvaluationExport;
import org.callaudit.analytics.export.ToolExport;
import org.callaudit.analytics.ingest.FileSniffer;
import org.callaudit.analytics.ingest.IngestRules;
import org.callaudit.analytics.ingest.Sniffed;
import org.callaudit.analytics.ingest.UnusableFileException;
import org.callaudit.analytics.mapping.Mapping;
import org.callaudit.analytics.mapping.MappingReading;
import org.callaudit.analytics.mapping.OwnWords;
import org.callaudit.analytics.mapping.PeopleWorkbook;
import org.callaudit.analytics.mapping.Sheet;
import org.callaudit.analytics.mapping.Translation;
import org.callaudit.analytics.model.RecordKind;
import org.callaudit.analytics.table.TableReader;
import org.callaudit.analytics.table.UnreadableTableException;
import org.callaudit.analytics.text.Sha256;
import org.callaudit.jobs.ledger.FileEntry;
import org.callaudit.jobs.ledger.FileStatus;
import org.callaudit.jobs.ledger.MappingBook.Known;
import org.jspecify.annotations.Nullable;

/**
 * A file of the inbox, looked at.
 *
 * @param sha256 of its bytes, lower-case hex; {@code ""} of one that was not read
 * @param reason why it is rejected or waits, else null
 */
record InboxFile(
        Path path,
        String sha256,
        FileStatus status,
        @Nullable String reason,
        Content content) {

    /** What it holds, as far as is known. */
    sealed interface Content {}

    /** Records as the program wants them, or nothing of use: then without a kind. */
    record Plain(@Nullable RecordKind kind) implements Content {}

    /** Tables of some layout. */
    record Tables(List<Sheet> sheets) implements Content {}

    /** How files of a layout are to be read. */
    record Brought(Mapping mapping) implements Content {}

    /**
     * Tables of a known layout.
     *
     * @param brought whether the mapping is the guess at these very tables, which needs no correction
     */
    record Mapped(List<Sheet> sheets, Known mapping, boolean brought) implements Content {}

    /**
     * What needs no mapping, in the program's own words already.
     *
     * @param tool whether it is from a tool that says of a form only what one audit shows
     * @param sheets the tables from which it was, if it was from tables
     * @param aliases ids under which records have people whose own id is another, with that one
     * @param notes what a person should know of it
     */
    record Understood(
            boolean tool, List<Sheet> sheets, List<Translation> parts, Map<String, String> aliases, List<String> notes)
            implements Content {}

    /**
     * What an earlier mapping brought in, to be read again by the one that came in its place.
     *
     * @param before the entry of which the records counted
     * @param segments paths of its segments, which go when the night has put the file away
     */
    record Again(FileEntry before, List<Sheet> sheets, Known mapping, List<String> segments) implements Content {}

    String name() {
        return path.getFileName().toString();
    }

    InboxFile refused(String why) {
        return new InboxFile(path, sha256, FileStatus.REJECTED, why, new Plain(null));
    }

    InboxFile with(Content understood) {
        return new InboxFile(path, sha256, status, null, understood);
    }

    /** Whether it holds audits or surveys in the program's own words. */
    boolean holdsFacts() {
        return content instanceof Plain plain
                && (plain.kind() == RecordKind.AUDIT || plain.kind() == RecordKind.SURVEY);
    }

    /** The mapping that it brings, or null. */
    @Nullable
    Mapping brings() {
        if (content instanceof Mapped mapped && mapped.brought()) {
            return mapped.mapping().mapping();
        }
        return content instanceof Brought brought ? brought.mapping() : null;
    }

    /** The mapping by which it is read, or null. */
    @Nullable
    Known reads() {
        if (content instanceof Again again) {
            return again.mapping();
        }
        return content instanceof Mapped mapped ? mapped.mapping() : null;
    }

    static InboxFile waiting(Path path) {
        return new InboxFile(
                path, "", FileStatus.WAITING, "It was still being written. The next run takes it.", new Plain(null));
    }

    /** A file that may not be read by the user who runs this. */
    static InboxFile closed(Path path) {
        return new InboxFile(
                path,
                "",
                FileStatus.WAITING,
                "It may not be read by the user who runs callaudit. Let that user read it; the next run takes it.",
                new Plain(null));
    }

    /** A folder, or a link to nothing. */
    static InboxFile noFile(Path path) {
        String what = Files.isDirectory(path)
                ? "It is a folder. Put the files in it into the inbox itself."
                : "It is no file. Put the file itself into the inbox.";
        return new InboxFile(path, "", FileStatus.WAITING, what, new Plain(null));
    }

    /** Looks at a file that is at rest. */
    static InboxFile of(Path path, IngestRules rules) throws IOException {
        try {
            Sniffed sniffed = FileSniffer.sniff(path, path.getFileName().toString(), rules);
            return new InboxFile(path, sniffed.sha256(), FileStatus.RECEIVED, null, new Plain(sniffed.kind()));
        } catch (UnusableFileException e) {
            return foreign(new InboxFile(
                    path, Sha256.hex(path), FileStatus.RECEIVED, String.valueOf(e.getMessage()), new Plain(null)));
        }
    }

    /**
     * A file that is no CSV of the program's own: an export of a tool, a mapping, tables, or nothing of use. One at a time,
     * as a workbook can take much of the memory.
     */
    private static synchronized InboxFile foreign(InboxFile file) throws IOException {
        try {
            Optional<ToolExport> export = EvaluationExport.read(file.path);
            return export.isPresent()
                    ? file.with(new Understood(
                            true,
                            List.of(),
                            export.get().parts(),
                            Map.of(),
                            export.get().notes()))
                    : tables(file, Sheet.of(file.path));
        } catch (UnreadableTableException e) {
            boolean own = TableReader.isOffice(file.path) || EvaluationExport.isNamed(file.path);
            return file.refused(own ? e.getMessage() + "." : String.valueOf(file.reason));
        } catch (MappingReading.BadMappingException e) {
            return file.refused(String.valueOf(e.getMessage()));
        }
    }

    private static InboxFile tables(InboxFile file, List<Sheet> sheets) {
        if (MappingReading.isMapping(sheets)) {
            return file.with(new Brought(MappingReading.read(sheets)));
        }
        if (PeopleWorkbook.isPeople(sheets)) {
            PeopleWorkbook.Said said = PeopleWorkbook.read(sheets);
            return file.with(new Understood(false, sheets, List.of(said.roster()), said.aliases(), said.notes()));
        }
        // What is parted by commas has been refused for a reason.
        boolean csv = sheets.stream().anyMatch(sheet -> sheet.table().delimiter() == ',');
        List<Translation> parts = csv ? List.of() : OwnWords.parts(sheets);
        return parts.isEmpty()
                ? new InboxFile(file.path, file.sha256, file.status, file.reason, new Tables(sheets))
                : file.with(new Understood(false, sheets, parts, Map.of(), OwnWords.notes(sheets)));
    }
}
