/**
 * The mail that carries a report: the finding, what to do today and the key chart, without anybody's name.
 */
@NullMarked
package org.callaudit.reports.mail;

import org.jspecify.annotations.NullMarked;
