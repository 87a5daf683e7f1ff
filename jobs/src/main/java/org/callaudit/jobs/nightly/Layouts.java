package org.callaudit.jobs.nightly;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.callaudit.analytics.mapping.Fit;
import org.callaudit.analytics.mapping.FormVersions;
import org.callaudit.analytics.mapping.Guess;
import org.callaudit.analytics.mapping.KnownSurvey;
import org.callaudit.analytics.mapping.MappedColumn;
import org.callaudit.analytics.mapping.Mapping;
import org.callaudit.analytics.mapping.Sheet;
import org.callaudit.analytics.mapping.Translator;
import org.callaudit.analytics.mapping.Understanding;
import org.callaudit.analytics.model.RecordKind;
import org.callaudit.jobs.ledger.FileEntry;
import org.callaudit.jobs.ledger.FileStatus;
import org.callaudit.jobs.ledger.MappingBook.Known;
import org.callaudit.jobs.nightly.InboxFile.Again;
import org.callaudit.jobs.nightly.InboxFile.Mapped;
import org.callaudit.jobs.nightly.InboxFile.Tables;
import org.jspecify.annotations.Nullable;

/** Finds for files of people's own layouts the mappings by which they are read; those of this night come first. */
final class Layouts {

    /** Of a mapping that came with this night's files, which get their numbers when all are known. */
    static final int NOT_NUMBERED = 0;

    private final Night night;
    private final ForeignFiles foreign;
    private final FormVersions forms;

    /** What can't be read again by a mapping of this night. */
    private final List<FileEntry> notAgain = new ArrayList<>();

    Layouts(Night night, FormVersions forms) {
        this.night = night;
        this.foreign = new ForeignFiles(night);
        this.forms = forms;
    }

    /** The files with what is known of them, without those that are no news, and with what is to be read again. */
    List<InboxFile> settled(List<InboxFile> found) throws IOException {
        List<InboxFile> files = understood(found.stream().map(this::agreeing).toList());
        files.removeIf(this::unchanged);
        files.addAll(again(files));
        return files;
    }

    /** Finds for each file of an unknown layout the mapping by which to read it; mappings of this night come first. */
    private List<InboxFile> understood(List<InboxFile> found) throws IOException {
        List<Known> mappings = new ArrayList<>();
        for (InboxFile file : found) {
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
        List<InboxFile> understood = new ArrayList<>();
        for (InboxFile file : found) {
            understood.add(
                    file.content() instanceof Tables tables ? understood(file, tables.sheets(), mappings) : file);
        }
        return understood;
    }

    private InboxFile understood(InboxFile file, List<Sheet> sheets, List<Known> mappings) throws IOException {
        Optional<Known> fitting = ForeignFiles.fitting(mappings, sheets);
        if (fitting.isPresent()) {
            Optional<String> contradiction = Fit.contradiction(fitting.get().mapping(), sheets);
            if (contradiction.isPresent()) {
                return file.refused(contradiction.get());
            }
            return file.with(new Mapped(sheets, fitting.get(), false));
        }
        Understanding guess =
                Guess.of(file.name().replaceFirst("\\.[^.]*$", ""), sheets).redacted(night.redactor()::redact);
        if (KnownSurvey.is(guess)) {
            Known adopted = new Known(NOT_NUMBERED, guess.mapping());
            mappings.add(adopted);
            return file.with(new Mapped(sheets, adopted, true));
        }
        return file.refused(why(file, sheets)
                + foreign.suggest(file.name(), sheets)
                        .map(
                                suggestion -> " If it is a layout of your own: rejected/" + suggestion
                                        + " is a first guess at it. Correct that, and put it into the inbox with the file as you have it:"
                                        + " from the copy kept here personal data were taken out, ids that look like them included.")
                        .orElse(""));
    }

    /** What is parted by commas was read, and what its header lacks is known. */
    private static @Nullable String why(InboxFile file, List<Sheet> sheets) {
        boolean commas = sheets.stream().anyMatch(sheet -> sheet.table().delimiter() == ',');
        return commas
                ? file.reason()
                : file.name() + " is of a layout that is not known yet: callaudit import " + file.name()
                        + " learns it.";
    }

    /** A mapping that holds personal data, or whose form is known in its version with other contents, can't be used. */
    private InboxFile agreeing(InboxFile file) {
        Mapping brought = file.brings();
        List<MappedColumn> telling = brought == null ? List.of() : brought.telling(night.redactor()::redact);
        if (!telling.isEmpty()) {
            return file.refused("On the sheet columns, answers or points of "
                    + telling.stream()
                            .map(column -> "“" + column.source() + "”")
                            .collect(Collectors.joining(", "))
                    + " look like personal data, which no mapping keeps: give it the meaning personal, and drop the"
                    + " workbook in again.");
        }
        if (brought == null || brought.kind() != RecordKind.AUDIT || !forms.contradicts(Translator.form(brought))) {
            return file;
        }
        return file.refused("The form " + brought.formId() + " is known in version " + brought.formVersion()
                + " with other questions, points or classes. On the sheet settings, raise form_version, and drop"
                + " the workbook in again.");
    }

    /** What earlier mappings brought in that mappings of this night are to be applied to again; it is taken out here. */
    private List<InboxFile> again(List<InboxFile> found) throws IOException {
        List<InboxFile> again = new ArrayList<>();
        for (InboxFile file : found) {
            Mapping mapping = file.brings();
            if (mapping != null && mapping.again() && !ForeignFiles.isLiving(mapping) && !known(file)) {
                for (FileEntry before : night.ledger().files().readBy(mapping.name())) {
                    again(before, mapping, file.name()).ifPresent(again::add);
                }
            }
        }
        return again;
    }

    private Optional<InboxFile> again(FileEntry before, Mapping mapping, String by) throws IOException {
        List<Sheet> sheets = foreign.tables(before);
        if (ForeignFiles.fitting(mapping, sheets).isEmpty()) {
            notAgain.add(before);
            return Optional.empty();
        }
        List<String> segments =
                night.ledger().withdraw(before, night.run().startedAt(), "It was read again as " + by + " says.");
        return Optional.of(new InboxFile(
                night.home().inbox().resolve(before.name()),
                before.sha256(),
                FileStatus.RECEIVED,
                null,
                new Again(before, sheets, new Known(NOT_NUMBERED, mapping), segments)));
    }

    /** A living workbook lies in the inbox every night; only a changed one is news. */
    private boolean unchanged(InboxFile file) {
        Known reads = file.reads();
        return reads != null && ForeignFiles.isLiving(reads.mapping()) && known(file) && !isReadAgain(reads);
    }

    /** Whether the mapping came this night and is to be applied to what was read before. */
    static boolean isReadAgain(Known mapping) {
        return mapping.id() == NOT_NUMBERED && mapping.mapping().again();
    }

    /** Whether a file of that content counts already: a mapping that does is in force, or was replaced by a later one. */
    private boolean known(InboxFile file) {
        return night.ledger().files().bySha256(file.sha256()).isPresent();
    }

    /** Of what can't be read again, what to do about it; {@code ""} if there is none. */
    String notAgain() {
        return notAgain.isEmpty()
                ? ""
                : "It uses columns that were not kept of what was read before: withdraw and drop in again "
                        + notAgain.stream()
                                .map(file -> "file " + file.id() + " (" + file.name() + ")")
                                .collect(Collectors.joining(", "))
                        + ".";
    }
}
