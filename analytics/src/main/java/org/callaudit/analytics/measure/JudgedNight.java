package org.callaudit.analytics.measure;

import java.util.List;

/** A team's page and the signals it rests on, the strongest first; the ledger keeps when each was news. */
public record JudgedNight(NightlySummary summary, List<Signal> signals) {}
