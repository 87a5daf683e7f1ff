package org.callaudit.reports.section;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.callaudit.analytics.measure.English;
import org.callaudit.analytics.stats.Interval;
import org.callaudit.reports.page.Block.Cell;
import org.callaudit.reports.page.Block.Sentence;
import org.callaudit.reports.page.Span;
import org.callaudit.reports.page.Value;
import org.jspecify.annotations.Nullable;

/** Cells and sentences that several reports print alike. */
public final class Cells {

    private Cells() {}

    /** A whole number. */
    public static Cell count(long n) {
        return Cell.of(Words.figures(n), new Value.Amount(n, 0));
    }

    /** As {@code 21 of 51}; a dash where there are no cases. */
    public static Cell of(long count, long n) {
        return Cell.of(n == 0 ? "–" : Words.of(count, n), counts(count, n));
    }

    /** Two numbers: how many, and of how many. */
    public static Value counts(long count, long n) {
        return new Value.Parts(List.of(
                new Value.Part("", new Value.Amount(count, 0)), new Value.Part("of all", new Value.Amount(n, 0))));
    }

    /** A share with its likely range, as {@code 41% (29–55)}; empty where there are too few cases. */
    public static Cell share(long count, long n, @Nullable Interval likely) {
        return share(count, n, likely, 0);
    }

    /** The same with so many decimals. */
    public static Cell share(long count, long n, @Nullable Interval likely, int decimals) {
        return likely == null
                ? Cell.of("")
                : Cell.of(
                        percent((double) count / n, decimals) + "% (" + percent(likely.low(), decimals) + "–"
                                + percent(likely.high(), decimals) + ")",
                        new Value.Parts(List.of(
                                new Value.Part("", new Value.Share((double) count / n)),
                                new Value.Part("likely from", new Value.Share(likely.low())),
                                new Value.Part("likely to", new Value.Share(likely.high())))));
    }

    /** A range as it is printed, and its two ends. */
    public static Cell range(String text, Value low, Value high) {
        return Cell.of(text, new Value.Parts(List.of(new Value.Part("from", low), new Value.Part("to", high))));
    }

    /** Words cut to that length for the page, and in full elsewhere. */
    public static Cell clipped(String text, int longest) {
        return Cell.of(Words.clip(text, longest), new Value.Text(text.strip()));
    }

    /** As {@code 29–55}, in per cent. */
    public static String range(Interval share) {
        return Math.round(100 * share.low()) + "–" + Math.round(100 * share.high());
    }

    private static String percent(double share, int decimals) {
        return BigDecimal.valueOf(100 * share)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** A day, with its year where that is not the page's. */
    public static Cell day(LocalDate day, LocalDate page) {
        return Cell.of(English.date(day, page), new Value.Day(day));
    }

    /** A sentence in the colour of what is beside the point. */
    public static Sentence quiet(String text) {
        return new Sentence(List.of(Span.quiet(text)));
    }

    /** A sentence. */
    public static Sentence plain(String text) {
        return new Sentence(List.of(Span.plain(text)));
    }
}
