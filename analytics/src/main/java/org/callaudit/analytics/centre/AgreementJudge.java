package org.callaudit.analytics.centre;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.callaudit.analytics.centre.EvaluatorAgreement.Pair;
import org.callaudit.analytics.centre.EvaluatorAgreement.Row;
import org.callaudit.analytics.measure.English;
import org.callaudit.analytics.measure.FewCases;
import org.callaudit.analytics.model.Form;
import org.callaudit.analytics.stats.Agreement;
import org.callaudit.analytics.stats.Disagreement;
import org.callaudit.analytics.stats.Interval;
import org.callaudit.analytics.stats.KrippendorffAlpha;
import org.callaudit.analytics.stats.Level;
import org.callaudit.analytics.stats.Ratings;
import org.jspecify.annotations.Nullable;

/** Judges from contacts that several evaluators scored how far their answers can be relied upon. */
final class AgreementJudge {

    private static final int CONFUSED = 2;
    private static final long NEARLY_ALWAYS = 95;
    private static final long MOSTLY = 85;
    private static final long OFTEN = 70;

    /** What needs calibration first; without shares, what was answered alike by the fewest. */
    private static final Comparator<Row> LEAST_ALIKE = Comparator.comparing(
                    Row::percent, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(row -> row.alike() - row.cases())
            .thenComparing(Row::text);

    private final CentreInputs inputs;
    private final Map<String, Scores> forms;
    private final Map<String, String> texts;

    AgreementJudge(CentreInputs inputs) {
        this.inputs = inputs;
        this.forms = Scores.byForm(inputs.scorings());
        this.texts = ItemTexts.of(inputs.reference().forms());
    }

    EvaluatorAgreement agreement() {
        EvaluatorPairs pairs = new EvaluatorPairs(forms.values(), active());
        List<Row> rows = new ArrayList<>();
        long unanimous = 0;
        for (Map.Entry<String, Scores> form : forms.entrySet()) {
            List<Row> items = items(form.getKey(), form.getValue());
            rows.add(whole(form.getKey(), form.getValue()));
            items.stream().filter(row -> row.alike() < row.cases()).forEach(rows::add);
            unanimous +=
                    items.stream().filter(row -> row.alike() == row.cases()).count();
        }
        return new EvaluatorAgreement(
                inputs.last(LastMonths.YEAR).words(),
                sentence(pairs.known()),
                contacts(),
                rows,
                unanimous,
                pairs.known(),
                new EvaluatorSeverity(forms.values()).severities(),
                pairs.unknown());
    }

    private long contacts() {
        return forms.values().stream().mapToLong(Scores::contacts).sum();
    }

    /** Those who audit, and those who only scored with others. */
    private Set<String> active() {
        Set<String> active = new TreeSet<>(inputs.evaluators().keySet());
        forms.values().forEach(scores -> active.addAll(scores.evaluators()));
        return active;
    }

    private String sentence(List<Pair> pairs) {
        String window = inputs.last(LastMonths.YEAR).words();
        if (forms.isEmpty()) {
            return "No contact was scored by two evaluators in " + window + ".";
        }
        long evaluators = forms.values().stream()
                .flatMap(scores -> scores.evaluators().stream())
                .distinct()
                .count();
        long same = pairs.stream().mapToLong(Pair::same).sum();
        long answers = pairs.stream().mapToLong(Pair::answers).sum();
        String who = English.sentence(English.counted(evaluators, "evaluator")) + " scored "
                + English.counted(contacts(), "contact") + " together in " + window + ". ";
        String how = "Compared two by two, their answers about an item were the same in " + English.of(same, answers)
                + " comparisons";
        return who
                + how
                + (FewCases.makeShare(contacts())
                        ? ", " + English.percent((double) same / answers) + "."
                        : "; " + English.number(FewCases.SHARE)
                                + " contacts or more would tell how much of that is chance.");
    }

    /** Answers about one contact hang together: the interval comes from draws of whole contacts. */
    private static Row whole(String form, Scores scores) {
        boolean enough = FewCases.makeShare(scores.contacts());
        Interval likely = enough
                ? Agreement.bootstrap(random -> alpha(scores.drawn(random)), Level.USUAL)
                        .orElse(null)
                : null;
        long[] alike = Scores.alike(scores.scorings(), scores.items());
        return row("All items of " + form, true, alike, scores.whole(), enough, likely);
    }

    private List<Row> items(String form, Scores scores) {
        List<Row> rows = new ArrayList<>();
        for (String item : scores.items()) {
            rows.add(item(texts.getOrDefault(Form.itemScope(form, item), item), item, scores));
        }
        rows.sort(LEAST_ALIKE);
        return rows;
    }

    private static Row item(String text, String item, Scores scores) {
        long[] alike = Scores.alike(scores.scorings(), List.of(item));
        Ratings ratings = scores.of(item);
        boolean enough = FewCases.makeShare(alike[1]) && alike[0] < alike[1];
        Interval likely = enough
                ? Agreement.bootstrap(ratings, AgreementJudge::alpha, Level.USUAL)
                        .orElse(null)
                : null;
        return row(text, false, alike, ratings, enough, likely);
    }

    private static Row row(
            String text, boolean whole, long[] alike, Ratings ratings, boolean enough, @Nullable Interval likely) {
        return new Row(
                text,
                whole,
                alike[0],
                alike[1],
                enough ? value(Agreement.percent(ratings)) : null,
                enough ? value(alpha(ratings)) : null,
                likely,
                enough ? value(gwet(ratings)) : null,
                enough ? words(Agreement.percent(ratings).orElse(1)) : "",
                confused(ratings));
    }

    /** Bands of the share of equal answers in whole per cent, as it stands beside them; the house's own. */
    private static String words(double share) {
        long same = Math.round(100 * share);
        return same >= NEARLY_ALWAYS
                ? "nearly always agree"
                : same >= MOSTLY ? "mostly agree" : same >= OFTEN ? "often differ" : "do not agree";
    }

    private static String confused(Ratings ratings) {
        return Agreement.confused(ratings).stream()
                .limit(CONFUSED)
                .map(pair -> pair.first() + "–" + pair.second() + " " + English.number(Math.round(pair.count())))
                .collect(Collectors.joining(", "));
    }

    private static OptionalDouble alpha(Ratings ratings) {
        return KrippendorffAlpha.of(ratings, KrippendorffAlpha.Scale.NOMINAL);
    }

    private static OptionalDouble gwet(Ratings ratings) {
        return Agreement.gwet(ratings, Disagreement.NOMINAL);
    }

    private static @Nullable Double value(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
