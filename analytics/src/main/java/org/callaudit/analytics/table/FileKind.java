package org.callaudit.analytics.table;

import java.nio.charset.StandardCharsets;

/** What a file is, by its first bytes. */
final class FileKind {

    private static final String SAVE = "; save the table as .xlsx, or as CSV in UTF-8";

    private FileKind() {}

    static boolean isZip(byte[] head) {
        return begins(head, 'P', 'K');
    }

    /** @throws UnreadableTableException if the file is of a kind that is known and not read */
    static void refuse(String name, byte[] head) {
        if (head.length == 0) {
            throw new UnreadableTableException(name + " is empty; export it again");
        }
        if (begins(head, 0xd0, 0xcf, 0x11, 0xe0)) {
            throw new UnreadableTableException(
                    name + " is a workbook with a password, or of the old kind of before 2007"
                            + " (.xls); save it without a password as .xlsx, or as CSV in UTF-8");
        }
        if (begins(head, 0x1f, 0x8b)) {
            throw new UnreadableTableException(name + " is compressed with gzip; expand it first");
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("%PDF")) {
            throw new UnreadableTableException(name + " is a PDF" + SAVE);
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
