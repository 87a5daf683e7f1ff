package org.callaudit.reports;

import java.util.List;
import org.callaudit.reports.mail.MailWriter;
import org.callaudit.reports.page.Basis;
import org.callaudit.reports.page.Document;
import org.callaudit.reports.page.Report;
import org.callaudit.reports.pdf.PdfPages;
import org.callaudit.reports.pdf.PdfPages.Printed;
import org.callaudit.reports.sheet.CaseWorkbook;
import org.callaudit.reports.sheet.ReportWorkbook;
import org.callaudit.reports.template.Templates;
import org.jspecify.annotations.Nullable;

/**
 * Makes reports. Fonts and templates are parsed when it is made, so make one and keep it; it serves one thread at a time.
 */
public final class ReportRenderer {

    private final Paper paper;
    private final PdfPages pages;
    private final MailWriter mails;

    /** @param logo the organisation's; null: none */
    public ReportRenderer(Paper paper, @Nullable Logo logo) {
        Templates templates = new Templates();
        this.paper = paper;
        this.pages = new PdfPages(paper, logo, templates);
        this.mails = new MailWriter(templates);
    }

    /**
     * A report, with lists as long as its pages hold.
     *
     * @throws IllegalStateException if a chart would be blank (the message names it) or its pages do not hold the report
     */
    public RenderedReport render(Report report) {
        List<Integer> listings = report.listings();
        for (int i = 0; i < listings.size(); i++) {
            Document document = report.document(listings.get(i));
            Printed printed = pages.print(document);
            boolean last = i == listings.size() - 1;
            if (printed.pages() <= report.mostPages() || (last && report.mayGrow())) {
                return new RenderedReport(
                        printed.pdf(),
                        ReportWorkbook.of(document, paper),
                        printed.pages(),
                        report.figures(),
                        document,
                        report.cases());
            }
        }
        Document least = report.document(listings.get(listings.size() - 1));
        throw new IllegalStateException("“" + least.title() + "” needs more than " + report.mostPages() + " pages");
    }

    /** The mail that goes out with a report. */
    public ReportMail mail(RenderedReport report) {
        return new ReportMail(mails.of(report.document(), !report.cases().isEmpty()), cases(report));
    }

    private byte[] cases(RenderedReport report) {
        Document document = report.document();
        Basis basis = document.basis();
        return basis == null || report.cases().isEmpty()
                ? new byte[0]
                : CaseWorkbook.of(report.cases(), basis.zone(), paper, document.asOf());
    }
}
