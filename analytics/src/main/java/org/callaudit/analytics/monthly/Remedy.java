package org.callaudit.analytics.monthly;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.callaudit.analytics.measure.English;
import org.callaudit.analytics.measure.FewCases;
import org.callaudit.analytics.measure.Period;
import org.callaudit.analytics.measure.Stretch;
import org.callaudit.analytics.measure.Tallies;
import org.callaudit.analytics.model.Case;
import org.callaudit.analytics.model.CaseType;
import org.callaudit.analytics.model.Tally;
import org.callaudit.analytics.signal.Onset;
import org.callaudit.analytics.signal.Subject;
import org.callaudit.analytics.signal.TrackedShare;
import org.callaudit.analytics.stats.Interval;
import org.callaudit.analytics.stats.Level;
import org.callaudit.analytics.stats.NewcombeDifference;
import org.callaudit.analytics.stats.Proportion;

/**
 * Whether an action helped: the three months before it was opened against all since. Where the trouble began within them, what
 * was before the trouble is no measure of the action and only told: the trouble itself is what all since is seen against. As
 * months are called trouble because they are high, and would have fallen back in part by themselves, a fall says so.
 *
 * @param caseId the action's
 * @param about the item or topic
 * @param opened the day on which it was opened
 * @param baseline the days before it that it is seen against, in words
 * @param before of the audits of these days concerned, those missed
 * @param sentence counts, likely difference and what to make of it
 * @param drawn whether both sides have cases enough for a share
 */
public record Remedy(
        String caseId,
        String about,
        String opened,
        String baseline,
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
        Stretch quarter = since.before();
        Optional<Stretch> trouble = trouble(month, one, items, quarter);
        Proportion before = over(trouble.orElse(quarter), month, share);
        Proportion after = over(since, month, share);
        if (before.n() == 0 || after.n() == 0) {
            return Optional.empty();
        }
        String about = items.isEmpty() ? "“" + one.topic() + "” calls" : "“" + month.itemText(items.get(0)) + "”";
        String date = English.date(opened, month.inputs().to());
        String counts = items.isEmpty()
                ? English.sentence(of(after)) + " audits of " + about + " had a critical error"
                : about + " was missed in " + of(after) + " audits";
        String earlier = trouble.map(days -> of(before) + " from "
                        + English.date(days.from(), month.inputs().to())
                        + " until then"
                        + quieter(over(new Stretch(quarter.from(), days.from().minusDays(1)), month, share)))
                .orElseGet(() -> of(before) + " in the three months before");
        return Optional.of(new Remedy(
                one.caseId(),
                items.isEmpty() ? one.topic() : month.itemText(items.get(0)),
                date,
                trouble.map(Stretch::name).orElse("three months before"),
                before,
                after,
                counts + " since case " + one.caseId() + " was opened on " + date + "; " + earlier + ". "
                        + verdict(before, after, trouble.isPresent()),
                FewCases.makeShare(before.n()) && FewCases.makeShare(after.n())));
    }

    private static String quieter(Proportion earlier) {
        return earlier.n() == 0 ? "" : ", " + of(earlier) + " earlier in the three months before";
    }

    /** The days before the action on which the trouble was there, if it began after the first of them. */
    private static Optional<Stretch> trouble(TeamMonth month, Case one, List<String> items, Stretch quarter) {
        TrackedShare tracked = items.isEmpty()
                ? TrackedShare.of(Subject.topic(one.topic()))
                : TrackedShare.ofItem(items.get(0), month.itemText(items.get(0)));
        return new Onset(month.chart(tracked))
                .troubleBefore(quarter.to().plusDays(1))
                .map(Period::start)
                .filter(begin -> begin.isAfter(quarter.from()))
                .map(begin -> new Stretch(begin, quarter.to()));
    }

    private static Proportion over(Stretch days, TeamMonth month, Function<Tally, Proportion> share) {
        return Tallies.over(days, month.inputs().team(), share);
    }

    private static Proportion sum(List<String> keys, Map<String, Tally.Pair> pairs) {
        return keys.stream()
                .map(key -> pairs.getOrDefault(key, new Tally.Pair(0, 0)))
                .map(pair -> new Proportion(pair.hits(), pair.of()))
                .reduce(new Proportion(0, 0), Proportion::plus);
    }

    private static String verdict(Proportion before, Proportion after, boolean trouble) {
        if (!FewCases.makeShare(before.n()) || !FewCases.makeShare(after.n())) {
            return "Too few to say whether it helped.";
        }
        Interval change = NewcombeDifference.of(after, before, Level.USUAL);
        long best = Math.round(-100 * change.low());
        long worst = Math.round(100 * change.high());
        String itself = trouble ? "; what is high falls back in part by itself." : ".";
        if (change.high() < 0) {
            return "Likely between " + -worst + " and " + points(best) + " better: more than chance would usually give"
                    + itself;
        } else if (change.low() > 0) {
            return "Likely between " + -best + " and " + points(worst) + " worse: it has not helped.";
        }
        String likely = "Likely between " + points(worst) + " worse and " + best + " better: ";
        return likely
                + (after.share() < before.share()
                        ? "promising, not yet certain" + itself
                        : "no sign yet that it helped.");
    }

    private static String points(long points) {
        return points + (points == 1 ? " point" : " points");
    }

    private static String of(Proportion share) {
        return English.of(share.count(), share.n());
    }
}
