package org.callaudit.jobs.home;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The lock that lets one process at a time open a home's ledger. It belongs to the operating system and dies with its
 * process; the note beside it says who holds it and what it is doing.
 */
public final class HomeLock implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final FileChannel channel;
    private final Path note;

    private HomeLock(FileChannel channel, Path note) {
        this.channel = channel;
        this.note = note;
    }

    /** Someone else has the home. */
    public static final class HeldException extends RuntimeException {

        private static final long serialVersionUID = 1;

        HeldException(String message) {
            super(message);
        }
    }

    /**
     * Takes the lock.
     *
     * @param patience how long to wait for another process to finish; zero for not at all
     * @throws HeldException naming the other process and its step
     */
    public static HomeLock take(Home home, Duration patience) throws IOException {
        Path note = home.db().resolve("lock.txt");
        FileChannel channel =
                FileChannel.open(home.db().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        long end = System.nanoTime() + patience.toNanos();
        try {
            FileLock lock = tried(channel);
            while (lock == null && System.nanoTime() < end) {
                pause();
                lock = tried(channel);
            }
            if (lock == null) {
                throw new HeldException("Another callaudit process works on " + home.root() + " (" + holder(note)
                        + "). Wait for it to end, or stop it, then run this again.");
            }
            HomeLock held = new HomeLock(channel, note);
            held.doing("starting");
            return held;
        } catch (IOException | RuntimeException | Error e) {
            channel.close();
            throw e;
        }
    }

    /** The lock, or null if another process or another part of this one holds it. */
    private static @Nullable FileLock tried(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ours) {
            return null;
        }
    }

    /** Notes what this process is doing, for whoever is kept waiting. */
    public void doing(String step) throws IOException {
        Files.writeString(note, "pid " + ProcessHandle.current().pid() + ", " + step);
    }

    private static String holder(Path note) throws IOException {
        return Files.exists(note) ? Files.readString(note, StandardCharsets.UTF_8) : "unknown";
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HeldException("Interrupted while waiting for another callaudit process.");
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(note);
        channel.close();
    }
}
