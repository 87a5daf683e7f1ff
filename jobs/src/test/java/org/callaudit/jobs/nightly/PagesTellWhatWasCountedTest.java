package org.callaudit.jobs.nightly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.callaudit.analytics.measure.English;
import org.callaudit.analytics.stats.Interval;
import org.callaudit.analytics.stats.Level;
import org.callaudit.analytics.stats.Proportion;
import org.callaudit.analytics.stats.WilsonInterval;
import org.callaudit.jobs.nightly.MadeUpCentre.Audit;
import org.callaudit.jobs.nightly.MadeUpCentre.Survey;
import org.callaudit.jobs.nightly.SmallCentre.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The numbers on the pages against a second count of the same year that knows nothing of the product; likely ranges from
 * the package of statistics, whose own tests hold them to their sources.
 */
class PagesTellWhatWasCountedTest extends AnalystsDesk {

    private static final Map<String, String> CLASSES = new TreeMap<>(Map.of(
            "Audits with a critical error", "any_critical",
            "Audits with a customer-critical error", "customer_critical",
            "Audits with a business-critical error", "business_critical",
            "Audits with a compliance-critical error", "compliance_critical",
            "Audits with a non-critical error", "non_critical"));
    private static final Predicate<LocalDate> OCTOBER = in(1);
    private static final Predicate<LocalDate> YEAR = in(12);

    private final MadeUpCentre made = MadeUpCentre.of(3, 10, 12, 4, 6, team -> List.of("E1", "E2", "E" + (3 + team)));

    @BeforeEach
    void year() throws IOException {
        centre.drop("roster.csv", made.roster());
        centre.drop("form.csv", MadeUpCentre.form());
        centre.drop("audits.csv", made.auditFile());
        centre.drop("surveys.csv", made.surveyFile());
        assertEquals(0, night().get("records").get("rejected").asLong());
    }

    private Page page(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--to", DATE, "--json"));
        Answer answer = centre.run("report", all.toArray(String[]::new));
        assertEquals(0, answer.code(), answer.err());
        Path pdf = centre.home()
                .resolve(answer.json().get("reports").get(0).get("path").asString());
        return Page.of(pdf);
    }

    @Test
    void inThePackOfATeam() throws IOException {
        Page page = page("monthly", "--team", "T1");
        CLASSES.forEach((label, errorClass) -> {
            Function<Predicate<LocalDate>, Proportion> count =
                    days -> made.count(ofTeam("T1", days), audit -> audit.error(errorClass));
            assertRow(page, English.sentence(label.substring("Audits with a ".length())), count);
        });
        assertRow(page, "Satisfied customers (4–5)", days -> answers("T1", days, csat -> csat >= 4));
        assertRow(page, "Dissatisfied customers (1–2)", days -> answers("T1", days, csat -> csat <= 2));
        assertSays(page, "Mean audit score " + counted(ofTeam("T1", OCTOBER)).n() + " " + mean(ofTeam("T1", OCTOBER)));
        assertSeries(
                page, "audits", month -> made.count(ofTeam("T1", of(month)), audit -> audit.error("any_critical")));
        assertSeries(page, "answers", month -> answers("T1", of(month), csat -> csat >= 4));
        assertSeries(
                page,
                "audits",
                month -> made.count(ofTeam("T1", of(month)), audit -> audit.error("customer_critical")));
        for (String item : MadeUpCentre.items()) {
            Predicate<Audit> applies = audit -> audit.missed().containsKey(item);
            // The other applies so seldom that its chart is by quarter.
            if (!item.equals("I3")) {
                assertSeries(
                        page,
                        "audits",
                        month -> made.count(ofTeam("T1", of(month)).and(applies), audit -> audit.missed(item)));
            }
            Proportion missed = made.count(ofTeam("T1", OCTOBER).and(applies), audit -> audit.missed(item));
            assertSays(page, MadeUpCentre.itemText(item) + " " + missed.count());
        }
        for (String policy : List.of("P-1", "P-2", "P-3")) {
            Proportion share = made.count(ofTeam("T1", OCTOBER), audit -> !audit.error(policy::equals));
            assertSays(page, of(share) + " " + percent(share) + "% " + likely(share) + "%");
        }
    }

    @Test
    void inTheReportOnTheCentre() throws IOException {
        Page page = page("centre");
        for (int team = 0; team < made.teams(); team++) {
            String id = "T" + team;
            Proportion critical = made.count(ofTeam(id, in(3)), audit -> audit.error("any_critical"));
            Proportion satisfied = answers(id, in(3), csat -> csat >= 4);
            assertSays(
                    page,
                    "Team " + team + " " + id + " " + of(critical) + " " + percent(critical) + "% (" + likely(critical)
                            + ")");
            assertSays(page, of(satisfied) + " " + percent(satisfied) + "% (" + likely(satisfied) + ")");
            assertSeries(
                    page, "audits", month -> made.count(ofTeam(id, of(month)), audit -> audit.error("any_critical")));
            assertSays(page, counted(ofTeam(id, OCTOBER)).n() + " of " + 5 * made.agents());
        }
        long records = made.audited().size() * 5L + made.asked().size() + (long) made.teams() * made.agents() + 5;
        assertSays(page, "%,d records read in the runs in October: %,d accepted".formatted(records, records));
    }

    @Test
    void onAnAgentsSheet() throws IOException {
        String agent = MadeUpCentre.agent(2, 3);
        Page page = page("evaluation", "--agent", agent);
        Predicate<Audit> own = audit -> audit.agent().equals(agent) && YEAR.test(audit.day());
        CLASSES.forEach((label, errorClass) -> {
            Proportion share = made.count(own, audit -> audit.error(errorClass));
            Interval likely = WilsonInterval.of(share, Level.USUAL);
            assertSays(
                    page,
                    label + " " + of(share) + " " + one(100 * share.share()) + "% " + one(100 * likely.low()) + "–"
                            + one(100 * likely.high()) + "%");
        });
        assertSays(page, "Mean audit score " + counted(own).n() + " " + mean(own));
        for (Audit audit : made.audited().stream().filter(own).toList()) {
            assertTrue(
                    page.text()
                            .lines()
                            .anyMatch(line -> line.matches("C%s [A-Z][a-z]{2} \\d+(, \\d{4})? %s %s F 1 %s .*"
                                    .formatted(audit.id(), audit.id(), audit.evaluator(), one(audit.score())))),
                    () -> audit + " in:\n" + page.text());
        }
    }

    @Test
    void onTheNightlyPage() throws IOException {
        Page page = page("nightly", "--team", "T0");
        assertSeries(
                page, "audits", month -> made.count(ofTeam("T0", of(month)), audit -> audit.error("any_critical")));
        assertSeries(page, "answers", month -> answers("T0", of(month), csat -> csat >= 4));
    }

    /** A row of a pack's table: October, its likely range, the three months before, the twelve. */
    private static void assertRow(Page page, String label, Function<Predicate<LocalDate>, Proportion> count) {
        Proportion now = count.apply(OCTOBER);
        Proportion before = count.apply(in(4).and(OCTOBER.negate()));
        assertSays(
                page,
                label + " " + of(now) + " " + percent(now) + "% " + likely(now) + "% " + percent(before) + "% "
                        + percent(count.apply(YEAR)) + "%");
    }

    /** The lines of a chart's numbers. */
    private static void assertSeries(Page page, String cases, Function<YearMonth, Proportion> count) {
        List<Proportion> points = IntStream.rangeClosed(1, 12)
                .mapToObj(i -> count.apply(MadeUpCentre.LAST.minusMonths(12L - i)))
                .toList();
        assertSays(
                page,
                cases + " " + line(points, point -> Long.toString(point.n())) + "\nof these "
                        + line(points, point -> Long.toString(point.count())) + "\nshare, % "
                        + line(points, PagesTellWhatWasCountedTest::percent));
    }

    private static String line(List<Proportion> points, Function<Proportion, String> print) {
        return points.stream().map(print).collect(Collectors.joining(" "));
    }

    private static void assertSays(Page page, String words) {
        assertTrue(page.says(words), () -> "no “" + words + "” in:\n" + page.text());
    }

    private Proportion counted(Predicate<Audit> among) {
        return made.count(among, audit -> true);
    }

    private Proportion answers(String team, Predicate<LocalDate> days, Predicate<Integer> csat) {
        Predicate<Survey> among = survey -> survey.team().equals(team) && days.test(survey.day());
        return made.answers(among, survey -> csat.test(survey.csat()));
    }

    private String mean(Predicate<Audit> among) {
        return one(made.audited().stream()
                .filter(among)
                .mapToDouble(Audit::score)
                .average()
                .orElseThrow());
    }

    private static Predicate<Audit> ofTeam(String team, Predicate<LocalDate> days) {
        return audit -> audit.team().equals(team) && days.test(audit.day());
    }

    private static Predicate<LocalDate> of(YearMonth month) {
        return day -> YearMonth.from(day).equals(month);
    }

    /** Within the last so many months. */
    private static Predicate<LocalDate> in(int months) {
        return day -> YearMonth.from(day).isAfter(MadeUpCentre.LAST.minusMonths(months));
    }

    private static String of(Proportion share) {
        return share.count() + " of " + share.n();
    }

    private static String percent(Proportion share) {
        return Long.toString(Math.round(100 * share.share()));
    }

    private static String likely(Proportion share) {
        Interval likely = WilsonInterval.of(share, Level.USUAL);
        return Math.round(100 * likely.low()) + "–" + Math.round(100 * likely.high());
    }

    private static String one(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
