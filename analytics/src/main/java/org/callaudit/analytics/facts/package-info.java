/**
 * Checked records at rest: Parquet segments, one row an audit or a survey. The only place that knows Parquet and Hadoop.
 */
@NullMarked
package org.callaudit.analytics.facts;

import org.jspecify.annotations.NullMarked;
