/** The manager's report on the whole centre: its sections in their order, from a judged period to blocks. */
@NullMarked
package org.callaudit.reports.centre;

import org.jspecify.annotations.NullMarked;
