/**
 * People's own tables as canonical records: what their columns mean, how that is guessed, kept in a workbook and applied.
 * Reads tables and writes texts; knows neither a home nor the checks that the records go through afterwards.
 */
@NullMarked
package org.callaudit.analytics.mapping;

import org.jspecify.annotations.NullMarked;
