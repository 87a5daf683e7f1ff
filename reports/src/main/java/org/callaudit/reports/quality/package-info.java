/** The data-quality report: its sections in their order, from judged files to blocks. */
@NullMarked
package org.callaudit.reports.quality;

import org.jspecify.annotations.NullMarked;
