/** Segments written and read back. */
@NullMarked
package org.callaudit.analytics.facts;

import org.jspecify.annotations.NullMarked;
