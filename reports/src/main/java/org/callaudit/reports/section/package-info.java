/**
 * From a summary to the blocks of a page: what is said, in which order and in which words. No figure is computed here and
 * nothing is drawn.
 */
@NullMarked
package org.callaudit.reports.section;

import org.jspecify.annotations.NullMarked;
