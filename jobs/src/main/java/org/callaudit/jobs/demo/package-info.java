/**
 * A fictitious city contact centre, seeded and with constant dates: a year of canonical files with stories and flaws
 * planted in them, each of which is counted while it is written.
 */
@NullMarked
package org.callaudit.jobs.demo;

import org.jspecify.annotations.NullMarked;
