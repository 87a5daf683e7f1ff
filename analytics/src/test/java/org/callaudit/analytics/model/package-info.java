/** Laws of the values that everything else is made of. */
@NullMarked
package org.callaudit.analytics.model;

import org.jspecify.annotations.NullMarked;
