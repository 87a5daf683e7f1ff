package org.callaudit.analytics.monthly;

import java.time.LocalDate;
import java.util.Set;

/**
 * One audit, as far as a pack looks into it.
 *
 * @param day local day of the contact
 * @param topic what the call was about; empty if not said
 * @param met scope ids of the items that applied and were right
 * @param missed scope ids of the items in error
 */
public record ItemisedAudit(LocalDate day, String topic, Set<String> met, Set<String> missed) {}
