package org.callaudit.jobs.command;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callaudit.analytics.measure.English;
import org.callaudit.analytics.sample.Coverage;
import org.callaudit.analytics.sample.Pool;
import org.callaudit.analytics.sample.WorkList;
import org.callaudit.analytics.sample.WorkList.Line;
import org.callaudit.analytics.sample.WorkList.Pick;
import org.callaudit.analytics.text.CsvText;
import org.callaudit.jobs.ledger.Json;
import org.callaudit.jobs.nightly.Version;
import org.callaudit.jobs.settings.Settings;
import org.callaudit.reports.sample.WorkListDocument;
import org.callaudit.reports.sheet.ReportWorkbook;
import org.jspecify.annotations.Nullable;

/** A work list as people and programs read it. */
final class WorkListPrint {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, MMM d, yyyy", Locale.US);
    private static final DateTimeFormatter TOLD = DateTimeFormatter.ofPattern("MMM d HH:mm", Locale.US);
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX", Locale.US);
    private static final String HEADER =
            "date,evaluator_id,agent_id,agent_name,team_id,contact_id,started_at,channel,topic,position\n";

    /** Days of a month in which a contact of the last week may be of the month before. */
    private static final int FIRST_WEEK = 7;

    private final WorkList list;
    private final Pool pool;
    private final Settings settings;
    private final Coverage coverage;
    private final Map<String, List<Line>> byEvaluator;

    WorkListPrint(WorkList list, Pool pool, Settings settings) {
        this.list = list;
        this.pool = pool;
        this.settings = settings;
        this.coverage = Coverage.of(pool);
        this.byEvaluator = list.lines().stream()
                .collect(Collectors.groupingBy(Line::evaluatorId, TreeMap::new, Collectors.toList()));
    }

    void text(PrintWriter out) {
        if (!list.lines().isEmpty()) {
            out.println(title());
        }
        int name = width(list.lines().stream().map(Line::agentName));
        int id = width(list.lines().stream().map(Line::agentId));
        int team = width(list.lines().stream().map(Line::teamId));
        byEvaluator.forEach((evaluator, lines) -> {
            out.println();
            out.println(evaluator + ": " + English.counted(lines.size(), "audit"));
            lines.forEach(line -> out.printf(
                    Locale.US,
                    "  %4d  %-" + name + "s  %-" + id + "s  %-" + team + "s  %s%n",
                    line.position(),
                    line.agentName(),
                    line.agentId(),
                    line.teamId(),
                    contact(line.pick())));
        });
        if (!list.lines().isEmpty()) {
            out.println();
        }
        notes().forEach(out::println);
    }

    private static int width(Stream<String> texts) {
        return texts.mapToInt(String::length).max().orElse(1);
    }

    private String title() {
        return "To do on " + DAY.format(list.date()) + ": "
                + English.counted(list.lines().size(), "audit") + " by "
                + English.counted(byEvaluator.size(), "evaluator");
    }

    private String contact(@Nullable Pick pick) {
        return pick == null
                ? Line.ANY
                : String.join(
                        ", ",
                        pick.contactId(),
                        TOLD.format(pick.startedAt().atZone(settings.zone())),
                        pick.channel(),
                        pick.topic());
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add(coverage.sentence());
        notes.add(pace());
        if (!list.lines().isEmpty()) {
            notes.add("Drawn by lot, the least audited agents first: draw " + list.draw() + ", seed " + list.seed()
                    + ". The numbers give the order of the draw.");
        }
        if (list.lines().stream().anyMatch(line -> line.pick() == null)
                && list.date().getDayOfMonth() <= FIRST_WEEK) {
            notes.add("Choose among contacts of " + English.month(list.date())
                    + ": an audit counts in the month of its contact.");
        }
        return notes;
    }

    /** How the list goes with the plan. */
    private String pace() {
        LocalDate day = list.date();
        String underWay = underWay();
        if (list.lines().isEmpty() && pool.lacking() == 0) {
            return "There is nothing to assign for " + English.date(day, day) + underWay + ".";
        }
        String left = pool.daysLeft() == 1
                ? "this is the last business day of " + English.month(day)
                : English.counted(pool.daysLeft(), "business day") + " of " + English.month(day)
                        + " are left, this one included";
        long open = list.wanted() - list.lines().size();
        return "Still to be assigned before this list: " + English.counted(pool.lacking(), "audit") + underWay + "; "
                + left
                + ", so that " + English.number(list.wanted()) + " are due"
                + (open > 0 ? ", of which " + English.number(open) + " found no evaluator or no contact" : "") + ".";
    }

    private String underWay() {
        long underWay =
                pool.agents().stream().mapToLong(agent -> agent.underWay()).sum();
        return underWay == 0 ? "" : ", besides " + English.number(underWay) + " assigned this week and not back yet";
    }

    byte[] workbook() {
        return ReportWorkbook.of(
                WorkListDocument.of(
                        list, settings.organisation(), settings.zone(), notes(), "callaudit " + Version.NUMBER),
                settings.paper());
    }

    String csv() {
        StringBuilder csv = new StringBuilder(HEADER);
        byEvaluator.values().forEach(lines -> lines.forEach(line -> csv.append(CsvText.record(row(line)))));
        return csv.toString();
    }

    private List<String> row(Line line) {
        return fields(line).values().stream()
                .map(value -> value == null ? "" : value.toString())
                .limit(HEADER.split(",", -1).length)
                .toList();
    }

    String json() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("date", list.date().toString());
        fields.put("draw", list.draw());
        fields.put("seed", list.seed());
        fields.put("inputs", list.inputs());
        fields.put("wanted", list.wanted());
        fields.put("lacking", pool.lacking());
        fields.put("businessDaysLeft", pool.daysLeft());
        fields.put("coverage", coverage());
        fields.put(
                "assignments",
                byEvaluator.values().stream()
                        .flatMap(List::stream)
                        .map(this::fields)
                        .toList());
        fields.put("frame", list.frame());
        return Json.pretty(fields);
    }

    private Map<String, Object> coverage() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("agents", coverage.agents());
        fields.put("without", coverage.without());
        fields.put("fewer", coverage.fewer());
        fields.put("planned", coverage.planned());
        return fields;
    }

    /** The CSV's columns, then what shows that the draw was fair. */
    private Map<String, @Nullable Object> fields(Line line) {
        Pick pick = line.pick();
        ZoneId zone = settings.zone();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("date", list.date().toString());
        fields.put("evaluator_id", line.evaluatorId());
        fields.put("agent_id", line.agentId());
        fields.put("agent_name", line.agentName());
        fields.put("team_id", line.teamId());
        fields.put("contact_id", pick == null ? null : pick.contactId());
        fields.put("started_at", pick == null ? null : written(pick.startedAt(), zone));
        fields.put("channel", pick == null ? null : pick.channel());
        fields.put("topic", pick == null ? null : pick.topic());
        fields.put("position", line.position());
        fields.put("stratum", pick == null ? null : pick.stratum());
        fields.put("drawn", pick == null ? null : pick.drawn());
        fields.put("eligible", pick == null ? null : pick.eligible());
        fields.put("inclusion", pick == null ? null : pick.inclusion());
        return fields;
    }

    private static String written(Instant when, ZoneId zone) {
        return WRITTEN.format(when.atZone(zone));
    }
}
