package org.callaudit.analytics.monthly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.callaudit.analytics.measure.English;
import org.callaudit.analytics.measure.FewCases;
import org.callaudit.analytics.model.FormItem;
import org.callaudit.analytics.model.Tally;
import org.callaudit.analytics.stats.PChart;
import org.callaudit.analytics.stats.Power;
import org.callaudit.analytics.stats.Proportion;

/**
 * Something to work on next.
 *
 * @param about the item or topic as the form or the calls name it
 * @param reason why, with its counts
 * @param shows what the audits of a stretch as long as this one can show of it
 * @param recommendation the form's; may be empty
 * @param step an open case on it, or what to do; may be empty where there is a recommendation
 * @param signalled whether more than chance would usually give is the reason
 */
public record Focus(
        String about, String reason, String shows, String recommendation, String step, boolean signalled) {

    private static final int MOST = 3;
    private static final long WORTH_A_WORD = 2;

    /** At most three: what is signalled, the most missed critical item, the most missed item. */
    static List<Focus> of(TeamMonth month, Discoveries discoveries) {
        List<Focus> focus = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Discovery discovery : discoveries.all()) {
            if (discovery.finding().worse() && focus.size() < MOST) {
                signalled(month, discovery).filter(one -> taken.add(one.about())).ifPresent(focus::add);
            }
        }
        if (focus.size() < MOST) {
            mostMissed(month, true).filter(one -> taken.add(one.about())).ifPresent(focus::add);
        }
        if (focus.size() < MOST) {
            mostMissed(month, false).filter(one -> taken.add(one.about())).ifPresent(focus::add);
        }
        return List.copyOf(focus);
    }

    private static Optional<Focus> signalled(TeamMonth month, Discovery discovery) {
        String scope = discovery.itemScope();
        String topic = discovery.topic();
        if (scope.isEmpty() && topic.isEmpty()) {
            return Optional.empty();
        }
        Tally.Pair pair = scope.isEmpty()
                ? month.now().topics().getOrDefault(topic, new Tally.Pair(0, 0))
                : month.now().items().getOrDefault(scope, new Tally.Pair(0, 0));
        String recommendation = Problem.recommendation(month, scope);
        return Optional.of(new Focus(
                scope.isEmpty() ? "“" + topic + "” calls" : month.itemText(scope),
                discovery.finding().signal().sentence()
                        + (discovery.news() ? " News this time." : " Open since " + discovery.since() + "."),
                shows(new Proportion(pair.hits(), pair.of())),
                recommendation,
                Problem.openCase(month, discovery)
                        .map(one -> Problem.step(month, one))
                        .orElse(
                                recommendation.isEmpty()
                                        ? "Hear some of these calls together, then open an action with an owner and a date."
                                        : "It needs an action with an owner and a date."),
                true));
    }

    private static Optional<Focus> mostMissed(TeamMonth month, boolean critical) {
        return month.now().items().entrySet().stream()
                .filter(item -> item.getValue().hits() >= WORTH_A_WORD)
                .filter(item -> !critical
                        || month.item(item.getKey())
                                .map(FormItem::errorClass)
                                .filter(errorClass -> errorClass.critical())
                                .isPresent())
                .min(Comparator.comparing((Map.Entry<String, Tally.Pair> item) ->
                                -item.getValue().hits())
                        .thenComparing(Map.Entry::getKey))
                .map(item -> mostMissed(
                        month,
                        item.getKey(),
                        new Proportion(item.getValue().hits(), item.getValue().of()),
                        critical));
    }

    private static Focus mostMissed(TeamMonth month, String scope, Proportion missed, boolean critical) {
        String recommendation = Problem.recommendation(month, scope);
        return new Focus(
                month.itemText(scope),
                (critical ? "The critical item missed most often: in " : "The item missed most often: in ")
                        + English.of(missed.count(), missed.n()) + " audits" + usual(month, scope) + ".",
                shows(missed),
                recommendation,
                recommendation.isEmpty() ? "Talk through one of these calls in the meeting." : "",
                false);
    }

    /** What an item that is not signalled is usually missed in, where there are cases enough to say so. */
    private static String usual(TeamMonth month, String scope) {
        Tally.Pair before = month.before().items().getOrDefault(scope, new Tally.Pair(0, 0));
        return before.of() == 0
                ? ""
                : "; " + English.of(before.hits(), before.of()) + " in the three months before";
    }

    private static String shows(Proportion share) {
        String audits = English.number(share.n()) + (share.n() == 1 ? " audit" : " audits");
        if (!FewCases.makeShare(share.n())) {
            return audits + " cannot show whether it gets better; look at several months together.";
        }
        OptionalInt reached = Power.revealedFall(new PChart(share.share(), 1), share.n());
        String from = English.percent(share.share());
        return reached.isPresent()
                ? audits + " would usually reveal " + from + " → " + reached.getAsInt()
                        + "% (nine times in ten), rarely less."
                : audits + " would rarely reveal even " + from + " → 0%; look at several months together.";
    }
}
