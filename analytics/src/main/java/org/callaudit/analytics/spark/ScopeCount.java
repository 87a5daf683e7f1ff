package org.callaudit.analytics.spark;

import java.util.Arrays;
import java.util.List;
import org.callaudit.analytics.model.Counter;
import org.callaudit.analytics.model.ErrorClass;
import org.callaudit.analytics.model.Tally;

/** The tally of one scope and day in the making: per item it counts into an array, which is many times quicker. */
final class ScopeCount {

    private static final ErrorClass[] CLASSES = ErrorClass.values();
    private static final int[] NONE = {};

    private final Tally tally = new Tally();
    /** By item number: audits to which it applied, then those in which it was in error. */
    private int[] items = NONE;

    void add(CountedAudit audit) {
        tally.add(Counter.AUDITS, 1);
        tally.add(Counter.APPLICABLE, audit.applicable());
        tally.add(Counter.ERRORS, audit.errors());
        if (audit.score() != null) {
            tally.addScore(audit.score());
        }
        for (ErrorClass errorClass : CLASSES) {
            if ((audit.classMask() & errorClass.bit()) != 0) {
                tally.add(Counter.with(errorClass), 1);
            }
        }
        if (audit.critical()) {
            tally.add(Counter.WITH_ANY_CRITICAL, 1);
        }
        if (audit.clean()) {
            tally.add(Counter.WITHOUT_FINDING, 1);
        }
    }

    /** Also counts the audit's items, topic and evaluator. */
    void addWithParts(CountedAudit audit) {
        add(audit);
        for (CountedAudit.Answer answer : audit.answers()) {
            int at = 2 * answer.place().number();
            if (at >= items.length) {
                items = Arrays.copyOf(
                        items, Math.max(at + 2, 2 * audit.answers().size()));
            }
            items[at]++;
            items[at + 1] += answer.wrong() ? 1 : 0;
        }
        if (!audit.topic().isBlank()) {
            tally.addTopic(audit.topic(), 1, audit.critical() ? 1 : 0);
        }
        tally.addEvaluator(audit.evaluatorId(), 1, audit.critical() ? 1 : 0);
    }

    /** Also counts the version of the form that the audit stands on. */
    void addWithForm(CountedAudit audit) {
        add(audit);
        tally.addForm(audit.formVersion(), 1, audit.critical() ? 1 : 0);
    }

    /** Counts one item of an audit to which it applied, for the item's own scope. */
    void addItem(CountedAudit audit, CountedAudit.Answer answer) {
        tally.add(Counter.AUDITS, 1);
        tally.add(Counter.APPLICABLE, 1);
        if (audit.clean()) {
            tally.add(Counter.WITHOUT_FINDING, 1);
        }
        if (answer.wrong()) {
            ErrorClass errorClass = answer.place().item().errorClass();
            tally.add(Counter.ERRORS, 1);
            tally.add(Counter.with(errorClass), 1);
            if (errorClass.critical()) {
                tally.add(Counter.WITH_ANY_CRITICAL, 1);
            }
        }
    }

    void add(CountedSurvey survey) {
        tally.add(Counter.SURVEYS_SENT, 1);
        if (survey.answered()) {
            tally.add(Counter.SURVEYS_ANSWERED, 1);
        }
        if (survey.answersOnly()) {
            tally.add(Counter.ANSWERS_ONLY, 1);
        }
        if (survey.csat() != null) {
            tally.add(Counter.csat(survey.csat()), 1);
        }
        if (survey.nps() != null) {
            tally.add(Counter.nps(survey.nps()), 1);
        }
        if (survey.ces() != null) {
            tally.add(Counter.ces(survey.ces()), 1);
        }
        if (survey.resolved() != null) {
            tally.add(survey.resolved() ? Counter.RESOLVED : Counter.NOT_RESOLVED, 1);
        }
    }

    /** The tally of what was added so far. */
    Tally tally(List<String> itemScopes) {
        Tally whole = new Tally().merge(tally);
        for (int at = 0; at < items.length; at += 2) {
            if (items[at] > 0) {
                whole.addItem(itemScopes.get(at / 2), items[at], items[at + 1]);
            }
        }
        return whole;
    }
}
