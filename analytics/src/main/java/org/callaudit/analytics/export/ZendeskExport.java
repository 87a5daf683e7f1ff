package org.callaudit.analytics.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.callaudit.analytics.export.Evaluation.Answer;
import org.callaudit.analytics.export.Evaluation.Person;
import org.callaudit.analytics.mapping.Translator;

/**
 * Reviews of Zendesk QA, formerly Klaus, as "Export data from Zendesk QA" describes them: by conversation, or as a plain
 * list. Ratings are percentages, and a category's weight is its points; an error in a critical one makes the total 0. A
 * review that was changed has a revision made of the time of the change.
 */
final class ZendeskExport {

    private static final double PERCENT = 100;

    private ZendeskExport() {}

    static boolean is(Node document) {
        return document.has("reviews") || isReview(document);
    }

    private static boolean isReview(Node document) {
        return (document.has("ratings") || document.has("categories"))
                && (document.has("reviewee") || document.has("reviewer"));
    }

    static ToolExport read(List<Node> documents) {
        List<Evaluation> evaluations = new ArrayList<>();
        int unfinished = 0;
        boolean weightless = false;
        for (Node document : documents) {
            List<Node> reviews = isReview(document) ? List.of(document) : document.each("reviews");
            for (Node review : reviews) {
                boolean draft = review.isTrue("draft") || review.text("status").equalsIgnoreCase("draft");
                if (draft) {
                    unfinished++;
                } else {
                    evaluations.add(evaluation(document, review));
                    weightless |= ratings(review).stream().anyMatch(rating -> rating.number("weight", 1) <= 0);
                }
            }
        }
        List<String> notes = new ArrayList<>(EvaluationExport.unfinished(unfinished));
        if (weightless) {
            notes.add("Categories without weight were left out: they count for nothing.");
        }
        return EvaluationParts.of("Zendesk QA", evaluations, notes);
    }

    private static List<Node> ratings(Node review) {
        return review.has("ratings") ? review.each("ratings") : review.each("categories");
    }

    private static Evaluation evaluation(Node conversation, Node review) {
        String created = review.time("createdAtISO", "createdISO", "created_at", "created", "createdAt");
        String updated = review.time("updatedAtISO", "updatedISO", "updated_at", "updated", "lastUpdatedISO");
        boolean again = Node.after(updated, created);
        String contact = conversation.time("createdAtISO", "conversationCreatedAtISO");
        Node scorecard = review.at("scorecard");
        String form = Translator.id(scorecard.either("name", "id"));
        return new Evaluation(
                review.either("id", "reviewId"),
                again ? Node.revision(updated) : 1,
                conversation.either("externalId", "conversationExternalId", "externalLink"),
                person(review.at("reviewee")),
                person(review.at("reviewer")),
                form.isEmpty() ? "zendesk-qa" : form,
                "1",
                contact.isEmpty() || Node.after(contact, created) ? created : contact,
                again ? updated : created,
                conversation.text("channel"),
                review.text("type").equalsIgnoreCase("calibration") || review.isTrue("calibration")
                        ? "calibration"
                        : "",
                review.number("score"),
                answers(review));
    }

    /** Somebody is an object, or in older exports just a name or an e-mail. */
    private static Person person(Node user) {
        String id = user.json().isObject() ? user.either("email", "id", "name") : user.text();
        return new Person(Node.personId(id), user.json().isObject() ? user.text("name") : "");
    }

    private static List<Answer> answers(Node review) {
        List<Answer> answers = new ArrayList<>();
        for (Node rating : ratings(review)) {
            double weight = rating.number("weight", 1);
            if (weight > 0) {
                BigDecimal score = rating.number("score");
                boolean applies = score != null && score.signum() >= 0 && !rating.isTrue("notApplicable");
                boolean critical = rating.isTrue("critical");
                answers.add(new Answer(
                        rating.either("groupName", "categoryGroup").isEmpty()
                                ? "categories"
                                : rating.either("groupName", "categoryGroup"),
                        Translator.id(rating.either("categoryId", "label", "categoryName")),
                        rating.either("categoryName", "label", "categoryId"),
                        weight,
                        critical ? "customer_critical" : "non_critical",
                        critical,
                        applies && score != null ? score.doubleValue() / PERCENT * weight : null,
                        rating.either("cause", "comment")));
            }
        }
        return answers;
    }
}
