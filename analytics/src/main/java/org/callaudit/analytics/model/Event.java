package org.callaudit.analytics.model;

import java.time.LocalDate;

/**
 * Something that happened to the work: a new policy, form, rate or system.
 *
 * @param text redacted
 * @param rebase whether what is usual begins anew on that day
 */
public record Event(LocalDate day, Scope scope, String text, boolean rebase) {}
