/** Tests of the centre package. */
@NullMarked
package org.callaudit.reports.centre;

import org.jspecify.annotations.NullMarked;
