package org.callaudit.analytics.monthly;

import java.util.List;
import java.util.Optional;
import org.callaudit.analytics.measure.English;
import org.callaudit.analytics.model.Case;
import org.callaudit.analytics.model.FormItem;

/**
 * An item or topic missed, or customers dissatisfied, more than chance would usually give, two months running or longer.
 *
 * @param sentence the finding with its counts
 * @param since as {@code September}
 * @param recommendation the form's; may be empty
 * @param step its open case with the owner, or that there is none
 * @param caseId that of the case; empty: there is none
 */
public record Problem(String sentence, String since, String recommendation, String step, String caseId) {

    static List<Problem> of(TeamMonth month, Discoveries discoveries) {
        return Opening.told(discoveries.all()).stream()
                .filter(discovery -> discovery.repeated() && discovery.finding().worse())
                .filter(discovery -> !discovery.finding().subject().sums())
                .map(discovery -> problem(month, discovery))
                .toList();
    }

    private static Problem problem(TeamMonth month, Discovery discovery) {
        Optional<Case> open = openCase(month, discovery);
        return new Problem(
                discovery.finding().signal().sentence(),
                discovery.since(),
                recommendation(month, discovery.itemScope()),
                open.map(one -> step(month, one)).orElse("No open case: it needs an owner and a date."),
                open.map(Case::caseId).orElse(""));
    }

    static String recommendation(TeamMonth month, String itemScope) {
        return month.item(itemScope)
                .map(FormItem::recommendation)
                .map(String::strip)
                .orElse("");
    }

    /** The latest open action or referral on the same item or topic, or on what dissatisfied answers are mostly about. */
    static Optional<Case> openCase(TeamMonth month, Discovery discovery) {
        String topic = discovery.ofSurveys() ? month.dissatisfiedAbout() : discovery.topic();
        return month.cases().told().stream()
                .filter(one -> one.openAt(month.end()))
                .filter(one -> (!topic.isEmpty() && one.topic().equals(topic))
                        || month.itemsOf(one).contains(discovery.itemScope()))
                .reduce((earlier, later) -> later);
    }

    /** A case in a sentence: what, who, by when. */
    static String step(TeamMonth month, Case one) {
        String text = one.text().isBlank() ? "" : stopped(one.text());
        return text + "Owner: " + one.owner() + ", " + by(month, one) + " (case " + one.caseId() + ").";
    }

    /** A case in a few words, where what it says is told elsewhere: {@code Case 103: Dana Lee, due Nov 9.} */
    static String reference(TeamMonth month, Case one) {
        return "Case " + one.caseId() + ": " + one.owner() + ", " + by(month, one) + ".";
    }

    private static String by(TeamMonth month, Case one) {
        var due = one.dueAt();
        return due == null
                ? "no date set"
                : (due.isBefore(month.end()) ? "was due " : "due ")
                        + English.date(month.cases().day(due), month.inputs().to());
    }

    /** A text as a sentence with a blank after it. */
    static String stopped(String text) {
        String sentence = English.sentence(text.strip());
        return sentence + (sentence.matches("(?s).*[.!?…]") ? " " : ". ");
    }
}
