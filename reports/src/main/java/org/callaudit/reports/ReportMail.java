package org.callaudit.reports;

import org.callaudit.reports.mail.MailBody;

/**
 * What goes out with a report's PDF.
 *
 * @param body of the mail that the PDF is attached to
 * @param cases a workbook of cases to be filled in and sent back; empty: none
 */
@SuppressWarnings("ArrayRecordComponent") // compared by no one; the bytes go straight into a mail
public record ReportMail(MailBody body, byte[] cases) {}
