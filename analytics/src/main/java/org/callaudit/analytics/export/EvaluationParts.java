package org.callaudit.analytics.export;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callaudit.analytics.export.Evaluation.Answer;
import org.callaudit.analytics.mapping.Translation;
import org.callaudit.analytics.model.RecordKind;
import org.jspecify.annotations.Nullable;

/** Evaluations as records: the forms they show, and the audits. */
final class EvaluationParts {

    /** Digits to which totals are compared and stated. */
    private static final int DIGITS = 2;

    private static final double HALF_A_UNIT = 0.005 + 1e-9;

    /** By the form's id and version: its items by their ids, as far as any of the evaluations shows them. */
    private final Map<List<String>, Map<String, Answer>> forms = new LinkedHashMap<>();

    private final List<Evaluation> evaluations;
    private int otherTotals;

    private EvaluationParts(List<Evaluation> evaluations) {
        this.evaluations = evaluations;
        for (Evaluation evaluation : evaluations) {
            Map<String, Answer> items = forms.computeIfAbsent(form(evaluation), key -> new LinkedHashMap<>());
            evaluation.answers().forEach(answer -> items.merge(answer.itemId(), answer, EvaluationParts::united));
        }
    }

    /** @param notes what the tool's reader has found to tell already */
    static ToolExport of(String tool, List<Evaluation> evaluations, List<String> notes) {
        EvaluationParts parts = new EvaluationParts(evaluations);
        List<Translation> all = new ArrayList<>(List.of(parts.forms(), parts.audits()));
        all.removeIf(part -> part.rows().isEmpty());
        List<String> told = new ArrayList<>(notes);
        if (parts.otherTotals > 0) {
            told.add(parts.otherTotals + " of " + evaluations.size()
                    + " totals follow from weights that the document does not give: scores here weigh as the questions'"
                    + " points say.");
        }
        return new ToolExport(tool, all, told);
    }

    private static List<String> form(Evaluation evaluation) {
        return List.of(evaluation.formId(), evaluation.formVersion());
    }

    /** A question makes the total 0 if one evaluation shows that it does. */
    private static Answer united(Answer one, Answer other) {
        return new Answer(
                one.section(),
                one.itemId(),
                one.text(),
                Math.max(one.possible(), other.possible()),
                one.errorClass(),
                one.automaticZero() || other.automaticZero(),
                null,
                "");
    }

    private Translation forms() {
        List<List<String>> rows = new ArrayList<>();
        forms.forEach((form, items) -> items.values()
                .forEach(item -> rows.add(row(
                        RecordKind.FORM,
                        Map.of(
                                "form_id", form.get(0),
                                "form_version", form.get(1),
                                "section", item.section(),
                                "item_id", item.itemId(),
                                "item_text", item.text(),
                                "points_possible", plain(item.possible()),
                                "error_class", item.errorClass(),
                                "auto_fail", item.automaticZero() ? "Y" : "N")))));
        return new Translation(RecordKind.FORM, header(RecordKind.FORM), rows, List.of(), Map.of());
    }

    private Translation audits() {
        List<List<String>> rows = new ArrayList<>();
        Map<String, String> people = new LinkedHashMap<>();
        for (Evaluation evaluation : evaluations) {
            Evaluation.Person agent = evaluation.agent();
            if (!agent.id().isEmpty()) {
                people.putIfAbsent(agent.id(), agent.name().isEmpty() ? agent.id() : agent.name());
            }
            Map<String, String> audit = heading(evaluation);
            Map<String, Answer> given = new LinkedHashMap<>();
            evaluation.answers().forEach(answer -> given.put(answer.itemId(), answer));
            for (String item : forms.getOrDefault(form(evaluation), Map.of()).keySet()) {
                Answer answer = given.get(item);
                Double awarded = answer == null ? null : answer.awarded();
                audit.put("item_id", item);
                audit.put("points_awarded", awarded == null ? "NA" : plain(awarded));
                audit.put("comment", answer == null ? "" : answer.comment());
                rows.add(row(RecordKind.AUDIT, audit));
            }
        }
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
        heading.put("form_version", evaluation.formVersion());
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
        Double computed = evaluation.computed();
        if (total == null || computed == null) {
            return "";
        }
        BigDecimal stated = total.setScale(DIGITS, RoundingMode.HALF_UP);
        if (Math.abs(stated.doubleValue() - computed) > HALF_A_UNIT) {
            otherTotals++;
            return "";
        }
        return stated.toPlainString();
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

    private static String plain(@Nullable Double number) {
        return number == null
                ? ""
                : BigDecimal.valueOf(number)
                        .setScale(6, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
