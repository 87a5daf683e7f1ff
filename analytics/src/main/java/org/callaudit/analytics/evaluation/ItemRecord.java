package org.callaudit.analytics.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callaudit.analytics.evaluation.EvaluationInputs.Answer;
import org.callaudit.analytics.evaluation.EvaluationInputs.ScoredAudit;
import org.callaudit.analytics.evaluation.EvaluationSummary.ItemCount;
import org.callaudit.analytics.evaluation.EvaluationSummary.Likely;
import org.callaudit.analytics.measure.English;
import org.callaudit.analytics.measure.Estimate;
import org.callaudit.analytics.measure.FormChanges;
import org.callaudit.analytics.model.Form;
import org.callaudit.analytics.model.FormItem;
import org.callaudit.analytics.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * What the audits say of one item. Where another version of its form changed it, only what came since counts: what was asked
 * before is another question.
 */
final class ItemRecord {

    /** What is missed in one of so many audits is missed often: 5 %. */
    private static final long ONE_OF = 20;

    private final String scope;
    private final FormItem item;
    private final FormChanges.@Nullable Change change;
    private final List<Miss> misses = new ArrayList<>();
    private long applicable;
    private long missedBefore;
    private long before;

    /** An audit in which the item was missed. */
    record Miss(ScoredAudit audit, String comment) {}

    private ItemRecord(String scope, FormItem item, FormChanges.@Nullable Change change) {
        this.scope = scope;
        this.item = item;
        this.change = change;
    }

    /** One for each item that applied, in the order of the forms; {@code to} is the last day of contact. */
    static List<ItemRecord> of(List<ScoredAudit> audits, Reference reference, LocalDate to) {
        Map<String, ItemRecord> records = new LinkedHashMap<>();
        Map<String, Integer> places = new HashMap<>();
        FormChanges changes = new FormChanges(reference);
        for (Form form : reference.forms()) {
            places.put(Form.versionScope(form.formId(), form.version()), places.size());
            for (FormItem item : form.items()) {
                String scope = Form.itemScope(form.formId(), item.itemId());
                // The latest version's wording, at the place where the first version has it.
                records.put(scope, new ItemRecord(scope, item, latest(changes.of(scope), to)));
            }
        }
        for (ScoredAudit audit : audits) {
            for (Answer answer : audit.answers()) {
                ItemRecord known = records.get(Form.itemScope(audit.formId(), answer.itemId()));
                if (known != null) {
                    known.add(audit, answer, known.asked(audit, places));
                }
            }
        }
        return records.values().stream()
                .filter(item -> item.applicable + item.before > 0)
                .toList();
    }

    /** Whether the audit was by the version that changed the item, or a later one. */
    private boolean asked(ScoredAudit audit, Map<String, Integer> places) {
        if (change == null) {
            return true;
        }
        int changed = places.getOrDefault(Form.versionScope(audit.formId(), change.version()), 0);
        return places.getOrDefault(Form.versionScope(audit.formId(), audit.formVersion()), changed) >= changed;
    }

    private static FormChanges.@Nullable Change latest(List<FormChanges.Change> changes, LocalDate to) {
        return changes.stream()
                .filter(change -> !change.day().isAfter(to))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private void add(ScoredAudit audit, Answer answer, boolean asked) {
        if (!asked) {
            before++;
            missedBefore += answer.missed() ? 1 : 0;
            return;
        }
        applicable++;
        if (answer.missed()) {
            misses.add(new Miss(audit, answer.comment()));
        }
    }

    String scope() {
        return scope;
    }

    /** The item as the latest version of the form has it. */
    FormItem item() {
        return item;
    }

    /** The day of the form that changed it, where earlier audits are left out for that. */
    Optional<LocalDate> since() {
        return Optional.ofNullable(change).filter(any -> before > 0).map(FormChanges.Change::day);
    }

    /** Those that missed it, the latest first. */
    List<Miss> misses() {
        return misses.stream()
                .sorted(Comparator.comparing((Miss miss) -> miss.audit().day()).reversed())
                .toList();
    }

    /** Whether it applied since its form changed it, or ever if none did. */
    boolean applied() {
        return applicable > 0;
    }

    /** How often it was missed before its form changed it, {@code 30 of 60}, where that was often; it does not count. */
    Optional<String> oftenMissedBefore(int least) {
        return missedBefore >= least && ONE_OF * missedBefore >= before
                ? Optional.of(English.of(missedBefore, before))
                : Optional.empty();
    }

    /** Whether it was missed in 5 % or more of the audits to which it applied. */
    boolean oftenMissed() {
        return ONE_OF * misses.size() >= applicable;
    }

    /** The share of misses. */
    Estimate missed() {
        return Estimate.share(misses.size(), applicable);
    }

    /** @param page the day whose year goes without saying */
    ItemCount count(LocalDate page) {
        String when = since().map(day -> "since the form of " + English.date(day, page))
                .orElse("");
        Likely likely = Standing.likely(missed());
        return new ItemCount(scope, item.text(), item.errorClass(), misses.size(), applicable, when, likely);
    }
}
