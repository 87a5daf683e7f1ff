/** Texts and bytes as others have them: the words of CSV, and the numbers that tell contents apart. */
@NullMarked
package org.callaudit.analytics.text;

import org.jspecify.annotations.NullMarked;
