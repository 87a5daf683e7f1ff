package org.callaudit.analytics.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.callaudit.analytics.model.RecordKind;

/** Says in a paragraph what was understood of a file. */
final class Said {

    private static final int NAMED_ROWS = 6;
    private static final int NOTES = 5;
    private static final Pattern QUESTION =
            Pattern.compile("(question|item|criteri(on|a)|attribute|parameter)s?( (name|text|title|label))?");

    private Said() {}

    /** @param all sheets of the file, with those that are not read */
    static String of(Mapping mapping, List<Sheet> sheets, List<Sheet> all, GuessedRule guessed) {
        int rows =
                sheets.stream().mapToInt(sheet -> sheet.table().rows().size()).sum();
        List<String> sentences = new ArrayList<>();
        sentences.add(records(mapping, sheets, rows));
        if (mapping.kind() == RecordKind.AUDIT) {
            sentences.add(form(mapping));
            ScoringRule rule = guessed.rule();
            sentences.add(
                    rule == null
                            ? "No column states a total, so each question counts as written."
                            : totals(rule, sheets));
        }
        if (!mapping.identity().isEmpty()) {
            repeats(mapping, sheets).ifPresent(sentences::add);
            sentences.add("No column holds ids; records are told apart by "
                    + mapping.identity().stream().map(Said::quoted).collect(Collectors.joining(", ")) + ".");
        }
        leftOut(mapping).ifPresent(sentences::add);
        notes(sheets).ifPresent(sentences::add);
        others(sheets, all).ifPresent(sentences::add);
        answersByRow(mapping, sheets).ifPresent(sentences::add);
        if (!mapping.lacks().isEmpty()) {
            sentences.add("It can't be taken like this: " + String.join(" ", mapping.lacks())
                    + " Say in the workbook which one does.");
        }
        return String.join(" ", sentences);
    }

    /** Rows of which all that is read stands on another row, too: without ids they are one record. */
    private static Optional<String> repeats(Mapping mapping, List<Sheet> sheets) {
        int repeats = 0;
        for (Sheet sheet : sheets) {
            List<List<String>> columns = mapping.read().stream()
                    .map(column -> Cells.column(sheet.table(), column.source()))
                    .toList();
            int rows = sheet.table().rows().size();
            repeats += rows
                    - (int) IntStream.range(0, rows)
                            .mapToObj(row -> columns.stream()
                                    .map(column -> column.get(row))
                                    .toList())
                            .distinct()
                            .count();
        }
        return repeats == 0
                ? Optional.empty()
                : Optional.of(repeats + (repeats == 1 ? " row says" : " rows say")
                        + " exactly what another one says and will not count again: if that is not a copy but a record of"
                        + " its own, the file needs a column that tells them apart.");
    }

    /** A table with a row an answer: the same id stands on several rows, and a column names the questions. */
    private static Optional<String> answersByRow(Mapping mapping, List<Sheet> sheets) {
        boolean questions = mapping.columns().stream()
                .anyMatch(
                        column -> QUESTION.matcher(Words.plain(column.source())).matches());
        return mapping.column(Meaning.AUDIT_ID)
                .or(() -> mapping.column(Meaning.CONTACT_ID))
                .filter(id -> questions && mapping.kind() == RecordKind.AUDIT)
                .filter(id -> {
                    List<String> ids = sheets.stream()
                            .flatMap(sheet -> Cells.column(sheet.table(), id.source()).stream())
                            .toList();
                    return ids.size() >= 2 * new HashSet<>(ids).size();
                })
                .map(id ->
                        quoted(id.source()) + " stands on several rows each, so this seems to be a row an answer, which"
                                + " can't be read: put each audit on one row, with a column for each question.");
    }

    private static String records(Mapping mapping, List<Sheet> sheets, int rows) {
        String what =
                switch (mapping.kind()) {
                    case AUDIT -> "audits";
                    case SURVEY -> "survey answers";
                    case ROSTER -> "people";
                    case FORM -> "questions";
                    case STANDARD, EVENT, CASE, CONTACT -> mapping.kind().text() + "s";
                };
        if (mapping.kind() == RecordKind.SURVEY && mapping.columns().stream().noneMatch(Said::isGrade)) {
            return rows + " rows, which are neither audits nor survey answers nor people as far as is understood.";
        }
        String where = mapping.layout() == Layout.SHEET_PER_AGENT
                ? " on " + sheets.size() + " sheets, one an agent"
                : sheets.size() > 1 ? " on " + sheets.size() + " sheets" : "";
        return rows + " " + what + where + ", one a row.";
    }

    private static boolean isGrade(MappedColumn column) {
        return switch (column.meaning()) {
            case CSAT, NPS, CES, RESOLVED -> true;
            default -> false;
        };
    }

    private static String form(Mapping mapping) {
        List<MappedColumn.Item> items = mapping.items();
        double points =
                items.stream().mapToDouble(MappedColumn.Item::pointsPossible).sum();
        String zero = items.stream()
                .filter(MappedColumn.Item::autoFail)
                .map(item -> quoted(item.text()))
                .collect(Collectors.joining(", "));
        return "The form has " + items.size() + " questions and " + Coded.plain(points) + " points"
                + (zero.isEmpty() ? "." : "; an error in " + zero + " makes the total 0.")
                + " All are taken for non-critical: the workbook is where to say which are critical, and for whom.";
    }

    private static String totals(ScoringRule rule, List<Sheet> sheets) {
        if (rule.stated() == 0) {
            return "No total is stated.";
        }
        String agree = "By this rule " + rule.agree() + " of " + rule.stated() + " stated totals agree";
        if (rule.differing().isEmpty()) {
            return agree + ".";
        }
        String rows = rule.differing().stream()
                .limit(NAMED_ROWS)
                .map(place -> row(sheets, place))
                .collect(Collectors.joining(", "));
        int more = rule.differing().size() - NAMED_ROWS;
        return agree + "; these don't: " + rows + (more > 0 ? " and " + more + " more." : ".");
    }

    private static String row(List<Sheet> sheets, int place) {
        int before = 0;
        for (Sheet sheet : sheets) {
            int rows = sheet.table().rows().size();
            if (place < before + rows) {
                String name = sheets.size() > 1 ? sheet.name() + " " : "";
                return name + "row " + sheet.table().rows().get(place - before).line();
            }
            before += rows;
        }
        throw new IllegalArgumentException("there is no row " + place);
    }

    private static Optional<String> leftOut(Mapping mapping) {
        String personal = mapping.columns(Meaning.PERSONAL).stream()
                .map(column -> quoted(column.source()))
                .collect(Collectors.joining(", "));
        return personal.isEmpty() ? Optional.empty() : Optional.of("Left out as about customers: " + personal + ".");
    }

    /** What was found out while reading, of a few sheets and in short. */
    private static Optional<String> notes(List<Sheet> sheets) {
        List<String> notes = sheets.stream()
                .flatMap(sheet -> sheet.table().notes().stream()
                        .map(note -> sheets.size() > 1 ? quoted(sheet.name()) + ": " + note : note))
                .distinct()
                .toList();
        int more = notes.size() - NOTES;
        return notes.isEmpty()
                ? Optional.empty()
                : Optional.of("To know: " + notes.stream().limit(NOTES).collect(Collectors.joining("; "))
                        + (more > 0 ? "; and " + more + " more of the kind." : "."));
    }

    /** The sheets that are not read; empty if all are. */
    static Optional<String> others(List<Sheet> sheets, List<Sheet> all) {
        String others = all.stream()
                .filter(sheet -> !sheets.contains(sheet))
                .map(sheet -> quoted(sheet.name()))
                .collect(Collectors.joining(", "));
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of("Not read, for their columns are others: the sheets " + others + ".");
    }

    static String quoted(String text) {
        return "“" + text + "”";
    }
}
