/** Tests of workbooks in their parts. */
@NullMarked
package org.callaudit.reports.sheet;

import org.jspecify.annotations.NullMarked;
