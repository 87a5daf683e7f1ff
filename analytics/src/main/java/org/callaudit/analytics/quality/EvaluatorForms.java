package org.callaudit.analytics.quality;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.callaudit.analytics.model.FindingCode;
import org.callaudit.analytics.model.FormFinding;

/** How many findings of each code there are on one evaluator's forms. */
public record EvaluatorForms(String evaluatorId, Map<FindingCode, Long> findings) {

    /** One for each evaluator with a finding, by id. */
    public static List<EvaluatorForms> of(Collection<FormFinding> findings) {
        SortedMap<String, Map<FindingCode, Long>> counted = new TreeMap<>();
        for (FormFinding finding : findings) {
            counted.computeIfAbsent(finding.evaluatorId(), id -> new EnumMap<>(FindingCode.class))
                    .merge(finding.code(), 1L, Long::sum);
        }
        List<EvaluatorForms> forms = new ArrayList<>();
        counted.forEach((evaluator, counts) -> forms.add(new EvaluatorForms(evaluator, counts)));
        return forms;
    }

    /** How many of that code. */
    public long count(FindingCode code) {
        return findings.getOrDefault(code, 0L);
    }
}
