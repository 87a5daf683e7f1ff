package org.callaudit.analytics.centre;

import java.util.List;
import org.callaudit.analytics.stats.Interval;
import org.callaudit.analytics.stats.Proportion;
import org.jspecify.annotations.Nullable;

/**
 * Whether evaluators agree about the same contacts.
 *
 * @param window the stretch, as {@code the twelve months to Oct 31}
 * @param sentence who scored what, and how often they gave the same answer
 * @param contacts scored by two evaluators or more
 * @param rows per form, all its items together first, then those on which answers differed, the least alike first
 * @param unanimous items on which there was no difference
 * @param pairs of evaluators with a contact in common, by id
 * @param severities of those who scored with others, by id
 * @param unknown what is not known and what to do about it; empty if every pair is known
 */
public record EvaluatorAgreement(
        String window,
        String sentence,
        long contacts,
        List<Row> rows,
        long unanimous,
        List<Pair> pairs,
        List<Severity> severities,
        String unknown) {

    /**
     * Agreement on an item or on all items of a form.
     *
     * @param whole whether it is all items of a form
     * @param alike cases with one answer only
     * @param cases contacts, or answers about items of contacts, that two or more scored
     * @param percent share of pairs of answers that are the same; null, as what follows, where there are too few contacts
     * @param alpha Krippendorff's α, nominal; null where all answers are the same
     * @param likely its interval; null where it has none
     * @param ac1 Gwet's AC1
     * @param words what that amounts to; may be empty
     * @param confused answers that stand against each other most; may be empty
     */
    public record Row(
            String text,
            boolean whole,
            long alike,
            long cases,
            @Nullable Double percent,
            @Nullable Double alpha,
            @Nullable Interval likely,
            @Nullable Double ac1,
            String words,
            String confused) {}

    /**
     * How severely an evaluator marks, seen against the others on the same items of the same contacts.
     *
     * @param own of the answers that apply and that others gave, too, those marked as missed
     * @param others the share of misses, had each answer been as the others' were on average
     * @param apart range of the difference of the two shares; null where there are too few contacts
     */
    public record Severity(
            String evaluator,
            long contacts,
            Proportion own,
            double others,
            @Nullable Interval apart) {}

    /**
     * Two evaluators.
     *
     * @param same of the answers that both gave
     * @param apart whether they differ more often than other pairs do, by more than chance would usually give
     */
    public record Pair(String first, String second, long contacts, long same, long answers, boolean apart) {

        /** Of the answers that both gave, those that are the same. */
        public double share() {
            return (double) same / answers;
        }
    }
}
