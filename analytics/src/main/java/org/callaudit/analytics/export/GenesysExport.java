package org.callaudit.analytics.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.callaudit.analytics.export.Evaluation.Answer;
import org.callaudit.analytics.export.Evaluation.Person;
import org.callaudit.analytics.mapping.Translator;
import org.jspecify.annotations.Nullable;

/**
 * Quality evaluations of Genesys Cloud, as its platform API describes them (Evaluation, EvaluationScoringSet,
 * EvaluationQuestionGroupScore, EvaluationQuestionScore). A fatal question makes the total 0, a critical one is taken for
 * critical to the customer. An evaluation that was changed after its release has a revision made of the time of the change.
 */
final class GenesysExport {

    private GenesysExport() {}

    static boolean is(Node document) {
        return document.at("answers").has("questionGroupScores")
                || (document.has("evaluationForm") && document.has("conversation"));
    }

    static ToolExport read(List<Node> documents) {
        List<Evaluation> evaluations = new ArrayList<>();
        int unfinished = 0;
        boolean guessed = false;
        for (Node document : documents) {
            if (document.text("status").isEmpty() || document.text("status").equals("FINISHED")) {
                evaluations.add(evaluation(document));
                guessed |= document.at("evaluationForm").each("questionGroups").isEmpty();
            } else {
                unfinished++;
            }
        }
        List<String> notes = new ArrayList<>(EvaluationExport.unfinished(unfinished));
        if (guessed) {
            notes.add("The form is not among what was exported, so that each question has an even share of its group's"
                    + " points: export with the evaluation form to have its own.");
        }
        return EvaluationParts.of("Genesys Cloud", evaluations, notes);
    }

    private static Evaluation evaluation(Node document) {
        String released = document.time("releaseDate", "submittedDate", "changedDate", "assignedDate");
        String changed = document.time("changedDate", "releaseDate");
        boolean again = Node.after(changed, released);
        String contact = document.time("conversationDate", "assignedDate");
        boolean disputed = again && document.number("disputeCount", 0) > 0;
        Node form = document.at("evaluationForm");
        List<Node> media = document.each("mediaType");
        String channel =
                media.isEmpty() ? document.text("mediaType") : media.get(0).text();
        return new Evaluation(
                document.text("id"),
                again ? Node.revision(changed) : 1,
                document.text("conversation", "id"),
                person(document.at("agent")),
                person(document.at("evaluator")),
                Translator.id(form.either("name", "contextId", "id")),
                form.either("version", "id").isEmpty() ? "1" : form.either("version", "id"),
                contact.isEmpty() || Node.after(contact, released) ? released : contact,
                again ? changed : released,
                channel.toLowerCase(Locale.ROOT),
                !document.text("calibration", "id").isEmpty() ? "calibration" : disputed ? "dispute" : "",
                document.number("answers", "totalScore"),
                answers(document));
    }

    private static Person person(Node user) {
        return new Person(Node.personId(user.either("id", "email")), user.text("name"));
    }

    private static List<Answer> answers(Node document) {
        Map<String, Node> groups = new LinkedHashMap<>();
        Map<String, Node> questions = new LinkedHashMap<>();
        for (Node group : document.at("evaluationForm").each("questionGroups")) {
            groups.put(group.text("id"), group);
            group.each("questions").forEach(question -> questions.put(question.text("id"), question));
        }
        List<Answer> answers = new ArrayList<>();
        for (Node group : document.at("answers").each("questionGroupScores")) {
            List<Node> scores = group.each("questionScores");
            double share = Math.max(1, group.number("maxTotalScore", 0) / Math.max(1, scores.size()));
            Node known = groups.get(group.text("questionGroupId"));
            String section = known == null || known.text("name").isEmpty() ? "questions" : known.text("name");
            for (Node score : scores) {
                Node question = questions.get(score.text("questionId"));
                boolean applies = !score.isTrue("markedNA") && !group.isTrue("markedNA");
                answers.add(answer(section, score, question, share, applies));
            }
        }
        return answers;
    }

    private static Answer answer(String section, Node score, @Nullable Node question, double share, boolean applies) {
        double awarded = score.number("score", 0);
        double possible = question == null ? 0 : most(question);
        boolean fatal = score.isTrue("failedKillQuestion") || (question != null && question.isTrue("isKill"));
        String id = score.text("questionId");
        return new Answer(
                section,
                Translator.id(id),
                question == null || question.text("text").isEmpty() ? id : question.text("text"),
                possible > 0 ? possible : Math.max(share, awarded),
                question != null && question.isTrue("isCritical") ? "customer_critical" : "non_critical",
                fatal,
                applies ? awarded : null,
                score.text("comments"));
    }

    private static double most(Node question) {
        return Stream.concat(
                        question.each("answerOptions").stream(),
                        question.each("multipleSelectOptionQuestions").stream()
                                .flatMap(option -> option.each("answerOptions").stream()))
                .mapToDouble(option -> option.number("value", 0))
                .max()
                .orElse(0);
    }
}
