/**
 * Looks whether a home and what it depends on are fit for a night, and says what to do if not. Changes nothing.
 */
@NullMarked
package org.callaudit.jobs.doctor;

import org.jspecify.annotations.NullMarked;
