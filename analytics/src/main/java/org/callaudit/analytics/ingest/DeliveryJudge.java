package org.callaudit.analytics.ingest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.callaudit.analytics.facts.AuditColumns;
import org.callaudit.analytics.ingest.AuditHeading.Verdict;
import org.callaudit.analytics.model.FormItem;
import org.callaudit.analytics.model.RejectCode;
import org.jspecify.annotations.Nullable;

/** Decides a delivery as a whole: it is accepted, or every one of its rows is rejected, each for its own reason. */
final class DeliveryJudge {

    private final HeadingCheck headings;
    private final AuditLayout layout;
    private final RejectLog rejects;
    private long duplicates;

    DeliveryJudge(CheckRun run, AuditLayout layout, RejectLog rejects) {
        this.headings = new HeadingCheck(run.reference(), run.rules());
        this.layout = layout;
        this.rejects = rejects;
    }

    /** Rows of accepted deliveries that repeat another one. */
    long duplicates() {
        return duplicates;
    }

    /** The delivery if it is accepted, or null. */
    @Nullable
    CleanDelivery judge(Delivery delivery) {
        List<AuditRow> rows = delivery.rows();
        if (rows.isEmpty()) {
            return null;
        }
        AuditHeading heading = delivery.mixed() ? majority(rows) : rows.get(0).heading();
        @Nullable Rejection[] wrong = new @Nullable Rejection[rows.size()];
        for (int i = 0; i < wrong.length; i++) {
            wrong[i] = row(rows.get(i), heading);
        }
        List<AuditRow> distinct = distinct(rows, heading, wrong);
        boolean clean = delivery.misshapenLine() == 0 && Arrays.stream(wrong).allMatch(Objects::isNull);
        if (clean && heading.verdict(headings) instanceof Verdict.Good good) {
            duplicates += rows.size() - distinct.size();
            return new CleanDelivery(delivery.ordinal(), heading, good, distinct);
        }
        reject(delivery, wrong);
        return null;
    }

    /** What is wrong with the row by itself, or null. */
    private @Nullable Rejection row(AuditRow row, AuditHeading majority) {
        if (row.heading().verdict(headings) instanceof Verdict.Bad bad) {
            return bad.why();
        }
        Rejection why = row.heading().verdict(headings) instanceof Verdict.Good good ? answer(row, good.form()) : null;
        return why == null && row.heading() != majority ? minority(row, majority) : why;
    }

    private static @Nullable Rejection answer(AuditRow row, FormIndex form) {
        Points points = row.points();
        if (row.itemId().isBlank() || points.sort() == Points.Sort.BLANK) {
            return Rejection.missing(row.itemId().isBlank() ? "item_id" : "points_awarded");
        }
        if (points.sort() == Points.Sort.OTHER) {
            return Rejection.notANumber(
                    "points_awarded", points.text(), "write the points, or NA if the item did not apply.");
        }
        int position = form.position(row.itemId());
        if (position < 0) {
            return unknownItem(row);
        }
        if (points.nano() < 0) {
            return Rejection.outOfRange("points_awarded", points.text(), "0 or more, or NA");
        }
        return points.nano() > form.possible(position) ? overPossible(row, form.item(position)) : null;
    }

    /**
     * The heading that most rows have, the first of those if several do; only headings in order are in question, if
     * there are any. Rows that say the same get the same heading object.
     */
    private AuditHeading majority(List<AuditRow> rows) {
        Map<AuditColumns, AuditHeading> first = new HashMap<>();
        Map<AuditHeading, Integer> counts = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            AuditRow row = rows.get(i);
            AuditHeading heading =
                    first.computeIfAbsent(AuditHeading.content(row.heading().columns()), content -> row.heading());
            rows.set(i, new AuditRow(heading, row.itemId(), row.points(), row.comment(), row.line(), row.extras()));
            counts.merge(heading, heading.verdict(headings) instanceof Verdict.Good ? 1 : 0, Integer::sum);
        }
        AuditHeading best = rows.get(0).heading();
        for (Map.Entry<AuditHeading, Integer> entry : counts.entrySet()) {
            if (entry.getValue() > counts.getOrDefault(best, 0)) {
                best = entry.getKey();
            }
        }
        return best;
    }

    /** The rows without repeats. A second, different answer to an item is entered as a conflict. */
    private static List<AuditRow> distinct(List<AuditRow> rows, AuditHeading heading, @Nullable Rejection[] wrong) {
        Set<String> items = new HashSet<>();
        if (rows.stream().allMatch(row -> items.add(row.itemId()))) {
            return rows;
        }
        Map<String, AuditRow> firsts = new HashMap<>();
        Set<AuditRow.Answer> seen = new HashSet<>();
        List<AuditRow> distinct = new ArrayList<>(rows.size());
        for (int i = 0; i < wrong.length; i++) {
            AuditRow row = rows.get(i);
            AuditRow first = row.heading() == heading ? firsts.putIfAbsent(row.itemId(), row) : null;
            boolean again = first != null && (row.answersAs(first) || seen.contains(row.answer()));
            if (first != null && !again) {
                seen.add(row.answer());
                wrong[i] = wrong[i] == null ? twice(row, first) : wrong[i];
            }
            if (!again) {
                distinct.add(row);
            }
        }
        return distinct;
    }

    private void reject(Delivery delivery, @Nullable Rejection[] wrong) {
        Rejection waiting = waiting(delivery, wrong);
        for (int i = 0; i < wrong.length; i++) {
            AuditRow row = delivery.rows().get(i);
            Rejection why = wrong[i];
            rejects.add(layout.values(row), row.line(), why == null ? waiting : why);
        }
    }

    private static Rejection waiting(Delivery delivery, @Nullable Rejection[] wrong) {
        String where = "line " + delivery.misshapenLine() + ": columns";
        for (int i = 0; i < wrong.length; i++) {
            Rejection why = wrong[i];
            if (why != null) {
                where = "line " + delivery.rows().get(i).line() + ": "
                        + why.code().text();
                break;
            }
        }
        return Rejection.incomplete("Audit "
                + Rejection.quoted(delivery.rows().get(0).heading().columns().auditId())
                + " waits for another of its rows (" + where
                + "): mend that one and drop all rows of the audit in together.");
    }

    private static Rejection minority(AuditRow row, AuditHeading majority) {
        List<String> given = row.heading().columns().texts();
        List<String> usual = majority.columns().texts();
        for (int i = 0; i < given.size(); i++) {
            String name = AuditColumns.NAMES.get(i);
            if (!name.equals("revision") && !given.get(i).equals(usual.get(i))) {
                return Rejection.conflict(
                        name,
                        name + " is " + Rejection.quoted(given.get(i)) + ", but " + Rejection.quoted(usual.get(i))
                                + " on most rows of the audit: make them agree.");
            }
        }
        throw new IllegalArgumentException("both headings say the same: " + given);
    }

    private static Rejection twice(AuditRow row, AuditRow first) {
        String field = row.points().text().equals(first.points().text()) ? "comment" : "points_awarded";
        return Rejection.conflict(
                field,
                "Item " + Rejection.quoted(row.itemId()) + " was answered otherwise on line " + first.line()
                        + ": keep the row that is right and delete the other.");
    }

    private static Rejection unknownItem(AuditRow row) {
        AuditColumns columns = row.heading().columns();
        return new Rejection(
                "item_id",
                RejectCode.UNKNOWN_ITEM,
                "item_id " + Rejection.quoted(row.itemId()) + " is not on form " + Rejection.quoted(columns.formId())
                        + " version " + Rejection.quoted(columns.formVersion()) + ": correct the item or the version.");
    }

    private static Rejection overPossible(AuditRow row, FormItem item) {
        return new Rejection(
                "points_awarded",
                RejectCode.OVER_POSSIBLE,
                "points_awarded is " + Rejection.quoted(row.points().text()) + ", but item "
                        + Rejection.quoted(item.itemId()) + " has only "
                        + BigDecimal.valueOf(item.pointsPossible())
                                .stripTrailingZeros()
                                .toPlainString()
                        + ": correct the points or the form version.");
    }
}
