/** What pages are made of. */
@NullMarked
package org.callaudit.reports.page;

import org.jspecify.annotations.NullMarked;
