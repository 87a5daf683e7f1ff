package org.callaudit.analytics.export;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callaudit.analytics.export.Evaluation.Answer;
import org.callaudit.analytics.mapping.FormVersions;
import org.callaudit.analytics.mapping.Translation;
import org.callaudit.analytics.model.RecordKind;

/**
 * Evaluations as records: the forms they show, and the audits. What an evaluation becomes depends on its document alone,
 * not on those beside it in a file, so that the same one in another file is a duplicate. A form that shows itself in
 * several ways (other weights, other questions that fail it) is therefore several versions of itself.
 */
final class EvaluationParts {

    /** Digits to which totals are compared and stated at most. */
    private static final int DIGITS = 2;

    private static final int POINT_DIGITS = 6;

    /** By the form's id and version: what its evaluations show of it, as records. */
    private final Map<List<String>, Set<List<List<String>>>> forms = new LinkedHashMap<>();

    private final List<Evaluation> evaluations;
    private final List<String> notes;
    private int otherTotals;

    private EvaluationParts(List<Evaluation> evaluations, List<String> notes) {
        this.evaluations = evaluations.stream()
                .filter(evaluation -> !evaluation.answers().isEmpty())
                .toList();
        this.notes = new ArrayList<>(notes);
        int pointless = evaluations.size() - this.evaluations.size();
        if (pointless > 0) {
            this.notes.add(pointless + (pointless == 1 ? " evaluation has" : " evaluations have")
                    + " no question with points, and cannot be taken.");
        }
        for (Evaluation evaluation : this.evaluations) {
            forms.computeIfAbsent(form(evaluation), key -> new LinkedHashSet<>())
                    .add(items(evaluation));
        }
    }

    /** @param notes what the tool's reader has found to tell already */
    static ToolExport of(String tool, List<Evaluation> evaluations, List<String> notes) {
        EvaluationParts parts = new EvaluationParts(evaluations, notes);
        List<Translation> all = new ArrayList<>(List.of(parts.forms(), parts.audits()));
        all.removeIf(part -> part.rows().isEmpty());
        if (parts.otherTotals > 0) {
            parts.notes.add(parts.otherTotals + " of " + parts.evaluations.size()
                    + " totals follow from weights that the document does not give: scores here weigh as the questions'"
                    + " points say.");
        }
        return new ToolExport(tool, all, List.copyOf(parts.notes));
    }

    private static List<String> form(Evaluation evaluation) {
        return List.of(evaluation.formId(), evaluation.formVersion());
    }

    private static List<List<String>> items(Evaluation evaluation) {
        return evaluation.answers().stream()
                .map(answer -> row(
                        RecordKind.FORM,
                        Map.of(
                                "form_id", evaluation.formId(),
                                "form_version", evaluation.formVersion(),
                                "section", answer.section(),
                                "item_id", answer.itemId(),
                                "item_text", answer.text(),
                                "points_possible", plain(answer.possible()),
                                "error_class", answer.errorClass(),
                                "auto_fail", answer.automaticZero() ? "Y" : "N")))
                .toList();
    }

    /** The version's name: the tool's own, unless the file shows several contents of it. */
    private String version(List<String> form, List<List<String>> items) {
        boolean one = forms.getOrDefault(form, Set.of()).size() == 1;
        return one ? form.get(1) : FormVersions.named(form.get(1), items);
    }

    private Translation forms() {
        List<String> header = header(RecordKind.FORM);
        List<List<String>> rows = new ArrayList<>();
        forms.forEach((form, contents) -> contents.forEach(items -> items.forEach(item -> {
            List<String> named = new ArrayList<>(item);
            named.set(header.indexOf("form_version"), version(form, items));
            rows.add(List.copyOf(named));
        })));
        return new Translation(RecordKind.FORM, header, rows, List.of(), Map.of());
    }

    private Translation audits() {
        List<List<String>> rows = new ArrayList<>();
        Map<String, String> people = new LinkedHashMap<>();
        for (Evaluation evaluation : evaluations) {
            Evaluation.Person agent = evaluation.agent();
            if (!agent.id().isEmpty()) {
                people.merge(agent.id(), agent.name(), (known, name) -> known.isEmpty() ? name : known);
            }
            Map<String, String> audit = heading(evaluation);
            for (Answer answer : evaluation.answers()) {
                Double awarded = answer.awarded();
                audit.put("item_id", answer.itemId());
                audit.put("points_awarded", awarded == null ? "NA" : plain(awarded));
                audit.put("comment", answer.comment());
                rows.add(row(RecordKind.AUDIT, audit));
            }
        }
        people.replaceAll((id, name) -> name.isEmpty() ? id : name);
        return new Translation(RecordKind.AUDIT, header(RecordKind.AUDIT), rows, List.of(), people);
    }

    private Map<String, String> heading(Evaluation evaluation) {
        Map<String, String> heading = new LinkedHashMap<>();
        heading.put("audit_id", evaluation.id());
        heading.put("revision", Long.toString(evaluation.revision()));
        heading.put("contact_id", evaluation.contactId().isEmpty() ? evaluation.id() : evaluation.contactId());
        heading.put("agent_id", evaluation.agent().id());
        heading.put(
                "evaluator_id",
                evaluation.evaluator().id().isEmpty()
                        ? "not-named"
                        : evaluation.evaluator().id());
        heading.put("form_id", evaluation.formId());
        heading.put("form_version", version(form(evaluation), items(evaluation)));
        heading.put("contact_at", evaluation.contactAt());
        heading.put("audited_at", evaluation.auditedAt());
        heading.put("channel", evaluation.channel());
        heading.put("purpose", evaluation.purpose());
        heading.put("stated_total", stated(evaluation));
        return heading;
    }

    /** The tool's total where it follows from the answers: a machine that weighs otherwise has made no slip. */
    private String stated(Evaluation evaluation) {
        BigDecimal total = evaluation.total();
        if (total == null || evaluation.computed() == null) {
            return "";
        }
        if (!evaluation.addsUp()) {
            otherTotals++;
            return "";
        }
        return stated(total).toPlainString();
    }

    /** A total with the digits in which it is compared: its own, as far as they matter. */
    static BigDecimal stated(BigDecimal total) {
        return total.setScale(Math.max(0, Math.min(DIGITS, total.scale())), RoundingMode.HALF_UP);
    }

    private static List<String> header(RecordKind kind) {
        List<String> header = new ArrayList<>(kind.required());
        header.addAll(kind.optional());
        return List.copyOf(header);
    }

    private static List<String> row(RecordKind kind, Map<String, String> texts) {
        return header(kind).stream()
                .map(column ->
                        String.join(" ", texts.getOrDefault(column, "").strip().split("\\R+")))
                .toList();
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number)
                .setScale(POINT_DIGITS, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
