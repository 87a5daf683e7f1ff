package org.callaudit.analytics.centre;

import java.util.List;

/**
 * How much of what was planned has been audited in the month of the last day, up to that day.
 *
 * @param month as {@code October}
 * @param sentence the whole centre in one sentence
 * @param rows teams with agents on the last day, in roster order
 */
public record Coverage(String month, String sentence, List<Row> rows) {

    /**
     * A team.
     *
     * @param done of those planned: one agent's surplus does not stand in for another's audits
     * @param without its agents without an audit that counts
     * @param surplus audits beyond those planned for their agents
     */
    public record Row(
            String department, String team, long agents, long done, long planned, long without, long surplus) {

        /** Whether nothing is left to do. */
        public boolean complete() {
            return done >= planned && without == 0;
        }
    }
}
