package org.callaudit.analytics.mapping;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What each answer of a column stands for: points, a grade, Y or N, or {@code NA} for not applicable.
 *
 * @param values by answer, in lower case and without blanks around it
 */
public record Answers(Map<String, String> values) {

    /** Every answer stands for itself. */
    public static final Answers AS_WRITTEN = new Answers(Map.of());

    /** What leaves an item out of the score. */
    public static final String NOT_APPLICABLE = "NA";

    public Answers {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * Reads {@code Yes=5; No=0; N/A=NA}; nothing at all: every answer stands for itself.
     *
     * @throws IllegalArgumentException if a part has no equals sign
     */
    public static Answers parse(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String part : text.split(";")) {
            int sign = part.lastIndexOf('=');
            if (sign > 0) {
                values.put(
                        key(part.substring(0, sign)), part.substring(sign + 1).strip());
            } else if (!part.isBlank()) {
                throw new IllegalArgumentException(
                        "\"" + part.strip() + "\" is no answer with its value: write them like Yes=5; No=0; N/A=NA");
            }
        }
        return new Answers(values);
    }

    /** What an answer stands for; empty if the column has such answers and this is none of them. */
    public Optional<String> of(String answer) {
        return values.isEmpty() ? Optional.of(answer.strip()) : Optional.ofNullable(values.get(key(answer)));
    }

    /** As {@link #parse} reads it. */
    public String text() {
        return values.entrySet().stream()
                .map(value -> value.getKey() + "=" + value.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String key(String answer) {
        return Cells.plain(answer).toLowerCase(Locale.ROOT);
    }
}
