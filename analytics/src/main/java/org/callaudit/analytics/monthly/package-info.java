/**
 * The staff meeting's pack of one team: what a month shows against the standard and the months before, what was done
 * about it and whether it helped, and what comes next. Judges what was gathered into a summary; names no agent and knows
 * no page.
 */
@NullMarked
package org.callaudit.analytics.monthly;

import org.jspecify.annotations.NullMarked;
