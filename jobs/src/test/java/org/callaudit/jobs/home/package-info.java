/** A checkup names what is wrong with a real home and what to do. */
@NullMarked
package org.callaudit.jobs.home;

import org.jspecify.annotations.NullMarked;
