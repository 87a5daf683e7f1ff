package org.callaudit.analytics.ingest;

import java.util.Arrays;
import java.util.List;
import org.callaudit.analytics.facts.AuditColumns;

/** Where an audit file has its columns. */
final class AuditLayout {

    private final int[] heading;
    private final int item;
    private final int points;
    private final int comment;
    private final int[] repeated;
    private final int[] extras;
    private final List<String> columns;

    AuditLayout(Header header) {
        this.heading = AuditColumns.NAMES.stream().mapToInt(header::position).toArray();
        this.item = header.position("item_id");
        this.points = header.position("points_awarded");
        this.comment = header.position("comment");
        this.repeated = header.repeated();
        this.columns = Arrays.stream(repeated).mapToObj(header.names()::get).toList();
        List<String> ignored = header.ignored();
        this.extras = Arrays.stream(repeated)
                .filter(i -> ignored.contains(header.names().get(i)))
                .toArray();
    }

    /** Whether the row has the very same heading fields as the last one. */
    boolean sameHeading(SourceRow row, Field[] last) {
        for (int i = 0; i < heading.length; i++) {
            int position = heading[i];
            if (position >= 0 && row.field(position) != last[i]) {
                return false;
            }
        }
        return true;
    }

    /** Keeps the row's heading fields for {@link #sameHeading}. */
    void remember(SourceRow row, Field[] last) {
        for (int i = 0; i < heading.length; i++) {
            last[i] = heading[i] < 0 ? Field.EMPTY : row.field(heading[i]);
        }
    }

    AuditColumns columns(SourceRow row) {
        return AuditColumns.of(row.texts(heading));
    }

    String auditId(SourceRow row) {
        return row.text(heading[0]);
    }

    String revision(SourceRow row) {
        return row.text(heading[1]);
    }

    String itemId(SourceRow row) {
        return row.text(item);
    }

    String points(SourceRow row) {
        return row.text(points);
    }

    String comment(SourceRow row) {
        return row.text(comment);
    }

    List<String> extras(SourceRow row) {
        return extras.length == 0 ? List.of() : row.texts(extras);
    }

    /** The row's texts as the reject file has them. */
    List<String> values(AuditRow row) {
        List<String> known = row.heading().columns().texts();
        String[] values = new String[repeated.length];
        int extra = 0;
        for (int i = 0; i < values.length; i++) {
            int column = AuditColumns.NAMES.indexOf(columns.get(i));
            if (column >= 0) {
                values[i] = known.get(column);
            } else if (repeated[i] == item) {
                values[i] = row.itemId();
            } else if (repeated[i] == points) {
                values[i] = row.points().text();
            } else if (repeated[i] == comment) {
                values[i] = row.comment();
            } else {
                values[i] = row.extras().get(extra++);
            }
        }
        return Arrays.asList(values);
    }
}
