package org.callaudit.analytics.nightly;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callaudit.analytics.measure.English;
import org.callaudit.analytics.measure.Nameless;
import org.callaudit.analytics.measure.TeamCases;
import org.callaudit.analytics.model.Case;
import org.callaudit.analytics.model.FindingCode;
import org.callaudit.analytics.model.FormFinding;
import org.callaudit.analytics.model.FreshAudit;
import org.callaudit.analytics.model.FreshAudit.Miss;
import org.callaudit.analytics.model.Purpose;
import org.callaudit.analytics.model.UnhappyAnswer;

/** What there is to do today. Its words travel in a mail, so it names contacts and audits, never agents. */
public final class ToDoList {

    private static final int MOST = 3;
    private static final int NAMED_FORMS = 3;
    private static final int LONGEST_QUOTE = 120;
    private static final int LONGEST_TEXT = 90;
    /** Days after which nobody is called back. */
    private static final int STILL_FRESH = 30;

    /** What makes the score 0 first, then the gravest class. */
    private static final Comparator<Miss> GRAVEST =
            Comparator.comparing(Miss::autoFail).thenComparing(Miss::errorClass).reversed();

    private final NightlyInputs inputs;
    private final TeamCases cases;
    private final Nameless nameless;

    ToDoList(TeamNight night) {
        this.inputs = night.inputs();
        this.cases = night.cases();
        this.nameless = night.nameless();
    }

    /**
     * At most three: the case overdue longest, the gravest error to hear, the forms to correct; where one of these is missing,
     * further automatic zeros, then who is to be called back, then other critical errors.
     */
    List<NightlySummary.ToDo> entries() {
        List<FreshAudit> calls = toHear(inputs.freshAudits());
        List<NightlySummary.ToDo> entries = new ArrayList<>();
        overdue().ifPresent(entries::add);
        calls.stream().limit(1).map(this::hear).forEach(entries::add);
        List<FormFinding> wrong = wrongTotals(inputs.findings());
        if (!wrong.isEmpty()) {
            entries.add(correct(wrong));
        }
        List<FreshAudit> more = calls.subList(Math.min(1, calls.size()), calls.size());
        Stream.of(
                        more.stream().filter(ToDoList::automaticZero).map(this::hear),
                        callBack().stream(),
                        more.stream().filter(audit -> !automaticZero(audit)).map(this::hear))
                .flatMap(free -> free)
                .limit(MOST - entries.size())
                .forEach(entries::add);
        return entries;
    }

    /** The case that is overdue longest. */
    private Optional<NightlySummary.ToDo> overdue() {
        LocalDate day = inputs.businessDate();
        List<Case> overdue =
                cases.overdueAt(day.plusDays(1).atStartOfDay(inputs.zone()).toInstant());
        return overdue.stream().findFirst().map(first -> {
            LocalDate due = Optional.ofNullable(first.dueAt())
                    .orElseThrow()
                    .atZone(inputs.zone())
                    .toLocalDate();
            String more = overdue.size() == 1
                    ? ""
                    : " " + English.sentence(English.counted(overdue.size() - 1L, "more case")) + " overdue.";
            String owner = cases.owns(first) ? "you" : nameless.owner(first.owner());
            return new NightlySummary.ToDo(
                    verb(first) + ", case " + first.caseId(),
                    matter(first) + "Due " + English.date(due, day) + ago(due, day) + ". Owner: " + owner + "." + more);
        });
    }

    private static String ago(LocalDate due, LocalDate day) {
        long days = ChronoUnit.DAYS.between(due, day);
        return days == 0 ? "" : ", " + English.counted(days, "day") + " ago";
    }

    private static String verb(Case one) {
        return switch (one.type()) {
            case ACTION -> "Close action";
            case COACHING -> "Give coaching";
            case COMPLAINT -> "Answer complaint";
            case REFERRAL -> "Follow up referral";
        };
    }

    /** Whom a case was referred to and what it is about, in a sentence with a blank after it; may be empty. */
    private String matter(Case one) {
        String text = brief(nameless.text(one.text()), LONGEST_TEXT);
        String department =
                one.department().isBlank() ? "" : "To " + one.department().strip() + ": ";
        return text.isEmpty() ? "" : department + English.sentence(text) + (text.matches("(?s).*[.!?…]") ? " " : ". ");
    }

    /** Audits with a critical error: those with an automatic zero first, then by the gravest class; of each the latest first. */
    static List<FreshAudit> toHear(List<FreshAudit> audits) {
        return audits.stream()
                .filter(audit -> audit.purpose() != Purpose.CALIBRATION)
                .filter(audit -> audit.misses().stream()
                        .anyMatch(miss -> miss.autoFail() || miss.errorClass().critical()))
                .sorted(Comparator.comparing(ToDoList::gravest, GRAVEST))
                .toList();
    }

    /** Findings on totals that are wrong as written down. */
    static List<FormFinding> wrongTotals(List<FormFinding> findings) {
        return findings.stream()
                .filter(finding ->
                        finding.code() == FindingCode.WRONG_TOTAL || finding.code() == FindingCode.AUTO_FAIL_IGNORED)
                .toList();
    }

    private static Miss gravest(FreshAudit audit) {
        return audit.misses().stream().min(GRAVEST).orElseThrow();
    }

    private static boolean automaticZero(FreshAudit audit) {
        return gravest(audit).autoFail();
    }

    private NightlySummary.ToDo hear(FreshAudit audit) {
        Miss miss = gravest(audit);
        String kind = miss.autoFail()
                ? "Automatic zero"
                : English.sentence(miss.errorClass().words());
        LocalDate audited = audit.auditedAt().atZone(inputs.zone()).toLocalDate();
        return new NightlySummary.ToDo(
                "Hear call " + audit.contactId(), kind + ": " + miss.text() + ". Audited " + date(audited) + ".");
    }

    private NightlySummary.ToDo correct(List<FormFinding> wrong) {
        int shown = wrong.size() > NAMED_FORMS ? NAMED_FORMS - 1 : wrong.size();
        String named = wrong.stream().limit(shown).map(this::totals).collect(Collectors.joining(" "));
        int more = wrong.size() - shown;
        return new NightlySummary.ToDo(
                "Correct " + English.counted(wrong.size(), "form total"),
                more > 0 ? named + " And " + English.word(more) + " more: see the workbook." : named);
    }

    private String totals(FormFinding finding) {
        String says = finding.auditId() + " (" + date(finding.day()) + ") says "
                + (finding.stated() == null ? "nothing" : finding.stated());
        Double recomputed = finding.recomputed();
        return finding.code() == FindingCode.AUTO_FAIL_IGNORED || recomputed == null
                ? says + ", an automatic zero applies."
                : says + ", items give " + English.score(recomputed) + ".";
    }

    /** The least satisfied of those who said why, while they still know. */
    private Optional<NightlySummary.ToDo> callBack() {
        LocalDate oldest = inputs.businessDate().minusDays(STILL_FRESH);
        return inputs.unhappy().stream()
                .filter(answer ->
                        !answer.comment().isBlank() && !answered(answer).isBefore(oldest))
                .min(Comparator.comparing(UnhappyAnswer::csat))
                .map(answer -> new NightlySummary.ToDo(
                        "Call back about " + answer.contactId(),
                        English.sentence(about(answer)) + " on " + date(answered(answer)) + ": “"
                                + brief(nameless.text(answer.comment()), LONGEST_QUOTE) + "”"));
    }

    /** A text of at most so many characters, cut at the end of a word. */
    private static String brief(String text, int longest) {
        String whole = text.strip();
        if (whole.codePointCount(0, whole.length()) <= longest) {
            return whole;
        }
        String cut = whole.substring(0, whole.offsetByCodePoints(0, longest));
        int blank = cut.lastIndexOf(' ');
        return (blank > 0 ? cut.substring(0, blank) : cut).replaceFirst("[\\s,;:.]+$", "") + "…";
    }

    private LocalDate answered(UnhappyAnswer answer) {
        return answer.answeredAt().atZone(inputs.zone()).toLocalDate();
    }

    private String date(LocalDate day) {
        return English.date(day, inputs.businessDate());
    }

    /** Topic and rating of an answer: {@code billing, rated 1}. */
    static String about(UnhappyAnswer answer) {
        String rated = "rated " + answer.csat();
        return answer.topic().isBlank() ? rated : answer.topic() + ", " + rated;
    }
}
