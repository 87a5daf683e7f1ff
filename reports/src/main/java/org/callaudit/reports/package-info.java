/**
 * Reports as files: give {@link org.callaudit.reports.ReportRenderer} a summary, get a PDF, its figures and its mail. What is
 * said lives in {@code section}, how it looks in {@code chart}, {@code pdf} and {@code mail}.
 */
@NullMarked
package org.callaudit.reports;

import org.jspecify.annotations.NullMarked;
