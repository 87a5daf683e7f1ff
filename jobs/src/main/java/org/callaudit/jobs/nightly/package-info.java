/**
 * The nightly job: its steps, each of which starts from what the step before left in the ledger, so that a killed run
 * goes on where it stopped.
 */
@NullMarked
package org.callaudit.jobs.nightly;

import org.jspecify.annotations.NullMarked;
