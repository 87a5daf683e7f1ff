package org.callaudit.jobs.home;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Who may enter a home. */
@DisabledOnOs(OS.WINDOWS)
class HomeTest {

    @TempDir
    private Path folder;

    @Test
    void isItsOwnersAlone() throws IOException {
        Path root = folder.resolve("new");
        new Home(root).create();
        assertEquals("rwx------", permissions(root));
    }

    @Test
    void inAFolderThatOthersMayEnterOnlyTheInboxIsOpen() throws IOException {
        Path root = Files.createDirectory(folder.resolve("shared"));
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxrwxr-x"));
        Home home = new Home(root).create();
        assertEquals("rwxrwxr-x", permissions(root));
        for (Path closed : List.of(home.db(), home.facts(), home.outbox(), root.resolve("reports"))) {
            assertEquals("rwx------", permissions(closed), closed.toString());
        }
        assertEquals(permissions(Files.createDirectory(folder.resolve("any"))), permissions(home.inbox()));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
