package org.callaudit.analytics.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One finished evaluation, whichever tool it is from. Texts are {@code ""} where the document says nothing.
 *
 * @param revision 1, or for a later state of the same evaluation a number that grows with the time of its change
 * @param total what the tool makes of it, 0 to 100; null if it doesn't say
 */
record Evaluation(
        String id,
        long revision,
        String contactId,
        Person agent,
        Person evaluator,
        String formId,
        String formVersion,
        String contactAt,
        String auditedAt,
        String channel,
        String purpose,
        @Nullable BigDecimal total,
        List<Answer> answers) {

    /** What is lost in sums of floating numbers. */
    private static final double SLACK = 1e-9;

    Evaluation {
        answers = toldApart(answers);
    }

    /** Somebody's id, with the name if it is known. */
    record Person(String id, String name) {}

    /**
     * The answer to one question.
     *
     * @param possible points of a perfect answer, above 0
     * @param automaticZero whether an error in it makes the total 0
     * @param awarded null where the question does not apply
     */
    record Answer(
            String section,
            String itemId,
            String text,
            double possible,
            String errorClass,
            boolean automaticZero,
            @Nullable Double awarded,
            String comment) {

        boolean inError() {
            return awarded != null && awarded < possible;
        }

        Answer named(String id) {
            return new Answer(section, id, text, possible, errorClass, automaticZero, awarded, comment);
        }
    }

    /** The total that follows from the answers, 0 to 100; null if none applies. */
    @Nullable
    Double computed() {
        if (answers.stream().anyMatch(answer -> answer.automaticZero() && answer.inError())) {
            return 0.0;
        }
        double awarded = 0;
        double possible = 0;
        for (Answer answer : answers) {
            Double points = answer.awarded();
            awarded += points == null ? 0 : points;
            possible += points == null ? 0 : answer.possible();
        }
        return possible == 0 ? null : 100 * awarded / possible;
    }

    /** Whether the tool's total is what follows from the answers, to the digits in which it is stated. */
    boolean addsUp() {
        Double computed = computed();
        if (total == null || computed == null) {
            return false;
        }
        BigDecimal stated = EvaluationParts.stated(total);
        double unit = Math.pow(10, -stated.scale());
        return Math.abs(stated.doubleValue() - computed) <= unit / 2 + SLACK;
    }

    /** Each item has an id that no other of them has. */
    private static List<Answer> toldApart(List<Answer> answers) {
        Set<String> taken = new HashSet<>();
        List<Answer> apart = new ArrayList<>();
        for (Answer answer : answers) {
            String first = answer.itemId().isEmpty() ? "item" : answer.itemId();
            String id = first;
            for (int i = 2; !taken.add(id); i++) {
                id = first + "-" + i;
            }
            apart.add(id.equals(answer.itemId()) ? answer : answer.named(id));
        }
        return List.copyOf(apart);
    }
}
