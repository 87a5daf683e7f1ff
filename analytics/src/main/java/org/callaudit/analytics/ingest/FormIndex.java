package org.callaudit.analytics.ingest;

import java.util.HashMap;
import java.util.Map;
import org.callaudit.analytics.model.Form;
import org.callaudit.analytics.model.FormItem;

/** A form's items by their id, with their points in 1e-9. */
final class FormIndex {

    private final Map<String, Integer> positions = new HashMap<>();
    private final FormItem[] items;
    private final long[] possible;

    FormIndex(Form form) {
        items = form.items().toArray(FormItem[]::new);
        possible = new long[items.length];
        for (int i = 0; i < items.length; i++) {
            positions.put(items[i].itemId(), i);
            possible[i] = Points.nano(items[i].pointsPossible());
        }
    }

    /** Where the item is on the form, or -1. */
    int position(String itemId) {
        Integer position = positions.get(itemId);
        return position == null ? -1 : position;
    }

    int size() {
        return items.length;
    }

    FormItem item(int position) {
        return items[position];
    }

    /** Points possible, in 1e-9. */
    long possible(int position) {
        return possible[position];
    }
}
