/**
 * What reports are made from: each kind gathers its figures from the ledger and the facts, has them judged, and gives a report
 * ready to be laid out. Starts neither Spark nor a step.
 */
@NullMarked
package org.callaudit.jobs.report;

import org.jspecify.annotations.NullMarked;
