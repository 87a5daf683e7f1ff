package org.callaudit.reports;

import org.callaudit.analytics.measure.NightlySummary;
import org.callaudit.reports.mail.MailWriter;
import org.callaudit.reports.page.Document;
import org.callaudit.reports.pdf.PdfPages;
import org.callaudit.reports.pdf.PdfPages.Printed;
import org.callaudit.reports.section.NightlyFigures;
import org.callaudit.reports.section.NightlyReport;
import org.callaudit.reports.sheet.ReportWorkbook;
import org.callaudit.reports.template.Templates;

/**
 * Makes reports. Fonts and templates are parsed when it is made, so make one and keep it; it serves one thread at a time.
 */
public final class ReportRenderer {

    private static final int NIGHTLY_PAGES = 2;
    /** Audits listed on a nightly page, and fewer where long texts would need a third page. */
    private static final int[] LISTED = {20, 16, 12, 8, 4, 0};

    private final PageSettings settings;
    private final PdfPages pages;
    private final MailWriter mails;

    public ReportRenderer(PageSettings settings) {
        Templates templates = new Templates();
        this.settings = settings;
        this.pages = new PdfPages(settings.paper(), templates);
        this.mails = new MailWriter(templates);
    }

    /**
     * A supervisor's nightly page and its mail.
     *
     * @param reportId printed on each page
     * @param programVersion printed on each page
     * @throws IllegalStateException if a chart would be blank (the message names it) or two pages do not hold the report
     */
    public RenderedReport nightly(NightlySummary summary, String reportId, String programVersion) {
        NightlyReport report = new NightlyReport(settings.organisation(), reportId, programVersion);
        for (int listed : LISTED) {
            Document document = report.of(summary, listed);
            Printed printed = pages.print(document);
            if (printed.pages() <= NIGHTLY_PAGES) {
                return new RenderedReport(
                        printed.pdf(),
                        ReportWorkbook.of(document, settings.paper()),
                        printed.pages(),
                        NightlyFigures.of(summary),
                        mails.of(document));
            }
        }
        throw new IllegalStateException(
                "the nightly page of " + summary.teamName() + " needs more than " + NIGHTLY_PAGES + " pages");
    }
}
