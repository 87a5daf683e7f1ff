/** Exports of evaluation tools, of which the layout is known, as records in the program's own words. */
@NullMarked
package org.callaudit.analytics.export;

import org.jspecify.annotations.NullMarked;
