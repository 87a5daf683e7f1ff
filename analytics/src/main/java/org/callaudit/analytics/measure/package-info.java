/**
 * From tallies to what can be said of them: measures with intervals, charts with limits, the night's summary.
 */
@NullMarked
package org.callaudit.analytics.measure;

import org.jspecify.annotations.NullMarked;
