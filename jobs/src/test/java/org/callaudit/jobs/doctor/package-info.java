/** A checkup names what is wrong with a real home and what to do. */
@NullMarked
package org.callaudit.jobs.doctor;

import org.jspecify.annotations.NullMarked;
