package org.callaudit.analytics.model;

import java.io.Serializable;

/** How many audits that count came in this night for an agent, and how many of them missed an item. */
public record FreshCount(String teamId, String agentId, long audits, long withMiss, long withCritical)
        implements Serializable {}
