package org.callaudit.analytics.mapping;

/**
 * An audit of a workbook that people go on editing, as it was read last.
 *
 * @param content a hash of all that the row said
 */
public record LivingRow(int revision, String content) {}
