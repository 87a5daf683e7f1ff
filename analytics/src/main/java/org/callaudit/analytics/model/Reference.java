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

    /** That version of that form, or null. */
    public @Nullable Form form(String formId, String version) {
        return byKey.get(formId + "\u0000" + version);
    }
}
