package org.callaudit.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.callaudit.analytics.model.Case;
import org.callaudit.analytics.model.InputFile;
import org.callaudit.analytics.nightly.NightlySummary;
import org.callaudit.analytics.nightly.NightlySummary.AgentCount;
import org.callaudit.analytics.nightly.NightlySummary.Miss;
import org.callaudit.analytics.nightly.NightlySummary.NewAudit;
import org.callaudit.analytics.nightly.NightlySummary.ToDo;
import org.callaudit.analytics.nightly.NightlySummary.Unhappy;
import org.callaudit.analytics.nightly.NightlySummary.WrongTotal;
import org.callaudit.analytics.signal.ControlChart;
import org.callaudit.analytics.signal.ControlChart.Point;
import org.callaudit.reports.mail.MailBody;
import org.callaudit.reports.nightly.NightlyReport;
import org.callaudit.reports.page.Issue;
import org.jspecify.annotations.Nullable;

/** Nights with invented figures: a usual one, and the extremes. */
final class Nights {

    static final String REPORT_ID = "8c41f2a90b7e";
    static final String VERSION = "0.1.0";

    static final LocalDate AUDITED = LocalDate.of(2026, 11, 2);
    private static final List<String> MONTHS =
            List.of("Nov", "Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct");

    private Nights() {}

    static RenderedReport render(NightlySummary night) {
        return render(night, List.of());
    }

    static RenderedReport render(NightlySummary night, List<String> corrected) {
        return RENDERER.render(report(night, corrected));
    }

    static MailBody mail(NightlySummary night) {
        return RENDERER.mail(render(night)).body();
    }

    static NightlyReport report(NightlySummary night, List<String> corrected) {
        return new NightlyReport(new Issue("City of Example, Customer Service", REPORT_ID, VERSION, corrected), night);
    }

    static final ReportRenderer RENDERER = new ReportRenderer(Paper.LETTER, null);

    /** The night that a supervisor usually gets, with one signal. */
    static NightlySummary usual() {
        return new Night().summary();
    }

    static ControlChart errors() {
        return chart(
                "Audits with a critical error",
                "share of audits, by month of the contact; shaded: usual range",
                "audits",
                new long[] {49, 46, 52, 50, 51, 47, 53, 50, 44, 52, 49, 51},
                new long[] {9, 8, 11, 9, 10, 7, 12, 9, 8, 10, 9, 21},
                0.19);
    }

    static ControlChart satisfied() {
        return chart(
                "Satisfied customers (4–5)",
                "share of survey answers, by month; shaded: usual range",
                "answers",
                new long[] {34, 31, 37, 35, 36, 33, 39, 34, 30, 36, 35, 33},
                new long[] {27, 24, 30, 29, 28, 26, 31, 27, 25, 29, 28, 27},
                0.80);
    }

    static ControlChart chart(
            String title, String subtitle, String nLabel, long[] n, long[] count, @Nullable Double centre) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < n.length; i++) {
            double share = n[i] == 0 ? Double.NaN : (double) count[i] / n[i];
            double c = centre == null ? 0 : centre;
            double three = 3 * Math.sqrt(c * (1 - c) / Math.max(1, n[i]));
            boolean known = centre != null && n[i] > 0;
            boolean signal = known && share > c + three;
            points.add(new Point(
                    MONTHS.get(i % 12),
                    LocalDate.of(2025, 11, 1).plusMonths(i),
                    count[i],
                    n[i],
                    n[i] == 0 ? null : share,
                    known ? centre : null,
                    known ? Math.max(0, c - three) : null,
                    known ? Math.min(1, c + three) : null,
                    false,
                    signal,
                    signal ? count[i] + " of " + n[i] : ""));
        }
        return new ControlChart(
                title,
                subtitle,
                "",
                nLabel,
                points,
                centre,
                centre == null ? "" : "usual " + Math.round(100 * centre),
                null,
                List.of(),
                "",
                title + ": the last month has " + count[n.length - 1] + " of " + n[n.length - 1] + " " + nLabel + ".");
    }

    /** The same chart of other points. */
    static ControlChart withPoints(ControlChart chart, List<Point> points) {
        return new ControlChart(
                chart.title(),
                chart.subtitle(),
                chart.verdict(),
                chart.nLabel(),
                points,
                chart.centre(),
                chart.centreLabel(),
                chart.standard(),
                chart.events(),
                chart.method(),
                chart.alternative());
    }

    /** The same chart with events, and its last point still arriving. */
    static ControlChart withEvents(ControlChart chart, List<ControlChart.Event> events) {
        List<Point> points = new ArrayList<>(chart.points());
        Point last = points.get(points.size() - 1);
        points.set(
                points.size() - 1,
                new Point(
                        last.label(),
                        last.from(),
                        last.count(),
                        last.n(),
                        last.value(),
                        last.centre(),
                        last.lower(),
                        last.upper(),
                        true,
                        false,
                        ""));
        return new ControlChart(
                chart.title(),
                chart.subtitle(),
                chart.verdict(),
                chart.nLabel(),
                points,
                chart.centre(),
                chart.centreLabel(),
                chart.standard(),
                events,
                chart.method(),
                chart.alternative());
    }

    /** A usual night whose parts a test may change. */
    static final class Night {
        String teamName = "Utility Billing 1";

        @Nullable
        Instant dataAsOf = Instant.parse("2026-11-02T23:42:00Z");

        String headline =
                "Account verification was missed in 15 of 51 October audits; 15 of 145 in the three months before.";
        String subline = "More than chance would usually give. Nine of the 15 were move-in calls.";
        List<ToDo> toDo = List.of(
                new ToDo(
                        "Hear call C48213",
                        "Compliance-critical: account opened to a caller not verified. Audited yesterday."),
                new ToDo(
                        "Follow up referral, case 117",
                        "To Permits: Trench left open on Elm Street. Due Oct 30. Owner: you."),
                new ToDo(
                        "Correct two form totals",
                        "A9031 says 92, items give 88. A9044 says 100, an automatic zero applies."));
        List<WrongTotal> wrongTotals = List.of();
        List<NewAudit> newAudits = List.of(
                new NewAudit(
                        "K. Chen",
                        "C48213",
                        AUDITED,
                        0.0,
                        List.of(new Miss("Verifies account holder", true, true)),
                        "Caller gave address only; account opened."),
                new NewAudit(
                        "R. Foster",
                        "C48177",
                        AUDITED,
                        85.0,
                        List.of(
                                new Miss("States next steps", false, false),
                                new Miss("Confirms call-back number", false, false)),
                        "Rushed at the end, caller had to ask again."),
                new NewAudit(
                        "M. Alvarez",
                        "C48102",
                        AUDITED,
                        91.0,
                        List.of(new Miss("Verifies account holder", true, false)),
                        "Move-in; asked for one identifier, not two."),
                new NewAudit(
                        "P. Jones",
                        "C48090",
                        AUDITED,
                        96.0,
                        List.of(new Miss("Offers paperless billing", false, false)),
                        ""));
        long newAuditCount = 12;
        String firstReportOn = "";
        long moreWithMiss = 0;
        List<AgentCount> clean = List.of(
                new AgentCount("T. Brooks", 2),
                new AgentCount("D. Evans", 1),
                new AgentCount("L. Gupta", 1),
                new AgentCount("S. Hill", 1),
                new AgentCount("A. Ito", 2),
                new AgentCount("C. Lewis", 1));
        List<Unhappy> unhappy = List.of(
                new Unhappy(
                        "Third call about the same late fee. Nobody calls back at [phone].",
                        "billing, rated 1, wants a call back"),
                new Unhappy("The form online says one thing, the agent another.", "move-in, rated 2"));
        long unhappyCount = 2;
        long newAnswers = 9;
        List<ControlChart> charts = List.of(errors(), satisfied());
        String chartNote = "◆ outside the usual range for that many audits. Usual range: p chart, three standard errors"
                + " around November–September. One agent’s five audits a month can’t show a change; the team’s fifty"
                + " would usually reveal 19 → 44 %.";
        int planned = 5;
        List<AgentCount> coverage = List.of(
                new AgentCount("M. Alvarez", 5),
                new AgentCount("T. Brooks", 5),
                new AgentCount("K. Chen", 4),
                new AgentCount("D. Evans", 5),
                new AgentCount("R. Foster", 3),
                new AgentCount("L. Gupta", 5),
                new AgentCount("S. Hill", 5),
                new AgentCount("A. Ito", 5),
                new AgentCount("P. Jones", 2),
                new AgentCount("N. Kaur", 5),
                new AgentCount("C. Lewis", 6));
        String assigned = "";
        String data = "1,204 records read: 1,188 accepted, 12 need fixing, 4 duplicates."
                + " Details are in the data-quality report.";
        List<Case> cases = List.of();
        List<InputFile> inputs = inputs(4);

        static List<InputFile> inputs(int files) {
            return IntStream.range(0, files)
                    .mapToObj(i -> new InputFile(
                            "audits-2026-10-%02d.csv".formatted(31 - i % 30),
                            "%08x".formatted(0x9e3779b9 * (i + 1)) + "0".repeat(56)))
                    .toList();
        }

        NightlySummary summary() {
            return new NightlySummary(
                    "City of Example, Customer Service",
                    "UB1",
                    teamName,
                    "J. Rivera",
                    LocalDate.of(2026, 11, 3),
                    ZoneId.of("America/Chicago"),
                    dataAsOf,
                    headline,
                    subline,
                    true,
                    toDo,
                    wrongTotals,
                    newAudits,
                    newAuditCount,
                    firstReportOn,
                    moreWithMiss,
                    clean,
                    unhappy,
                    unhappyCount,
                    newAnswers,
                    charts,
                    chartNote,
                    "October",
                    planned,
                    coverage,
                    assigned,
                    data,
                    cases,
                    inputs);
        }
    }

    /** A first night: roster and form, nothing else. */
    static NightlySummary empty() {
        Night night = new Night();
        night.dataAsOf = null;
        night.headline = "Nothing unusual. No audits entered.";
        night.subline = "";
        night.toDo = List.of();
        night.newAudits = List.of();
        night.newAuditCount = 0;
        night.clean = List.of();
        night.unhappy = List.of();
        night.unhappyCount = 0;
        night.newAnswers = 0;
        night.charts = List.of();
        night.chartNote = "";
        night.coverage = List.of();
        night.inputs = List.of();
        return night.summary();
    }

    /** Everything as long and as many as can be. */
    static NightlySummary full() {
        Night night = new Night();
        String name = "Bartholomew Featherstonehaugh-Montgomery";
        String words = "The caller had been transferred three times and asked for the supervisor. ".repeat(8);
        night.teamName = "Department of Parks, Recreation, Libraries and Neighborhood Services, Team West";
        night.headline = words;
        night.subline = words;
        night.toDo = Collections.nCopies(3, new ToDo(words, words));
        night.newAudits = Collections.nCopies(
                20,
                new NewAudit(
                        name,
                        "C-2026-10-31-0000048213-B",
                        AUDITED,
                        100.0,
                        Collections.nCopies(9, new Miss(words, true, true)),
                        words));
        night.newAuditCount = 2_345;
        night.moreWithMiss = 1_200;
        night.clean = Collections.nCopies(40, new AgentCount(name, 12));
        night.unhappy = Collections.nCopies(6, new Unhappy(words, words));
        night.unhappyCount = 61;
        night.newAnswers = 98;
        night.coverage = IntStream.range(0, 40)
                .mapToObj(i -> new AgentCount(name, i % 9))
                .toList();
        night.chartNote = words;
        night.assigned = words;
        night.data = words;
        night.inputs = Night.inputs(40);
        return night.summary();
    }
}
