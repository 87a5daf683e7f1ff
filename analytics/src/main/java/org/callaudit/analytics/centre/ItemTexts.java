package org.callaudit.analytics.centre;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callaudit.analytics.model.Form;

/** What the newest version of each form calls its items, by scope id. */
final class ItemTexts {

    private ItemTexts() {}

    /** @param forms oldest first */
    static Map<String, String> of(List<Form> forms) {
        Map<String, String> texts = new HashMap<>();
        for (Form form : forms) {
            form.items().forEach(item -> texts.put(Form.itemScope(form.formId(), item.itemId()), item.text()));
        }
        return texts;
    }
}
