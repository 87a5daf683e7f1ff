package org.callaudit.jobs.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** Whether the home folder is private, can be written to and has room. */
record HomeFolder(Path root) {

    private static final long GIGABYTE = 1L << 30;
    private static final long ENOUGH = 5 * GIGABYTE;
    private static final long TOO_LITTLE = GIGABYTE / 2;

    CheckResult permissions() {
        if (!Files.isWritable(root)) {
            return CheckResult.fail("home", root + " can't be written to; run as its owner");
        }
        try {
            Set<PosixFilePermission> others = EnumSet.copyOf(Files.getPosixFilePermissions(root));
            others.removeAll(PosixFilePermissions.fromString("rwx------"));
            if (!others.isEmpty()) {
                return CheckResult.warn("home", "others can look into it; run: chmod 700 " + root);
            }
        } catch (UnsupportedOperationException windows) {
            return CheckResult.ok("home", root + " can be written to");
        } catch (IOException unreadable) {
            return CheckResult.fail("home", root + " can't be looked at (" + unreadable + "); run as its owner");
        }
        return CheckResult.ok("home", root + " is yours alone");
    }

    CheckResult space() {
        try {
            return space(Files.getFileStore(root).getUsableSpace());
        } catch (IOException unreadable) {
            return CheckResult.warn("disk", "its room can't be found out (" + unreadable + ")");
        }
    }

    /** The verdict on that many bytes. */
    static CheckResult space(long bytes) {
        String free = "%.1f GB free".formatted((double) bytes / GIGABYTE);
        if (bytes < TOO_LITTLE) {
            return CheckResult.fail("disk", free + "; make room before the next night");
        }
        return bytes < ENOUGH ? CheckResult.warn("disk", free + "; make room soon") : CheckResult.ok("disk", free);
    }
}
