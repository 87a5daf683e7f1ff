package org.callaudit.analytics.centre;

import java.util.List;
import org.callaudit.analytics.model.RecordCounts;
import org.callaudit.analytics.quality.EvaluatorForms;
import org.callaudit.analytics.stats.Interval;
import org.jspecify.annotations.Nullable;

/**
 * How sound the data are.
 *
 * @param records of the files that came in
 * @param sentence what became of them
 * @param window the stretch of the evaluators' forms
 * @param evaluators who audited in that stretch, by id
 */
public record FormData(RecordCounts records, String sentence, String window, List<Evaluator> evaluators) {

    /**
     * One evaluator's forms.
     *
     * @param wrong forms with an error that counts against form accuracy
     * @param likely 95 % interval of their share; null where there are too few
     */
    public record Evaluator(
            String id, long audits, long wrong, @Nullable Interval likely, EvaluatorForms findings) {}
}
