package org.callaudit.analytics.nightly;

import java.util.List;
import org.callaudit.analytics.signal.Signal;

/** A team's page and the signals it rests on, the strongest first; the ledger keeps when each was news. */
public record JudgedNight(NightlySummary summary, List<Signal> signals) {}
