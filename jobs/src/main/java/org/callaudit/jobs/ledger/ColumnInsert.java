package org.callaudit.jobs.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.JdbcTemplate;

/** Inserts many rows by handing their columns over as arrays: one statement for thousands, not one for each. */
final class ColumnInsert<T> {

    /** H2 takes arrays of 65,536 values at most. */
    private static final int ROWS = 10_000;

    private final String table;
    private final List<String> names = new ArrayList<>();
    private final List<Function<List<T>, Object>> columns = new ArrayList<>();

    ColumnInsert(String table) {
        this.table = table;
    }

    /** One more column, with its value of a row. */
    <V> ColumnInsert<T> column(String name, IntFunction<V[]> array, Function<T, V> value) {
        names.add(name);
        columns.add(rows -> rows.stream().map(value).toArray(array));
        return this;
    }

    void insert(JdbcTemplate jdbc, List<T> rows) {
        String sql = "INSERT INTO " + table + " (" + String.join(", ", names) + ") SELECT * FROM UNNEST("
                + String.join(", ", Collections.nCopies(names.size(), "?")) + ")";
        for (int from = 0; from < rows.size(); from += ROWS) {
            List<T> some = rows.subList(from, Math.min(rows.size(), from + ROWS));
            jdbc.update(sql, columns.stream().map(column -> column.apply(some)).toArray());
        }
    }
}
