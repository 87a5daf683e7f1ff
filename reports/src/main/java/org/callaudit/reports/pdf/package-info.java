/**
 * A document as a tagged PDF whose bytes depend on nothing but the document. The only package that knows the PDF library.
 */
@NullMarked
package org.callaudit.reports.pdf;

import org.jspecify.annotations.NullMarked;
