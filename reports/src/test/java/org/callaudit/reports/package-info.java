/** Tests of the pages: blocks, text, geometry, bytes, accessibility. */
@NullMarked
package org.callaudit.reports;

import org.jspecify.annotations.NullMarked;
