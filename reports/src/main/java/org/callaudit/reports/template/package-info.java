/**
 * Templates that turn blocks into markup; every value is escaped on its way in.
 */
@NullMarked
package org.callaudit.reports.template;

import org.jspecify.annotations.NullMarked;
