/** The sheet for the talk with one agent: its sections in their order, from a judged record to blocks. */
@NullMarked
package org.callaudit.reports.evaluation;

import org.jspecify.annotations.NullMarked;
