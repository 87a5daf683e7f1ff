/**
 * The data-quality report: what came in and what became of it, from the files of a period to the sums that have to add up
 * and the words for what is wrong.
 */
@NullMarked
package org.callaudit.analytics.quality;

import org.jspecify.annotations.NullMarked;
