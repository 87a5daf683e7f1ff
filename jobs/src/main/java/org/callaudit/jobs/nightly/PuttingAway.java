package org.callaudit.jobs.nightly;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.callaudit.analytics.ingest.RejectedFile;
import org.callaudit.jobs.home.HomeKey;
import org.callaudit.jobs.ledger.FileEntry;
import org.callaudit.jobs.ledger.FileStatus;

/** Clears the inbox of what the ledger has decided on; a rejected file is kept with its reason. */
final class PuttingAway {

    private final Night night;
    private final Inbox inbox;
    private final ForeignFiles foreign;

    PuttingAway(Night night, Inbox inbox) {
        this.night = night;
        this.inbox = inbox;
        this.foreign = new ForeignFiles(night);
    }

    /** Removes one source from the inbox, unless another file has taken its name since; several at once. */
    FileEntry putAway(FileEntry file) throws IOException {
        Path source = inbox.path(file);
        boolean present = file.status() != FileStatus.WAITING
                && !staysInInbox(file)
                && Files.isRegularFile(source)
                && inbox.holds(file);
        if (present) {
            if (file.status() == FileStatus.REJECTED) {
                keepRejected(file, source);
            }
            Files.delete(source);
        }
        Files.deleteIfExists(night.stagedRejects(file));
        Files.deleteIfExists(night.soundRows(file));
        foreign.forget(file);
        return file;
    }

    /** A living workbook is never moved, unless it can't be read. */
    private boolean staysInInbox(FileEntry file) {
        Integer mapping = file.readBy();
        return file.status() != FileStatus.REJECTED
                && mapping != null
                && night.ledger()
                        .mappings()
                        .find(mapping)
                        .filter(ForeignFiles::isLiving)
                        .isPresent();
    }

    /** One at a time: names may differ in their endings only, and a table can take much of the memory. */
    private synchronized void keepRejected(FileEntry file, Path source) throws IOException {
        Path folder = night.home().rejected();
        String name = Night.rejectedName(night.ledger(), file);
        boolean kept = file.kind() == null && foreign.keepWithoutCustomers(source, folder.resolve(name));
        if (!kept && RejectedFile.keep(source, folder, name, night.redactor()) == null) {
            HomeKey.of(night.home()).encrypt(source, folder.resolve(name + ".encrypted"));
        }
        Files.writeString(folder.resolve(name + ".reason.txt"), file.reason() + "\n", StandardCharsets.UTF_8);
    }
}
