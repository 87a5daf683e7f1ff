package org.callaudit.analytics.mapping;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A first guess at a layout.
 *
 * @param said what was understood, in a paragraph for the analyst
 * @param samples a few values of each column, by its name
 */
public record Understanding(Mapping mapping, String said, Map<String, Set<String>> samples) {

    /** The columns that the analyst should look at. */
    public List<MappedColumn> doubtful() {
        return mapping.columns().stream()
                .filter(column -> !column.doubt().isEmpty())
                .toList();
    }
}
