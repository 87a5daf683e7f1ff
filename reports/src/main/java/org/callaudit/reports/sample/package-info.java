/** The work list of a day's audits as a document: a table for each evaluator. Computes nothing. */
@NullMarked
package org.callaudit.reports.sample;

import org.jspecify.annotations.NullMarked;
