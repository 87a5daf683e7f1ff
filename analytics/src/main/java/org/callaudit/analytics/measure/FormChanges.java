package org.callaudit.analytics.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.callaudit.analytics.model.Form;
import org.callaudit.analytics.model.FormItem;
import org.callaudit.analytics.model.Reference;

/**
 * Items that are not what they were: whose text, points, error class or automatic zero another version of their form changed.
 *
 * <p>A version is in use from the first contact on that was audited by it, anywhere in the centre, and counts. Audits by the version before that come
 * after that day are few, and are counted with the new one: tallies tell items apart, not the versions that they stand on.
 */
public final class FormChanges {

    private final Map<String, List<Change>> byItem = new HashMap<>();
    private final Map<String, NavigableMap<LocalDate, String>> texts = new HashMap<>();

    /**
     * An item became another.
     *
     * @param day the first contact day under the new version
     * @param version of the form
     * @param reworded whether its text is another; else its points, its error class or its automatic zero
     */
    public record Change(LocalDate day, String version, boolean reworded) {

        /** Since when, in a sentence about the item; {@code date} is its day in words. */
        public String since(String date) {
            return "since the form of " + date + " changed its " + (reworded ? "wording" : "scoring");
        }
    }

    private record Use(LocalDate first, int place, Form form) {}

    /** The changes between versions whose first use is known. */
    public FormChanges(Reference reference) {
        Map<String, List<Use>> uses = new HashMap<>();
        for (Form form : reference.forms()) {
            LocalDate day = reference.usedSince(form);
            form.items().forEach(item -> texts(form, item).put(LocalDate.MIN, item.text()));
            if (day != null) {
                List<Use> known = uses.computeIfAbsent(form.formId(), id -> new ArrayList<>());
                known.add(new Use(day, known.size(), form));
            }
        }
        uses.values().forEach(this::compare);
    }

    /** When an item, by its scope id, became another; oldest first. */
    public List<Change> of(String itemScope) {
        return byItem.getOrDefault(itemScope, List.of());
    }

    /** What the form that was in use on that day calls an item; its newest version where no use of any is known. */
    public String text(String itemScope, LocalDate day) {
        NavigableMap<LocalDate, String> known = texts.get(itemScope);
        Map.Entry<LocalDate, String> text = known == null ? null : known.floorEntry(day);
        return text == null ? itemScope : text.getValue();
    }

    private NavigableMap<LocalDate, String> texts(Form form, FormItem item) {
        return texts.computeIfAbsent(Form.itemScope(form.formId(), item.itemId()), scope -> new TreeMap<>());
    }

    /** Goes through the versions of one form in the order of their first use; a straggler on an old one changes nothing. */
    private void compare(List<Use> uses) {
        Map<String, FormItem> current = new HashMap<>();
        int newest = -1;
        for (Use use : uses.stream()
                .sorted(Comparator.comparing(Use::first).thenComparing(Use::place))
                .toList()) {
            if (use.place() < newest) {
                continue;
            }
            newest = use.place();
            for (FormItem item : use.form().items()) {
                String scope = Form.itemScope(use.form().formId(), item.itemId());
                FormItem before = current.put(scope, item);
                texts(use.form(), item).put(before == null ? LocalDate.MIN : use.first(), item.text());
                if (before != null && differs(before, item)) {
                    byItem.computeIfAbsent(scope, any -> new ArrayList<>())
                            .add(new Change(
                                    use.first(),
                                    use.form().version(),
                                    !item.text().equals(before.text())));
                }
            }
        }
    }

    private static boolean differs(FormItem before, FormItem now) {
        return !before.text().equals(now.text())
                || before.pointsPossible() != now.pointsPossible()
                || before.errorClass() != now.errorClass()
                || before.autoFail() != now.autoFail();
    }
}
