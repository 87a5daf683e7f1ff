package org.callaudit.analytics.signal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.callaudit.analytics.measure.English;
import org.callaudit.analytics.measure.FewCases;
import org.callaudit.analytics.measure.FormChanges;
import org.callaudit.analytics.measure.Period;
import org.callaudit.analytics.measure.Tallies;
import org.callaudit.analytics.model.Counter;
import org.callaudit.analytics.model.ErrorClass;
import org.callaudit.analytics.model.Reference;
import org.callaudit.analytics.model.Tally;
import org.callaudit.analytics.stats.PValueAdjustment;
import org.callaudit.analytics.stats.Proportion;
import org.callaudit.analytics.stats.TwoProportionTest;

/**
 * What changed in a team: its latest whole month against the three before, and its latest three against the nine before,
 * for what came on slowly or before anybody looked.
 *
 * <p>The latest month is the last one that is over. A calendar month is judged as a whole and keeps its name; a window that
 * slid every night would be tested thirty times a month, and thirty chances of a false alarm are not one. All items, kinds of
 * error and the dissatisfied answers, over both stretches, are one family, tested two-sided and reported by Benjamini and
 * Hochberg at q = 0.05.
 *
 * <p>An item that another version of its form changed within the compared months is not the same item: it is tested as of
 * that change, all since against what was before, and the finding says so.
 */
public final class Changes {

    /** How findings are made, for whoever asks. */
    public static final String METHOD = method("each item and kind of error, audit forms with an error");

    /** The same {@link #withTopics}. */
    public static final String METHOD_WITH_TOPICS = method("each item, topic and kind of error");

    private static final double Q = 0.05;

    private final Map<LocalDate, Tally> days;
    private final FormChanges changes;
    private final LocalDate page;
    private final Contrast month;
    private final Contrast year;
    private final Map<List<Object>, Contrast> asOf = new HashMap<>();
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
        this.days = new TreeMap<>(days);
        this.changes = new FormChanges(reference);
        this.page = horizon.until();
        this.month = Contrast.of(days, latest, 1, 3);
        this.year = Contrast.of(days, latest, 3, 9);
        for (Contrast contrast : List.of(month, year)) {
            collect(contrast);
            if (topics) {
                collectTopics(contrast);
            }
        }
        collectItems();
    }

    private static String method(String compared) {
        return "An item is missed when it has fewer points than possible. The latest whole month is compared with the three"
                + " before, and the latest three with the nine before: " + compared
                + ", and dissatisfied answers. Of what is"
                + " told as more than chance would usually give, about one in twenty may be chance all the same"
                + " (Benjamini–Hochberg, q 0.05). A chart’s latest point outside its range is told, too.";
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
            if (PValueAdjustment.rejected(adjusted[i], Q) && lasts(test) && told.add(test.subject.key(test.rise()))) {
                findings.add(finding(test));
            }
        }
        return findings;
    }

    private void collect(Contrast contrast) {
        Tally now = contrast.now();
        Tally before = contrast.before();
        for (ErrorClass errorClass : ErrorClass.values()) {
            add(Subject.errorClass(errorClass), contrast, Counter.with(errorClass));
        }
        add(Subject.ANY_CRITICAL, contrast, Counter.WITH_ANY_CRITICAL);
        add(Subject.FORMS, contrast, Tallies.withFinding(now), Tallies.withFinding(before));
        add(Subject.DISSATISFIED, contrast, Tallies.dissatisfied(now), Tallies.dissatisfied(before));
    }

    /** Each item over both stretches, or as of its change where that lies in them; as of the same change once. */
    private void collectItems() {
        for (String scope : new TreeMap<>(year.now().items()).keySet()) {
            Contrast latest = sameItem(month, scope);
            Contrast longer = sameItem(year, scope);
            addItem(scope, latest);
            if (!longer.sameDays(latest)) {
                addItem(scope, longer);
            }
        }
    }

    /** The contrast, or that of the days since the item's latest change with those before it, within its twelve months. */
    private Contrast sameItem(Contrast contrast, String scope) {
        LocalDate from = year.from();
        FormChanges.Change latest = null;
        for (FormChanges.Change change : changes.of(scope)) {
            if (!change.day().isAfter(contrast.days().to())) {
                from = latest != null && latest.day().isAfter(from) ? latest.day() : from;
                latest = change;
            }
        }
        return latest == null || !latest.day().isAfter(contrast.from()) ? contrast : since(from, latest);
    }

    /** The items of one form that change together share the sums. */
    private Contrast since(LocalDate from, FormChanges.Change change) {
        return asOf.computeIfAbsent(
                List.of(from, change),
                key -> Contrast.since(days, from, change, month.days().to(), English.date(change.day(), page)));
    }

    private void addItem(String scope, Contrast contrast) {
        Tally.Pair now = contrast.now().items().get(scope);
        Tally.Pair past = contrast.before().items().get(scope);
        if (now != null && past != null) {
            boolean always = now.of() == contrast.now().get(Counter.AUDITS)
                    && past.of() == contrast.before().get(Counter.AUDITS);
            add(
                    Subject.item(scope, changes.text(scope, contrast.days().to()), always),
                    contrast,
                    new Proportion(now.hits(), now.of()),
                    new Proportion(past.hits(), past.of()));
        }
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
                        other.contrast.sameDays(month) && other.subject.key().equals(test.subject.key()))
                .allMatch(other -> other.now.share() > test.before.share() == test.rise());
    }

    private Finding finding(Test test) {
        String sentence = test.contrast.sentence(test.subject, test.now, test.before);
        boolean critical = test.rise() && test.subject.equals(Subject.ANY_CRITICAL);
        String where = critical
                ? TopicShare.of(test.contrast.now().topics())
                        .map(topic -> " " + topic.sentence())
                        .orElse("")
                : "";
        return Finding.of(
                test.subject,
                test.now,
                test.contrast.days(),
                test.contrast.whole(),
                test.before.share(),
                sentence,
                where,
                test.pValue);
    }
}
