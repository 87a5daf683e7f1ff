package org.callaudit.analytics.centre;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people have to see to, at the end of the last day; restricted cases are among them.
 *
 * @param sentence all of it in one sentence
 * @param owners with an open case, by name
 * @param oldest open cases, the one that has waited longest first
 * @param types with cases opened in the twelve months
 * @param departments that something was referred to in the twelve months, by name
 */
public record CaseLoad(
        String sentence, List<Owner> owners, List<Open> oldest, List<Type> types, List<Referred> departments) {

    /** Upper ends of the bands of age but for the last, in days. */
    public static final List<Integer> AGES = List.of(7, 30, 90);

    /** Somebody's open cases by age: one number for each of {@link #AGES}, and one for what is older. */
    public record Owner(String name, List<Long> byAge, long overdue) {}

    /**
     * An open case.
     *
     * @param text without agents' names; empty where the case is restricted
     */
    public record Open(
            String caseId,
            String type,
            String department,
            String owner,
            LocalDate opened,
            @Nullable LocalDate due,
            boolean overdue,
            boolean restricted,
            String text) {}

    /**
     * Cases of one type opened in the twelve months.
     *
     * @param median days until half are closed, those still open reckoned with; null where fewer than half are, or there
     *     are too few cases
     */
    public record Type(
            String type, long opened, long closed, @Nullable Double median) {}

    /** Cases of a department opened in the twelve months. */
    public record Referred(String department, long opened, long open, long overdue) {}
}
