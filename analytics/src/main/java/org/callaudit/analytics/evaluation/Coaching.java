package org.callaudit.analytics.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.callaudit.analytics.evaluation.EvaluationSummary.Shown;
import org.callaudit.analytics.evaluation.EvaluationSummary.ToCoach;
import org.callaudit.analytics.measure.English;
import org.callaudit.analytics.measure.FewCases;
import org.callaudit.analytics.measure.Measure;
import org.callaudit.analytics.measure.Verdict;
import org.callaudit.analytics.model.ErrorClass;
import org.callaudit.analytics.model.FormItem;
import org.callaudit.analytics.model.Scope;
import org.callaudit.analytics.model.ScopeKind;
import org.callaudit.analytics.model.Standard;
import org.jspecify.annotations.Nullable;

/**
 * At most three things to coach. An item counts that was missed three times, or twice where there are counts only, that is no
 * strength and does not meet a standard of its own. What surely misses its standard, or is of a class of error that does,
 * comes first; then the lower end of the likely range says how surely an item is missed often, so that two of four do not
 * go before ten of fifty.
 */
final class Coaching {

    private static final int MOST = 3;
    private static final int MISSES = 3;
    private static final int MISSES_OF_FEW = 2;

    private final EvaluationInputs inputs;
    private final Colleagues colleagues;
    private final List<ItemRecord> candidates;
    private final int fewest;

    /** @param missed classes of error whose standard is surely missed */
    Coaching(
            EvaluationInputs inputs,
            Colleagues colleagues,
            List<ItemRecord> items,
            long audits,
            Strengths strengths,
            Set<ErrorClass> missed) {
        this.inputs = inputs;
        this.colleagues = colleagues;
        this.fewest = FewCases.makeShare(audits) ? MISSES : MISSES_OF_FEW;
        this.candidates = items.stream()
                .filter(item -> item.misses().size() >= fewest && !strengths.has(item))
                .filter(item -> verdict(item) != Verdict.MEETS)
                .sorted(Comparator.comparing((ItemRecord item) -> verdict(item) != Verdict.MISSES
                                && !missed.contains(item.item().errorClass()))
                        .thenComparing(Coaching::lower, Comparator.reverseOrder())
                        .thenComparing(item -> item.item().errorClass(), Comparator.reverseOrder()))
                .toList();
    }

    private static double lower(ItemRecord item) {
        Double low = item.missed().low();
        return low == null ? 0 : low;
    }

    /** The standard of the item itself, in whichever measure it is set. */
    private Optional<Standard> standard(ItemRecord item) {
        ErrorClass errorClass = item.item().errorClass();
        List<Scope> scope = List.of(new Scope(ScopeKind.ITEM, item.scope()));
        return Stream.concat(
                        Stream.of(measure(errorClass)),
                        errorClass.critical() ? Stream.of(Measure.ERROR_RATE_ANY_CRITICAL) : Stream.empty())
                .map(measure -> inputs.background().standard(measure.text(), scope, inputs.to()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    static Measure measure(ErrorClass errorClass) {
        return Measure.of("error_rate." + errorClass.text());
    }

    private Verdict verdict(ItemRecord item) {
        return standard(item)
                .map(standard -> Verdict.of(item.missed(), standard))
                .orElse(Verdict.NONE);
    }

    List<ToCoach> shown() {
        return candidates.stream().limit(MOST).map(this::toCoach).toList();
    }

    private ToCoach toCoach(ItemRecord record) {
        FormItem item = record.item();
        return new ToCoach(
                record.count(),
                standing(record),
                text(item.recommendation()),
                text(item.policyRef()),
                text(item.policyText()),
                record.misses().stream()
                        .map(miss -> new Shown(
                                miss.audit().day(),
                                miss.audit().contactId(),
                                miss.audit().auditId()))
                        .toList(),
                record.misses().stream()
                        .map(ItemRecord.Miss::comment)
                        .filter(comment -> !comment.isBlank())
                        .findFirst()
                        .map(colleagues::leftOutOf)
                        .orElse(""));
    }

    private String standing(ItemRecord record) {
        String standing = standard(record)
                .map(standard -> "Standard " + Standing.share(standard)
                        + (verdict(record) == Verdict.MISSES ? ": not met." : "."))
                .orElse("");
        return record.reworded() ? (standing + " Reworded during these months.").strip() : standing;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** How they were chosen, or that nothing is to be coached. */
    String note() {
        String often = fewest == MISSES ? "three times or more" : "twice or more";
        if (candidates.isEmpty()) {
            return "Nothing stands out to coach: apart from the strengths and what meets its standard, no item was missed "
                    + often + ".";
        }
        int more = candidates.size() - MOST;
        return "Chosen by evidence: missed " + often
                + "; first those of a kind that misses its standard, then those that"
                + " are surest to be missed often."
                + (more > 0 ? " " + English.sentence(English.counted(more, "more item")) + " missed so often." : "");
    }
}
