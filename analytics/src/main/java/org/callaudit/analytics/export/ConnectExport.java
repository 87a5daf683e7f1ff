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
 * Evaluations of Amazon Connect, as its administrator guide describes them under "Example evaluation form output". The
 * questions' weights are not among what is exported: each counts alike. A document that was submitted again has a
 * revision made of the time of its submission, so that the order in which documents come does not matter.
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
        for (Node document : documents) {
            boolean submitted =
                    !document.text("metadata", "evaluationSubmitTimestamp").isEmpty()
                            && !document.text("metadata", "status").equalsIgnoreCase("DRAFT");
            if (submitted) {
                evaluations.add(evaluation(document));
            } else {
                unfinished++;
            }
        }
        return EvaluationParts.of("Amazon Connect", evaluations, EvaluationExport.unfinished(unfinished));
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
                new Person(agent, metadata.either("agentName", "agentId")),
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
        List<Answer> answers = new ArrayList<>();
        for (Node question : document.each("questions")) {
            Node score = question.at("score");
            BigDecimal percentage = score.number("percentage");
            boolean fails = score.isTrue("automaticFail");
            boolean applies = !score.isTrue("notApplicable")
                    && !question.isTrue("answer", "metadata", "notApplicable")
                    && (percentage != null || fails);
            boolean scored =
                    applies || score.isTrue("notApplicable") || question.isTrue("answer", "metadata", "notApplicable");
            if (scored) {
                String text = question.either("questionText", "questionRefId");
                answers.add(new Answer(
                        sections.getOrDefault(question.text("sectionRefId"), "questions"),
                        Translator.id(question.either("questionRefId", "questionText")),
                        text,
                        PERCENT,
                        "non_critical",
                        fails,
                        applies ? (fails || percentage == null ? 0 : percentage.doubleValue()) : null,
                        question.at("answer").text("notes").isEmpty()
                                ? question.text("notes")
                                : question.text("answer", "notes")));
            }
        }
        return answers;
    }
}
