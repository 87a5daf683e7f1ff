package org.callaudit.analytics.model;

import java.io.Serializable;
import java.time.LocalDate;

/** The tally of one scope on one business day. */
public record TallyRow(Scope scope, LocalDate day, Tally tally) implements Serializable {}
