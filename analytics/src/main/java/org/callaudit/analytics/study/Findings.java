package org.callaudit.analytics.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.callaudit.analytics.stats.Interval;
import org.jspecify.annotations.Nullable;

/** Figures by name, in order. A number that is none is kept as null. */
final class Findings {

    private final Map<String, @Nullable Object> figures = new LinkedHashMap<>();

    Findings with(String name, double value) {
        figures.put(name, Double.isFinite(value) ? (Double) value : null);
        return this;
    }

    Findings with(String name, long value) {
        figures.put(name, value);
        return this;
    }

    Findings with(String name, OptionalDouble value) {
        return with(name, value.orElse(Double.NaN));
    }

    Findings with(String name, @Nullable Double value) {
        return with(name, value == null ? Double.NaN : value);
    }

    Findings with(String name, @Nullable Object value) {
        figures.put(name, value);
        return this;
    }

    /** Both ends of an interval, null if there is none. */
    Findings with(String low, String high, Optional<Interval> interval, double unit) {
        with(low, interval.map(it -> it.low() * unit).orElse(null));
        return with(high, interval.map(it -> it.high() * unit).orElse(null));
    }

    Findings with(String low, String high, Optional<Interval> interval) {
        return with(low, high, interval, 1);
    }

    /** A list of such, as a table has rows. */
    Findings rows(String name, List<Findings> rows) {
        List<Map<String, @Nullable Object>> maps = new ArrayList<>(rows.size());
        rows.forEach(row -> maps.add(row.map()));
        return with(name, (Object) Collections.unmodifiableList(maps));
    }

    Map<String, @Nullable Object> map() {
        return Collections.unmodifiableMap(figures);
    }
}
