package org.callaudit.analytics.signal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callaudit.analytics.measure.Stretch;
import org.callaudit.analytics.model.Background;
import org.callaudit.analytics.model.Scope;
import org.callaudit.analytics.stats.Proportion;
import org.jspecify.annotations.Nullable;

/**
 * A signal and what decides its place on the page.
 *
 * @param worse whether it wants attention, rather than being welcome
 * @param now the cases that its sentence counts first
 * @param days the days that these are of
 * @param wholeMonths whether these are months of a comparison or a chart; else they are all days since a form changed the item,
 *     or a chart's week or day
 * @param usual the share that they are seen against, a fraction
 */
public record Finding(
        Subject subject,
        boolean worse,
        Signal signal,
        Proportion now,
        Stretch days,
        boolean wholeMonths,
        double usual) {

    /**
     * Among findings that are all certain enough: what is worse before what is welcome, items and answers before the kinds of
     * error that move with them, then what is about more cases beyond the usual, its size times its reach.
     */
    public static final Comparator<Finding> FOREMOST = Comparator.comparing((Finding finding) -> !finding.worse())
            .thenComparing(finding -> finding.subject.sums())
            .thenComparing(Comparator.comparing(Finding::beyondUsual).reversed())
            .thenComparing(finding -> finding.signal.key());

    public static Finding of(
            Subject subject,
            Proportion now,
            Stretch days,
            boolean wholeMonths,
            double usual,
            String sentence,
            String more,
            double pValue) {
        boolean rise = now.share() > usual;
        String surprise = (rise ? "More" : "Fewer") + " than chance would usually give." + more;
        return new Finding(
                subject,
                rise == subject.moreIsWorse(),
                new Signal(subject.key(rise), sentence, surprise, pValue),
                now,
                days,
                wholeMonths,
                usual);
    }

    /** The whole months that it counts; empty where it counts other days, of which it is not told when the change began. */
    public Optional<Stretch> months() {
        return wholeMonths ? Optional.of(days) : Optional.empty();
    }

    /**
     * The chart of what it counts, as evidence: of an item its misses, of a topic its critical errors. Empty where hardly any
     * point has cases enough for a share.
     */
    public Optional<ControlChart> chart(History history, Horizon horizon, Background background, List<Scope> scopes) {
        return new ShareChart(TrackedShare.of(subject), history, horizon, background, scopes).drawn();
    }

    /** How many cases it is about beyond what would be usual: its size times its reach. */
    public double beyondUsual() {
        return Math.abs(now.count() - now.n() * usual);
    }

    /** Since when it has been open, or null if it is news on that date. */
    @Nullable
    public LocalDate openSince(Map<String, LocalDate> firstSeen, LocalDate businessDate) {
        LocalDate first = firstSeen.get(signal.key());
        return first != null && first.isBefore(businessDate) ? first : null;
    }

    /** Whether this says little beyond what the other one says: the kind of error of an item, the answers left over. */
    public boolean echoes(Finding told) {
        return told.worse == worse && (told.subject.ofSurveys() ? subject.ofSurveys() : subject.sums());
    }
}
