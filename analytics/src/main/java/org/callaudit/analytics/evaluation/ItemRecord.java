package org.callaudit.analytics.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callaudit.analytics.evaluation.EvaluationInputs.Answer;
import org.callaudit.analytics.evaluation.EvaluationInputs.ScoredAudit;
import org.callaudit.analytics.evaluation.EvaluationSummary.ItemCount;
import org.callaudit.analytics.evaluation.EvaluationSummary.Likely;
import org.callaudit.analytics.measure.Estimate;
import org.callaudit.analytics.model.Form;
import org.callaudit.analytics.model.FormItem;
import org.callaudit.analytics.model.Reference;

/** What the audits say of one item, over all versions of its form. */
final class ItemRecord {

    /** What is missed in one of so many audits is missed often: 5 %. */
    private static final long ONE_OF = 20;

    private final String scope;
    private final FormItem item;
    private final Set<String> wordings = new HashSet<>();
    private final List<Miss> misses = new ArrayList<>();
    private long applicable;

    /** An audit in which the item was missed. */
    record Miss(ScoredAudit audit, String comment) {}

    private ItemRecord(String scope, FormItem item) {
        this.scope = scope;
        this.item = item;
    }

    /** One for each item that ever applied, in the order of the forms. */
    static List<ItemRecord> of(List<ScoredAudit> audits, Reference reference) {
        Map<String, ItemRecord> records = new LinkedHashMap<>();
        for (Form form : reference.forms()) {
            for (FormItem item : form.items()) {
                String scope = Form.itemScope(form.formId(), item.itemId());
                // The latest version's wording, at the place where the first version has it.
                records.put(scope, new ItemRecord(scope, item));
            }
        }
        for (ScoredAudit audit : audits) {
            for (Answer answer : audit.answers()) {
                ItemRecord known = records.get(Form.itemScope(audit.formId(), answer.itemId()));
                if (known != null) {
                    known.add(audit, answer, reference);
                }
            }
        }
        return records.values().stream().filter(item -> item.applicable > 0).toList();
    }

    private void add(ScoredAudit audit, Answer answer, Reference reference) {
        applicable++;
        Form form = reference.form(audit.formId(), audit.formVersion());
        FormItem asked = form == null ? null : form.item(answer.itemId());
        if (asked != null) {
            wordings.add(asked.text());
        }
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

    /** Whether the audits asked for it in more than one wording. */
    boolean reworded() {
        return wordings.size() > 1;
    }

    /** Those that missed it, the latest first. */
    List<Miss> misses() {
        return misses.stream()
                .sorted(Comparator.comparing((Miss miss) -> miss.audit().day()).reversed())
                .toList();
    }

    /** Whether it was missed in 5 % or more of the audits to which it applied. */
    boolean oftenMissed() {
        return ONE_OF * misses.size() >= applicable;
    }

    /** The share of misses. */
    Estimate missed() {
        return Estimate.share(misses.size(), applicable);
    }

    ItemCount count() {
        Likely likely = Standing.likely(missed());
        return new ItemCount(scope, item.text(), item.errorClass(), misses.size(), applicable, likely);
    }
}
