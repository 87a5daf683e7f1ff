package org.callaudit.analytics.centre;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.callaudit.analytics.centre.Teams.Team;
import org.callaudit.analytics.measure.English;
import org.callaudit.analytics.measure.FewCases;
import org.callaudit.analytics.model.ErrorClass;
import org.callaudit.analytics.model.Form;
import org.callaudit.analytics.model.Tally;
import org.callaudit.analytics.stats.Proportion;
import org.callaudit.analytics.stats.TwoProportionTest;

/**
 * The critical item that teams miss most beyond what the other teams miss.
 *
 * @param scope the item's
 */
record WorstItem(String scope, String text, Proportion own, Proportion others) {

    /** Chosen among all items for being the worst; hence stricter than elsewhere. */
    private static final double SIGNIFICANT = 0.01;

    /** That item, if its misses are beyond chance; over the stretch that teams are compared over. */
    static Optional<WorstItem> of(CentreInputs inputs, Outlier outlier) {
        Tally own = new Tally();
        Tally others = new Tally();
        List<String> ids = outlier.teams().stream().map(Team::id).toList();
        inputs.teams()
                .keySet()
                .forEach(team -> (ids.contains(team) ? own : others).merge(inputs.in(team, outlier.window())));
        Map<String, String> texts = ItemTexts.of(inputs.reference().forms());
        Set<String> critical = critical(inputs.reference().forms());
        return own.items().entrySet().stream()
                .filter(item -> critical.contains(item.getKey()))
                .map(item -> new WorstItem(
                        item.getKey(),
                        texts.getOrDefault(item.getKey(), item.getKey()),
                        share(item.getValue()),
                        share(others.items().getOrDefault(item.getKey(), new Tally.Pair(0, 0)))))
                .filter(WorstItem::beyondChance)
                .max(Comparator.comparing(WorstItem::excess).thenComparing(WorstItem::scope));
    }

    private static Set<String> critical(List<Form> forms) {
        Set<String> critical = new HashSet<>();
        forms.forEach(form -> form.items().stream()
                .filter(item -> item.errorClass() != ErrorClass.NON_CRITICAL)
                .forEach(item -> critical.add(Form.itemScope(form.formId(), item.itemId()))));
        return critical;
    }

    private static Proportion share(Tally.Pair pair) {
        return new Proportion(pair.hits(), pair.of());
    }

    private boolean beyondChance() {
        return FewCases.makeShare(own.n())
                && FewCases.makeShare(others.n())
                && own.share() > others.share()
                && TwoProportionTest.midP(own, others) < SIGNIFICANT;
    }

    /** Misses beyond those that as many cases of the others have. */
    private double excess() {
        return own.count() - own.n() * others.share();
    }

    String sentence() {
        return "“" + text + "” was missed in " + English.of(own.count(), own.n()) + ", in other teams in "
                + English.percent(others.share()) + ".";
    }
}
