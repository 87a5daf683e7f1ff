/**
 * Whether something has changed: control charts of a team's shares, comparisons of a month with those before, and what is
 * found as a sentence with its counts. Judges tallies; knows no report.
 */
@NullMarked
package org.callaudit.analytics.signal;

import org.jspecify.annotations.NullMarked;
