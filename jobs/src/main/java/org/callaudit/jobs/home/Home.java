package org.callaudit.jobs.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import org.callaudit.jobs.settings.Settings;

/** The folder under which everything of one contact centre lives. */
public record Home(Path root) {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    public Home {
        root = root.toAbsolutePath().normalize();
    }

    /**
     * Makes what is missing: the folder and its subfolders, readable by their owner only, and a commented settings file. In a
     * folder that others may enter, they may enter the inbox.
     */
    public Home create() {
        try {
            privately(root);
            Files.createDirectories(inbox());
            for (Path folder : List.of(
                    archive(), rejected(), facts(), db(), work(), spool(), root.resolve("reports"), outbox(), logs())) {
                privately(folder);
            }
            Settings.writeDefaults(root);
        } catch (IOException e) {
            throw new UncheckedIOException("the home " + root + " can't be made", e);
        }
        return this;
    }

    private static void privately(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (folder.getParent() != null) {
            Files.createDirectories(folder.getParent());
        }
        if (POSIX) {
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectory(folder);
        }
    }

    /** Whether a home has been made here. */
    public boolean exists() {
        return Files.isDirectory(db());
    }

    public Path inbox() {
        return root.resolve("inbox");
    }

    public Path archive() {
        return root.resolve("archive");
    }

    public Path rejected() {
        return root.resolve("rejected");
    }

    public Path facts() {
        return root.resolve("facts");
    }

    public Path db() {
        return root.resolve("db");
    }

    /** What a run has not finished with. */
    public Path work() {
        return db().resolve("work");
    }

    /** Mails that are to be sent. */
    public Path spool() {
        return db().resolve("spool");
    }

    public Path outbox() {
        return root.resolve("outbox");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    /** The folder of the reports of one business date. */
    public Path reports(LocalDate date) {
        return root.resolve("reports").resolve(date.toString());
    }

    /** A path below the home as written in summaries: relative, with {@code /}. */
    public String relative(Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }
}
