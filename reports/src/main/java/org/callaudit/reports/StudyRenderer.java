package org.callaudit.reports;

import org.callaudit.analytics.study.Study;
import org.callaudit.reports.pdf.PdfPages;
import org.callaudit.reports.pdf.PdfPages.Printed;
import org.callaudit.reports.study.StudyReport;
import org.callaudit.reports.template.Templates;

/** Makes the page of a study. */
public final class StudyRenderer {

    private static final int PAGES = 2;
    /** Rows of the table, and fewer where two pages would not hold them. */
    private static final int[] LISTED = {60, 40, 20, 10, 0};

    private StudyRenderer() {}

    /**
     * A study as a PDF of one or two pages of US Letter, byte for byte the same for the same arguments.
     *
     * @param source name of the file studied, printed on the page
     * @param version of the program, printed on the page
     * @throws IllegalStateException if two pages do not hold it even without its table
     */
    public static byte[] pdf(Study study, String source, String version) {
        PdfPages pages = new PdfPages(Paper.LETTER, null, new Templates());
        StudyReport report = new StudyReport(source, version);
        for (int listed : LISTED) {
            Printed printed = pages.print(report.of(study, listed));
            if (printed.pages() <= PAGES) {
                return printed.pdf();
            }
        }
        throw new IllegalStateException(
                "the page of the " + study.chart() + " study of " + source + " needs more than " + PAGES + " pages");
    }
}
