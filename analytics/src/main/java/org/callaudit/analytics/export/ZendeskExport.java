package org.callaudit.analytics.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.callaudit.analytics.export.Evaluation.Answer;
import org.callaudit.analytics.export.Evaluation.Person;
import org.callaudit.analytics.mapping.Translator;

/**
 * Reviews of Zendesk QA, formerly Klaus, as "Export data from Zendesk QA" describes them: by conversation, or as a plain
 * list. Ratings are shares of a category's scale, and its weight is its points; a critical category that is rated below 50 %
 * makes the total 0 ("Understanding how individual review scores are calculated"). A review that was changed has a revision
 * made of the time of the change.
 */
final class ZendeskExport {

    private static final double PERCENT = 100;

    /** Percent: below, a critical category fails the review. */
    private static final double PASSING = 50;

    /** Percent: the scales' steps are larger, so that smaller ratings are no percentages. */
    private static final double LEAST_STEP = 5;

    /** Points of a critical category that weighs nothing: too few to move a total. */
    private static final double HARDLY_ANY = 0.001;

    private ZendeskExport() {}

    static boolean is(Node document) {
        return isReview(document)
                || (document.has("reviews")
                        && (document.has("externalId") || document.has("workspaceId") || isListOfReviews(document)));
    }

    private static boolean isListOfReviews(Node document) {
        List<Node> reviews = document.each("reviews");
        return !reviews.isEmpty() && reviews.stream().allMatch(ZendeskExport::isReview);
    }

    private static boolean isReview(Node document) {
        return (document.has("ratings") || document.has("categories"))
                && (document.has("reviewee") || document.has("reviewer"));
    }

    static ToolExport read(List<Node> documents) {
        List<Evaluation> evaluations = new ArrayList<>();
        int unfinished = 0;
        int own = 0;
        int unclear = 0;
        boolean weightless = false;
        for (Node document : documents) {
            for (Node review : isReview(document) ? List.of(document) : document.each("reviews")) {
                Person agent = person(review.at("reviewee"));
                if (review.isTrue("draft") || review.text("status").equalsIgnoreCase("draft")) {
                    unfinished++;
                } else if (!agent.id().isEmpty()
                        && agent.id().equals(person(review.at("reviewer")).id())) {
                    own++;
                } else if (scale(review) == 0) {
                    unclear++;
                } else {
                    evaluations.add(evaluation(document, review));
                    weightless |= ratings(review).stream().anyMatch(rating -> points(rating) == 0);
                }
            }
        }
        return EvaluationParts.of("Zendesk QA", evaluations, notes(unfinished, own, unclear, weightless));
    }

    private static List<String> notes(int unfinished, int own, int unclear, boolean weightless) {
        List<String> notes = new ArrayList<>(EvaluationExport.unfinished(unfinished));
        if (own > 0) {
            notes.add(own + (own == 1 ? " review is" : " reviews are") + " of somebody's own work, and left out.");
        }
        if (unclear > 0) {
            notes.add(unclear + (unclear == 1 ? " review is" : " reviews are")
                    + " rated neither in percent nor in shares of 1, and left out: export ratings in percent.");
        }
        if (weightless) {
            notes.add("Categories without weight were left out: they count for nothing.");
        }
        return notes;
    }

    private static List<Node> ratings(Node review) {
        return review.has("ratings") ? review.each("ratings") : review.each("categories");
    }

    /** What a full rating is written as: 100, or 1; 0 if it is neither. */
    private static double scale(Node review) {
        double[] positive = ratings(review).stream()
                .mapToDouble(rating -> rating.number("score", 0))
                .filter(score -> score > 0)
                .toArray();
        if (Arrays.stream(positive).allMatch(score -> score > LEAST_STEP && score <= PERCENT)) {
            return PERCENT;
        }
        return Arrays.stream(positive).allMatch(score -> score <= 1) ? 1 : 0;
    }

    /** Of a perfect rating; 0 of one that counts for nothing. */
    private static double points(Node rating) {
        double weight = Math.max(0, rating.number("weight", 1));
        return weight == 0 && rating.isTrue("critical") ? HARDLY_ANY : weight;
    }

    private static Evaluation evaluation(Node conversation, Node review) {
        String created = review.time("createdAtISO", "createdISO", "created_at", "created", "createdAt");
        String updated = review.time("updatedAtISO", "updatedISO", "updated_at", "updated", "lastUpdatedISO");
        String contact = conversation.time("createdAtISO", "conversationCreatedAtISO");
        Node scorecard = review.at("scorecard");
        String form = Translator.id(scorecard.either("name", "id"));
        String ticket = review.text("externalLink");
        BigDecimal total = review.number("score");
        boolean shares = scale(review) == 1;
        return new Evaluation(
                review.either("id", "reviewId"),
                Node.after(updated, created) ? Node.revision(updated) : 1,
                conversation.either("externalId", "conversationExternalId").isEmpty()
                        ? ticket.substring(ticket.lastIndexOf('/') + 1)
                        : conversation.either("externalId", "conversationExternalId"),
                person(review.at("reviewee")),
                person(review.at("reviewer")),
                form.isEmpty() ? "zendesk-qa" : form,
                "1",
                contact.isEmpty() || Node.after(contact, created) ? created : contact,
                created,
                conversation.text("channel"),
                review.text("type").equalsIgnoreCase("calibration") || review.isTrue("calibration")
                        ? "calibration"
                        : "",
                shares && total != null && total.compareTo(BigDecimal.ONE) <= 0 ? total.movePointRight(2) : total,
                answers(review));
    }

    /** Somebody is an object, or in older exports just a name or an e-mail. */
    private static Person person(Node user) {
        String id = user.json().isObject() ? user.either("email", "id", "name") : user.text();
        return new Person(Node.personId(id), user.json().isObject() ? user.text("name") : "");
    }

    private static List<Answer> answers(Node review) {
        double scale = scale(review);
        return ratings(review).stream()
                .filter(rating -> points(rating) > 0)
                .map(rating -> answer(rating, scale))
                .toList();
    }

    private static Answer answer(Node rating, double scale) {
        BigDecimal score = rating.number("score");
        boolean applies = score != null && score.signum() >= 0 && !rating.isTrue("notApplicable");
        double percent = applies && score != null ? PERCENT * score.doubleValue() / scale : PERCENT;
        boolean critical = rating.isTrue("critical");
        String section = rating.either("groupName", "categoryGroup");
        return new Answer(
                section.isEmpty() ? "categories" : section,
                Translator.id(rating.either("categoryId", "label", "categoryName")),
                rating.either("categoryName", "label", "categoryId"),
                points(rating),
                critical ? "customer_critical" : "non_critical",
                // One that is rated in between is in error, and fails nothing.
                critical && (percent < PASSING || percent >= PERCENT),
                applies ? percent / PERCENT * points(rating) : null,
                rating.either("cause", "comment"));
    }
}
