/**
 * The typeface of every page and chart, bundled so that no page depends on the fonts of a machine.
 */
@NullMarked
package org.callaudit.reports.font;

import org.jspecify.annotations.NullMarked;
