/** Tests of the chart package. */
@NullMarked
package org.callaudit.reports.chart;

import org.jspecify.annotations.NullMarked;
