package org.callaudit.analytics.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callaudit.analytics.model.ErrorClass;
import org.callaudit.analytics.model.Form;
import org.callaudit.analytics.model.FormItem;
import org.callaudit.analytics.model.RecordKind;
import org.jspecify.annotations.Nullable;

/**
 * Checks forms version by version. A version never changes once it is known, so one with a rejected row is not taken at
 * all: the missing item could never be added.
 */
final class FormCheck implements RecordCheck {

    private static final Map<String, ErrorClass> CLASSES =
            Arrays.stream(ErrorClass.values()).collect(Collectors.toMap(ErrorClass::text, Function.identity()));

    private static final List<String> NAMES =
            List.of("form_id", "form_version", "section", "item_id", "policy_ref", "department");

    private final CheckRun run;
    private final RejectLog rejects;
    private final Map<List<String>, Version> versions = new LinkedHashMap<>();
    private final List<Form> accepted = new ArrayList<>();
    private long acceptedRows;
    private long duplicates;

    FormCheck(CheckRun run) {
        this.run = run;
        this.rejects = new RejectLog(run.header(), run.rules().redactor());
    }

    @Override
    public void take(SourceRow row) {
        version(row).rows.add(new Row(rejects.values(row), row.line(), wrong(row), item(row)));
    }

    @Override
    public void takeMisshapen(SourceRow row, String raw) {
        int wanted = run.header().names().size();
        List<String> key = List.of("form_id", "form_version");
        rejects.add(rejects.valuesOnly(row, key), row.line(), Rejection.columns(row.width(), wanted), raw);
        version(row).misshapen = true;
    }

    @Override
    public CheckedFile finish() throws IOException {
        versions.forEach((key, version) -> decide(key.get(0), key.get(1), version));
        rejects.write(run.targets().rejects());
        return new CheckedFile(
                run.fileId(),
                rejects.counts(acceptedRows, duplicates),
                Map.of(),
                List.of(),
                List.of(),
                List.copyOf(accepted),
                run.header().ignored(),
                null);
    }

    private Version version(SourceRow row) {
        return versions.computeIfAbsent(List.of(text(row, "form_id"), text(row, "form_version")), key -> new Version());
    }

    private void decide(String formId, String formVersion, Version version) {
        Map<String, FormItem> items = version.items();
        Form known = run.reference().form(formId, formVersion);
        Rejection all = null;
        if (version.spoiled()) {
            all = Rejection.incomplete(name(formId, formVersion)
                    + " has another row that needs mending: mend it and drop in all rows of this version together.");
        } else if (known != null && !new HashSet<>(known.items()).equals(new HashSet<>(items.values()))) {
            all = Rejection.conflict(
                    "form_version",
                    name(formId, formVersion)
                            + " is known with other content, and a version never changes: give this one a new form_version.");
        }
        if (all != null) {
            for (Row row : version.rows) {
                rejects.add(row.values, row.line, row.wrong == null ? all : row.wrong);
            }
        } else if (known != null) {
            duplicates += version.rows.size();
        } else {
            accepted.add(new Form(formId, formVersion, List.copyOf(items.values())));
            acceptedRows += items.size();
            duplicates += version.rows.size() - items.size();
        }
    }

    private @Nullable Rejection wrong(SourceRow row) {
        for (String column : RecordKind.FORM.required()) {
            if (text(row, column).isBlank()) {
                return Rejection.missing(column);
            }
        }
        String points = text(row, "points_possible");
        double possible = Points.number(points);
        if (Double.isNaN(possible)) {
            return Rejection.notANumber("points_possible", points, "write the points of a perfect answer.");
        }
        if (possible <= 0) {
            return Rejection.outOfRange("points_possible", points, "above 0");
        }
        for (String column : NAMES) {
            Rejection tooLong = Rejection.tooLong(column, text(row, column));
            if (tooLong != null) {
                return tooLong;
            }
        }
        String errorClass = text(row, "error_class");
        if (!CLASSES.containsKey(errorClass)) {
            return Rejection.unknownCode(
                    "error_class",
                    errorClass,
                    "non_critical, customer_critical, business_critical or compliance_critical");
        }
        String autoFail = text(row, "auto_fail");
        return autoFail.equals("Y") || autoFail.equals("N")
                ? null
                : Rejection.unknownCode("auto_fail", autoFail, "Y or N");
    }

    private FormItem item(SourceRow row) {
        return new FormItem(
                text(row, "section"),
                text(row, "item_id"),
                text(row, "item_text"),
                Points.number(text(row, "points_possible")),
                CLASSES.getOrDefault(text(row, "error_class"), ErrorClass.NON_CRITICAL),
                text(row, "auto_fail").equals("Y"),
                optional(row, "policy_ref"),
                optional(row, "department"),
                optional(row, "policy_text"),
                optional(row, "recommendation"));
    }

    private @Nullable String optional(SourceRow row, String column) {
        String text = text(row, column);
        return text.isBlank() ? null : text;
    }

    private String text(SourceRow row, String column) {
        return row.text(run.header().position(column));
    }

    private static String name(String formId, String formVersion) {
        return "Form " + Rejection.quoted(formId) + " version " + Rejection.quoted(formVersion);
    }

    /** A row, what is wrong with it, and the item it is if nothing is. */
    private record Row(
            List<String> values, long line, @Nullable Rejection wrong, FormItem item) {

        Row rejected(Rejection why) {
            return new Row(values, line, why, item);
        }
    }

    private static final class Version {

        private final List<Row> rows = new ArrayList<>();
        private boolean misshapen;

        /** Its items in the order of the file; an item with two contents makes the later row a conflict. */
        Map<String, FormItem> items() {
            Map<String, FormItem> items = new LinkedHashMap<>();
            Map<String, Long> lines = new HashMap<>();
            for (int i = 0; i < rows.size(); i++) {
                Row row = rows.get(i);
                FormItem first = items.putIfAbsent(row.item.itemId(), row.item);
                Long line = lines.putIfAbsent(row.item.itemId(), row.line);
                if (row.wrong == null && first != null && !first.equals(row.item)) {
                    rows.set(i, row.rejected(twice(row.item.itemId(), line)));
                }
            }
            return items;
        }

        boolean spoiled() {
            return misshapen || rows.stream().anyMatch(row -> row.wrong != null);
        }

        private static Rejection twice(String itemId, @Nullable Long line) {
            return Rejection.conflict(
                    "item_id",
                    "Item " + Rejection.quoted(itemId) + " stands on line " + line
                            + " with other content: keep the row that is right and delete the other.");
        }
    }
}
