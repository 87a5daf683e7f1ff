/**
 * The manager's report on the whole centre: what changed, how teams stand against what their number of cases lets one
 * expect, whether evaluators agree, and what is left undone. Nothing is ranked.
 */
@NullMarked
package org.callaudit.analytics.centre;

import org.jspecify.annotations.NullMarked;
