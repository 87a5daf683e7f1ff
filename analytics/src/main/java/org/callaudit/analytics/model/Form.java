package org.callaudit.analytics.model;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One immutable version of an audit form, its items in the order of the file. */
public record Form(String formId, String version, List<FormItem> items) implements Serializable {

    public Form {
        items = List.copyOf(items);
    }

    /** The item of that id, or null if the form has none. */
    public @Nullable FormItem item(String itemId) {
        for (FormItem item : items) {
            if (item.itemId().equals(itemId)) {
                return item;
            }
        }
        return null;
    }

    /** The id of an item's scope, the same for every version of the form: {@code form_id/item_id}. */
    public static String itemScope(String formId, String itemId) {
        return formId + "/" + itemId;
    }

    /** The id of one version of a form: {@code form_id/form_version}. */
    public static String versionScope(String formId, String version) {
        return formId + "/" + version;
    }
}
