package org.callaudit.analytics.monthly;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.callaudit.analytics.measure.English;
import org.callaudit.analytics.measure.FewCases;
import org.callaudit.analytics.measure.Stretch;
import org.callaudit.analytics.model.Case;
import org.callaudit.analytics.model.CaseType;
import org.callaudit.analytics.model.Tally;
import org.callaudit.analytics.stats.Interval;
import org.callaudit.analytics.stats.Level;
import org.callaudit.analytics.stats.NewcombeDifference;
import org.callaudit.analytics.stats.Proportion;

/**
 * Whether an action helped: the three months before it was opened against all since.
 *
 * @param caseId the action's
 * @param about the item or topic
 * @param opened the day on which it was opened
 * @param before of the audits concerned, those missed
 * @param sentence counts, likely difference and what to make of it
 * @param drawn whether both sides have cases enough for a share
 */
public record Remedy(
        String caseId,
        String about,
        String opened,
        Proportion before,
        Proportion after,
        String sentence,
        boolean drawn) {

    /** What came of the actions of the last twelve months that name an item or a topic, the latest first. */
    static List<Remedy> of(TeamMonth month) {
        Stretch year = month.stretch().year();
        return month.cases().told().stream()
                .filter(one -> one.type() == CaseType.ACTION && month.cases().in(one.openedAt(), year))
                .sorted((one, other) -> other.openedAt().compareTo(one.openedAt()))
                .flatMap(one -> remedy(month, one).stream())
                .toList();
    }

    private static Optional<Remedy> remedy(TeamMonth month, Case one) {
        List<String> items = month.itemsOf(one);
        if (items.isEmpty() && !month.year().topics().containsKey(one.topic())) {
            return Optional.empty();
        }
        Function<Tally, Proportion> share =
                tally -> items.isEmpty() ? sum(List.of(one.topic()), tally.topics()) : sum(items, tally.items());
        LocalDate opened = month.cases().day(one.openedAt());
        Stretch since = new Stretch(opened, month.inputs().to());
        Proportion before = over(since.before(), month, share);
        Proportion after = over(since, month, share);
        if (before.n() == 0 || after.n() == 0) {
            return Optional.empty();
        }
        String about = items.isEmpty() ? "“" + one.topic() + "” calls" : "“" + month.itemText(items.get(0)) + "”";
        String date = English.date(opened, month.inputs().to());
        String counts = items.isEmpty()
                ? English.sentence(of(after)) + " audits of " + about + " had a critical error"
                : about + " was missed in " + of(after) + " audits";
        return Optional.of(new Remedy(
                one.caseId(),
                items.isEmpty() ? one.topic() : month.itemText(items.get(0)),
                date,
                before,
                after,
                counts + " since case " + one.caseId() + " was opened on " + date + "; " + of(before)
                        + " in the three months before. " + verdict(before, after),
                FewCases.makeShare(before.n()) && FewCases.makeShare(after.n())));
    }

    /** Summed day by day: merging whole tallies for one item of hundreds takes hundreds of times as long. */
    private static Proportion over(Stretch days, TeamMonth month, Function<Tally, Proportion> share) {
        return month.inputs().team().entrySet().stream()
                .filter(day -> days.contains(day.getKey()))
                .map(day -> share.apply(day.getValue()))
                .reduce(new Proportion(0, 0), Proportion::plus);
    }

    private static Proportion sum(List<String> keys, Map<String, Tally.Pair> pairs) {
        return keys.stream()
                .map(key -> pairs.getOrDefault(key, new Tally.Pair(0, 0)))
                .map(pair -> new Proportion(pair.hits(), pair.of()))
                .reduce(new Proportion(0, 0), Proportion::plus);
    }

    private static String verdict(Proportion before, Proportion after) {
        if (!FewCases.makeShare(before.n()) || !FewCases.makeShare(after.n())) {
            return "Too few to say whether it helped.";
        }
        Interval change = NewcombeDifference.of(after, before, Level.USUAL);
        long best = Math.round(-100 * change.low());
        long worst = Math.round(100 * change.high());
        if (change.high() < 0) {
            return "Likely between " + -worst + " and " + points(best)
                    + " better: more than chance would usually give.";
        } else if (change.low() > 0) {
            return "Likely between " + -best + " and " + points(worst) + " worse: it has not helped.";
        }
        String likely = "Likely between " + points(worst) + " worse and " + best + " better: ";
        return likely
                + (after.share() < before.share() ? "promising, not yet certain." : "no sign yet that it helped.");
    }

    private static String points(long points) {
        return points + (points == 1 ? " point" : " points");
    }

    private static String of(Proportion share) {
        return English.of(share.count(), share.n());
    }
}
