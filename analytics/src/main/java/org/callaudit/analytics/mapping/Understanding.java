package org.callaudit.analytics.mapping;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A first guess at a layout.
 *
 * @param said what was understood, in a paragraph for the analyst
 * @param samples a few values of each column, by its name
 */
public record Understanding(Mapping mapping, String said, Map<String, Set<String>> samples) {

    /** The same with samples from which personal data are taken out. */
    public Understanding redacted(UnaryOperator<String> redact) {
        Map<String, Set<String>> clean = new LinkedHashMap<>();
        samples.forEach((column, texts) ->
                clean.put(column, texts.stream().map(redact).collect(Collectors.toCollection(LinkedHashSet::new))));
        return new Understanding(mapping, said, clean);
    }

    /** The columns that the analyst should look at. */
    public List<MappedColumn> doubtful() {
        return mapping.columns().stream()
                .filter(column -> !column.doubt().isEmpty())
                .toList();
    }
}
