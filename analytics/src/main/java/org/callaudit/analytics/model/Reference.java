package org.callaudit.analytics.model;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What audits and surveys are checked against: the roster and every version of every form. */
public final class Reference implements Serializable {

    private static final long serialVersionUID = 1;

    private final Roster roster;
    private final List<Form> forms;
    private final Map<String, LocalDate> usedSince;
    private final Map<String, Form> byKey = new HashMap<>();

    /** Nothing is known of when the forms were in use. */
    public Reference(Roster roster, List<Form> forms) {
        this(roster, forms, Map.of());
    }

    /** @param usedSince by {@link Form#versionScope}, the first contact day of the audits by that version that count */
    public Reference(Roster roster, List<Form> forms, Map<String, LocalDate> usedSince) {
        this.usedSince = Map.copyOf(usedSince);
        this.roster = roster;
        this.forms = List.copyOf(forms);
        for (Form form : forms) {
            byKey.put(form.formId() + "\u0000" + form.version(), form);
        }
    }

    public Roster roster() {
        return roster;
    }

    /** Every version of every form, oldest first. */
    public List<Form> forms() {
        return forms;
    }

    /** The first contact day of the audits by that version of a form that count; null: there is none, or it is not known. */
    public @Nullable LocalDate usedSince(Form form) {
        return usedSince.get(Form.versionScope(form.formId(), form.version()));
    }

    /** Whether an item has that id on any form, or is known by it as {@code form_id/item_id}. */
    public boolean hasItem(String id) {
        return forms.stream()
                .anyMatch(form -> form.items().stream()
                        .anyMatch(item -> item.itemId().equals(id)
                                || Form.itemScope(form.formId(), item.itemId()).equals(id)));
    }

    /** That version of that form, or null. */
    public @Nullable Form form(String formId, String version) {
        return byKey.get(formId + "\u0000" + version);
    }
}
