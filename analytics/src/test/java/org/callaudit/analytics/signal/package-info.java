/** Tests of what is told apart from chance. */
@NullMarked
package org.callaudit.analytics.signal;

import org.jspecify.annotations.NullMarked;
