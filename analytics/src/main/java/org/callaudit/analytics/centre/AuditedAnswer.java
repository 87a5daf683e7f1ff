package org.callaudit.analytics.centre;

import java.util.Set;

/**
 * A contact that was audited and whose customer answered.
 *
 * @param missed scope ids of the items in error
 * @param right scope ids of the items that applied and were not
 * @param critical whether there was a critical error
 * @param dissatisfied whether satisfaction was 1 or 2
 */
public record AuditedAnswer(Set<String> missed, Set<String> right, boolean critical, boolean dissatisfied) {}
