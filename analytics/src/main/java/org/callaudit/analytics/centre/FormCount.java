package org.callaudit.analytics.centre;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.callaudit.analytics.measure.English;
import org.callaudit.analytics.measure.FewCases;
import org.callaudit.analytics.measure.Tallies;
import org.callaudit.analytics.model.FindingCode;
import org.callaudit.analytics.model.RecordCounts;
import org.callaudit.analytics.quality.EvaluatorForms;
import org.callaudit.analytics.stats.Level;
import org.callaudit.analytics.stats.Proportion;
import org.callaudit.analytics.stats.WilsonInterval;

/** Counts what was wrong with records and forms. */
final class FormCount {

    private final CentreInputs inputs;

    FormCount(CentreInputs inputs) {
        this.inputs = inputs;
    }

    FormData data() {
        Map<String, EvaluatorForms> findings = new TreeMap<>();
        EvaluatorForms.of(inputs.findings()).forEach(forms -> findings.put(forms.evaluatorId(), forms));
        List<FormData.Evaluator> evaluators = new ArrayList<>();
        new TreeMap<>(inputs.evaluators()).forEach((id, tally) -> {
            Proportion wrong = Tallies.withFinding(tally);
            if (wrong.n() > 0) {
                evaluators.add(new FormData.Evaluator(
                        id,
                        wrong.n(),
                        wrong.count(),
                        FewCases.makeShare(wrong.n()) ? WilsonInterval.of(wrong, Level.USUAL) : null,
                        findings.getOrDefault(id, new EvaluatorForms(id, Map.of()))));
            }
        });
        return new FormData(
                inputs.records(),
                sentence(inputs.records()) + late(),
                inputs.last(LastMonths.YEAR).words(),
                evaluators);
    }

    private String sentence(RecordCounts records) {
        return records.read() == 0
                ? "No records came in."
                : English.number(records.read()) + " records read in the runs " + inputs.when() + ": "
                        + English.number(records.accepted())
                        + " accepted, " + English.number(records.wanting())
                        + (records.wanting() == 1 ? " needs" : " need") + " fixing, " + waiting(records)
                        + English.number(records.duplicates()) + " duplicates.";
    }

    private static String waiting(RecordCounts records) {
        return records.waiting() == 0
                ? ""
                : English.number(records.waiting()) + (records.waiting() == 1 ? " sound row waits" : " sound rows wait")
                        + " for them, ";
    }

    private String late() {
        long late = inputs.findings().stream()
                .filter(finding -> finding.code() == FindingCode.LATE_AUDIT)
                .count();
        return late == 0
                ? ""
                : " " + English.sentence(English.counted(late, "audit")) + " in "
                        + inputs.last(LastMonths.YEAR).words() + (late == 1 ? " was" : " were")
                        + " made longer after the contact than the settings allow.";
    }
}
