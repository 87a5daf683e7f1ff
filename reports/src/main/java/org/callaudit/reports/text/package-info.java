/**
 * Numbers as people read them, alike on axes, beside charts and in tables. Depends on nothing.
 */
@NullMarked
package org.callaudit.reports.text;

import org.jspecify.annotations.NullMarked;
