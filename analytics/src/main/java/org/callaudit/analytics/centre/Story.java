package org.callaudit.analytics.centre;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.callaudit.analytics.signal.Finding;
import org.callaudit.analytics.signal.Signal;
import org.jspecify.annotations.Nullable;

/**
 * Something beyond chance that a report on the centre can open with: a team or department outside its expected range, or a
 * change of the whole centre.
 *
 * @param ofTeams whether teams or departments are compared, rather than the centre with what it was
 * @param where whose it is, in sentences; may be empty
 * @param worse whether it wants attention
 * @param weight as {@link Outlier#weight}
 * @param since when it was news; null: it is news now
 */
record Story(
        Signal signal,
        boolean ofTeams,
        String where,
        boolean worse,
        double weight,
        @Nullable LocalDate since) {

    private static final Comparator<Story> FOREMOST = Comparator.comparing((Story story) -> !story.worse)
            .thenComparing(story -> story.since != null)
            .thenComparing(Comparator.comparing(Story::weight).reversed())
            .thenComparing(story -> story.signal.key());

    /**
     * All there is to tell: what is worse before what is welcome, what is news before what is known, then by weight. A kind
     * of error that moved with an item already among the findings is left out.
     */
    static List<Story> of(
            List<Outlier> outliers,
            List<Finding> findings,
            Whence whence,
            Map<String, LocalDate> firstSeen,
            LocalDate day) {
        Stream<Story> changes = findings.stream()
                .filter(finding -> findings.stream()
                        .noneMatch(other -> other.worse() == finding.worse()
                                && !other.subject().sums()
                                && finding.echoes(other)))
                .map(finding -> new Story(
                        finding.signal(),
                        false,
                        whence.of(finding),
                        finding.worse(),
                        Outlier.weightOf(finding.now(), finding.usual()),
                        finding.openSince(firstSeen, day)));
        return Stream.concat(outliers.stream().map(outlier -> of(outlier, firstSeen, day)), changes)
                .sorted(FOREMOST)
                .toList();
    }

    private static Story of(Outlier outlier, Map<String, LocalDate> firstSeen, LocalDate day) {
        LocalDate first = firstSeen.get(outlier.key());
        return new Story(
                new Signal(outlier.key(), outlier.sentence(), "", outlier.pValue()),
                true,
                outlier.where(),
                outlier.worse(),
                outlier.weight(),
                first != null && first.isBefore(day) ? first : null);
    }
}
