package org.callaudit.jobs.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.callaudit.jobs.demo.WrittenFiles.Line;

/** Counts the flaws of the demo's files a second time, by plain rules on what is written there. */
final class FlawCount {

    private static final String TIME = "20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?";
    private static final Set<String> PURPOSES = Set.of("regular", "dispute", "calibration", "targeted");

    final SortedMap<String, Long> codes = new TreeMap<>();
    final List<Line> wrongTotals = new ArrayList<>();
    private final Map<String, Line> questions = new HashMap<>();
    private final Set<String> agents = new HashSet<>();

    FlawCount(List<Line> roster, List<Line> forms) {
        roster.forEach(line -> agents.add(line.get("agent_id")));
        forms.forEach(line -> questions.put(line.get("form_version") + "/" + line.get("item_id"), line));
    }

    private void add(String code, long n) {
        if (n > 0) {
            codes.merge(code, n, Long::sum);
        }
    }

    /** All rows of the audit files, in order of file. */
    void audits(List<Line> lines) {
        Map<String, List<Line>> deliveries = new LinkedHashMap<>();
        for (Line line : lines) {
            String key = line.file() + "/" + line.get("audit_id") + "/" + line.get("revision");
            deliveries.computeIfAbsent(key, first -> new ArrayList<>()).add(line);
        }
        Map<String, Set<String>> accepted = new HashMap<>();
        deliveries.values().forEach(rows -> delivery(rows, accepted));
    }

    private void delivery(List<Line> rows, Map<String, Set<String>> accepted) {
        Map<String, String> byItem = new LinkedHashMap<>();
        List<String> rejected = new ArrayList<>();
        long duplicates = 0;
        for (Line row : rows) {
            String code = rowCode(row, rows.get(0));
            String content = content(row);
            String before = byItem.putIfAbsent(row.get("item_id"), content);
            if (!code.isEmpty()) {
                rejected.add(code);
            } else if (content.equals(before)) {
                duplicates++;
            } else if (before != null) {
                rejected.add("conflict");
            }
        }
        Line first = rows.get(0);
        Set<String> contents = new HashSet<>(byItem.values());
        Set<String> known = accepted.get(first.get("audit_id") + "/" + first.get("revision"));
        if (rejected.isEmpty() && contents.equals(known)) {
            add("duplicates", rows.size());
            return;
        }
        if (rejected.isEmpty() && known != null) {
            contents.removeAll(known);
            contents.forEach(differs -> rejected.add("conflict"));
        }
        rejected.forEach(code -> add(code, 1));
        add("duplicates", duplicates);
        if (rejected.isEmpty()) {
            accepted.put(first.get("audit_id") + "/" + first.get("revision"), contents);
            taken(once(rows));
        } else {
            add("incomplete_audit", rows.size() - rejected.size() - duplicates);
        }
    }

    /** The rows without repetitions. */
    private static List<Line> once(List<Line> rows) {
        Map<String, Line> byItem = new LinkedHashMap<>();
        rows.forEach(row -> byItem.putIfAbsent(row.get("item_id"), row));
        return List.copyOf(byItem.values());
    }

    private static String content(Line row) {
        int known = row.columns().getOrDefault("sheet", row.fields().size());
        return row.fields().subList(0, known).toString();
    }

    private String rowCode(Line row, Line first) {
        String contact = row.get("contact_at");
        String audited = row.get("audited_at");
        String points = row.get("points_awarded");
        Line question = questions.get(row.get("form_version") + "/" + row.get("item_id"));
        if (!row.fits()) {
            return "columns";
        } else if (row.get("evaluator_id").isEmpty() || points.isEmpty()) {
            return "missing";
        } else if (!points.matches("-?\\d+|NA")) {
            return "not_a_number";
        } else if (!contact.matches(TIME) || !audited.matches(TIME)) {
            return "not_a_time";
        } else if (points.startsWith("-")) {
            return "out_of_range";
        } else if (!PURPOSES.contains(row.get("purpose"))) {
            return "unknown_code";
        } else if (!Set.of("1", "2").contains(row.get("form_version"))) {
            return "unknown_form";
        } else if (audited.compareTo(contact) < 0) {
            return "before_contact";
        } else if (audited.compareTo("2026-11") >= 0) {
            return "in_future";
        } else if (!agents.contains(row.get("agent_id"))) {
            return "unknown_agent";
        } else if (question == null) {
            return "unknown_item";
        } else if (!points.equals("NA") && number(points).compareTo(number(question.get("points_possible"))) > 0) {
            return "over_possible";
        }
        return row.get("evaluator_id").equals(first.get("evaluator_id")) ? "" : "conflict";
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    /** Findings and purposes of an audit without a rejected row. */
    private void taken(List<Line> rows) {
        Line first = rows.get(0);
        LocalDateTime contact = LocalDateTime.parse(first.get("contact_at"));
        LocalDateTime audited = LocalDateTime.parse(first.get("audited_at"));
        if (!first.get("purpose").equals("regular")) {
            add(first.get("purpose"), 1);
        }
        add("late_audit", Duration.between(contact, audited).compareTo(Duration.ofDays(14)) > 0 ? 1 : 0);
        add("outside_business_hours", contact.getHour() < 6 || contact.getHour() >= 20 ? 1 : 0);
        add(
                "item_unanswered",
                rows.stream().map(row -> row.get("item_id")).distinct().count() < 20 ? 1 : 0);
        if (!first.get("stated_total").isEmpty()) {
            total(rows, number(first.get("stated_total")));
        }
    }

    private void total(List<Line> rows, BigDecimal stated) {
        BigDecimal awarded = BigDecimal.ZERO;
        BigDecimal possible = BigDecimal.ZERO;
        boolean zero = false;
        for (Line row : rows) {
            Line question = questions.get(row.get("form_version") + "/" + row.get("item_id"));
            if (question != null && !row.get("points_awarded").equals("NA")) {
                BigDecimal points = number(row.get("points_awarded"));
                awarded = awarded.add(points);
                possible = possible.add(number(question.get("points_possible")));
                boolean missed = points.compareTo(number(question.get("points_possible"))) < 0;
                zero |= missed && question.get("auto_fail").equals("Y");
            }
        }
        if (zero && stated.signum() != 0) {
            add("auto_fail_ignored", 1);
            return;
        }
        BigDecimal score =
                zero ? BigDecimal.ZERO : awarded.movePointRight(2).divide(possible, 20, RoundingMode.HALF_UP);
        BigDecimal halfUnit = BigDecimal.valueOf(5, stated.scale() + 1);
        if (stated.subtract(score).abs().compareTo(halfUnit) > 0) {
            add("wrong_total", 1);
            wrongTotals.add(rows.get(0));
        }
    }

    /** All lines of the survey files, in order of file. */
    void surveys(List<Line> lines) {
        Map<String, String> answers = new HashMap<>();
        for (Line line : lines) {
            String code = surveyCode(line);
            if (code.isEmpty() && !line.get("answered_at").isEmpty()) {
                String content = content(line);
                String before = answers.putIfAbsent(line.get("survey_id"), content);
                code = before == null ? "" : before.equals(content) ? "duplicates" : "conflict";
            }
            add(code, code.isEmpty() ? 0 : 1);
        }
    }

    private String surveyCode(Line line) {
        String answered = line.get("answered_at");
        if (!line.fits()) {
            return "columns";
        } else if (line.get("sent_at").isEmpty()) {
            return "missing";
        } else if (!line.get("csat").matches("\\d*")) {
            return "not_a_number";
        } else if (!answered.isEmpty() && !answered.matches(TIME)) {
            return "not_a_time";
        } else if (!line.get("csat").matches("[1-5]?") || !line.get("nps").matches("10|\\d?")) {
            return "out_of_range";
        } else if (!line.get("resolved").matches("[YN]?")) {
            return "unknown_code";
        } else if (answered.compareTo("2026-11") >= 0) {
            return "in_future";
        }
        return agents.contains(line.get("agent_id")) ? "" : "unknown_agent";
    }
}
