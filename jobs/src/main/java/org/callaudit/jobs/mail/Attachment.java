package org.callaudit.jobs.mail;

/**
 * A file that goes with a mail.
 *
 * @param name with its ending
 * @param type its media type
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared or changed
public record Attachment(String name, String type, byte[] bytes) {

    /** A report. */
    public static Attachment pdf(String name, byte[] bytes) {
        return new Attachment(name, "application/pdf", bytes);
    }

    /** A workbook. */
    public static Attachment xlsx(String name, byte[] bytes) {
        return new Attachment(name, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", bytes);
    }
}
