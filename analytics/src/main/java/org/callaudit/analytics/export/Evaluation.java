package org.callaudit.analytics.export;

import java.math.BigDecimal;
import java.util.List;
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

    Evaluation {
        answers = List.copyOf(answers);
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
}
