/** Counting, on real segments and with a real Spark. */
@NullMarked
package org.callaudit.analytics.spark;

import org.jspecify.annotations.NullMarked;
