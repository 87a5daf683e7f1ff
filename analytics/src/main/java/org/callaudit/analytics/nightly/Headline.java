package org.callaudit.analytics.nightly;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.callaudit.analytics.measure.English;
import org.callaudit.analytics.measure.Tallies;
import org.callaudit.analytics.model.Counter;
import org.callaudit.analytics.model.FreshAudit;
import org.callaudit.analytics.model.FreshCount;
import org.callaudit.analytics.signal.Finding;

/**
 * The first two lines of a page.
 *
 * @param alarming whether it wants attention
 */
public record Headline(String text, String subline, boolean alarming) {

    /** From so many in a month on, and in a quarter of its new audits, wrong totals are a story of their own. */
    private static final int MANY_TOTALS = 3;

    private static final int SHARE_OF_AUDITS = 4;

    /**
     * News first; then totals that do not add up; else that nothing is new, with what is still open.
     *
     * @param findings strongest first
     * @param judged whether there were cases enough to judge anything
     */
    static Headline of(NightlyInputs inputs, List<Finding> findings, boolean judged) {
        List<Finding> news = findings.stream()
                .filter(finding -> finding.openSince(inputs.firstSeen(), inputs.businessDate()) == null)
                .toList();
        if (!news.isEmpty()) {
            return news(news);
        }
        Optional<String> totals = wrongTotals(inputs);
        if (totals.isPresent()) {
            return new Headline(totals.get(), stillOpen(inputs, findings), true);
        }
        if (!findings.isEmpty()) {
            return new Headline("Nothing new. " + cameIn(inputs), stillOpen(inputs, findings), false);
        }
        if (judged) {
            return new Headline("Nothing unusual. " + cameIn(inputs), "", false);
        }
        return new Headline(cameIn(inputs), tooFew(inputs), false);
    }

    /** What there is to say of the month with the most wrong totals among what came in. */
    private static Optional<String> wrongTotals(NightlyInputs inputs) {
        SortedMap<YearMonth, Long> byMonth = ToDoList.wrongTotals(inputs.findings()).stream()
                .collect(Collectors.groupingBy(
                        finding -> YearMonth.from(finding.day()), TreeMap::new, Collectors.counting()));
        return byMonth.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(worst -> worst.getValue() >= MANY_TOTALS
                        && worst.getValue() * SHARE_OF_AUDITS
                                >= Math.min(entered(inputs), audits(inputs, worst.getKey())))
                .map(worst -> English.sentence(English.counted(
                                worst.getValue(), English.month(worst.getKey().atDay(1)) + " form total"))
                        + " do not add up.");
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

    private static Headline news(List<Finding> news) {
        Finding first = news.get(0);
        String also = news.stream()
                .skip(1)
                .filter(finding -> !finding.echoes(first))
                .findFirst()
                .map(finding -> " Also: " + finding.signal().sentence())
                .orElse("");
        return new Headline(first.signal().sentence(), first.signal().detail() + also, first.worse());
    }

    private static String stillOpen(NightlyInputs inputs, List<Finding> findings) {
        if (findings.isEmpty()) {
            return "";
        }
        LocalDate since = findings.get(0).openSince(inputs.firstSeen(), inputs.businessDate());
        String when = since == null ? "" : " since " + English.date(since, inputs.businessDate());
        return "Still open" + when + ": " + findings.get(0).signal().sentence();
    }

    private static String cameIn(NightlyInputs inputs) {
        long audits = entered(inputs);
        String answers = inputs.newAnswers() == 0 ? "" : English.counted(inputs.newAnswers(), "survey answer");
        Optional<FreshAudit> hear = ToDoList.toHear(inputs.freshAudits());
        if (audits == 0 && hear.isEmpty()) {
            return answers.isEmpty() ? "No new audits or survey answers." : "No new audits; " + answers + " came in.";
        }
        String entered = English.sentence(English.counted(audits, "audit")) + " entered";
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
