package org.callaudit.analytics.model;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What audits and surveys are checked against: the roster and every version of every form. */
public final class Reference implements Serializable {

    private static final long serialVersionUID = 1;

    private final Roster roster;
    private final List<Form> forms;
    private final Map<String, Form> byKey = new HashMap<>();

    public Reference(Roster roster, List<Form> forms) {
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
