package org.callaudit.analytics.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callaudit.analytics.model.Counter;
import org.callaudit.analytics.model.ErrorClass;
import org.callaudit.analytics.model.Form;
import org.callaudit.analytics.model.Reference;
import org.callaudit.analytics.model.Tally;
import org.callaudit.analytics.stats.BenjaminiHochberg;
import org.callaudit.analytics.stats.Proportion;
import org.callaudit.analytics.stats.TwoProportionTest;

/**
 * What changed in a team: its latest whole month against the three before.
 *
 * <p>The month is the latest that ended 14 days or more before the business date. A calendar month is judged once, on
 * all its audits, and keeps its name; a window that slid every night would be tested thirty times a month, and thirty
 * chances of a false alarm are not one. All items, kinds of error and the dissatisfied answers are one family, tested
 * two-sided and reported by Benjamini and Hochberg at q = 0.05.
 */
final class Changes {

    private static final double Q = 0.05;
    private static final int MONTHS_BEFORE = 3;

    private final Period month;
    private final Tally now;
    private final Tally before;
    private final String earlier;
    private final Reference reference;
    private final List<Test> family = new ArrayList<>();

    private record Test(Subject subject, Proportion now, Proportion before, double pValue) {}

    /** The changes of a team, given its daily tallies. */
    Changes(Map<LocalDate, Tally> days, LocalDate businessDate, Reference reference) {
        Period latest = Period.of(Grain.MONTH, businessDate);
        while (!latest.arrivedBy(businessDate)) {
            latest = latest.plus(-1);
        }
        this.month = latest;
        this.reference = reference;
        this.now = Tallies.in(days, latest);
        this.before = new Tally();
        int months = 0;
        for (int back = 1; back <= MONTHS_BEFORE; back++) {
            Tally tally = Tallies.in(days, latest.plus(-back));
            months += Tallies.isEmpty(tally) ? 0 : 1;
            before.merge(tally);
        }
        this.earlier = months == 1 ? "the month before" : "the " + English.word(months) + " months before";
        collect();
    }

    /** Whether there were cases enough on both sides to compare anything. */
    boolean judged() {
        return !family.isEmpty();
    }

    /** What is beyond chance, in no particular order. */
    List<Finding> findings() {
        double[] adjusted =
                BenjaminiHochberg.adjusted(family.stream().map(Test::pValue).toList());
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < adjusted.length; i++) {
            if (adjusted[i] <= Q) {
                findings.add(finding(family.get(i)));
            }
        }
        return findings;
    }

    private void collect() {
        Map<String, String> texts = texts();
        now.items().forEach((scope, pair) -> {
            Tally.Pair past = before.items().get(scope);
            if (past != null) {
                boolean always = pair.of() == now.get(Counter.AUDITS) && past.of() == before.get(Counter.AUDITS);
                add(
                        Subject.item(scope, texts.getOrDefault(scope, scope), always),
                        new Proportion(pair.hits(), pair.of()),
                        new Proportion(past.hits(), past.of()));
            }
        });
        for (ErrorClass errorClass : ErrorClass.values()) {
            add(Subject.errorClass(errorClass), Counter.with(errorClass));
        }
        add(Subject.ANY_CRITICAL, Counter.WITH_ANY_CRITICAL);
        add(Subject.FORMS, Tallies.withFinding(now), Tallies.withFinding(before));
        add(Subject.DISSATISFIED, Tallies.dissatisfied(now), Tallies.dissatisfied(before));
    }

    private void add(Subject subject, Counter hits) {
        add(subject, Tallies.share(now, hits), Tallies.share(before, hits));
    }

    private void add(Subject subject, Proportion latest, Proportion past) {
        if (latest.n() >= FewCases.SHARE && past.n() >= FewCases.SHARE) {
            family.add(new Test(subject, latest, past, TwoProportionTest.midP(latest, past)));
        }
    }

    private Finding finding(Test test) {
        boolean rise = test.now.share() > test.before.share();
        String sentence = test.subject.counts(test.now, month) + "; " + English.of(test.before.count(), test.before.n())
                + " in " + earlier + ".";
        String where = rise && test.subject.equals(Subject.ANY_CRITICAL) ? TopicShare.sentence(now.topics()) : "";
        return Finding.of(test.subject, rise, sentence, where, test.pValue);
    }

    /** What the newest version of a form calls its items. */
    private Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>();
        for (Form form : reference.forms()) {
            form.items().forEach(item -> texts.put(Form.itemScope(form.formId(), item.itemId()), item.text()));
        }
        return texts;
    }
}
