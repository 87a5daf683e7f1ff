package org.callaudit.analytics.spark;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callaudit.analytics.model.Scope;
import org.callaudit.analytics.model.ScopeKind;
import org.jspecify.annotations.Nullable;

/** The scopes of one day. Those of items are found by number, for an audit has twenty of them. */
final class DayScopes {

    private final Map<ScopeKind, Map<String, ScopeCount>> byKind = new EnumMap<>(ScopeKind.class);
    private @Nullable ScopeCount[] items = {};

    ScopeCount at(ScopeKind kind, String id) {
        return byKind.computeIfAbsent(kind, added -> new HashMap<>()).computeIfAbsent(id, added -> new ScopeCount());
    }

    ScopeCount item(int number) {
        if (number >= items.length) {
            items = Arrays.copyOf(items, Math.max(number + 1, 2 * items.length));
        }
        ScopeCount count = items[number];
        if (count == null) {
            count = new ScopeCount();
            items[number] = count;
        }
        return count;
    }

    Map<Scope, ScopeCount> counts(List<String> itemScopes) {
        Map<Scope, ScopeCount> counts = new HashMap<>();
        byKind.forEach((kind, byId) -> byId.forEach((id, count) -> counts.put(new Scope(kind, id), count)));
        for (int number = 0; number < items.length; number++) {
            ScopeCount count = items[number];
            if (count != null) {
                counts.put(new Scope(ScopeKind.ITEM, itemScopes.get(number)), count);
            }
        }
        return counts;
    }
}
