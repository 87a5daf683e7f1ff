package org.callaudit.analytics.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes of numbers and texts, written and read in the same order. Numbers take 7 bits a byte, the lowest first. */
final class StoredForm {

    private StoredForm() {}

    /** Appends values. */
    static final class Writer {

        private byte[] bytes = new byte[256];
        private int size;

        void number(long number) {
            room(10);
            long rest = number;
            while ((rest & ~0x7FL) != 0) {
                bytes[size++] = (byte) ((rest & 0x7F) | 0x80);
                rest >>>= 7;
            }
            bytes[size++] = (byte) rest;
        }

        void text(String text) {
            byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
            number(encoded.length);
            room(encoded.length);
            System.arraycopy(encoded, 0, bytes, size, encoded.length);
            size += encoded.length;
        }

        byte[] bytes() {
            return Arrays.copyOf(bytes, size);
        }

        private void room(int more) {
            if (size + more > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
            }
        }
    }

    /** Reads values back. */
    static final class Reader {

        private final byte[] bytes;
        private int at;

        Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        /** Whether anything is left. */
        boolean more() {
            return at < bytes.length;
        }

        long number() {
            long number = 0;
            for (int shift = 0; ; shift += 7) {
                byte next = bytes[at++];
                number |= (next & 0x7FL) << shift;
                if (next >= 0) {
                    return number;
                }
            }
        }

        String text() {
            int length = (int) number();
            at += length;
            return new String(bytes, at - length, length, StandardCharsets.UTF_8);
        }
    }
}
