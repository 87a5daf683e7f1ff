package org.callaudit.analytics.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callaudit.analytics.measure.English;
import org.callaudit.analytics.measure.Estimate;
import org.callaudit.analytics.measure.FewCases;
import org.callaudit.analytics.measure.Measure;
import org.callaudit.analytics.measure.Stretch;
import org.callaudit.analytics.model.Counter;
import org.callaudit.analytics.model.FindingCode;
import org.callaudit.analytics.model.FormFinding;
import org.callaudit.analytics.model.RecordCounts;
import org.callaudit.analytics.model.RejectCode;
import org.callaudit.analytics.quality.QualitySummary.Reject;
import org.callaudit.analytics.quality.TakenFile.Fate;

/** Adds up what became of the files of a period and says what stands out. */
public final class QualityJudge {

    private static final int NAMED = 2;

    /** The most first, of equals those that one file mends all at once; rows that only wait come last. */
    private static final Comparator<Reject> FIRST = Comparator.comparing(
                    (Reject reject) -> reject.code() == RejectCode.INCOMPLETE_AUDIT)
            .thenComparing(Comparator.comparing(Reject::records).reversed())
            .thenComparing(reject -> !CodeWords.atOnce(reject.code()))
            .thenComparing(Reject::code);

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
        rejects.sort(FIRST);
        return rejects;
    }

    private String headline() {
        if (inputs.files().isEmpty()) {
            return "No files came in.";
        }
        String unusable = unusable();
        if (records.rejected() > 0) {
            return English.number(records.wanting()) + " of " + English.counted(records.read(), "record")
                    + (records.wanting() == 1 ? " needs fixing" : " need fixing") + mostlyFrom() + waiting() + "."
                    + unusable;
        }
        return unusable.isEmpty() ? "Every record that came in was taken." : unusable.strip();
    }

    /** Rows that nobody has to touch. */
    private String waiting() {
        long waiting = records.waiting();
        return waiting == 0
                ? ""
                : "; " + English.number(waiting) + (waiting == 1 ? " sound row waits" : " sound rows wait")
                        + (records.wanting() == 1 ? " for it" : " for them");
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
                .max(Comparator.comparing(file -> file.counts().wanting()));
        long of = worst.map(file -> file.counts().wanting()).orElse(0L);
        return of == 0 || of * 2 < records.wanting() || inputs.files().size() == 1
                ? ""
                : (of == records.wanting() ? ", all of " : ", " + English.number(of) + " of them of ")
                        + worst.map(TakenFile::name).orElse("");
    }

    private String subline() {
        List<String> parts = new ArrayList<>();
        if (records.wanting() > 0) {
            parts.add(mostOften());
        }
        long accuracy = inputs.findings().stream()
                .filter(finding -> finding.code().againstAccuracy())
                .count();
        if (accuracy > 0) {
            parts.add(
                    English.sentence(English.counted(accuracy, "error")) + " on the forms of audits that were taken.");
        }
        return String.join(" ", parts);
    }

    /** All that come up as often as any, and which of them to begin with. */
    private String mostOften() {
        List<Reject> rejects = rejects().stream()
                .filter(reject -> reject.code() != RejectCode.INCOMPLETE_AUDIT)
                .toList();
        Reject first = rejects.get(0);
        List<Reject> most = rejects.stream()
                .filter(reject -> reject.records() == first.records())
                .toList();
        String meanings = most.stream()
                .limit(NAMED)
                .map(reject -> CodeWords.records(reject.code()))
                .collect(Collectors.joining(" and "));
        String more = most.size() > NAMED ? " and " + English.word(most.size() - NAMED) + " more" : "";
        String each = most.size() > 1 ? " times each. " : first.records() == 1 ? " time. " : " times. ";
        return "Most often: " + meanings + more + ", " + English.number(first.records()) + each
                + (most.size() > 1 ? "Begin with the first: " : "To mend: ") + English.uncapital(first.remedy()) + ".";
    }

    private String late() {
        long late = findings.getOrDefault(FindingCode.LATE_AUDIT, 0L);
        return late == 0
                ? "No audit was made late."
                : English.sentence(English.counted(late, "audit")) + (late == 1 ? " was" : " were")
                        + " made longer after the contact than the settings allow.";
    }

    /** The days of the surveys, which are not those of the files. */
    private String when() {
        Stretch days = new Stretch(inputs.from(), inputs.to());
        return (inputs.from().equals(inputs.to()) ? "on " : "in ") + days.title();
    }

    private String answers() {
        Estimate answered = Measure.RESPONSE_RATE.of(inputs.centre());
        Double share = answered.value();
        Double low = answered.low();
        Double high = answered.high();
        if (inputs.centre().get(Counter.SURVEYS_SENT) == 0) {
            return "No surveys were sent " + when() + ".";
        }
        if (share == null || low == null || high == null || answered.numerator() == null) {
            return "How many surveys were sent is not known: the source lists answers only.";
        }
        String counts = English.of(answered.numerator(), answered.n()) + " surveys sent " + when() + " "
                + (answered.numerator() == 1 ? "was" : "were") + " answered";
        return English.sentence(counts)
                + (FewCases.makeShare(answered.n())
                        ? ": " + English.percent(share) + ", likely between " + Math.round(100 * low) + " and "
                                + English.percent(high) + "."
                        : ".");
    }
}
