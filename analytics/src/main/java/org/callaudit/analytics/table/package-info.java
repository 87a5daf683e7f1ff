/**
 * Other people's tables as they come: delimited text of any dialect and workbooks, read into rows of text with the
 * place each came from, and columns of numbers by one stated rule. Knows what a table is and how survey tools export one, not what it means; the only
 * place that knows the library workbooks are read with.
 */
@NullMarked
package org.callaudit.analytics.table;

import org.jspecify.annotations.NullMarked;
