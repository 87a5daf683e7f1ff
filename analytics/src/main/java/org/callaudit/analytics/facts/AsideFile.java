package org.callaudit.analytics.facts;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A file that appears whole or not at all: written beside its place, forced to disk, then renamed. Closing it before
 * {@link #commit} leaves nothing behind.
 */
public final class AsideFile implements Closeable {

    /** How names of unfinished files end; a crash may leave such a file, which nobody reads. */
    public static final String SUFFIX = ".part";

    private final Path target;
    private final Path aside;

    /** A file that is to become the target; missing folders are made. */
    public AsideFile(Path target) throws IOException {
        this.target = target;
        this.aside = target.resolveSibling(target.getFileName() + SUFFIX);
        Path folder = target.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.deleteIfExists(aside);
    }

    /** Makes the file of that content. */
    public static void write(Path target, byte[] content) throws IOException {
        try (AsideFile file = new AsideFile(target)) {
            Files.write(file.path(), content);
            file.commit();
        }
    }

    /** Where to write. */
    public Path path() {
        return aside;
    }

    /** Puts what was written in its place, over whatever is there. Nothing may be open on it any more. */
    public void commit() throws IOException {
        force(aside, StandardOpenOption.WRITE);
        Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceFolder(target.getParent());
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(aside);
    }

    private static void force(Path path, StandardOpenOption mode) throws IOException {
        try (FileChannel channel = FileChannel.open(path, mode)) {
            channel.force(true);
        }
    }

    /**
     * A rename is durable once its folder is. Windows can't open a folder and doesn't need it; one that can't be read
     * can't be forced.
     */
    private static void forceFolder(@Nullable Path folder) throws IOException {
        if (folder != null
                && Files.isReadable(folder)
                && folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            force(folder, StandardOpenOption.READ);
        }
    }
}
