package org.callaudit.analytics.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a file is, by what is in it; its name may lie. */
final class FileKind {

    private static final String SAVE = "; save the table as .xlsx, or as CSV in UTF-8";
    private static final int DIRECTORY = 1 << 20;

    private FileKind() {}

    static boolean isZip(byte[] head) {
        return begins(head, 'P', 'K', 3, 4);
    }

    /** An office document of before 2007, or one with a password. */
    static boolean isOle(byte[] head) {
        return begins(head, 0xd0, 0xcf, 0x11, 0xe0);
    }

    /** @throws UnreadableTableException if the file is of a kind that is known and not read */
    static void refuse(Path file, String name, byte[] head) throws IOException {
        if (head.length == 0) {
            throw new UnreadableTableException(name + " is empty; export it again");
        }
        if (isOle(head)) {
            throw new UnreadableTableException(name
                    + (isLocked(file)
                            ? " has a password; save it without one"
                            : " is of the kind of before 2007 (.xls)")
                    + SAVE);
        }
        if (begins(head, 0x1f, 0x8b)) {
            throw new UnreadableTableException(name + " is compressed with gzip; expand it first");
        }
        if (begins(head, '%', 'P', 'D', 'F')) {
            throw new UnreadableTableException(name + " is a PDF" + SAVE);
        }
    }

    /** @throws UnreadableTableException if a zipped file is no workbook of the kind that is read */
    static void refuse(String name, WorkbookParts parts) throws IOException {
        if (parts.has("xl/workbook.xml")) {
            return;
        }
        String kind = " is a zip archive without a workbook; unpack it first";
        if (parts.head("mimetype", 64).startsWith("application/vnd.oasis.opendocument")) {
            kind = " is an OpenDocument file (.ods)" + SAVE;
        } else if (parts.has("xl/workbook.bin")) {
            kind = " is a binary workbook (.xlsb)" + SAVE;
        } else if (parts.has("word/document.xml")) {
            kind = " is a Word document" + SAVE;
        } else if (parts.has("Index/Document.iwa")) {
            kind = " is a document of Apple Numbers" + SAVE;
        }
        throw new UnreadableTableException(name + kind);
    }

    /** Whether the directory of an old container names an encrypted package, which is what a password makes. */
    private static boolean isLocked(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String container = new String(in.readNBytes(DIRECTORY), StandardCharsets.ISO_8859_1);
            return container.contains("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e");
        }
    }

    private static boolean begins(byte[] head, int... magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
