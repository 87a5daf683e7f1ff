package org.callaudit.jobs.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.callaudit.analytics.sample.Draw;
import org.callaudit.analytics.sample.Pool;
import org.callaudit.analytics.sample.WorkList;
import org.callaudit.jobs.ledger.AssignmentBook;
import org.callaudit.jobs.report.SampleFigures;
import org.callaudit.jobs.settings.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Who is to be audited, by whom, which contacts. */
@Command(
        name = "assign",
        description =
                "Draws a day's audits by lot: who is to be audited, by whom, and which contacts. The list is kept: the "
                        + "same day gives the same list again. With --plan it says what so many audits would show.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example: callaudit assign --date 2026-11-24 --evaluator E1 --evaluator E2 --xlsx audits.xlsx",
            "Example: callaudit assign --plan --team UB1"
        })
final class Assign implements Callable<Integer> {

    @Mixin
    private HomeOptions options = new HomeOptions();

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            description = "The day on which to audit (default: today, or the next business day).")
    private @Nullable LocalDate date;

    @Option(
            names = "--evaluator",
            paramLabel = "ID",
            description = "Who is to audit; repeat it (default: all who audited in the 90 days before).")
    private List<String> evaluators = new ArrayList<>();

    @Option(names = "--per-evaluator", paramLabel = "N", description = "At most so many audits for each evaluator.")
    private int perEvaluator = Integer.MAX_VALUE;

    @Option(names = "--again", description = "Draw anew; the earlier list stays on record.")
    private boolean again;

    @Option(
            names = "--seed",
            paramLabel = "TEXT",
            description =
                    "Decides the lots: from a die, say, thrown before witnesses (default: from all that is drawn from).")
    private @Nullable String seed;

    @Option(names = "--csv", description = "Print CSV.")
    private boolean csv;

    @Option(
            names = "--xlsx",
            paramLabel = "FILE",
            description = "Also write a workbook with a sheet for each evaluator.")
    private @Nullable Path xlsx;

    @Option(names = "--plan", description = "Say what 20, 50, 100 and 200 audits would usually show, and draw nothing.")
    private boolean plan;

    @Option(names = "--team", paramLabel = "T", description = "With --plan: from this team's usual level.")
    private @Nullable String team;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        check();
        try (Session session = plan ? Session.reading(options.home()) : Session.changing(options.home())) {
            LocalDate day = day(session.settings());
            PrintWriter out = Output.of(spec).out();
            if (plan) {
                new AuditPlan(session, day, team).print(out, options.json);
            } else {
                assign(session, day, out);
            }
            out.flush();
        }
        return 0;
    }

    private void check() {
        if (perEvaluator < 1) {
            throw wrong("--per-evaluator " + perEvaluator + ": give 1 or more.");
        }
        if (team != null && !plan) {
            throw wrong("--team goes with --plan. Audits are drawn for the whole centre.");
        }
        if (xlsx != null && !Files.isDirectory(folder(xlsx))) {
            throw new Callaudit.Problem("There is no folder " + folder(xlsx) + " for " + xlsx.getFileName()
                    + ". Make it, or name another file with --xlsx. Nothing was drawn.");
        }
        boolean drawing = again || csv || xlsx != null || seed != null || !evaluators.isEmpty();
        if (plan && (drawing || perEvaluator != Integer.MAX_VALUE)) {
            throw wrong("--plan draws nothing: of the other options it takes --date, --team and --json.");
        }
        if (seed != null && (seed.isBlank() || seed.length() > AssignmentBook.LONGEST_SEED)) {
            throw wrong("--seed: give 1 to " + AssignmentBook.LONGEST_SEED + " characters.");
        }
    }

    private static Path folder(Path file) {
        return Objects.requireNonNullElse(file.toAbsolutePath().getParent(), file);
    }

    /** @throws ParameterException if the date asked for is no business day */
    private LocalDate day(Settings settings) {
        Set<DayOfWeek> days = settings.businessHours().days();
        LocalDate from = date != null ? date : LocalDate.now(settings.zone());
        LocalDate next = from;
        while (!days.contains(next.getDayOfWeek())) {
            next = next.plusDays(1);
        }
        if (date != null && !next.equals(date)) {
            throw wrong("--date " + date + " is a " + date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.US)
                    + ", which the settings (business-hours) do not have as a business day. The next one is " + next
                    + ".");
        }
        return next;
    }

    private void assign(Session session, LocalDate day, PrintWriter out) throws IOException {
        SampleFigures figures = new SampleFigures(session.home(), session.settings(), session.ledger(), day);
        Optional<WorkList> before = session.ledger().assignments().inForce(day);
        boolean drawing = again || before.isEmpty();
        if (drawing) {
            checkEvaluators(figures.evaluators(), day);
            LocalDate today = LocalDate.now(session.settings().zone());
            if (day.isBefore(today)) {
                tell("The list is drawn for " + day + ", which is past (today is " + today
                        + "). If that is a slip, draw today's without --date.");
            }
        } else if (!evaluators.isEmpty() || seed != null || perEvaluator != Integer.MAX_VALUE) {
            tell("The list of " + day + " was drawn before and is printed as it was. To draw it anew, add --again.");
        }
        Pool pool = figures.pool(evaluators.isEmpty() ? figures.evaluators() : evaluators, perEvaluator);
        WorkList list = drawing ? drawn(session, pool, before) : before.orElseThrow();
        WorkListPrint print = new WorkListPrint(list, pool, session.settings());
        if (options.json) {
            out.println(print.json());
        } else if (csv) {
            out.print(print.csv());
        } else {
            print.text(out);
        }
        if (xlsx != null) {
            Files.write(xlsx, print.workbook());
        }
    }

    private void checkEvaluators(Set<String> known, LocalDate day) {
        if (evaluators.isEmpty() && known.isEmpty()) {
            throw new Callaudit.Problem("Nobody audited in the " + SampleFigures.EVALUATING_DAYS + " days before " + day
                    + ". Name those who are to: --evaluator ID, once for each.");
        }
        evaluators.stream()
                .filter(id -> !known.contains(id))
                .forEach(id -> tell("Evaluator " + id + " did not audit in the " + SampleFigures.EVALUATING_DAYS
                        + " days before; if that is a slip, draw with the right name and --again."));
    }

    /** Draws; what comes out empty is not kept, so that later the day can still be drawn. */
    private WorkList drawn(Session session, Pool pool, Optional<WorkList> before) {
        int number = before.map(WorkList::draw).orElse(0) + 1;
        WorkList list = Draw.of(pool, number, Objects.requireNonNullElseGet(seed, () -> Draw.seed(pool, number)));
        if (!list.lines().isEmpty()) {
            session.ledger().inTransaction(() -> session.ledger().assignments().keep(list, Instant.now()));
        }
        return list;
    }

    private void tell(String note) {
        Output.of(spec).err().println(note);
    }

    private ParameterException wrong(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
