package org.callaudit.analytics.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callaudit.analytics.evaluation.EvaluationSummary.ItemCount;
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
 * At most three things to coach. An item counts that was missed three times or more and in 5 % of its audits or more, or
 * twice where there are counts only, and that does not meet a standard of its own. What surely misses its standard, or is
 * of a class of error that does, comes first; then the lower end of the likely range says how surely an item is missed
 * often, so that two of four do not go before ten of fifty.
 */
final class Coaching {

    private static final int MOST = 3;
    private static final int MISSES = 3;
    private static final int MISSES_OF_FEW = 2;
    private static final int NAMED = 12;

    private final EvaluationInputs inputs;
    private final Colleagues colleagues;
    private final List<ItemRecord> often;
    private final List<ItemRecord> candidates;
    private final boolean few;
    private final List<ItemRecord> items;

    /** @param missed classes of error whose standard is surely missed */
    Coaching(
            EvaluationInputs inputs,
            Colleagues colleagues,
            List<ItemRecord> items,
            long audits,
            Set<ErrorClass> missed) {
        this.inputs = inputs;
        this.colleagues = colleagues;
        this.few = !FewCases.makeShare(audits);
        this.items = items;
        this.often = items.stream()
                .filter(ItemRecord::applied)
                .filter(item -> few
                        ? item.misses().size() >= MISSES_OF_FEW
                        : item.misses().size() >= MISSES && item.oftenMissed())
                .sorted(Comparator.comparing((ItemRecord item) -> verdict(item) != Verdict.MISSES
                                && !missed.contains(item.item().errorClass()))
                        .thenComparing(Coaching::lower, Comparator.reverseOrder())
                        .thenComparing(item -> item.item().errorClass(), Comparator.reverseOrder()))
                .toList();
        this.candidates =
                often.stream().filter(item -> verdict(item) != Verdict.MEETS).toList();
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
                        Stream.of(Measure.errorRate(errorClass)),
                        errorClass.critical() ? Stream.of(Measure.ERROR_RATE_ANY_CRITICAL) : Stream.empty())
                .map(measure -> inputs.background().standard(measure.text(), scope, inputs.to()))
                .flatMap(Optional::stream)
                .findFirst();
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
                record.count(inputs.to()),
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
        return standard(record)
                .map(standard -> "Standard " + Standing.share(standard)
                        + (verdict(record) == Verdict.MISSES ? ": not met." : "."))
                .orElse("");
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** How they were chosen and what else was missed so often, or that nothing is to be coached; and what does not count. */
    String note() {
        return (chosen() + " " + leftOut()).strip();
    }

    /** Items missed often until a form changed them: what was asked then is another question, but not forgotten. */
    private String leftOut() {
        String before = items.stream()
                .flatMap(item -> item.oftenMissedBefore(few ? MISSES_OF_FEW : MISSES).stream()
                        .map(counts -> item.item().text() + " (" + counts + " before the form of "
                                + item.since()
                                        .map(day -> English.date(day, inputs.to()))
                                        .orElse("") + ")"))
                .collect(Collectors.joining(", "));
        return before.isEmpty() ? "" : "Not counted, as the item has changed since: " + before + ".";
    }

    private String chosen() {
        String missed = few ? "missed twice or more" : "missed three times or more and in 5% of audits or more";
        List<ItemRecord> shown = candidates.stream().limit(MOST).toList();
        List<ItemRecord> more =
                often.stream().filter(item -> !shown.contains(item)).toList();
        if (shown.isEmpty()) {
            return "Nothing stands out to coach: no item was " + missed
                    + (more.isEmpty() ? "." : ", except " + named(more) + ".");
        }
        return "Chosen by evidence: " + missed + "; first those of a kind that misses its standard, then those whose"
                + " likely range begins highest."
                + (more.isEmpty()
                        ? ""
                        : " " + English.sentence(English.counted(more.size(), "more item"))
                                + (more.size() == 1 ? " was" : " were") + " " + missed + ": " + named(more) + ".");
    }

    private static String counts(ItemCount count) {
        return (English.of(count.missed(), count.applicable()) + " " + count.since()).strip();
    }

    private String named(List<ItemRecord> items) {
        String names = items.stream()
                .limit(NAMED)
                .map(item -> item.item().text() + " (" + counts(item.count(inputs.to()))
                        + (verdict(item) == Verdict.MEETS ? ", its standard is met)" : ")"))
                .collect(Collectors.joining(", "));
        int rest = items.size() - NAMED;
        return rest > 0 ? names + " and " + English.counted(rest, "other") : names;
    }
}
