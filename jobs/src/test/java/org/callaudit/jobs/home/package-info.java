/** A home is made so that only those may enter it who should. */
@NullMarked
package org.callaudit.jobs.home;

import org.jspecify.annotations.NullMarked;
