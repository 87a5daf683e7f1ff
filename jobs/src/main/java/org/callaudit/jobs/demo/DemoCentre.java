package org.callaudit.jobs.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import org.callaudit.analytics.model.Scope;
import org.callaudit.analytics.model.ScopeKind;
import org.callaudit.jobs.ledger.ReportKind;
import org.callaudit.jobs.ledger.ReportOrder;

/**
 * The demo's contact centre: a city's, of six departments, twelve teams and 120 agents, from November 2025 to October
 * 2026. Every name is made up.
 */
public final class DemoCentre {

    /** The last business day of the year that is made up; the demo's nightly run reports on it. */
    public static final LocalDate BUSINESS_DATE = LocalDate.of(2026, 10, 31);

    /** Chosen so that the teams without a story are quiet in every month. */
    private static final long SEED = 371;

    /** An agent of the team that drifts. */
    private static final String EVALUATED = "A1034";

    private DemoCentre() {}

    /**
     * Something that a reader should find.
     *
     * @param where files in the folder of the business date's reports, or a command
     */
    public record Story(String title, String where, String expect) {}

    /**
     * A flaw or peculiarity put into files on purpose.
     *
     * @param counts by reject code: records; {@code duplicates}: records; by finding code or purpose: audits;
     *     {@code personal}: comments. Empty where there is nothing to count
     */
    public record Planted(List<String> files, String what, SortedMap<String, Long> counts) {}

    /**
     * What was written.
     *
     * @param personal the made-up personal data that comments hold, as written there: nothing stored may
     */
    public record Written(List<Story> stories, List<Planted> planted, List<String> personal) {}

    /** Writes the year's files to the folder, made if need be; every call writes the same bytes. */
    public static Written write(Path inbox) throws IOException {
        Files.createDirectories(inbox);
        List<Agent> agents = Agent.all(new Random(SEED));
        Agent.save(inbox.resolve("roster.csv"), agents);
        Question.save(inbox.resolve("form-2025.csv"), "1", Question.VERSION_1);
        Question.save(inbox.resolve("form-2026-07.csv"), "2", Question.VERSION_2);
        List<Contact> contacts = Contact.year(agents, new Random(SEED + 1));
        Words words = new Words();
        Plantings plantings = new Plantings();
        Set<String> personal = new LinkedHashSet<>();
        new AuditYear(new Random(SEED + 2), words, plantings).write(inbox, contacts);
        new SurveyYear(new Random(SEED + 3), words, plantings, personal).write(inbox, contacts);
        new Surroundings(new Random(SEED + 4)).write(inbox, contacts, personal);
        return new Written(stories(), plantings.list(), List.copyOf(personal));
    }

    /** Further kinds, where the stories are: a team's October, the files', and an agent's year. */
    public static List<ReportOrder> furtherReports() {
        LocalDate first = BUSINESS_DATE.withDayOfMonth(1);
        return List.of(
                new ReportOrder(ReportKind.MONTHLY, new Scope(ScopeKind.TEAM, Team.DRIFTING), first, BUSINESS_DATE),
                new ReportOrder(ReportKind.DATA_QUALITY, Scope.CENTRE, first, BUSINESS_DATE),
                new ReportOrder(
                        ReportKind.EVALUATION,
                        new Scope(ScopeKind.AGENT, EVALUATED),
                        BUSINESS_DATE.minusYears(1).plusDays(1),
                        BUSINESS_DATE));
    }

    private static List<Story> stories() {
        return List.of(
                new Story(
                        "A team drifts",
                        "nightly-WS2.pdf, monthly-WS2-2026-10.pdf",
                        "Since September the account holder is verified far less often, mostly when service starts."),
                new Story(
                        "Bad surveys after a billing error",
                        "nightly-UB1.pdf, nightly-UB2.pdf",
                        "Customers billed twice in September are unhappy until mid-October."),
                new Story(
                        "A form sheet that does not add up",
                        "nightly-SW1.pdf",
                        "From October 5 on, the totals of one evaluator's forms are too low."),
                new Story(
                        "A new wording confuses everybody",
                        "nightly-PD1.pdf, nightly-ST1.pdf; callaudit measures --scope item:CARE/R03 --measure defects_per_unit --grain month",
                        "Missed twice as often since the form of July 1, most where EV1 audits and takes it literally."),
                new Story(
                        "A strict evaluator",
                        "callaudit measures --scope evaluator --measure audit_score_mean --grain quarter",
                        "EV4 scores two points lower than the others; nearly all audits of PI2 are EV4's."),
                new Story(
                        "The whole of it",
                        "data-quality-2026-10.pdf, evaluation-A1034-2025-11-01--2026-10-31.pdf; callaudit report centre --to 2026-10-31",
                        "For analysts, for the talk with one agent, and for the manager."),
                new Story(
                        "Nothing unusual",
                        "the pages of PD2, PI1, PI2, ST2, SW2 and WS1",
                        "No headline that wants attention."));
    }
}
