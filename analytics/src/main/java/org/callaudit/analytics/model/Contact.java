package org.callaudit.analytics.model;

import java.time.Instant;

/**
 * A customer's contact with an agent, audited or not.
 *
 * @param customerRef {@code h1:} and a keyed hash, never the customer's own number
 * @param department empty if not said
 */
public record Contact(
        String contactId,
        String customerRef,
        String agentId,
        Instant startedAt,
        String channel,
        String topic,
        String department,
        long handleSeconds,
        boolean transferred) {}
