package org.callaudit.analytics.measure;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.callaudit.analytics.model.Case;
import org.callaudit.analytics.stats.KaplanMeier;
import org.callaudit.analytics.stats.Level;

/** How long cases take to be closed. */
public final class TimeToClose {

    /** Closed cases below which half of them are no measure of the rest. */
    private static final int LEAST_CLOSED = 5;

    private static final double DAY = Duration.ofDays(1).toSeconds();

    private TimeToClose() {}

    /**
     * Days within which half of the cases are closed, by Kaplan and Meier: those still open at that moment count as long
     * as they have been open.
     *
     * @return empty if fewer than five are closed, or if less than half are within the time that was seen
     */
    public static OptionalDouble median(List<Case> cases, Instant at) {
        List<KaplanMeier.Span> spans = cases.stream()
                .map(one -> new KaplanMeier.Span(days(one, at), !one.openAt(at)))
                .toList();
        return spans.stream().filter(KaplanMeier.Span::event).count() < LEAST_CLOSED
                ? OptionalDouble.empty()
                : KaplanMeier.of(spans, KaplanMeier.Scale.LOG, Level.USUAL).median();
    }

    private static double days(Case one, Instant at) {
        Instant closed = one.closedAt();
        Instant last = closed == null || closed.isAfter(at) ? at : closed;
        return Math.max(0, Duration.between(one.openedAt(), last).toSeconds() / DAY);
    }
}
