/**
 * Counting with Spark: segments go in, daily tallies and small extracts come out. Nothing here judges.
 */
@NullMarked
package org.callaudit.analytics.spark;

import org.jspecify.annotations.NullMarked;
