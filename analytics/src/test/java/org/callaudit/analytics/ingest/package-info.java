/** Small real files through the real checks. */
@NullMarked
package org.callaudit.analytics.ingest;

import org.jspecify.annotations.NullMarked;
