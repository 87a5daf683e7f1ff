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

    /** The same with samples from which personal data are taken out, and without columns of such answers. */
    public Understanding redacted(UnaryOperator<String> redact) {
        Map<String, Set<String>> clean = new LinkedHashMap<>();
        samples.forEach((column, texts) ->
                clean.put(column, texts.stream().map(redact).collect(Collectors.toCollection(LinkedHashSet::new))));
        List<MappedColumn> telling = mapping.telling(redact);
        Mapping kept = mapping.scored(
                mapping.total(),
                mapping.columns().stream()
                        .map(column -> telling.contains(column) ? leftOut(column) : column)
                        .toList());
        return new Understanding(kept, said, clean);
    }

    private static MappedColumn leftOut(MappedColumn column) {
        return new MappedColumn(
                column.source(),
                Meaning.PERSONAL,
                Answers.AS_WRITTEN,
                null,
                null,
                "Left out: its answers look like personal data.");
    }

    /** The columns that the analyst should look at. */
    public List<MappedColumn> doubtful() {
        return mapping.columns().stream()
                .filter(column -> !column.doubt().isEmpty())
                .toList();
    }
}
