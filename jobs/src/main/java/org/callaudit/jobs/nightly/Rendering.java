package org.callaudit.jobs.nightly;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.callaudit.analytics.model.RosterEntry;
import org.callaudit.jobs.home.AtomicFile;
import org.callaudit.jobs.ledger.FileEntry;
import org.callaudit.jobs.ledger.Json;
import org.callaudit.jobs.ledger.ReportKind;
import org.callaudit.jobs.ledger.ReportOrder;
import org.callaudit.jobs.ledger.RunBook.Delivery;
import org.callaudit.jobs.ledger.RunBook.IssuedReport;
import org.callaudit.jobs.mail.MailIdentity;
import org.callaudit.jobs.mail.MessageBuilder;
import org.callaudit.jobs.mail.MessageIds;
import org.callaudit.jobs.mail.Outgoing;
import org.callaudit.jobs.report.Draft;
import org.callaudit.jobs.report.Reports;
import org.callaudit.jobs.report.Schedule;
import org.callaudit.reports.RenderedReport;
import org.callaudit.reports.ReportRenderer;
import org.callaudit.reports.page.Issue;

/** Has each report drafted, lays it out, and lays its mail ready. */
final class Rendering {

    private final Night night;
    private final ReportRenderer renderer;
    private final Reports reports;

    Rendering(Night night, ReportRenderer renderer) {
        this.night = night;
        this.renderer = renderer;
        this.reports = new Reports(night.desk());
    }

    /** The reports of the run. */
    List<ReportOrder> orders() {
        return new Schedule(night.desk()).orders();
    }

    /** Drafts one report and, if it is due, writes it and lays its mail ready. Doing it again changes nothing. */
    void render(ReportOrder order) throws IOException {
        Draft draft = reports.draft(order);
        boolean asked = !night.run().options().orders().isEmpty();
        if (!draft.due() && !asked) {
            return;
        }
        Path pdf = night.home().reports(order.to()).resolve(order.fileName() + ".pdf");
        String path = night.home().relative(pdf);
        String reportId = reportId(order, draft.inputs());
        Corrections corrections = new Corrections(night, path);
        RenderedReport report = renderer.render(draft.report()
                .apply(issue(
                        reportId, corrections.of(draft.report().apply(issue(reportId, List.of())), draft.inputs()))));
        corrections.keepFirst();
        write(pdf, report);
        night.ledger()
                .runs()
                .issued(new IssuedReport(
                        night.run().id(),
                        order.to(),
                        order.kind().text(),
                        order.scope().text(),
                        path,
                        reportId,
                        sha256(report.pdf()),
                        report.pages()));
        if (mailed(order)) {
            for (String to : recipients(order)) {
                layReady(order, to, report, path);
            }
        }
    }

    private Issue issue(String reportId, List<String> corrected) {
        return new Issue(night.settings().organisation(), reportId, Version.NUMBER, corrected);
    }

    private static void write(Path pdf, RenderedReport report) throws IOException {
        AtomicFile.write(pdf, report.pdf());
        AtomicFile.write(beside(pdf, ".xlsx"), report.workbook());
        AtomicFile.write(beside(pdf, ".json"), Json.pretty(report.figures()).getBytes(StandardCharsets.UTF_8));
    }

    /** The file of the same report with another ending. */
    static Path beside(Path pdf, String ending) {
        String name = pdf.getFileName().toString();
        return pdf.resolveSibling(name.substring(0, name.length() - ".pdf".length()) + ending);
    }

    private String reportId(ReportOrder order, List<FileEntry> inputs) {
        StringBuilder text = new StringBuilder(
                order.kind().text() + "\n" + order.scope().text() + "\n" + order.from() + "\n" + order.to() + "\n");
        inputs.stream()
                .map(FileEntry::sha256)
                .sorted()
                .forEach(sha -> text.append(sha).append('\n'));
        text.append(night.settings().printed()).append('\n').append(Version.NUMBER);
        return sha256(text.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 12);
    }

    /** Of the pages of missed days the last is mailed: one mail a supervisor. */
    private boolean mailed(ReportOrder order) {
        List<LocalDate> dates = night.run().options().reportDates();
        return night.run().options().deliver()
                && (order.kind() != ReportKind.NIGHTLY || order.to().equals(dates.get(dates.size() - 1)));
    }

    /** Each team's supervisor gets the team's, managers the centre's; the others lie in their folder. */
    private List<String> recipients(ReportOrder order) {
        return switch (order.kind()) {
            case NIGHTLY, MONTHLY ->
                supervisor(order).filter(mail -> !mail.isBlank()).stream().toList();
            case CENTRE -> night.settings().managers();
            case EVALUATION, DATA_QUALITY -> List.of();
        };
    }

    private Optional<String> supervisor(ReportOrder order) {
        return night.ledger().reference().load().roster().entries().stream()
                .filter(entry -> entry.teamId().equals(order.scope().id()) && entry.validOn(order.to()))
                .min(Comparator.comparing(RosterEntry::agentId))
                .map(RosterEntry::supervisorEmail);
    }

    private void layReady(ReportOrder order, String to, RenderedReport report, String path) throws IOException {
        int number = 1;
        for (Delivery earlier : night.ledger().runs().deliveries(order.to(), to)) {
            boolean other =
                    earlier.runId() < night.run().id() && earlier.report().equals(path);
            number = other ? Math.max(number, earlier.sendNumber() + 1) : number;
        }
        MailIdentity identity = Deliveries.identity(night.settings());
        String id = MessageIds.of(report.pdf(), to, order.to(), number, identity.from());
        Outgoing mail = Deliveries.outgoing(
                to,
                report,
                path,
                id,
                night.run()
                        .businessDate()
                        .plusDays(1)
                        .atTime(6, 0)
                        .atZone(night.settings().zone())
                        .withZoneSameInstant(ZoneOffset.UTC)
                        .toInstant());
        AtomicFile.write(Deliveries.spooled(night.home(), id), MessageBuilder.build(mail, identity));
        night.ledger()
                .runs()
                .toDeliver(new Delivery(id, night.run().id(), order.to(), to, path, number, "PENDING", null));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
