package org.callaudit.jobs.nightly;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.callaudit.analytics.ingest.RejectedRow;
import org.callaudit.analytics.ingest.SoundRow;
import org.callaudit.analytics.ingest.SoundRows;
import org.callaudit.analytics.model.Case;
import org.callaudit.analytics.model.Contact;
import org.callaudit.analytics.model.Event;
import org.callaudit.analytics.model.RecordKind;
import org.callaudit.analytics.model.Standard;
import org.callaudit.jobs.ledger.FileEntry;
import org.callaudit.jobs.ledger.Ledger;
import org.callaudit.jobs.ledger.RecordBook;
import org.callaudit.jobs.ledger.RecordBook.OnRecord;

/**
 * Takes the rows of targets, events, cases and contacts into the ledger, one after another: which of them repeat or
 * contradict what is in force is decided here.
 */
final class RowAdmission {

    private final Night night;
    private final FileEntry file;
    private final Runnable duplicate;
    private final Consumer<List<RejectedRow>> conflicts;

    /**
     * Of that file.
     *
     * @param duplicate told of each row that repeats what is in force
     * @param conflicts given the rows that contradict it
     */
    RowAdmission(Night night, FileEntry file, Runnable duplicate, Consumer<List<RejectedRow>> conflicts) {
        this.night = night;
        this.file = file;
        this.duplicate = duplicate;
        this.conflicts = conflicts;
    }

    /** Why a row contradicts the record in force. */
    private interface Contradiction<T> {

        RejectedRow of(SoundRow<T> row, OnRecord<T> inForce);
    }

    /** Admits the file's rows, if it is of such a kind; to be called in one transaction. */
    void admit() throws IOException {
        RecordKind kind = file.kind();
        if (kind == null) {
            return;
        }
        Ledger ledger = night.ledger();
        SoundRows rows = new SoundRows(night.soundRows(file), night.rules());
        switch (kind) {
            case STANDARD ->
                rows.standards(taken -> take(taken, ledger.background().standards(), this::otherTarget));
            case EVENT -> rows.events(taken -> take(taken, ledger.background().events(), this::otherBase));
            case CASE -> rows.cases(taken -> take(taken, ledger.background().cases(), RowAdmission::otherCase));
            case CONTACT ->
                rows.contacts(taken ->
                        take(taken, ledger.contacts().in(night.settings().zone()), this::otherContact));
            case ROSTER, FORM, AUDIT, SURVEY -> {}
        }
    }

    private <T> void take(List<SoundRow<T>> rows, RecordBook<T> book, Contradiction<T> contradiction) {
        Map<Object, OnRecord<T>> inForce =
                book.inForce(rows.stream().map(SoundRow::record).toList());
        List<T> fresh = new ArrayList<>();
        List<RejectedRow> contradicting = new ArrayList<>();
        for (SoundRow<T> row : rows) {
            Object key = book.key(row.record());
            OnRecord<T> other = inForce.get(key);
            boolean same = other != null && other.record().equals(row.record());
            if (same) {
                duplicate.run();
            } else if (other == null || (lives() && other.fileId() != file.id())) {
                fresh.add(row.record());
            } else {
                contradicting.add(contradiction.of(row, other));
                continue;
            }
            if (!same || lives()) {
                inForce.put(key, new OnRecord<>(row.record(), file.id()));
            }
        }
        book.add(file.id(), fresh);
        conflicts.accept(contradicting);
    }

    /** A case is reported again and again until it is closed; of the others a key has one content for good. */
    private boolean lives() {
        return file.kind() == RecordKind.CASE;
    }

    private RejectedRow otherTarget(SoundRow<Standard> row, OnRecord<Standard> inForce) {
        Standard standard = row.record();
        return row.contradicting(
                "target",
                standard.measure() + " of " + standard.scope().text() + " has another target from "
                        + standard.validFrom() + " on" + remedy(inForce, "give this one another valid_from"));
    }

    private RejectedRow otherBase(SoundRow<Event> row, OnRecord<Event> inForce) {
        String base = inForce.record().rebase() ? "Y" : "N";
        return row.contradicting(
                "rebase", "The same event has rebase " + base + remedy(inForce, "write " + base + " here, too"));
    }

    private static RejectedRow otherCase(SoundRow<Case> row, OnRecord<Case> inForce) {
        return row.contradicting(
                "case_id",
                "Case \"" + inForce.record().caseId()
                        + "\" stands on an earlier row of this file with other content: keep the row that is right and"
                        + " delete the other.");
    }

    private RejectedRow otherContact(SoundRow<Contact> row, OnRecord<Contact> inForce) {
        return row.contradicting(
                "contact_id",
                "Contact \"" + row.record().contactId() + "\" is known with other content"
                        + remedy(inForce, "correct its contact_id"));
    }

    private String remedy(OnRecord<?> inForce, String otherwise) {
        if (inForce.fileId() == file.id()) {
            return " on an earlier row of this file: delete one of them, or " + otherwise + ".";
        }
        String name = night.ledger()
                .files()
                .find(inForce.fileId())
                .map(FileEntry::name)
                .orElseThrow();
        return " in file " + inForce.fileId() + " (" + name + "): " + otherwise + ", or withdraw that file first.";
    }
}
