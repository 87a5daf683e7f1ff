package org.callaudit.analytics.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callaudit.analytics.measure.English;
import org.callaudit.analytics.measure.Estimate;
import org.callaudit.analytics.measure.FewCases;
import org.callaudit.analytics.measure.Measure;
import org.callaudit.analytics.model.Counter;
import org.callaudit.analytics.model.FindingCode;
import org.callaudit.analytics.model.FormFinding;
import org.callaudit.analytics.model.RecordCounts;
import org.callaudit.analytics.model.RejectCode;
import org.callaudit.analytics.quality.QualitySummary.Reject;
import org.callaudit.analytics.quality.TakenFile.Fate;

/** Adds up what became of the files of a period and says what stands out. */
public final class QualityJudge {

    private final QualityInputs inputs;
    private final RecordCounts records;
    private final Map<FindingCode, Long> findings = new EnumMap<>(FindingCode.class);

    private QualityJudge(QualityInputs inputs) {
        this.inputs = inputs;
        this.records = inputs.files().stream().map(TakenFile::counts).reduce(RecordCounts.NONE, RecordCounts::plus);
        for (FindingCode code : FindingCode.values()) {
            findings.put(code, 0L);
        }
        for (FormFinding finding : inputs.findings()) {
            findings.merge(finding.code(), 1L, Long::sum);
        }
    }

    /** The report. */
    public static QualitySummary judge(QualityInputs inputs) {
        return new QualityJudge(inputs).summary();
    }

    private QualitySummary summary() {
        return new QualitySummary(
                inputs.from(),
                inputs.to(),
                inputs.zone(),
                inputs.dataAsOf(),
                headline(),
                subline(),
                inputs.files(),
                records,
                rejects(),
                findings,
                EvaluatorForms.of(inputs.findings()),
                late(),
                answers(),
                inputs.inputs());
    }

    private List<Reject> rejects() {
        List<Reject> rejects = new ArrayList<>();
        for (RejectCode code : RejectCode.values()) {
            long count = records.codes().getOrDefault(code, 0L);
            if (count > 0) {
                rejects.add(new Reject(code, count, CodeWords.meaning(code), CodeWords.remedy(code)));
            }
        }
        return rejects;
    }

    private String headline() {
        if (inputs.files().isEmpty()) {
            return "No files came in.";
        }
        String unusable = unusable();
        if (records.rejected() > 0) {
            return English.number(records.rejected()) + " of " + English.counted(records.read(), "record")
                    + (records.rejected() == 1 ? " needs fixing" : " need fixing") + mostlyFrom() + "." + unusable;
        }
        return unusable.isEmpty() ? "Every record that came in was taken." : unusable.strip();
    }

    /** Begins with a space; empty where every file could be used. */
    private String unusable() {
        long files = inputs.files().stream()
                .filter(file -> file.fate() == Fate.REJECTED)
                .count();
        return files == 0
                ? ""
                : " " + English.sentence(English.counted(files, "file")) + " can’t be used as "
                        + (files == 1 ? "it is." : "they are.");
    }

    /** Where one of several files has half of them or more. */
    private String mostlyFrom() {
        Optional<TakenFile> worst = inputs.files().stream()
                .max(Comparator.comparing(file -> file.counts().rejected()));
        long of = worst.map(file -> file.counts().rejected()).orElse(0L);
        return of * 2 < records.rejected() || inputs.files().size() == 1
                ? ""
                : (of == records.rejected() ? ", all of " : ", " + English.number(of) + " of them of ")
                        + worst.map(TakenFile::name).orElse("");
    }

    private String subline() {
        List<String> parts = new ArrayList<>();
        records.codes().entrySet().stream()
                .filter(entry -> entry.getKey() != RejectCode.INCOMPLETE_AUDIT)
                .max(Map.Entry.<RejectCode, Long>comparingByValue().thenComparing(Map.Entry::getKey))
                .ifPresent(entry -> parts.add("Most often: "
                        + English.uncapital(CodeWords.meaning(entry.getKey())) + ", " + English.number(entry.getValue())
                        + " times."));
        long accuracy = inputs.findings().stream()
                .filter(finding -> finding.code().againstAccuracy())
                .count();
        if (accuracy > 0) {
            parts.add(
                    English.sentence(English.counted(accuracy, "error")) + " on the forms of audits that were taken.");
        }
        return String.join(" ", parts);
    }

    private String late() {
        long late = findings.getOrDefault(FindingCode.LATE_AUDIT, 0L);
        return late == 0
                ? "No audit was made late."
                : English.sentence(English.counted(late, "audit")) + (late == 1 ? " was" : " were")
                        + " made later after the contact than your settings allow.";
    }

    private String answers() {
        Estimate answered = Measure.RESPONSE_RATE.of(inputs.centre());
        Double share = answered.value();
        Double low = answered.low();
        Double high = answered.high();
        if (inputs.centre().get(Counter.SURVEYS_SENT) == 0) {
            return "No surveys were sent on these days.";
        }
        if (share == null || low == null || high == null || answered.numerator() == null) {
            return "How many surveys were sent is not known: the source lists answers only.";
        }
        String counts = English.of(answered.numerator(), answered.n()) + " surveys sent on these days "
                + (answered.numerator() == 1 ? "was" : "were") + " answered";
        return English.sentence(counts)
                + (FewCases.makeShare(answered.n())
                        ? ": " + English.percent(share) + ", likely between " + Math.round(100 * low) + " and "
                                + English.percent(high) + "."
                        : ".");
    }
}
