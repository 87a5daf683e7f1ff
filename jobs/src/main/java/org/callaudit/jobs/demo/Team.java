package org.callaudit.jobs.demo;

import java.util.List;
import java.util.Set;

/**
 * A team of the centre.
 *
 * @param topics what its callers want, the most frequent first
 */
record Team(String id, String name, String department, String supervisor, String email, List<String> topics) {

    /** Account verification slips here from the end of summer. */
    static final String DRIFTING = "WS2";

    /** Audited almost only by the strict evaluator. */
    static final String STRICTLY_AUDITED = "PI2";

    /** Its form sheet does not add up since October. */
    static final String WRONG_SHEET = "SW1";

    /** Audited mostly by the evaluator who takes the new wording literally. */
    static final String CONFUSED = "PD1";

    /** Their customers' September bills were wrong. */
    static final Set<String> MISBILLED = Set.of("UB1", "UB2");

    private static final List<String> BILLING = List.of("billing", "late fee", "payment plan");
    private static final List<String> WATER = List.of("start service", "leak", "meter reading");
    private static final List<String> PAYMENTS = List.of("payment", "refund", "autopay");
    private static final List<String> WASTE = List.of("missed pickup", "bulk pickup", "cart");
    private static final List<String> PERMITS = List.of("permit status", "inspection", "business license");
    private static final List<String> STREETS = List.of("pothole", "street light", "tree");

    static final List<Team> ALL = List.of(
            team("UB1", "Utility Billing", "Denise", "Okafor", BILLING),
            team("UB2", "Utility Billing", "Martin", "Reyes", BILLING),
            team("WS1", "Water & Sewer", "Patricia", "Nowak", WATER),
            team("WS2", "Water & Sewer", "Jerome", "Whitfield", WATER),
            team("PD1", "Pay Desk", "Linh", "Tran", PAYMENTS),
            team("PD2", "Pay Desk", "Carla", "Mendez", PAYMENTS),
            team("SW1", "Solid Waste", "Stephen", "Abbott", WASTE),
            team("SW2", "Solid Waste", "Aisha", "Rahman", WASTE),
            team("PI1", "Permits & Inspections", "Gregory", "Lindqvist", PERMITS),
            team("PI2", "Permits & Inspections", "Monica", "Herrera", PERMITS),
            team("ST1", "Streets & 311", "Tom", "Brannigan", STREETS),
            team("ST2", "Streets & 311", "Yvonne", "Castillo", STREETS));

    private static Team team(String id, String department, String first, String last, List<String> topics) {
        String email = (first.charAt(0) + "." + last).toLowerCase(java.util.Locale.ROOT) + "@city.example";
        return new Team(id, department + " " + id.charAt(2), department, first + " " + last, email, topics);
    }

    /** Whether nothing is going on here. */
    boolean quiet() {
        return !id.equals(DRIFTING)
                && !id.equals(STRICTLY_AUDITED)
                && !id.equals(WRONG_SHEET)
                && !id.equals(CONFUSED)
                && !MISBILLED.contains(id);
    }
}
