/**
 * What a report consists of, as plain data: a document of sections of blocks. Nothing here knows where the figures came from
 * or how they will be drawn.
 */
@NullMarked
package org.callaudit.reports.page;

import org.jspecify.annotations.NullMarked;
