/** The evaluation sheet of one agent: its sections in their order, from a judged year to blocks. */
@NullMarked
package org.callaudit.reports.evaluation;

import org.jspecify.annotations.NullMarked;
