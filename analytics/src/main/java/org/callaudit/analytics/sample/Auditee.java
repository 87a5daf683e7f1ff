package org.callaudit.analytics.sample;

import java.util.Map;
import java.util.Set;

/**
 * An agent who may be audited.
 *
 * @param audits that count, of this month's contacts
 * @param underWay audits that were assigned this month and have not come in
 * @param evaluators audits of this agent in the last months, by evaluator
 * @param latest who did the most recent ones
 */
public record Auditee(
        String agentId,
        String agentName,
        String teamId,
        long audits,
        long underWay,
        Map<String, Long> evaluators,
        Set<String> latest) {

    /** Audits done or under way. */
    long covered() {
        return audits + underWay;
    }

    /** Audits that are still to be assigned this month. */
    public long lacking(int planned) {
        return Math.max(0, planned - covered());
    }
}
