package org.callaudit.analytics.model;

import java.io.Serializable;

/**
 * What came in this night for an agent: audits that count, those of them with a missed item and with a critical error,
 * and answers to the satisfaction question.
 */
public record FreshCount(String teamId, String agentId, long audits, long withMiss, long withCritical, long answers)
        implements Serializable {}
