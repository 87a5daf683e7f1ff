package org.callaudit.analytics.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callaudit.analytics.export.Evaluation.Answer;
import org.callaudit.analytics.export.Evaluation.Person;
import org.callaudit.analytics.mapping.Translator;

/**
 * Evaluations of Amazon Connect, in the layout of its administrator guide, "Agent evaluation form output in Amazon
 * Connect". The questions' weights are not among what is exported: each counts alike, unless points are given (API
 * reference, "EvaluationScore"). A document that was submitted again has a revision made of the time of its submission, so
 * that the order in which documents come does not matter. Evaluations of machines and customers are left out.
 */
final class ConnectExport {

    private static final double PERCENT = 100;

    private ConnectExport() {}

    static boolean is(Node document) {
        return document.has("evaluationId") && document.has("metadata") && document.has("questions");
    }

    static ToolExport read(List<Node> documents) {
        List<Evaluation> evaluations = new ArrayList<>();
        int unfinished = 0;
        int others = 0;
        for (Node document : documents) {
            Node metadata = document.at("metadata");
            String role = metadata.text("evaluatedParticipantRole");
            if (metadata.text("evaluationSubmitTimestamp").isEmpty()
                    || metadata.text("status").equalsIgnoreCase("DRAFT")) {
                unfinished++;
            } else if (!role.isEmpty() && !role.equalsIgnoreCase("AGENT")) {
                others++;
            } else {
                evaluations.add(evaluation(document));
            }
        }
        List<String> notes = new ArrayList<>(EvaluationExport.unfinished(unfinished));
        if (others > 0) {
            notes.add(others + (others == 1 ? " evaluation is" : " evaluations are")
                    + " of somebody else than an agent, and left out.");
        }
        return EvaluationParts.of("Amazon Connect", evaluations, notes);
    }

    private static Evaluation evaluation(Node document) {
        Node metadata = document.at("metadata");
        String submitted = metadata.time("evaluationSubmitTimestamp");
        String started = metadata.time("contactStartTimestamp", "evaluationStartTimestamp");
        String agent = Node.personId(metadata.text("agentId"));
        String evaluator = Node.personId(metadata.text("evaluator"));
        boolean calibration = !metadata.text("calibrationSessionId").isEmpty()
                || metadata.text("evaluationType").contains("CALIBRATION");
        return new Evaluation(
                document.text("evaluationId"),
                metadata.isTrue("resubmitted") ? Math.max(2, Node.revision(submitted)) : 1,
                metadata.text("contactId"),
                new Person(agent, metadata.text("agentName")),
                new Person(evaluator, evaluator),
                Translator.id(metadata.either("evaluationDefinitionTitle", "evaluationDefinitionId")),
                metadata.text("evaluationDefinitionVersion").isEmpty()
                        ? "1"
                        : metadata.text("evaluationDefinitionVersion"),
                started.isEmpty() || Node.after(started, submitted) ? submitted : started,
                submitted,
                metadata.text("channel"),
                calibration ? "calibration" : "",
                metadata.number("score", "percentage"),
                answers(document));
    }

    private static List<Answer> answers(Node document) {
        Map<String, String> sections = new HashMap<>();
        document.each("sections")
                .forEach(section -> sections.put(section.text("sectionRefId"), section.text("sectionTitle")));
        BigDecimal total = document.number("metadata", "score", "percentage");
        boolean failsForm = total == null || total.signum() == 0;
        List<Answer> answers = new ArrayList<>();
        for (Node question : document.each("questions")) {
            Node score = question.at("score");
            boolean notApplicable =
                    score.isTrue("notApplicable") || question.isTrue("answer", "metadata", "notApplicable");
            if (notApplicable || score.isTrue("automaticFail") || score.number("percentage") != null) {
                answers.add(answer(
                        sections.getOrDefault(question.text("sectionRefId"), ""), question, notApplicable, failsForm));
            }
        }
        return answers;
    }

    /** @param failsForm whether an automatic fail is one of the whole form, not of its section only */
    private static Answer answer(String section, Node question, boolean notApplicable, boolean failsForm) {
        Node score = question.at("score");
        boolean fails = score.isTrue("automaticFail") && !notApplicable;
        double most = score.number("maxBasePoint", 0);
        boolean points = most > 0 && score.number("earnedPoints") != null;
        double possible = points ? most : PERCENT;
        double awarded = fails ? 0 : score.number(points ? "earnedPoints" : "percentage", 0);
        String notes = question.at("answer").text("notes");
        return new Answer(
                section.isEmpty() ? "questions" : section,
                Translator.id(question.either("questionRefId", "questionText")),
                question.either("questionText", "questionRefId"),
                possible,
                "non_critical",
                fails && failsForm,
                // What is earned beyond the base is a bonus.
                notApplicable ? null : Math.min(awarded, possible),
                notes.isEmpty() ? question.text("notes") : notes);
    }
}
