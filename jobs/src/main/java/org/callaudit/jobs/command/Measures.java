package org.callaudit.jobs.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.callaudit.analytics.measure.Grain;
import org.callaudit.analytics.measure.Measure;
import org.callaudit.analytics.measure.MeasureExport;
import org.callaudit.analytics.measure.MeasureRow;
import org.callaudit.analytics.model.Scope;
import org.callaudit.analytics.model.ScopeKind;
import org.callaudit.analytics.model.TallyRow;
import org.callaudit.jobs.ledger.Json;
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
        ScopeKind kind = kind();
        Set<Measure> wanted = wanted();
        try (Session session = Session.reading(options.home())) {
            Map.Entry<LocalDate, LocalDate> span =
                    session.ledger().tallies().span().orElse(Map.entry(LocalDate.EPOCH, LocalDate.EPOCH));
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

    private ScopeKind kind() {
        String name = scope.contains(":") ? scope.substring(0, scope.indexOf(':')) : scope;
        for (ScopeKind kind : ScopeKind.values()) {
            if (kind.text().equals(name)) {
                return kind;
            }
        }
        throw wrong("--scope " + scope + ": there is no scope kind '" + name
                + "'. Use centre, department, team, agent, evaluator, item, topic or channel.");
    }

    private @Nullable String id() {
        return scope.contains(":") ? scope.substring(scope.indexOf(':') + 1) : null;
    }

    private Set<Measure> wanted() {
        Set<Measure> wanted = new TreeSet<>();
        for (String name : measures) {
            try {
                wanted.add(Measure.of(name));
            } catch (IllegalArgumentException e) {
                throw wrong("--measure " + name + ": " + e.getMessage());
            }
        }
        return wanted.isEmpty() ? new TreeSet<>(List.of(Measure.values())) : wanted;
    }

    private CommandLine.ParameterException wrong(String message) {
        return new CommandLine.ParameterException(
                java.util.Objects.requireNonNull(spec).commandLine(), message);
    }

    private void print(List<MeasureRow> rows) {
        PrintWriter out = Output.of(spec).out();
        if (options.json) {
            out.println(Json.pretty(rows.stream().map(MeasureRow::fields).toList()));
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
