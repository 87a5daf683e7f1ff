package org.callaudit.analytics.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callaudit.analytics.facts.AuditColumns;
import org.callaudit.analytics.facts.StoredAudit;
import org.callaudit.analytics.facts.StoredItem;
import org.callaudit.analytics.facts.StoredSurvey;
import org.callaudit.analytics.facts.SurveyColumns;
import org.jspecify.annotations.Nullable;

/** What is to be said about a later delivery whose content differs from the one that stands. */
public final class Conflicts {

    private static final List<String> AUDIT_COLUMNS = auditColumns();

    private Conflicts() {}

    /**
     * All rows of the later delivery: those that differ are conflicts, the rest wait with them. If an audit column
     * differs, every row does; if rows are only missing, all of them wait.
     */
    public static List<RejectedRow> audit(StoredAudit later, StoredAudit earlier) {
        Rejection heading = headingConflict(later, earlier);
        Rejection waiting = waiting(later);
        Map<String, StoredItem> known = new HashMap<>();
        earlier.items().forEach(item -> known.put(item.itemId(), item));
        List<RejectedRow> rows = new ArrayList<>();
        for (StoredItem item : later.items()) {
            Rejection why = heading == null ? itemConflict(later, item, known.get(item.itemId())) : heading;
            why = why == null ? waiting : why;
            rows.add(new RejectedRow(
                    AUDIT_COLUMNS, values(later, item), item.line(), why.field(), why.code(), why.reason(), ""));
        }
        return rows;
    }

    /** The later answer as a conflict. */
    public static List<RejectedRow> survey(StoredSurvey later, StoredSurvey earlier) {
        Rejection why = surveyConflict(later, earlier);
        return List.of(new RejectedRow(
                SurveyColumns.NAMES, later.columns().texts(), later.line(), why.field(), why.code(), why.reason(), ""));
    }

    /** What to say of a second version that says something else; names the first column in which it does. */
    static Rejection surveyConflict(StoredSurvey later, StoredSurvey standing) {
        String name = firstDifference(
                SurveyColumns.NAMES, later.columns().texts(), standing.columns().texts());
        return Rejection.conflict(
                name,
                "Survey " + Rejection.quoted(later.columns().surveyId()) + " is already there with "
                        + difference(
                                name,
                                SurveyColumns.NAMES,
                                later.columns().texts(),
                                standing.columns().texts())
                        + ": take this row out, or withdraw the file with the other one if this one is right.");
    }

    private static @Nullable Rejection headingConflict(StoredAudit later, StoredAudit earlier) {
        List<String> given = AuditHeading.content(later.columns()).texts();
        List<String> known = AuditHeading.content(earlier.columns()).texts();
        String name = firstDifference(AuditColumns.NAMES, given, known);
        return name.isEmpty()
                ? null
                : Rejection.conflict(
                        name,
                        subject(later) + " is already there with " + difference(name, AuditColumns.NAMES, given, known)
                                + REMEDY);
    }

    private static final String REMEDY =
            ": give a correction the next revision, or withdraw the file with the earlier one.";

    private static @Nullable Rejection itemConflict(StoredAudit later, StoredItem item, @Nullable StoredItem known) {
        if (known == null) {
            return Rejection.conflict(
                    "item_id",
                    subject(later) + " is already there without item " + Rejection.quoted(item.itemId()) + REMEDY);
        }
        if (!known.points().equals(item.points())) {
            return Rejection.conflict(
                    "points_awarded",
                    subject(later) + " is already there with " + Rejection.quoted(known.points()) + " instead of "
                            + Rejection.quoted(item.points()) + " for item " + Rejection.quoted(item.itemId())
                            + REMEDY);
        }
        return known.comment().equals(item.comment())
                ? null
                : Rejection.conflict(
                        "comment",
                        subject(later) + " is already there with another comment on item "
                                + Rejection.quoted(item.itemId()) + REMEDY);
    }

    private static Rejection waiting(StoredAudit later) {
        return Rejection.incomplete(subject(later)
                + " is already there with other content; this row is the same, and waits with those that differ or are"
                + " missing" + REMEDY);
    }

    private static String subject(StoredAudit audit) {
        return "Audit " + Rejection.quoted(audit.columns().auditId()) + " revision " + audit.revision();
    }

    private static String difference(String name, List<String> names, List<String> given, List<String> known) {
        int i = names.indexOf(name);
        return name + " " + Rejection.quoted(known.get(i)) + " instead of " + Rejection.quoted(given.get(i));
    }

    private static String firstDifference(List<String> names, List<String> given, List<String> known) {
        for (int i = 0; i < names.size(); i++) {
            if (!given.get(i).equals(known.get(i))) {
                return names.get(i);
            }
        }
        return "";
    }

    private static List<String> auditColumns() {
        List<String> columns = new ArrayList<>(AuditColumns.NAMES);
        columns.addAll(List.of("item_id", "points_awarded", "comment"));
        return List.copyOf(columns);
    }

    private static List<String> values(StoredAudit audit, StoredItem item) {
        List<String> values = new ArrayList<>(audit.columns().texts());
        values.addAll(List.of(item.itemId(), item.points(), item.comment()));
        return List.copyOf(values);
    }
}
