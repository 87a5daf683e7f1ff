/** The staff meeting's pack: its sections in their order, from a judged month to blocks. */
@NullMarked
package org.callaudit.reports.monthly;

import org.jspecify.annotations.NullMarked;
