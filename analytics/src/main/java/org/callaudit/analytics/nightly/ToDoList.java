package org.callaudit.analytics.nightly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callaudit.analytics.measure.English;
import org.callaudit.analytics.measure.TeamCases;
import org.callaudit.analytics.model.Case;
import org.callaudit.analytics.model.ErrorClass;
import org.callaudit.analytics.model.FindingCode;
import org.callaudit.analytics.model.FormFinding;
import org.callaudit.analytics.model.FreshAudit;
import org.callaudit.analytics.model.Purpose;
import org.callaudit.analytics.model.UnhappyAnswer;

/** What there is to do today. Its words travel in a mail, so it names contacts and audits, never agents. */
public final class ToDoList {

    private static final int NAMED_FORMS = 3;
    private static final int LONGEST_QUOTE = 120;

    private static final int MOST = 3;

    private final NightlyInputs inputs;
    private final TeamCases cases;

    ToDoList(NightlyInputs inputs, TeamCases cases) {
        this.inputs = inputs;
        this.cases = cases;
    }

    /** At most three, the gravest first. */
    List<NightlySummary.ToDo> entries() {
        List<NightlySummary.ToDo> entries = new ArrayList<>();
        toHear(inputs.freshAudits()).map(this::hear).ifPresent(entries::add);
        overdue().ifPresent(entries::add);
        List<FormFinding> wrong = wrongTotals(inputs.findings());
        if (!wrong.isEmpty()) {
            entries.add(correct(wrong));
        }
        inputs.unhappy().stream()
                .filter(answer -> !answer.comment().isBlank())
                .min(Comparator.comparing(UnhappyAnswer::csat))
                .map(ToDoList::callBack)
                .ifPresent(entries::add);
        return entries.subList(0, Math.min(MOST, entries.size()));
    }

    /** The case that is overdue longest. Its text may name an agent and stays out. */
    private Optional<NightlySummary.ToDo> overdue() {
        LocalDate day = inputs.businessDate();
        List<Case> overdue =
                cases.overdueAt(day.plusDays(1).atStartOfDay(inputs.zone()).toInstant());
        return overdue.stream().findFirst().map(first -> {
            String department = first.department().isBlank() ? "" : " to " + first.department();
            LocalDate due = Optional.ofNullable(first.dueAt())
                    .orElseThrow()
                    .atZone(inputs.zone())
                    .toLocalDate();
            String more = overdue.size() == 1
                    ? ""
                    : " " + English.sentence(English.counted(overdue.size() - 1L, "more case")) + " overdue.";
            return new NightlySummary.ToDo(
                    "Answer case " + first.caseId(),
                    English.sentence(first.type().text()) + department + ", due " + English.date(due, day) + ". Owner: "
                            + cases.owner(first) + "." + more);
        });
    }

    /** The latest audit with an automatic zero or a compliance-critical error. */
    static Optional<FreshAudit> toHear(List<FreshAudit> audits) {
        return audits.stream()
                .filter(audit -> audit.purpose() != Purpose.CALIBRATION)
                .filter(audit -> audit.misses().stream().anyMatch(ToDoList::grave))
                .findFirst();
    }

    /** Findings on totals that are wrong as written down. */
    static List<FormFinding> wrongTotals(List<FormFinding> findings) {
        return findings.stream()
                .filter(finding ->
                        finding.code() == FindingCode.WRONG_TOTAL || finding.code() == FindingCode.AUTO_FAIL_IGNORED)
                .toList();
    }

    private static boolean grave(FreshAudit.Miss miss) {
        return miss.autoFail() || miss.errorClass() == ErrorClass.COMPLIANCE_CRITICAL;
    }

    private NightlySummary.ToDo hear(FreshAudit audit) {
        FreshAudit.Miss miss =
                audit.misses().stream().filter(ToDoList::grave).findFirst().orElseThrow();
        LocalDate audited = audit.auditedAt().atZone(inputs.zone()).toLocalDate();
        return new NightlySummary.ToDo(
                "Hear call " + audit.contactId(),
                (miss.autoFail() ? "Automatic zero: " : "Compliance-critical: ") + miss.text() + ". Audited "
                        + English.date(audited, inputs.businessDate()) + ".");
    }

    private static NightlySummary.ToDo correct(List<FormFinding> wrong) {
        String named = wrong.stream().limit(NAMED_FORMS).map(ToDoList::totals).collect(Collectors.joining(" "));
        int more = wrong.size() - NAMED_FORMS;
        return new NightlySummary.ToDo(
                "Correct " + English.counted(wrong.size(), "form total"),
                more > 0 ? named + " And " + English.word(more) + " more." : named);
    }

    private static String totals(FormFinding finding) {
        String says = finding.auditId() + " says " + (finding.stated() == null ? "nothing" : finding.stated());
        Double recomputed = finding.recomputed();
        return finding.code() == FindingCode.AUTO_FAIL_IGNORED || recomputed == null
                ? says + ", an automatic zero applies."
                : says + ", items give " + English.score(recomputed) + ".";
    }

    private static NightlySummary.ToDo callBack(UnhappyAnswer answer) {
        String words = answer.comment().strip();
        int end = words.offsetByCodePoints(0, Math.min(LONGEST_QUOTE, words.codePointCount(0, words.length())));
        String quote = end < words.length() ? words.substring(0, end).strip() + "…" : words;
        return new NightlySummary.ToDo(
                "Call back about " + answer.contactId(), English.sentence(about(answer)) + ": “" + quote + "”");
    }

    /** Topic and rating of an answer: {@code billing, rated 1}. */
    static String about(UnhappyAnswer answer) {
        String rated = "rated " + answer.csat();
        return answer.topic().isBlank() ? rated : answer.topic() + ", " + rated;
    }
}
