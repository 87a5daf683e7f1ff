package org.callaudit.jobs.nightly;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.callaudit.analytics.facts.AsideFile;
import org.callaudit.analytics.model.Roster;
import org.callaudit.analytics.model.RosterEntry;
import org.callaudit.analytics.text.Sha256;
import org.callaudit.jobs.ledger.DeliveryBook.Delivery;
import org.callaudit.jobs.ledger.DeliveryStatus;
import org.callaudit.jobs.ledger.FileEntry;
import org.callaudit.jobs.ledger.IssueBook.IssuedReport;
import org.callaudit.jobs.ledger.Json;
import org.callaudit.jobs.ledger.ReportKind;
import org.callaudit.jobs.ledger.ReportOrder;
import org.callaudit.jobs.ledger.RunBook.Run;
import org.callaudit.jobs.ledger.RunOptions;
import org.callaudit.jobs.mail.MailIdentity;
import org.callaudit.jobs.mail.MessageBuilder;
import org.callaudit.jobs.mail.MessageIds;
import org.callaudit.jobs.mail.Outgoing;
import org.callaudit.jobs.report.Draft;
import org.callaudit.jobs.report.Reports;
import org.callaudit.jobs.report.Schedule;
import org.callaudit.reports.RenderedReport;
import org.callaudit.reports.ReportMail;
import org.callaudit.reports.ReportRenderer;
import org.callaudit.reports.page.Issue;
import org.callaudit.reports.page.Report;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Has each report drafted, lays it out, and lays its mail ready; also what earlier nights could not draw. */
final class Rendering {

    private static final Logger LOG = LoggerFactory.getLogger(Rendering.class);

    /** Days in which a report that could not be drawn is tried again: as many as missed nights are made up for. */
    private static final int TRIED_AGAIN_DAYS = 14;

    private final Night night;
    private final Map<Integer, Reports> reports = new HashMap<>();
    private @Nullable Roster roster;
    private @Nullable ReportRenderer renderer;

    Rendering(Night night) {
        this.night = night;
    }

    /** A report to be made, and the run that was to make it: this one, or an earlier night that could not draw it. */
    record Wanted(ReportOrder order, Run of) {}

    /**
     * What one report came to.
     *
     * @param report null where there is no reason to make it
     * @param mail null where it goes to nobody
     */
    record Drawn(
            Wanted wanted,
            Draft draft,
            String path,
            String reportId,
            @Nullable RenderedReport report,
            @Nullable ReportMail mail) {}

    /** The reports of the run, after those that earlier nights could not draw. */
    List<Wanted> wanted() {
        List<ReportOrder> orders = new Schedule(night.desk()).orders();
        List<Wanted> wanted = new ArrayList<>();
        RunOptions options = night.run().options();
        if (options.ingest() && !options.reportDates().isEmpty()) {
            failedBefore().filter(each -> !orders.contains(each.order())).forEach(wanted::add);
        }
        orders.forEach(order -> wanted.add(new Wanted(order, night.run())));
        return wanted;
    }

    private Stream<Wanted> failedBefore() {
        LocalDate since = night.run().businessDate().minusDays(TRIED_AGAIN_DAYS);
        return night.ledger().failed().before(night.run().id(), since).stream()
                .map(failed -> new Wanted(
                        failed.order(),
                        night.ledger().runs().find(failed.runId()).orElseThrow().afterwards()))
                .filter(wanted -> wanted.of().options().ingest());
    }

    /** Drafts one report and, if it is due, lays it out. Changes nothing. */
    Drawn draw(Wanted wanted) throws UndrawnException {
        try {
            return drawn(wanted);
        } catch (DataAccessException database) {
            // Without its ledger no report can be made, and the run has to stop.
            throw database;
        } catch (RuntimeException | IOException e) {
            throw new UndrawnException(e);
        }
    }

    private Drawn drawn(Wanted wanted) throws IOException {
        ReportOrder order = wanted.order();
        Draft draft = reports.computeIfAbsent(wanted.of().id(), id -> new Reports(night.desk(wanted.of())))
                .draft(order);
        String path = night.home().relative(pdf(order));
        String reportId = reportId(order, draft);
        boolean asked = !night.run().options().orders().isEmpty();
        if (!draft.due() && !asked) {
            return new Drawn(wanted, draft, path, reportId, null, null);
        }
        Report uncorrected = draft.report().apply(issue(reportId, List.of()));
        List<String> corrected = new Corrections(night, path).of(uncorrected, draft.inputs());
        RenderedReport report = renderer().render(draft.report().apply(issue(reportId, corrected)));
        ReportMail mail = recipients(wanted).isEmpty() ? null : renderer().mail(report);
        return new Drawn(wanted, draft, path, reportId, report, mail);
    }

    /** Made when first needed: a night without reports can do without its fonts. */
    private ReportRenderer renderer() {
        ReportRenderer made = renderer == null
                ? new ReportRenderer(night.settings().paper(), night.settings().logo())
                : renderer;
        renderer = made;
        return made;
    }

    private Path pdf(ReportOrder order) {
        return night.home().reports(order.to()).resolve(order.fileName() + ".pdf");
    }

    /** Notes that a report could not be drawn, for the nights to come. */
    void failed(Wanted wanted, Throwable why) {
        ReportOrder order = wanted.order();
        LOG.error("{} can't be drawn", order.fileName(), why);
        night.ledger().failed().failed(order, night.run().id(), String.valueOf(why.getMessage()));
        if (order.kind() == ReportKind.NIGHTLY) {
            night.ledger().signals().nothingTold(order.scope().id(), order.to());
        }
    }

    /** Writes what was drawn and lays its mail ready. Doing it again changes nothing. */
    void write(Drawn drawn) throws IOException {
        ReportOrder order = drawn.wanted().order();
        RenderedReport report = drawn.report();
        drawn.draft().told().run();
        night.ledger().failed().settled(order);
        if (report == null) {
            return;
        }
        String path = drawn.path();
        new Corrections(night, path).keepFirst();
        write(pdf(order), report);
        night.ledger()
                .issues()
                .issued(new IssuedReport(
                        night.run().id(),
                        order.to(),
                        order.kind(),
                        order.scope(),
                        path,
                        drawn.reportId(),
                        Sha256.hex(report.pdf()),
                        report.pages()));
        ReportMail mail = drawn.mail();
        if (mail != null) {
            for (String to : recipients(drawn.wanted())) {
                layReady(order, to, report.pdf(), mail, path);
            }
        }
    }

    private Issue issue(String reportId, List<String> corrected) {
        return new Issue(night.settings().organisation(), reportId, Version.NUMBER, corrected);
    }

    private static void write(Path pdf, RenderedReport report) throws IOException {
        AsideFile.write(pdf, report.pdf());
        AsideFile.write(beside(pdf, ".xlsx"), report.workbook());
        AsideFile.write(beside(pdf, ".json"), Json.pretty(report.figures()).getBytes(StandardCharsets.UTF_8));
    }

    /** The file of the same report with another ending. */
    static Path beside(Path pdf, String ending) {
        String name = pdf.getFileName().toString();
        return pdf.resolveSibling(name.substring(0, name.length() - ".pdf".length()) + ending);
    }

    private String reportId(ReportOrder order, Draft draft) {
        StringBuilder text = new StringBuilder(
                order.kind().text() + "\n" + order.scope().text() + "\n" + order.from() + "\n" + order.to() + "\n");
        draft.inputs().stream()
                .map(FileEntry::sha256)
                .sorted()
                .forEach(sha -> text.append(sha).append('\n'));
        text.append(draft.besides())
                .append(night.settings().printed())
                .append('\n')
                .append(Version.NUMBER);
        return Sha256.hex(text.toString()).substring(0, 12);
    }

    /** Of the pages of missed days the last is mailed: one mail a supervisor. */
    private boolean mailed(Wanted wanted) {
        ReportOrder order = wanted.order();
        List<LocalDate> dates = wanted.of().options().reportDates();
        return night.run().options().deliver()
                && (order.kind() != ReportKind.NIGHTLY || order.to().equals(dates.get(dates.size() - 1)));
    }

    /** Each team's supervisor gets the team's, managers the centre's; the others lie in their folder. */
    private List<String> recipients(Wanted wanted) {
        if (!mailed(wanted)) {
            return List.of();
        }
        ReportOrder order = wanted.order();
        return switch (order.kind()) {
            case NIGHTLY, MONTHLY ->
                supervisor(order).filter(mail -> !mail.isBlank()).stream().toList();
            case CENTRE -> night.settings().managers();
            case EVALUATION, DATA_QUALITY -> List.of();
        };
    }

    private Optional<String> supervisor(ReportOrder order) {
        Roster known = roster == null ? night.ledger().reference().load().roster() : roster;
        roster = known;
        return known.first(order.scope().id(), order.to()).map(RosterEntry::supervisorEmail);
    }

    private void layReady(ReportOrder order, String to, byte[] pdf, ReportMail mail, String path) throws IOException {
        int number = 1;
        for (Delivery earlier : night.ledger().deliveries().to(to, order.to())) {
            boolean other =
                    earlier.runId() < night.run().id() && earlier.report().equals(path);
            number = other ? Math.max(number, earlier.sendNumber() + 1) : number;
        }
        MailIdentity identity = Deliveries.identity(night.settings());
        String id = MessageIds.of(pdf, to, order.to(), number, identity.from());
        Outgoing outgoing = Deliveries.outgoing(
                to,
                pdf,
                mail,
                path,
                id,
                night.run()
                        .businessDate()
                        .plusDays(1)
                        .atTime(6, 0)
                        .atZone(night.settings().zone())
                        .withZoneSameInstant(ZoneOffset.UTC)
                        .toInstant());
        AsideFile.write(Deliveries.spooled(night.home(), id), MessageBuilder.build(outgoing, identity));
        night.ledger()
                .deliveries()
                .toDeliver(
                        new Delivery(id, night.run().id(), order.to(), to, path, number, DeliveryStatus.PENDING, null));
    }
}
