/** Tests of the section package. */
@NullMarked
package org.callaudit.reports.section;

import org.jspecify.annotations.NullMarked;
