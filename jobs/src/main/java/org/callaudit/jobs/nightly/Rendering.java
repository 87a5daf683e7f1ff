package org.callaudit.jobs.nightly;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.callaudit.analytics.measure.JudgedNight;
import org.callaudit.analytics.measure.NightlyJudge;
import org.callaudit.analytics.measure.NightlySummary;
import org.callaudit.analytics.model.RosterEntry;
import org.callaudit.jobs.home.AtomicFile;
import org.callaudit.jobs.ledger.FileEntry;
import org.callaudit.jobs.ledger.Json;
import org.callaudit.jobs.ledger.RunBook.Delivery;
import org.callaudit.jobs.ledger.RunBook.IssuedReport;
import org.callaudit.jobs.mail.MailIdentity;
import org.callaudit.jobs.mail.MessageBuilder;
import org.callaudit.jobs.mail.MessageIds;
import org.callaudit.jobs.mail.Outgoing;
import org.callaudit.reports.RenderedReport;
import org.callaudit.reports.ReportRenderer;
import org.jspecify.annotations.Nullable;

/** Judges a team's figures, renders its page, and lays the mail ready. */
final class Rendering {

    private final Night night;
    private final ReportRenderer renderer;
    private @Nullable NightlyFigures gathered;

    Rendering(Night night, ReportRenderer renderer) {
        this.night = night;
        this.renderer = renderer;
    }

    /** One page to be judged, and rendered if there is reason to. */
    record Order(LocalDate date, RosterEntry team, boolean last) {}

    /** The pages of the run: every team of the roster on each date, by team. */
    List<Order> orders() {
        List<Order> orders = new ArrayList<>();
        List<LocalDate> dates = night.run().options().reportDates();
        for (LocalDate date : dates) {
            for (RosterEntry team : teams(date).values()) {
                orders.add(new Order(date, team, date.equals(dates.get(dates.size() - 1))));
            }
        }
        return orders;
    }

    private SortedMap<String, RosterEntry> teams(LocalDate date) {
        String only = night.run().options().team();
        SortedMap<String, RosterEntry> teams = new TreeMap<>();
        night.ledger().reference().load().roster().entries().stream()
                .filter(entry -> entry.validOn(date) && (only == null || only.equals(entry.teamId())))
                .sorted(Comparator.comparing(RosterEntry::agentId))
                .forEach(entry -> teams.putIfAbsent(entry.teamId(), entry));
        return teams;
    }

    /** Judges one page and, if it is due, writes it and lays its mail ready. Doing it again changes nothing. */
    void render(Order order) throws IOException {
        NightlyFigures figures = figures(order.date());
        var open = night.ledger().runs().openSignals(order.team().teamId(), order.date());
        JudgedNight judged = NightlyJudge.judge(figures.inputs(order.team().teamId(), open));
        night.ledger().runs().told(order.team().teamId(), order.date(), judged.signals(), open);
        if (!due(order, judged.summary())) {
            return;
        }
        String reportId = reportId(order, figures.inputFiles());
        RenderedReport report = renderer.nightly(judged.summary(), reportId, Version.NUMBER);
        String name = "nightly-" + order.team().teamId().replaceAll("[^A-Za-z0-9._-]", "_");
        Path folder = night.home().reports(order.date());
        Path pdf = folder.resolve(name + ".pdf");
        AtomicFile.write(pdf, report.pdf());
        AtomicFile.write(folder.resolve(name + ".xlsx"), report.workbook());
        AtomicFile.write(
                folder.resolve(name + ".json"), Json.pretty(report.figures()).getBytes(StandardCharsets.UTF_8));
        String path = night.home().relative(pdf);
        night.ledger()
                .runs()
                .issued(new IssuedReport(
                        night.run().id(),
                        order.date(),
                        "nightly",
                        "team:" + order.team().teamId(),
                        path,
                        reportId,
                        sha256(report.pdf()),
                        report.pages()));
        if (order.last()
                && night.run().options().deliver()
                && !order.team().supervisorEmail().isBlank()) {
            layReady(order, judged.summary(), report, path);
        }
    }

    /** Those of one date, gathered once for all its teams. */
    private NightlyFigures figures(LocalDate date) {
        NightlyFigures known = gathered;
        if (known == null || !known.date().equals(date)) {
            known = new NightlyFigures(night, date);
            gathered = known;
        }
        return known;
    }

    /** Supervisors hear when there is something to do, on Monday mornings, and the first time. */
    private boolean due(Order order, NightlySummary summary) {
        return night.run().options().all()
                || !summary.toDo().isEmpty()
                || summary.alarming()
                || order.date().plusDays(1).getDayOfWeek() == DayOfWeek.MONDAY;
    }

    private String reportId(Order order, List<FileEntry> inputs) {
        StringBuilder text = new StringBuilder("nightly\nteam:" + order.team().teamId() + "\n" + order.date() + "\n");
        inputs.stream()
                .map(FileEntry::sha256)
                .sorted()
                .forEach(sha -> text.append(sha).append('\n'));
        text.append(night.settings().printed()).append('\n').append(Version.NUMBER);
        return sha256(text.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 12);
    }

    private void layReady(Order order, NightlySummary summary, RenderedReport report, String path) throws IOException {
        String to = order.team().supervisorEmail();
        int number = 1;
        for (Delivery earlier : night.ledger().runs().deliveries(order.date(), to)) {
            boolean other =
                    earlier.runId() < night.run().id() && earlier.report().equals(path);
            number = other ? Math.max(number, earlier.sendNumber() + 1) : number;
        }
        MailIdentity identity = Deliveries.identity(night.settings());
        String id = MessageIds.of(report.pdf(), to, order.date(), number, identity.from());
        Outgoing mail = Deliveries.outgoing(
                to,
                report,
                path,
                id,
                summary.businessDate()
                        .plusDays(1)
                        .atTime(6, 0)
                        .atZone(night.settings().zone())
                        .withZoneSameInstant(ZoneOffset.UTC)
                        .toInstant());
        AtomicFile.write(Deliveries.spooled(night.home(), id), MessageBuilder.build(mail, identity));
        night.ledger()
                .runs()
                .toDeliver(new Delivery(id, night.run().id(), order.date(), to, path, number, "PENDING", null));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
