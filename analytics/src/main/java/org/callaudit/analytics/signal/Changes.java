package org.callaudit.analytics.signal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callaudit.analytics.measure.English;
import org.callaudit.analytics.measure.FewCases;
import org.callaudit.analytics.measure.Period;
import org.callaudit.analytics.measure.Tallies;
import org.callaudit.analytics.model.Counter;
import org.callaudit.analytics.model.ErrorClass;
import org.callaudit.analytics.model.Form;
import org.callaudit.analytics.model.Reference;
import org.callaudit.analytics.model.Tally;
import org.callaudit.analytics.stats.PValueAdjustment;
import org.callaudit.analytics.stats.Proportion;
import org.callaudit.analytics.stats.TwoProportionTest;

/**
 * What changed in a team: its latest whole month against the three before, and its latest three against the nine before,
 * for what came on slowly or before anybody looked.
 *
 * <p>The latest month is the one that ended 14 days or more before the business date. A calendar month is judged once,
 * on all its audits, and keeps its name; a window that slid every night would be tested thirty times a month, and thirty
 * chances of a false alarm are not one. All items, kinds of error and the dissatisfied answers, over both stretches, are
 * one family, tested two-sided and reported by Benjamini and Hochberg at q = 0.05.
 */
public final class Changes {

    private static final double Q = 0.05;

    private final Contrast month;
    private final List<Test> family = new ArrayList<>();

    private record Test(Subject subject, Contrast contrast, Proportion now, Proportion before, double pValue) {

        boolean rise() {
            return now.share() > before.share();
        }
    }

    /** The changes of a team, given its daily tallies. */
    public Changes(Map<LocalDate, Tally> days, Horizon horizon, Reference reference) {
        this(days, horizon, reference, false);
    }

    /** The same with what calls were about: critical errors by topic are of the family too. */
    public static Changes withTopics(Map<LocalDate, Tally> days, Horizon horizon, Reference reference) {
        return new Changes(days, horizon, reference, true);
    }

    private Changes(Map<LocalDate, Tally> days, Horizon horizon, Reference reference, boolean topics) {
        Period latest = horizon.latestMonth();
        this.month = Contrast.of(days, latest, 1, 3);
        Map<String, String> texts = texts(reference);
        for (Contrast contrast : List.of(month, Contrast.of(days, latest, 3, 9))) {
            collect(contrast, texts);
            if (topics) {
                collectTopics(contrast);
            }
        }
    }

    /** Whether there were cases enough on both sides to compare anything. */
    public boolean judged() {
        return !family.isEmpty();
    }

    /** What is beyond chance, in no particular order; each once, by the month if that shows it. */
    public List<Finding> findings() {
        double[] adjusted =
                PValueAdjustment.BH.adjusted(family.stream().map(Test::pValue).toList());
        List<Finding> findings = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (int i = 0; i < adjusted.length; i++) {
            Test test = family.get(i);
            if (adjusted[i] <= Q && lasts(test) && told.add(test.subject.key(test.rise()))) {
                findings.add(finding(test));
            }
        }
        return findings;
    }

    private void collect(Contrast contrast, Map<String, String> texts) {
        Tally now = contrast.now();
        Tally before = contrast.before();
        now.items().forEach((scope, pair) -> {
            Tally.Pair past = before.items().get(scope);
            if (past != null) {
                boolean always = pair.of() == now.get(Counter.AUDITS) && past.of() == before.get(Counter.AUDITS);
                Subject item = Subject.item(scope, texts.getOrDefault(scope, scope), always);
                add(item, contrast, new Proportion(pair.hits(), pair.of()), new Proportion(past.hits(), past.of()));
            }
        });
        for (ErrorClass errorClass : ErrorClass.values()) {
            add(Subject.errorClass(errorClass), contrast, Counter.with(errorClass));
        }
        add(Subject.ANY_CRITICAL, contrast, Counter.WITH_ANY_CRITICAL);
        add(Subject.FORMS, contrast, Tallies.withFinding(now), Tallies.withFinding(before));
        add(Subject.DISSATISFIED, contrast, Tallies.dissatisfied(now), Tallies.dissatisfied(before));
    }

    private void collectTopics(Contrast contrast) {
        contrast.now().topics().forEach((topic, pair) -> {
            Tally.Pair past = contrast.before().topics().get(topic);
            if (past != null && !topic.isBlank()) {
                add(
                        Subject.topic(topic),
                        contrast,
                        new Proportion(pair.hits(), pair.of()),
                        new Proportion(past.hits(), past.of()));
            }
        });
    }

    private void add(Subject subject, Contrast contrast, Counter hits) {
        add(subject, contrast, Tallies.share(contrast.now(), hits), Tallies.share(contrast.before(), hits));
    }

    private void add(Subject subject, Contrast contrast, Proportion latest, Proportion past) {
        if (FewCases.makeShare(latest.n()) && FewCases.makeShare(past.n())) {
            family.add(new Test(subject, contrast, latest, past, TwoProportionTest.midP(latest, past)));
        }
    }

    /** Whether the latest month is still on the side that the stretch has moved to; what has passed is not news. */
    private boolean lasts(Test test) {
        return family.stream()
                .filter(other ->
                        other.contrast.equals(month) && other.subject.key().equals(test.subject.key()))
                .allMatch(other -> other.now.share() > test.before.share() == test.rise());
    }

    private Finding finding(Test test) {
        String sentence = test.subject.counts(test.now, noun -> test.contrast.stretch() + " " + noun) + "; "
                + English.of(test.before.count(), test.before.n()) + " in " + test.contrast.earlier() + ".";
        boolean critical = test.rise() && test.subject.equals(Subject.ANY_CRITICAL);
        String where = critical
                ? TopicShare.of(test.contrast.now().topics())
                        .map(topic -> " " + topic.sentence())
                        .orElse("")
                : "";
        return Finding.of(test.subject, test.now, test.before.share(), sentence, where, test.pValue);
    }

    /** What the newest version of a form calls its items. */
    private static Map<String, String> texts(Reference reference) {
        Map<String, String> texts = new HashMap<>();
        for (Form form : reference.forms()) {
            form.items().forEach(item -> texts.put(Form.itemScope(form.formId(), item.itemId()), item.text()));
        }
        return texts;
    }
}
