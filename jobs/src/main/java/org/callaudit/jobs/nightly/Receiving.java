package org.callaudit.jobs.nightly;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callaudit.analytics.mapping.FormVersions;
import org.callaudit.analytics.mapping.Mapping;
import org.callaudit.analytics.mapping.Translation;
import org.callaudit.analytics.model.RecordKind;
import org.callaudit.jobs.ledger.FileEntry;
import org.callaudit.jobs.ledger.FileStatus;
import org.callaudit.jobs.ledger.MappingBook.Known;
import org.callaudit.jobs.nightly.InboxFile.Again;
import org.callaudit.jobs.nightly.InboxFile.Brought;
import org.callaudit.jobs.nightly.InboxFile.Content;
import org.callaudit.jobs.nightly.InboxFile.Mapped;
import org.callaudit.jobs.nightly.InboxFile.Plain;
import org.callaudit.jobs.nightly.InboxFile.Understood;
import org.jspecify.annotations.Nullable;

/** Takes note of what lies in the inbox: rosters, forms, audits, surveys and the rest, each by name. */
final class Receiving {

    private final Night night;
    private final Inbox inbox;
    private final ForeignFiles foreign;

    Receiving(Night night, Inbox inbox) {
        this.night = night;
        this.inbox = inbox;
        this.foreign = new ForeignFiles(night);
    }

    /**
     * What becomes one entry of the ledger: a file, or one kind of its records.
     *
     * @param sha256 the file's; of all parts of a file but the last, that of the part itself
     * @param part the records, where the file needs no mapping and is no CSV; else null
     */
    private record Item(
            InboxFile file,
            @Nullable RecordKind kind,
            String sha256,
            @Nullable Translation part) {

        boolean taken() {
            return file.status() == FileStatus.RECEIVED;
        }
    }

    /** Numbers the files and writes them down; to be called in one transaction. */
    List<FileEntry> receive() throws IOException {
        FormVersions forms = new FormVersions(night.ledger().reference().load().forms());
        Layouts layouts = new Layouts(night, forms);
        List<Item> items = items(layouts.settled(inbox.files()), forms);
        int first = night.ledger().files().nextId();
        Map<String, Integer> seen = new HashMap<>();
        List<FileEntry> entries = new ArrayList<>();
        for (Item item : items) {
            FileEntry entry = entry(first + entries.size(), item, mappingId(item, items, first), seen);
            night.ledger().files().received(entry);
            entries.add(entry);
            if (entry.status() == FileStatus.RECEIVED || entry.status() == FileStatus.INGESTED) {
                writeDown(entry, item, layouts);
            }
        }
        return entries;
    }

    /** The entries that these files make, in the order in which they are taken. */
    private List<Item> items(List<InboxFile> found, FormVersions forms) throws IOException {
        List<Item> items = new ArrayList<>();
        for (InboxFile file : found) {
            if (file.content() instanceof Understood understood) {
                items.addAll(items(file, understood, forms));
            } else {
                items.add(new Item(file, kind(file.content()), file.sha256(), null));
            }
        }
        items.sort(Comparator.comparing(Item::kind, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(item -> item.file().name()));
        return items;
    }

    private List<Item> items(InboxFile file, Understood understood, FormVersions forms) throws IOException {
        List<Translation> parts = understood.tool() ? forms.settled(understood.parts()) : understood.parts();
        List<Item> items = new ArrayList<>();
        for (Translation part : parts) {
            boolean last = items.size() == parts.size() - 1;
            items.add(new Item(file, part.kind(), last ? file.sha256() : ForeignFiles.sha256(part), part));
        }
        return items.isEmpty()
                ? List.of(new Item(file.refused(nothing(understood)), null, file.sha256(), null))
                : items;
    }

    private static String nothing(Understood understood) {
        return "It holds no records to be taken. " + String.join(" ", understood.notes());
    }

    private static @Nullable RecordKind kind(Content content) {
        if (content instanceof Plain plain) {
            return plain.kind();
        }
        if (content instanceof Mapped mapped) {
            return mapped.mapping().mapping().kind();
        }
        if (content instanceof Again again) {
            return again.mapping().mapping().kind();
        }
        boolean form = content instanceof Brought brought && brought.mapping().kind() == RecordKind.AUDIT;
        return form ? RecordKind.FORM : null;
    }

    /** The number of the file with the mapping by which a file is read; its own if it brings one. */
    private static @Nullable Integer mappingId(Item item, List<Item> items, int first) {
        if (item.part() != null) {
            return FileEntry.NO_MAPPING_NEEDED;
        }
        if (item.file().brings() != null) {
            return first + items.indexOf(item);
        }
        Known reads = item.file().reads();
        if (reads == null || reads.id() != Layouts.NOT_NUMBERED) {
            return reads == null ? null : Integer.valueOf(reads.id());
        }
        for (int i = 0; i < items.size(); i++) {
            if (reads.mapping().equals(items.get(i).file().brings())) {
                return first + i;
            }
        }
        throw new IllegalStateException(
                "nothing in the inbox brings the mapping " + reads.mapping().name());
    }

    private void writeDown(FileEntry entry, Item item, Layouts layouts) throws IOException {
        Mapping brought = item.file().brings();
        if (brought != null) {
            night.ledger().mappings().add(entry.id(), brought);
            if (entry.kind() == RecordKind.FORM) {
                foreign.stageForm(entry, brought);
            }
            if (brought.again() && !layouts.notAgain().isEmpty()) {
                night.ledger().files().remark(entry.id(), layouts.notAgain());
            }
        }
        if (item.file().content() instanceof Mapped mapped) {
            foreign.stage(entry, mapped.mapping().mapping(), mapped.sheets(), List.of());
        } else if (item.file().content() instanceof Again again) {
            foreign.stage(entry, again.mapping().mapping(), again.sheets(), again.segments());
        } else if (item.file().content() instanceof Understood understood && item.part() != null) {
            foreign.stage(entry, item.part(), understood.sheets(), understood.notes());
            night.ledger().reference().addAliases(entry.id(), understood.aliases());
        }
    }

    private FileEntry entry(int id, Item item, @Nullable Integer mapping, Map<String, Integer> seen) {
        InboxFile file = item.file();
        // A mapping that brings no form is nothing but known from now on.
        FileStatus status =
                item.taken() && file.brings() != null && item.kind() == null ? FileStatus.INGESTED : file.status();
        String reason = file.reason();
        if (item.taken()) {
            Optional<FileEntry> known = night.ledger().files().bySha256(item.sha256());
            Integer twin = seen.putIfAbsent(item.sha256(), id);
            boolean again = file.reads() != null && Layouts.isReadAgain(file.reads());
            if ((known.isPresent() && !again) || twin != null) {
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
        return FileEntry.found(id, night.run().id(), file.name(), item.kind(), item.sha256(), mapping, status, reason);
    }
}
