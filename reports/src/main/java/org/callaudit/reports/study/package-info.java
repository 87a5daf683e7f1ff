/** The page of a study: its picture and the figures behind it, from a study to blocks. */
@NullMarked
package org.callaudit.reports.study;

import org.jspecify.annotations.NullMarked;
