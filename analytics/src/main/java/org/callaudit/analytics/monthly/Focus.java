package org.callaudit.analytics.monthly;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.callaudit.analytics.measure.English;
import org.callaudit.analytics.measure.FewCases;
import org.callaudit.analytics.measure.Tallies;
import org.callaudit.analytics.model.Case;
import org.callaudit.analytics.model.FormItem;
import org.callaudit.analytics.model.Tally;
import org.callaudit.analytics.signal.Subject;
import org.callaudit.analytics.signal.TrackedShare;
import org.callaudit.analytics.stats.PChart;
import org.callaudit.analytics.stats.Power;
import org.callaudit.analytics.stats.Proportion;

/**
 * Something to work on next.
 *
 * @param about the item or topic, in quotation marks, or what else it is
 * @param reason why, with its counts
 * @param goal what it would be at the level of before; empty where nothing moved, or cases are few
 * @param shows what the audits of a stretch as long as this one can show of it
 * @param recommendation the form's; may be empty
 * @param step an open case on it in a few words, or what to do; may be empty where there is a recommendation
 * @param caseId that of an open case on it; empty: there is none
 * @param signalled whether more than chance would usually give is the reason
 */
public record Focus(
        String about,
        String reason,
        String goal,
        String shows,
        String recommendation,
        String step,
        String caseId,
        boolean signalled) {

    private static final int MOST = 3;
    private static final long WORTH_A_WORD = 3;

    /** At most three: what is signalled, the most missed critical item, the most missed item. */
    static List<Focus> of(TeamMonth month, Discoveries discoveries) {
        Map<String, Focus> focus = new LinkedHashMap<>();
        Opening.told(discoveries.all()).stream()
                .filter(discovery -> discovery.finding().worse())
                .limit(MOST)
                .forEach(discovery -> focus.put(discovery.finding().subject().key(), signalled(month, discovery)));
        for (boolean critical : List.of(true, false)) {
            mostMissed(month, critical)
                    .filter(scope -> focus.size() < MOST)
                    .ifPresent(scope -> focus.putIfAbsent(
                            Subject.item(scope, month.itemText(scope), true).key(),
                            mostMissed(month, scope, critical)));
        }
        return List.copyOf(focus.values());
    }

    private static Focus signalled(TeamMonth month, Discovery discovery) {
        String recommendation = Problem.recommendation(month, discovery.itemScope());
        Optional<Case> open = Problem.openCase(month, discovery);
        return new Focus(
                about(month, discovery),
                discovery.finding().signal().sentence()
                        + (discovery.news() ? " News this time." : " Open since " + discovery.since() + "."),
                goal(month, discovery),
                shows(month, discovery),
                recommendation,
                open.map(one -> mostlyAbout(month, discovery) + Problem.reference(month, one))
                        .orElseGet(() -> recommendation.isEmpty()
                                ? firstStep(month, discovery)
                                : "It needs an action with an owner and a date."),
                open.map(Case::caseId).orElse(""),
                true);
    }

    private static String about(TeamMonth month, Discovery discovery) {
        if (!discovery.itemScope().isEmpty()) {
            return quoted(month, discovery.itemScope());
        } else if (!discovery.topic().isEmpty()) {
            return "“" + discovery.topic() + "” calls";
        }
        return discovery.ofSurveys() ? "what dissatisfied customers said" : "critical errors";
    }

    private static String shows(TeamMonth month, Discovery discovery) {
        return shows(now(month, discovery), noun(discovery));
    }

    /** What it would be at the usual level that the finding was seen against. */
    private static String goal(TeamMonth month, Discovery discovery) {
        Proportion now = now(month, discovery);
        if (!FewCases.makeShare(now.n()) || discovery.finding().subject().equals(Subject.SATISFIED)) {
            return "";
        }
        long usual = Math.round(now.n() * discovery.finding().usual());
        return "At the earlier level it would be about " + English.of(usual, now.n()) + " " + noun(discovery) + "s; "
                + month.stretch().name() + " had " + English.number(now.count()) + ".";
    }

    private static String noun(Discovery discovery) {
        return discovery.ofSurveys() ? "answer" : "audit";
    }

    /** Its cases in the stretch. */
    private static Proportion now(TeamMonth month, Discovery discovery) {
        return discovery.ofSurveys()
                ? Tallies.dissatisfied(month.now())
                : TrackedShare.of(discovery.finding().subject()).of(month.now());
    }

    private static String firstStep(TeamMonth month, Discovery discovery) {
        if (!discovery.ofSurveys()) {
            return "Hear some of these calls together, then open an action with an owner and a date.";
        }
        return mostlyAbout(month, discovery)
                + "Read what they wrote, call two of them back, and open an action with an owner and a date.";
    }

    /** What dissatisfied answers are about most often, in a sentence with a blank after it; empty if that is not known. */
    private static String mostlyAbout(TeamMonth month, Discovery discovery) {
        String topic = month.dissatisfiedAbout();
        Proportion about = month.inputs().dissatisfied().get(topic);
        return about == null || !discovery.ofSurveys()
                ? ""
                : "Most often about " + topic + ": " + about.count() + " of "
                        + Tallies.dissatisfied(month.now()).count() + ". ";
    }

    /** The item missed most often, of all or of those whose errors are critical, by scope id. */
    private static Optional<String> mostMissed(TeamMonth month, boolean critical) {
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
                .map(Map.Entry::getKey);
    }

    private static Focus mostMissed(TeamMonth month, String scope, boolean critical) {
        Proportion missed = TrackedShare.ofItem(scope, month.itemText(scope)).of(month.now());
        String recommendation = Problem.recommendation(month, scope);
        return new Focus(
                quoted(month, scope),
                (critical ? "The critical item missed most often: in " : "The item missed most often: in ")
                        + English.of(missed.count(), missed.n()) + " audits" + usual(month, scope) + ".",
                "",
                shows(missed, "audit"),
                recommendation,
                recommendation.isEmpty() ? "Talk through one of these calls in the meeting." : "",
                "",
                false);
    }

    private static String quoted(TeamMonth month, String scope) {
        return "“" + month.itemText(scope) + "”";
    }

    /** What an item that is not signalled is usually missed in, where there are cases enough to say so. */
    private static String usual(TeamMonth month, String scope) {
        Tally.Pair before = month.before().items().getOrDefault(scope, new Tally.Pair(0, 0));
        return before.of() == 0 ? "" : "; " + English.of(before.hits(), before.of()) + " in the three months before";
    }

    private static String shows(Proportion share, String noun) {
        String cases = English.number(share.n()) + " " + noun + (share.n() == 1 ? "" : "s");
        if (!FewCases.makeShare(share.n())) {
            return cases + " cannot show whether it gets better; look at several months together.";
        }
        OptionalInt reached = Power.revealedFall(new PChart(share.share(), 1), share.n());
        String from = English.percent(share.share());
        if (reached.isEmpty()) {
            return "Even a fall from " + from + " to 0% would rarely show in " + cases
                    + "; look at several months together.";
        }
        return reached.getAsInt() == 0
                ? "With " + cases + " again, only a fall from " + from + " to 0% would show nine times in ten."
                : "With " + cases + " again, a fall from " + from + " to about " + reached.getAsInt()
                        + "% would show nine times in ten; a smaller one less often.";
    }
}
