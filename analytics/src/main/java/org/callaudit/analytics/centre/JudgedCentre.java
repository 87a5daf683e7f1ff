package org.callaudit.analytics.centre;

import java.util.List;
import org.callaudit.analytics.signal.Signal;

/** A report on the centre and the signals it tells; the ledger keeps when each was news. */
public record JudgedCentre(CentreSummary summary, List<Signal> signals) {}
