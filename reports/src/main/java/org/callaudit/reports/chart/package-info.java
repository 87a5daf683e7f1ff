/**
 * Charts drawn to any {@link java.awt.Graphics2D}, the same lines for print and for mail. The only package that knows
 * JFreeChart; it draws the limits that it is given.
 */
@NullMarked
package org.callaudit.reports.chart;

import org.jspecify.annotations.NullMarked;
