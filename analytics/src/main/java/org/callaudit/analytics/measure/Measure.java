package org.callaudit.analytics.measure;

import java.util.Locale;
import java.util.function.Function;
import org.callaudit.analytics.model.Counter;
import org.callaudit.analytics.model.ErrorClass;
import org.callaudit.analytics.model.Tally;
import org.callaudit.analytics.model.TargetRange;
import org.callaudit.analytics.stats.Moments;
import org.callaudit.analytics.stats.Proportion;

/** Everything that is measured, in the order of an export: one constant, one measure. */
public enum Measure {
    AUDITS("audits", "Audits", Unit.NUMBER, Better.NEITHER, tally -> number(tally, Counter.AUDITS, Counter.AUDITS)),
    AUDIT_SCORE_MEAN("audit_score_mean", "Mean audit score", Unit.PERCENT, Better.UP, Measure::score),
    ERROR_RATE_NON_CRITICAL(
            "error_rate.non_critical",
            "Audits with a non-critical error",
            Unit.SHARE,
            Better.DOWN,
            tally -> share(tally, Counter.WITH_NON_CRITICAL, Counter.AUDITS)),
    ERROR_RATE_CUSTOMER_CRITICAL(
            "error_rate.customer_critical",
            "Audits with a customer-critical error",
            Unit.SHARE,
            Better.DOWN,
            tally -> share(tally, Counter.WITH_CUSTOMER_CRITICAL, Counter.AUDITS)),
    ERROR_RATE_BUSINESS_CRITICAL(
            "error_rate.business_critical",
            "Audits with a business-critical error",
            Unit.SHARE,
            Better.DOWN,
            tally -> share(tally, Counter.WITH_BUSINESS_CRITICAL, Counter.AUDITS)),
    ERROR_RATE_COMPLIANCE_CRITICAL(
            "error_rate.compliance_critical",
            "Audits with a compliance-critical error",
            Unit.SHARE,
            Better.DOWN,
            tally -> share(tally, Counter.WITH_COMPLIANCE_CRITICAL, Counter.AUDITS)),
    ERROR_RATE_ANY_CRITICAL(
            "error_rate.any_critical",
            "Audits with a critical error",
            Unit.SHARE,
            Better.DOWN,
            tally -> share(tally, Counter.WITH_ANY_CRITICAL, Counter.AUDITS)),
    DEFECTS_PER_UNIT(
            "defects_per_unit",
            "Errors per audit",
            Unit.PER_CASE,
            Better.DOWN,
            tally -> Estimate.ratio(tally.get(Counter.ERRORS), tally.get(Counter.AUDITS), 1)),
    DPMO(
            "dpmo",
            "Errors per million items",
            Unit.PER_MILLION,
            Better.DOWN,
            tally -> Estimate.ratio(tally.get(Counter.ERRORS), tally.get(Counter.APPLICABLE), 1e6)),
    FORM_ACCURACY(
            "form_accuracy",
            "Forms without a finding",
            Unit.SHARE,
            Better.UP,
            tally -> share(tally, Counter.WITHOUT_FINDING, Counter.AUDITS)),
    SURVEYS_SENT(
            "surveys_sent",
            "Surveys sent",
            Unit.NUMBER,
            Better.NEITHER,
            tally -> Estimate.count(askedOf(tally, Counter.SURVEYS_SENT), askedOf(tally, Counter.SURVEYS_SENT))),
    SURVEYS_ANSWERED(
            "surveys_answered",
            "Surveys answered",
            Unit.NUMBER,
            Better.NEITHER,
            tally -> number(tally, Counter.SURVEYS_ANSWERED, Counter.SURVEYS_SENT)),
    RESPONSE_RATE(
            "response_rate",
            "Response rate",
            Unit.SHARE,
            Better.UP,
            tally -> Estimate.share(askedOf(tally, Counter.SURVEYS_ANSWERED), askedOf(tally, Counter.SURVEYS_SENT))),
    CSAT_MEAN("csat_mean", "Mean satisfaction", Unit.SCALE, Better.UP, tally -> mean(tally, Answers.CSAT)),
    CSAT_TOP2(
            "csat_top2", "Satisfied customers (4–5)", Unit.SHARE, Better.UP, tally -> share(Tallies.satisfied(tally))),
    CSAT_DISSATISFIED(
            "csat_dissatisfied",
            "Dissatisfied customers (1–2)",
            Unit.SHARE,
            Better.DOWN,
            tally -> share(Tallies.dissatisfied(tally))),
    NPS("nps", "Net promoter score", Unit.POINTS, Better.UP, Measure::promoterScore),
    CES_MEAN("ces_mean", "Mean ease", Unit.SCALE, Better.UP, tally -> mean(tally, Answers.CES)),
    RESOLVED_RATE(
            "resolved_rate",
            "Resolved, as customers say",
            Unit.SHARE,
            Better.UP,
            tally -> Estimate.share(
                    tally.get(Counter.RESOLVED), tally.get(Counter.RESOLVED) + tally.get(Counter.NOT_RESOLVED)));

    private final String text;
    private final String label;
    private final Unit unit;
    private final Better better;
    private final Function<Tally, Estimate> estimator;

    Measure(String text, String label, Unit unit, Better better, Function<Tally, Estimate> estimator) {
        this.text = text;
        this.label = label;
        this.unit = unit;
        this.better = better;
        this.estimator = estimator;
    }

    /** The measure of that name in files and on the command line, as {@code error_rate.any_critical}. */
    public static Measure of(String text) {
        for (Measure measure : values()) {
            if (measure.text.equals(text.toLowerCase(Locale.ROOT))) {
                return measure;
            }
        }
        throw new IllegalArgumentException("no measure " + text);
    }

    /** The share of audits with an error of that class. */
    public static Measure errorRate(ErrorClass errorClass) {
        return of("error_rate." + errorClass.text());
    }

    /** The name used in files, tables and JSON: {@code error_rate.any_critical}. */
    public String text() {
        return text;
    }

    /** The name used on pages. */
    public String label() {
        return label;
    }

    public Unit unit() {
        return unit;
    }

    public Better better() {
        return better;
    }

    /** Whether it comes from surveys, and so exists only where {@code ScopeKind.surveyed()}. */
    public boolean surveyed() {
        return ordinal() >= SURVEYS_SENT.ordinal();
    }

    /** Which targets it can have. */
    public TargetRange targets() {
        return switch (unit) {
            case SHARE -> new TargetRange(0, 1, true);
            case PERCENT -> new TargetRange(0, 100, false);
            case POINTS -> new TargetRange(-100, 100, false);
            case PER_MILLION -> new TargetRange(0, 1e6, false);
            case SCALE -> {
                Answers answers = this == CES_MEAN ? Answers.CES : Answers.CSAT;
                yield new TargetRange(answers.least(), answers.most(), false);
            }
            case NUMBER, PER_CASE -> new TargetRange(0, Double.POSITIVE_INFINITY, false);
        };
    }

    /** What it comes to on these days. */
    public Estimate of(Tally tally) {
        return estimator.apply(tally);
    }

    private static Estimate number(Tally tally, Counter counter, Counter among) {
        return Estimate.count(tally.get(counter), tally.get(among));
    }

    private static Estimate share(Tally tally, Counter hits, Counter all) {
        return Estimate.share(tally.get(hits), tally.get(all));
    }

    private static Estimate share(Proportion share) {
        return Estimate.share(share.count(), share.n());
    }

    /** Without those of which nobody knows what else was sent: their answers would look like a response of 100 %. */
    private static long askedOf(Tally tally, Counter counter) {
        return tally.get(counter) - tally.get(Counter.ANSWERS_ONLY);
    }

    private static Estimate score(Tally tally) {
        Moments moments = new Moments(
                tally.get(Counter.SCORED), tally.scoreSum(), tally.scoreSquares(), (long) Tally.SCORE_UNITS);
        return Estimate.mean(moments, 0, 100);
    }

    private static Estimate mean(Tally tally, Answers answers) {
        return Estimate.mean(answers.moments(tally), answers.least(), answers.most());
    }

    private static Estimate promoterScore(Tally tally) {
        return Estimate.promoterScore(
                Answers.NPS.between(tally, 9, 10), Answers.NPS.between(tally, 0, 6), Answers.NPS.all(tally));
    }
}
