package org.callaudit.analytics.spark;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callaudit.analytics.model.Form;
import org.callaudit.analytics.model.FormItem;
import org.callaudit.analytics.model.Reference;

/** The items of all forms, their scopes numbered from 0 so that counts per item fit into an array. */
final class FormItems {

    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Map<Version, Map<String, Place>> byVersion = new HashMap<>();

    /**
     * Where an item stands.
     *
     * @param number of its scope: the same for every version of the form
     * @param order its position on this version of the form
     */
    record Place(int number, String scope, int order, FormItem item) {}

    private record Version(String formId, String version) {}

    FormItems(Reference reference) {
        for (Form form : reference.forms()) {
            Map<String, Place> places = new HashMap<>();
            for (FormItem item : form.items()) {
                String scope = Form.itemScope(form.formId(), item.itemId());
                int number = numbers.computeIfAbsent(scope, added -> numbers.size());
                places.put(item.itemId(), new Place(number, scope, places.size(), item));
            }
            byVersion.put(new Version(form.formId(), form.version()), places);
        }
    }

    /** Whether that version is there: a form may be withdrawn on which nothing that counts rests. */
    boolean knows(String formId, String version) {
        return byVersion.containsKey(new Version(formId, version));
    }

    /** The items of one version by item id. */
    Map<String, Place> of(String formId, String version) {
        Map<String, Place> places = byVersion.get(new Version(formId, version));
        if (places == null) {
            throw new IllegalArgumentException("form " + formId + " version " + version + " is not known");
        }
        return places;
    }

    /** The scope ids by number. */
    List<String> scopes() {
        return List.copyOf(numbers.keySet());
    }
}
