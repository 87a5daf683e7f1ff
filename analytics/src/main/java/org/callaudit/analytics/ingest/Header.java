package org.callaudit.analytics.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.callaudit.analytics.model.RecordKind;

/**
 * The first record of a file: what its columns mean.
 *
 * @param names as delivered, in their order, redacted: a file without a header has a record there
 */
record Header(RecordKind kind, List<String> names) {

    /** What a reject file adds; a mended one brings them back, and they mean nothing then. */
    static final List<String> ADDED = List.of("line", "field", "code", "reason", "raw");

    /** Reference data, whose words a centre writes about itself. */
    private static final Set<RecordKind> REFERENCE = EnumSet.of(RecordKind.ROSTER, RecordKind.FORM);

    /** Ids, and columns that name no customer; whatever is not here is cleaned as free text. */
    private static final Set<String> AS_DELIVERED = Set.of(
            "audit_id",
            "survey_id",
            "case_id",
            "contact_id",
            "agent_id",
            "evaluator_id",
            "form_id",
            "form_version",
            "item_id",
            "owner",
            "department",
            "valid_from",
            "answers_only");

    private static final Set<String> TIMES = Set.of(
            "contact_at",
            "audited_at",
            "sent_at",
            "answered_at",
            "date",
            "opened_at",
            "due_at",
            "closed_at",
            "started_at");
    private static final String CUSTOMER = "customer_ref";

    /** The header of these names, by the kind all of whose required columns are there. */
    static Header of(List<String> names, String file) throws UnusableFileException {
        Set<String> present = new HashSet<>(names);
        for (RecordKind kind : RecordKind.values()) {
            if (present.containsAll(kind.required())) {
                Header header = new Header(kind, List.copyOf(names));
                header.refuseTwins(file);
                return header;
            }
        }
        throw new UnusableFileException(unknown(present, names, file));
    }

    /** Whether this could be a header with a column that names customers. */
    static boolean namesCustomers(CharSequence line) {
        return line.toString().toLowerCase(Locale.ROOT).contains(CUSTOMER);
    }

    /** Where the column is, or -1. */
    int position(String column) {
        return names.indexOf(column);
    }

    /** Columns that mean nothing here. */
    List<String> ignored() {
        return names.stream()
                .filter(name -> !known(name) && !ADDED.contains(name))
                .toList();
    }

    /** Positions of the columns that a reject file repeats. */
    int[] repeated() {
        return java.util.stream.IntStream.range(0, names.size())
                .filter(i -> known(names.get(i)) || !ADDED.contains(names.get(i)))
                .toArray();
    }

    /** What has to be done to the column at this position. */
    Cleaning cleaning(int position) {
        String name = names.get(position);
        if (known(name)) {
            if (REFERENCE.contains(kind) || AS_DELIVERED.contains(name)) {
                return Cleaning.NONE;
            }
            if (TIMES.contains(name)) {
                return Cleaning.TIME;
            }
            if (name.equals(CUSTOMER)) {
                return Cleaning.CUSTOMER;
            }
            if (name.equals("scope")) {
                return Cleaning.SCOPE;
            }
        }
        return Cleaning.TEXT;
    }

    /** What has to be done to each field of a row of which nobody knows which field is which. */
    Cleaning cleaningAnyway() {
        return kind.required().contains(CUSTOMER) ? Cleaning.CUSTOMER : Cleaning.TIME;
    }

    private boolean known(String name) {
        return kind.required().contains(name) || kind.optional().contains(name);
    }

    private void refuseTwins(String file) throws UnusableFileException {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (known(name) && !seen.add(name)) {
                throw new UnusableFileException(
                        file + " has two columns " + name + ": take one out, so that it is clear which one counts.");
            }
        }
    }

    private static String unknown(Set<String> present, List<String> names, String file) {
        RecordKind nearest = Stream.of(RecordKind.values())
                .max(Comparator.comparingDouble(kind -> share(kind, present)))
                .orElseThrow();
        if (share(nearest, present) == 0) {
            return file + " has a header that no kind of record has (" + shortened(names)
                    + "): its first line must name the columns, separated by commas.";
        }
        List<String> missing = new ArrayList<>(nearest.required());
        missing.removeAll(present);
        return file + " has an unknown header. It is nearest to " + nearest.text() + ", but has no "
                + String.join(", ", missing) + ": add or rename these columns and drop it in again.";
    }

    private static double share(RecordKind kind, Set<String> present) {
        long found = kind.required().stream().filter(present::contains).count();
        return (double) found / kind.required().size();
    }

    private static String shortened(List<String> names) {
        String all = String.join(", ", names);
        return all.length() <= 80 ? all : all.substring(0, 80) + "…";
    }
}
