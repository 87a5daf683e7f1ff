package org.callaudit.analytics.monthly;

import java.util.Set;

/**
 * One audit, as far as a pack looks into it.
 *
 * @param topic what the call was about; empty if not said
 * @param met scope ids of the items that applied and were right
 * @param missed scope ids of the items in error
 */
public record ItemisedAudit(String topic, Set<String> met, Set<String> missed) {}
