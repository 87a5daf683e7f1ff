/** The supervisor's nightly page: its sections in their order, from a judged night to blocks. */
@NullMarked
package org.callaudit.reports.nightly;

import org.jspecify.annotations.NullMarked;
