package org.callaudit.reports.nightly;

import java.util.List;
import org.callaudit.analytics.nightly.NightlySummary;
import org.callaudit.reports.page.Block.Quote;
import org.callaudit.reports.page.Block.Quotes;
import org.callaudit.reports.page.Section;
import org.callaudit.reports.section.Cells;
import org.callaudit.reports.section.Words;

/** What dissatisfied customers wrote, at most six of them. */
final class UnhappyCustomers {

    private static final int SHOWN = 6;

    private UnhappyCustomers() {}

    static Section of(NightlySummary night) {
        if (night.unhappyCount() == 0) {
            String sentence = night.newAnswers() == 0
                    ? "No survey answers came in."
                    : night.newAnswers() == 1
                            ? "One answer came in; it was not dissatisfied."
                            : Words.countCapital(night.newAnswers()) + " answers came in; none was dissatisfied.";
            return Section.of("Unhappy customers: none", Cells.quiet(sentence));
        }
        List<Quote> quotes = night.unhappy().stream()
                .limit(SHOWN)
                .map(answer -> new Quote(
                        Words.clip(answer.words(), 150),
                        Words.clip(answer.about(), 120),
                        answer.words().strip()))
                .toList();
        long more = night.unhappyCount() - quotes.size();
        return Section.of(
                "What unhappy customers said: " + Words.figures(night.unhappyCount()) + " of "
                        + Words.counted(night.newAnswers(), "answer"),
                new Quotes(quotes, more > 0 ? rest(quotes.size(), more) : ""));
    }

    /** What there is to say of those without a quote: where there was room for more, they gave no reason. */
    private static String rest(int shown, long more) {
        String others = Words.countCapital(more) + (shown == 0 ? "" : " more");
        return others + (shown < SHOWN ? " gave no reason." : " not shown.");
    }
}
