package org.callaudit.jobs.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callaudit.analytics.measure.Grain;
import org.callaudit.analytics.measure.Measure;
import org.callaudit.analytics.measure.MeasureExport;
import org.callaudit.analytics.measure.MeasureRow;
import org.callaudit.analytics.model.RosterEntry;
import org.callaudit.analytics.model.Scope;
import org.callaudit.analytics.model.ScopeKind;
import org.callaudit.analytics.model.TallyRow;
import org.callaudit.jobs.ledger.Json;
import org.callaudit.jobs.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Every measure of a scope by period, with its interval. */
@Command(
        name = "measures",
        description = "Prints measures by scope and period, each with its interval, from what was counted.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: callaudit measures --scope team:UB1 --grain month --csv"})
final class Measures implements Callable<Integer> {

    private static final int NAMED = 10;
    private static final Set<String> NUMBERS = Set.of("value", "low", "high", "n", "numerator", "denominator");

    @Mixin
    private HomeOptions options = new HomeOptions();

    @Option(
            names = "--scope",
            required = true,
            paramLabel = "KIND[:ID]",
            description =
                    "centre, department, team, agent, evaluator, item, topic or channel; with an id only that one.")
    private String scope = "";

    @Option(names = "--measure", split = ",", paramLabel = "M", description = "Only these measures.")
    private List<String> measures = new ArrayList<>();

    @Option(names = "--grain", required = true, description = "${COMPLETION-CANDIDATES}")
    private Grain grain = Grain.MONTH;

    @Option(names = "--from", paramLabel = "YYYY-MM-DD", description = "First day (default: the first counted).")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "YYYY-MM-DD", description = "Last day (default: the last counted).")
    private @Nullable LocalDate to;

    @Option(names = "--csv", description = "Print CSV.")
    private boolean csv;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (csv && options.json) {
            throw wrong("--csv and --json are two forms of the same figures: choose one.");
        }
        ScopeKind kind = kind();
        Set<Measure> wanted = wanted(kind);
        if (from != null && to != null && from.isAfter(to)) {
            throw wrong("--from " + from + " is after --to " + to + ": exchange them.");
        }
        try (Session session = Session.reading(options.home())) {
            Map.Entry<LocalDate, LocalDate> span =
                    session.ledger().tallies().span().orElse(Map.entry(LocalDate.EPOCH, LocalDate.EPOCH));
            warnOfDaysToCount(session.ledger());
            checkId(session.ledger(), kind);
            LocalDate first = from != null ? from : span.getKey();
            LocalDate last = to != null ? to : span.getValue();
            List<TallyRow> rows = session.ledger().tallies().rows(kind, id(), first, last);
            List<MeasureRow> measured = new ArrayList<>();
            Map<Scope, List<TallyRow>> byScope = rows.stream()
                    .collect(Collectors.groupingBy(TallyRow::scope, LinkedHashMap::new, Collectors.toList()));
            for (Scope one : new TreeSet<>(byScope.keySet())) {
                MeasureExport.rows(one, grain, byScope.getOrDefault(one, List.of()), first, last).stream()
                        .filter(row -> wanted.contains(row.measure()))
                        .forEach(measured::add);
            }
            print(measured);
        }
        return 0;
    }

    private void warnOfDaysToCount(Ledger ledger) {
        int days = ledger.tallies().dirty().size();
        if (days > 0) {
            PrintWriter err = Output.of(spec).err();
            err.println((days == 1 ? "One day waits to be counted; its" : days + " days wait to be counted; their")
                    + " figures are those of before. Count with: callaudit nightly --no-reports");
            err.flush();
        }
    }

    private ScopeKind kind() {
        String name = scope.contains(":") ? scope.substring(0, scope.indexOf(':')) : scope;
        for (ScopeKind kind : ScopeKind.values()) {
            if (kind.text().equals(name)) {
                checkForm(kind);
                return kind;
            }
        }
        throw wrong("--scope " + scope + ": there is no scope kind '" + name
                + "'. Use centre, department, team, agent, evaluator, item, topic or channel.");
    }

    private void checkForm(ScopeKind kind) {
        String id = id();
        if (id != null && (id.isEmpty() || kind == ScopeKind.CENTRE)) {
            throw wrong("--scope " + scope + ": "
                    + (id.isEmpty() ? "name the " + kind.text() + " after the colon" : "the centre has no id")
                    + ", or write " + kind.text() + " alone.");
        }
    }

    private @Nullable String id() {
        return scope.contains(":") ? scope.substring(scope.indexOf(':') + 1) : null;
    }

    private void checkId(Ledger ledger, ScopeKind kind) {
        String id = id();
        if (id == null || ledger.tallies().knows(new Scope(kind, id)) || onRoster(ledger, kind, id)) {
            return;
        }
        List<String> known = ledger.tallies().ids(kind);
        throw new Callaudit.Problem("There is no " + kind.text() + " \"" + id + "\". "
                + (known.isEmpty()
                        ? "Nothing was counted yet: callaudit nightly does that."
                        : "There are: " + known.stream().limit(NAMED).collect(Collectors.joining(", "))
                                + (known.size() > NAMED ? " and " + (known.size() - NAMED) + " more" : "") + "."));
    }

    private static boolean onRoster(Ledger ledger, ScopeKind kind, String id) {
        List<RosterEntry> roster = ledger.reference().load().roster().entries();
        return switch (kind) {
            case TEAM -> roster.stream().anyMatch(entry -> entry.teamId().equals(id));
            case AGENT -> roster.stream().anyMatch(entry -> entry.agentId().equals(id));
            case DEPARTMENT ->
                roster.stream().anyMatch(entry -> entry.department().equals(id));
            case CENTRE, EVALUATOR, ITEM, TOPIC, CHANNEL -> false;
        };
    }

    private Set<Measure> wanted(ScopeKind kind) {
        Map<String, Measure> all = Arrays.stream(Measure.values())
                .filter(measure -> kind.surveyed() || !measure.surveyed())
                .collect(Collectors.toMap(Measure::text, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        Set<Measure> wanted = new TreeSet<>();
        for (String name : measures) {
            Measure measure = all.get(name.toLowerCase(Locale.ROOT));
            if (measure == null) {
                throw wrong("--measure " + name + ": there is no such measure of scope " + kind.text() + ". There are "
                        + String.join(", ", all.keySet()) + ".");
            }
            wanted.add(measure);
        }
        return wanted.isEmpty() ? new TreeSet<>(all.values()) : wanted;
    }

    private CommandLine.ParameterException wrong(String message) {
        return new CommandLine.ParameterException(
                java.util.Objects.requireNonNull(spec).commandLine(), message);
    }

    private void print(List<MeasureRow> rows) {
        PrintWriter out = Output.of(spec).out();
        if (options.json) {
            out.println(Json.pretty(rows.stream().map(Measures::json).toList()));
        } else if (csv) {
            out.print(MeasureRow.csvHeader() + "\n");
            rows.forEach(row -> out.print(row.csvLine() + "\n"));
        } else {
            rows.forEach(row -> out.println(line(row)));
            if (rows.isEmpty()) {
                out.println("Nothing was counted for " + scope + " in these days.");
            }
        }
        out.flush();
    }

    /** The cells, numbers as numbers, null where there is none. */
    private static Map<String, @Nullable Object> json(MeasureRow row) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(row.fields());
        fields.replaceAll((column, cell) -> NUMBERS.contains(column) ? number(String.valueOf(cell)) : cell);
        return fields;
    }

    private static @Nullable BigDecimal number(String cell) {
        return cell.isEmpty() ? null : new BigDecimal(cell);
    }

    private static String line(MeasureRow row) {
        Map<String, String> fields = row.fields();
        return String.format(
                Locale.US,
                "%-16s %s %-32s %14s  %s  n = %s",
                row.scope().text(),
                fields.get("period_start"),
                fields.get("measure"),
                fields.get("value"),
                String.valueOf(fields.get("low")).isEmpty()
                        ? ""
                        : "(" + fields.get("low") + " to " + fields.get("high") + ")",
                fields.get("n"));
    }
}
