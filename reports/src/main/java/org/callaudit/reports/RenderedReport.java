package org.callaudit.reports;

import java.util.SortedMap;
import org.callaudit.reports.mail.MailBody;

/**
 * A finished report.
 *
 * @param pdf the file, byte for byte the same for the same summary
 * @param workbook the same numbers as a workbook (.xlsx), typed; byte for byte the same for the same summary
 * @param pages its pages, one or two for a nightly page
 * @param figures every figure on the pages by name, as text, so that an old report can be compared with a new one
 * @param cases a workbook of cases to be filled in, which goes with the mail; empty: none
 * @param mail the body of the mail that the PDF is attached to
 */
@SuppressWarnings("ArrayRecordComponent") // compared by no one; the bytes go straight to a file
public record RenderedReport(
        byte[] pdf, byte[] workbook, int pages, SortedMap<String, String> figures, byte[] cases, MailBody mail) {}
