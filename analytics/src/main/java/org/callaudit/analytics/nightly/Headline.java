package org.callaudit.analytics.nightly;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callaudit.analytics.measure.English;
import org.callaudit.analytics.measure.Tallies;
import org.callaudit.analytics.model.Counter;
import org.callaudit.analytics.model.FormFinding;
import org.callaudit.analytics.model.FreshAudit;
import org.callaudit.analytics.model.FreshCount;
import org.callaudit.analytics.signal.Finding;
import org.callaudit.analytics.signal.TrackedShare;

/**
 * The first two lines of a page.
 *
 * @param alarming whether it wants attention
 * @param share what it is about, to be drawn; empty: none of a team's shares
 * @param finding the finding that it tells, news or still open; empty: none
 */
public record Headline(
        String text, String subline, boolean alarming, Optional<TrackedShare> share, Optional<Finding> finding) {

    /** From so many in a month on, and in a quarter of its new audits, wrong totals are a story of their own. */
    private static final int MANY_TOTALS = 3;

    private static final int SHARE_OF_AUDITS = 4;

    /**
     * News first; then totals that do not add up; else that nothing is new, with what is still open.
     *
     * @param findings strongest first
     * @param judged whether there were cases enough to judge anything
     */
    static Headline of(TeamNight night, Circumstances circumstances, List<Finding> findings, boolean judged) {
        NightlyInputs inputs = night.inputs();
        List<Finding> news = findings.stream()
                .filter(finding -> finding.openSince(inputs.firstSeen(), inputs.businessDate()) == null)
                .toList();
        if (!news.isEmpty()) {
            return news(news, circumstances);
        }
        List<FormFinding> totals = wrongTotals(inputs);
        if (!totals.isEmpty()) {
            String open = stillOpen(inputs, findings, circumstances);
            String subline = Circumstances.joined(Stream.of(aroundTotals(totals, circumstances), open));
            return new Headline(told(totals), subline, true, Optional.of(TrackedShare.FORMS), Optional.empty());
        }
        if (!findings.isEmpty()) {
            Finding first = findings.get(0);
            return new Headline(
                    "Nothing new. " + cameIn(inputs),
                    stillOpen(inputs, findings, circumstances),
                    false,
                    Optional.of(TrackedShare.of(first.subject())),
                    Optional.of(first));
        }
        return judged ? plain("Nothing unusual. " + cameIn(inputs), "") : plain(cameIn(inputs), tooFew(inputs));
    }

    private static Headline plain(String text, String subline) {
        return new Headline(text, subline, false, Optional.empty(), Optional.empty());
    }

    /** The wrong totals of the month that has most among what came in; empty where they are too few for a headline. */
    private static List<FormFinding> wrongTotals(NightlyInputs inputs) {
        Map<YearMonth, List<FormFinding>> byMonth = ToDoList.wrongTotals(inputs.findings()).stream()
                .collect(Collectors.groupingBy(
                        finding -> YearMonth.from(finding.day()), TreeMap::new, Collectors.toList()));
        return byMonth.values().stream()
                .max((one, other) -> Integer.compare(one.size(), other.size()))
                .filter(worst -> worst.size() >= MANY_TOTALS
                        && (long) worst.size() * SHARE_OF_AUDITS
                                >= Math.min(
                                        entered(inputs),
                                        audits(
                                                inputs,
                                                YearMonth.from(worst.get(0).day()))))
                .orElse(List.of());
    }

    private static String told(List<FormFinding> totals) {
        int count = totals.size();
        String month = English.month(totals.get(0).day());
        return English.begins(count)
                ? English.beginning(count, "form total") + " of " + month + " do not add up."
                : "In " + month + " " + English.number(count) + " form totals do not add up.";
    }

    private static String aroundTotals(List<FormFinding> totals, Circumstances circumstances) {
        return Circumstances.joined(Stream.of(circumstances.origin(totals), circumstances.stepOnTotals(totals)));
    }

    private static long audits(NightlyInputs inputs, YearMonth month) {
        return inputs.team().entrySet().stream()
                .filter(day -> YearMonth.from(day.getKey()).equals(month))
                .mapToLong(day -> day.getValue().get(Counter.AUDITS))
                .sum();
    }

    /** How many audits that count came in. */
    static long entered(NightlyInputs inputs) {
        return inputs.freshCounts().stream().mapToLong(FreshCount::audits).sum();
    }

    private static Headline news(List<Finding> news, Circumstances circumstances) {
        Finding first = news.get(0);
        String also = news.stream()
                .skip(1)
                .filter(finding -> !finding.echoes(first))
                .findFirst()
                .map(finding -> "Also: " + finding.signal().sentence())
                .orElse("");
        return new Headline(
                first.signal().sentence(),
                Circumstances.joined(Stream.of(first.signal().detail(), circumstances.around(first), also)),
                first.worse(),
                Optional.of(TrackedShare.of(first.subject())),
                Optional.of(first));
    }

    private static String stillOpen(NightlyInputs inputs, List<Finding> findings, Circumstances circumstances) {
        if (findings.isEmpty()) {
            return "";
        }
        Finding first = findings.get(0);
        LocalDate since = first.openSince(inputs.firstSeen(), inputs.businessDate());
        String when = since == null ? "" : " since " + English.date(since, inputs.businessDate());
        return Circumstances.joined(
                Stream.of("Still open" + when + ": " + first.signal().sentence(), circumstances.step(first)));
    }

    private static String cameIn(NightlyInputs inputs) {
        long audits = entered(inputs);
        String answers = inputs.newAnswers() == 0 ? "" : English.counted(inputs.newAnswers(), "survey answer");
        Optional<FreshAudit> hear =
                ToDoList.toHear(inputs.freshAudits()).stream().findFirst();
        if (audits == 0 && hear.isEmpty()) {
            return answers.isEmpty() ? "No new audits or survey answers." : "No new audits; " + answers + " came in.";
        }
        String entered = English.begins(audits)
                ? English.beginning(audits, "audit") + " entered"
                : "New: " + English.counted(audits, "audit");
        return hear.map(audit -> entered + "; a critical error to hear: call " + audit.contactId() + ".")
                .orElse(entered + (answers.isEmpty() ? "." : "; " + answers + "."));
    }

    private static String tooFew(NightlyInputs inputs) {
        boolean none = inputs.team().values().stream().allMatch(Tallies::isEmpty);
        long audits = inputs.team().values().stream()
                .mapToLong(tally -> tally.get(Counter.AUDITS))
                .sum();
        return none
                ? "Nothing on record for this team yet."
                : "Too little so far to say what is unusual: " + English.counted(audits, "audit")
                        + " in the past twelve months.";
    }
}
