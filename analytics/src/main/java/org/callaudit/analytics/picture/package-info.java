/** What is to be drawn, in numbers and words: known to whatever has something to show, and to whatever draws it. */
@NullMarked
package org.callaudit.analytics.picture;

import org.jspecify.annotations.NullMarked;
