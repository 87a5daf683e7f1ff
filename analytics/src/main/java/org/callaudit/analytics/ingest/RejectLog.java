package org.callaudit.analytics.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.callaudit.analytics.model.RecordCounts;
import org.callaudit.analytics.model.RejectCode;

/** The rows of one file that were not taken, and how many were. */
final class RejectLog {

    private final Redactor redactor;
    private final List<String> columns;
    private final int[] positions;
    private final List<RejectedRow> rows = new ArrayList<>();
    private final Map<RejectCode, Long> codes = new EnumMap<>(RejectCode.class);

    RejectLog(Header header, Redactor redactor) {
        this.redactor = redactor;
        this.positions = header.repeated();
        this.columns =
                java.util.Arrays.stream(positions).mapToObj(header.names()::get).toList();
    }

    /** The columns that are repeated. */
    List<String> columns() {
        return columns;
    }

    /** The row's values of the columns that are repeated. */
    List<String> values(SourceRow row) {
        return row.texts(positions);
    }

    /**
     * Blanks but for these columns: what is known of a row whose columns can't be told apart. Even a key may be somebody's
     * telephone there.
     */
    List<String> valuesOnly(SourceRow row, List<String> known) {
        String[] values = new String[positions.length];
        for (int i = 0; i < positions.length; i++) {
            values[i] = known.contains(columns.get(i)) ? redactor.redact(row.text(positions[i])) : "";
        }
        return List.of(values);
    }

    void add(List<String> values, long line, Rejection why) {
        add(values, line, why, "");
    }

    void add(List<String> values, long line, Rejection why, String raw) {
        rows.add(new RejectedRow(columns, values, line, why.field(), why.code(), why.reason(), raw));
        codes.merge(why.code(), 1L, Long::sum);
    }

    /** The file's counts, given how many of its records were accepted and how many duplicates. */
    RecordCounts counts(long accepted, long duplicates) {
        return new RecordCounts(accepted + rows.size() + duplicates, accepted, rows.size(), duplicates, codes);
    }

    /** Writes the rejected rows by line, if there are any. */
    void write(Path target) throws IOException {
        rows.sort(Comparator.comparingLong(RejectedRow::line));
        RejectFile.write(columns, rows, target);
    }
}
