/**
 * The evaluation of one agent: from every audit of twelve months to what went well, what is to be coached and where the standard
 * is met. Knows nothing of colleagues.
 */
@NullMarked
package org.callaudit.analytics.evaluation;

import org.jspecify.annotations.NullMarked;
