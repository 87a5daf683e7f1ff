/**
 * Statistics: intervals, charts, rules, tests. Pure functions of numbers; knows nobody.
 */
@NullMarked
package org.callaudit.analytics.stats;

import org.jspecify.annotations.NullMarked;
