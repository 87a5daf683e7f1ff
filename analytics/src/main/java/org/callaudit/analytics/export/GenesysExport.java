package org.callaudit.analytics.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.callaudit.analytics.export.Evaluation.Answer;
import org.callaudit.analytics.export.Evaluation.Person;
import org.callaudit.analytics.mapping.Translator;
import org.jspecify.annotations.Nullable;

/**
 * Quality evaluations of Genesys Cloud, as its platform API describes them (EvaluationResponse, EvaluationScoringSet,
 * EvaluationQuestionGroupScore, EvaluationQuestionScore, EvaluationForm). A question's points are those of its best answer,
 * times the weight of its group (Resource Center, "Evaluation form scoring"). A fatal question makes the total 0, a
 * critical one is taken for critical to the customer. Without the form only the groups' points are known, and the groups
 * are the items. A later state of a released evaluation has a revision made of the time of its change.
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
        int retracted = 0;
        int formless = 0;
        for (Node document : documents) {
            String status = document.text("status");
            if (status.isEmpty() || status.equals("FINISHED")) {
                evaluations.add(evaluation(document));
                formless += isFormless(document) ? 1 : 0;
            } else if (status.equals("RETRACTED")) {
                retracted++;
            } else {
                unfinished++;
            }
        }
        List<String> notes = new ArrayList<>(EvaluationExport.unfinished(unfinished));
        if (retracted > 0) {
            notes.add(
                    retracted + (retracted == 1 ? " evaluation was" : " evaluations were")
                            + " retracted, and left out; one that was brought in before still counts until that file is withdrawn.");
        }
        if (formless > 0) {
            notes.add(formless + " of " + evaluations.size() + " come without their form, so that only the groups of"
                    + " questions have points: export with the evaluation form to have each question.");
        }
        return EvaluationParts.of("Genesys Cloud", evaluations, notes);
    }

    private static boolean isFormless(Node document) {
        return document.at("evaluationForm").each("questionGroups").isEmpty();
    }

    /** Groups whose weights are not set by hand may count by their points alone: the total tells. */
    private static Evaluation evaluation(Node document) {
        if (isFormless(document)) {
            return evaluation(document, groups(document));
        }
        Evaluation weighted = evaluation(document, answers(document, true));
        Evaluation plain = evaluation(document, answers(document, false));
        return plain.addsUp() && !weighted.addsUp() ? plain : weighted;
    }

    private static Evaluation evaluation(Node document, List<Answer> answers) {
        String released = document.time("releaseDate", "submittedDate");
        String changed = document.time("changedDate", "releaseDate", "submittedDate", "assignedDate");
        // Without a release, nothing tells the first state from a later one.
        boolean again = released.isEmpty() || Node.after(changed, released);
        String audited = released.isEmpty() || Node.after(released, changed) ? changed : released;
        String contact = document.time("conversationDate", "assignedDate");
        boolean disputed = again && document.number("disputeCount", 0) > 0;
        Node form = document.at("evaluationForm");
        List<Node> media = document.each("mediaType");
        String channel =
                media.isEmpty() ? document.text("mediaType") : media.get(0).text();
        return new Evaluation(
                document.text("id"),
                again ? Math.max(2, Node.revision(changed)) : 1,
                document.text("conversation", "id"),
                person(document.at("agent")),
                person(document.at("evaluator")),
                Translator.id(form.either("name", "contextId", "id")),
                form.either("version", "id").isEmpty() ? "1" : form.either("version", "id"),
                contact.isEmpty() || Node.after(contact, audited) ? audited : contact,
                audited,
                channel.toLowerCase(Locale.ROOT),
                !document.text("calibration", "id").isEmpty() ? "calibration" : disputed ? "dispute" : "",
                document.number("answers", "totalScore"),
                answers);
    }

    private static Person person(Node user) {
        return new Person(Node.personId(user.either("id", "email")), user.text("name"));
    }

    /** An answer to each question of the form that has points; a question that was not asked does not apply. */
    private static List<Answer> answers(Node document, boolean weighted) {
        Map<String, Node> scores = new HashMap<>();
        Set<String> hidden = new HashSet<>();
        for (Node group : document.at("answers").each("questionGroupScores")) {
            if (group.isTrue("markedNA")) {
                hidden.add(group.text("questionGroupId"));
            }
            group.each("questionScores").forEach(score -> scores.put(score.text("questionId"), score));
        }
        List<Answer> answers = new ArrayList<>();
        for (Node group : document.at("evaluationForm").each("questionGroups")) {
            double weight = weighted ? group.number("weight", 0) : 0;
            boolean asked = !hidden.contains(group.text("id"));
            for (Node question : group.each("questions")) {
                Node score = asked ? scores.get(question.text("id")) : null;
                if (most(question) > 0) {
                    answers.add(answer(group.text("name"), question, score, weight > 0 ? weight : 1));
                }
            }
        }
        return answers;
    }

    private static Answer answer(String section, Node question, @Nullable Node score, double weight) {
        double most = most(question);
        boolean applies = score != null && !score.isTrue("markedNA");
        boolean failed = score != null && score.isTrue("failedKillQuestion");
        double points = score == null ? 0 : score.number("score", 0);
        return new Answer(
                section.isEmpty() ? "questions" : section,
                // Unlike its id, the same in every version of the form.
                Translator.id(question.either("contextId", "id")),
                question.either("text", "id"),
                most * weight,
                question.isTrue("isCritical") ? "customer_critical" : "non_critical",
                failed || question.isTrue("isKill"),
                applies ? (failed && points >= most ? 0 : points) * weight : null,
                score == null ? "" : score.text("comments"));
    }

    /** Points of the best answer; of a question with several answers, of all that are worth any. */
    private static double most(Node question) {
        List<Node> options = question.each("multipleSelectOptionQuestions");
        return options.isEmpty()
                ? best(question)
                : options.stream().mapToDouble(GenesysExport::best).sum();
    }

    private static double best(Node question) {
        return question.each("answerOptions").stream()
                .mapToDouble(option -> option.number("value", 0))
                .max()
                .orElse(0);
    }

    private static List<Answer> groups(Node document) {
        List<Answer> answers = new ArrayList<>();
        for (Node group : document.at("answers").each("questionGroupScores")) {
            double possible = group.number("maxTotalScore", 0);
            List<Node> scores = group.each("questionScores");
            boolean failed = scores.stream().anyMatch(score -> score.isTrue("failedKillQuestion"));
            double points = Math.min(group.number("totalScore", 0), possible);
            if (possible > 0) {
                answers.add(new Answer(
                        "questions",
                        Translator.id(group.text("questionGroupId")),
                        group.either("questionGroupName", "questionGroupId"),
                        possible,
                        "non_critical",
                        failed,
                        group.isTrue("markedNA") ? null : failed && points >= possible ? 0.0 : Double.valueOf(points),
                        scores.stream()
                                .map(score -> score.text("comments"))
                                .filter(comment -> !comment.isEmpty())
                                .collect(Collectors.joining(" / "))));
            }
        }
        return answers;
    }
}
