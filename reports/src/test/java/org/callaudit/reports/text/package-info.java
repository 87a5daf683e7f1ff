/** Tests of numbers as people read them. */
@NullMarked
package org.callaudit.reports.text;

import org.jspecify.annotations.NullMarked;
