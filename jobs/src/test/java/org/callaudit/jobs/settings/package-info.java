/** Settings are read as written, or refused with all that is wrong. */
@NullMarked
package org.callaudit.jobs.settings;

import org.jspecify.annotations.NullMarked;
