package org.callaudit.analytics.mapping;

import org.callaudit.analytics.table.Table;

/**
 * One table of a file.
 *
 * @param name of the sheet; {@code ""} in a file that has none
 */
public record Sheet(String name, Table table) {}
