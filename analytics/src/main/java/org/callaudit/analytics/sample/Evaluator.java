package org.callaudit.analytics.sample;

/**
 * Somebody who audits.
 *
 * @param agentId who that is where contacts are taken: agents who audit never get themselves
 */
public record Evaluator(String evaluatorId, String agentId) {

    boolean is(Auditee agent) {
        return agentId.equals(agent.agentId()) || evaluatorId.equals(agent.agentId());
    }
}
