package org.callaudit.analytics.ingest;

import java.util.ArrayList;
import java.util.Comparator;
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

    /** Free text, or values that are free text while nobody has checked them. */
    private static final Set<String> TEXTS = Set.of(
            "revision",
            "channel",
            "topic",
            "purpose",
            "stated_total",
            "points_awarded",
            "comment",
            "csat",
            "nps",
            "ces",
            "resolved",
            "measure",
            "target",
            "direction",
            "text",
            "rebase",
            "type",
            "severity",
            "restricted",
            "outcome",
            "handle_seconds",
            "transferred");

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
        if (!known(name) || TEXTS.contains(name)) {
            return Cleaning.TEXT;
        }
        if (TIMES.contains(name)) {
            return Cleaning.TIME;
        }
        return name.equals("scope") ? Cleaning.SCOPE : name.equals(CUSTOMER) ? Cleaning.CUSTOMER : Cleaning.NONE;
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
