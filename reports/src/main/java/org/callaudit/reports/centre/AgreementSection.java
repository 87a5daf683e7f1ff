package org.callaudit.reports.centre;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callaudit.analytics.centre.EvaluatorAgreement;
import org.callaudit.analytics.centre.EvaluatorAgreement.Pair;
import org.callaudit.analytics.centre.EvaluatorAgreement.Row;
import org.callaudit.analytics.centre.EvaluatorAgreement.Severity;
import org.callaudit.analytics.measure.FewCases;
import org.callaudit.analytics.stats.Interval;
import org.callaudit.reports.page.Block;
import org.callaudit.reports.page.Block.Cell;
import org.callaudit.reports.page.Block.Column;
import org.callaudit.reports.page.Block.InWorkbook;
import org.callaudit.reports.page.Block.Sentence;
import org.callaudit.reports.page.Block.SmallTable;
import org.callaudit.reports.page.Section;
import org.callaudit.reports.page.Span;
import org.callaudit.reports.page.Value;
import org.callaudit.reports.section.Cells;
import org.callaudit.reports.section.Words;
import org.jspecify.annotations.Nullable;

/** How far evaluators agree about the same contacts. */
final class AgreementSection {

    private static final int PAIRS = 3;

    private static final List<Column> ROWS = List.of(
            new Column("item", false, 28),
            new Column("all alike", true, 10),
            new Column("same, %", true, 9, "same answers"),
            new Column("in words", false, 18),
            new Column("what differs most", false, 35));
    private static final List<Column> COUNTS = List.of(
            new Column("item", false, 40),
            new Column("all alike", true, 15),
            new Column("what differs most", false, 45));
    private static final List<Column> COEFFICIENTS = List.of(
            new Column("item", false, 40),
            new Column("same answers", true, 15),
            new Column("Krippendorff’s α, nominal", true, 15),
            new Column("α likely from", true, 10),
            new Column("α likely to", true, 10),
            new Column("Gwet’s AC1", true, 10));
    private static final List<Column> PAIR_COLUMNS = List.of(
            new Column("evaluator", false, 20),
            new Column("other evaluator", false, 20),
            new Column("contacts", true, 15),
            new Column("same answers", true, 20),
            new Column("share the same", true, 10),
            new Column("differ more often than others", false, 15));

    /** Of few contacts there are only the first columns: counts. */
    private static final int OF_FEW = 3;

    private static final List<Column> SEVERITIES = List.of(
            new Column("who marks more as missed?", false, 25),
            new Column("contacts", true, 11),
            new Column("missed", true, 15),
            new Column("share", true, 12, "share missed"),
            new Column("others", true, 12, "share missed by others"),
            new Column("points apart (likely)", true, 25, "difference"));

    /** How agreement is measured, and why two measures of it may seem to contradict each other. */
    static final String METHOD =
            "Agreement of evaluators: the share of equal answers, from 20 contacts on. The workbook has"
                    + " Krippendorff’s α, with an interval from draws of contacts, and Gwet’s AC1: 1 is full agreement, 0 what chance"
                    + " gives. Where nearly all answers are “right”, α can be near 0 although evaluators nearly always agree, for"
                    + " agreement by chance would be nearly as high; AC1 is not moved by that.";

    private AgreementSection() {}

    static Section of(EvaluatorAgreement agreement, int listed) {
        List<Block> blocks = new ArrayList<>(List.of(Cells.plain(agreement.sentence())));
        if (!agreement.rows().isEmpty()) {
            blocks.add(items(agreement, listed));
            apart(agreement.pairs()).ifPresent(blocks::add);
            blocks.add(severities(agreement.severities(), listed));
            blocks.add(new InWorkbook(
                    "Coefficients of agreement",
                    COEFFICIENTS,
                    agreement.rows().stream()
                            .map(AgreementSection::coefficients)
                            .toList(),
                    METHOD));
            blocks.add(new InWorkbook(
                    "Evaluators two by two",
                    PAIR_COLUMNS,
                    agreement.pairs().stream().map(AgreementSection::pair).toList(),
                    ""));
        }
        if (!agreement.unknown().isEmpty()) {
            blocks.add(Cells.plain(agreement.unknown()));
        }
        return new Section("Do evaluators agree?", false, blocks);
    }

    private static Block items(EvaluatorAgreement agreement, int listed) {
        boolean counts = agreement.rows().stream().allMatch(row -> row.percent() == null);
        List<List<Cell>> rows = agreement.rows().stream()
                .limit(listed)
                .map(row -> counts ? countsOnly(row) : row(row))
                .toList();
        int more = agreement.rows().size() - rows.size();
        String closing = (more > 0 ? Words.counted(more, "more item") + " with fewer differences. " : "")
                + (agreement.unanimous() > 0
                        ? Words.counted(agreement.unanimous(), "item") + " without any difference. "
                        : "")
                + (counts
                        ? "From " + FewCases.SHARE + " contacts on, agreement is told from chance."
                        : "The least alike first. Same: of all pairs of answers; nearly always from 95%, mostly from 85%, often"
                                + " differ from 70%.");
        return new SmallTable(counts ? COUNTS : ROWS, rows, closing);
    }

    private static List<Cell> countsOnly(Row row) {
        return List.of(text(row), Cells.of(row.alike(), row.cases()), Cell.of(row.confused()));
    }

    private static Cell text(Row row) {
        String text = Words.clip(row.text(), 60);
        return new Cell(List.of(row.whole() ? Span.strong(text) : Span.plain(text)));
    }

    private static List<Cell> row(Row row) {
        return List.of(
                text(row),
                Cells.of(row.alike(), row.cases()),
                row.percent() == null
                        ? Cell.of("")
                        : Cell.of(Long.toString(Math.round(100 * row.percent())), new Value.Share(row.percent())),
                Cell.of(row.words()),
                Cell.of(row.confused()));
    }

    private static List<Cell> coefficients(Row row) {
        Interval likely = row.likely();
        Double percent = row.percent();
        return List.of(
                Cell.of(row.text()),
                percent == null ? Cell.of("") : Cell.of("", new Value.Share(percent)),
                number(row.alpha()),
                number(likely == null ? null : (Double) likely.low()),
                number(likely == null ? null : (Double) likely.high()),
                number(row.ac1()));
    }

    private static Cell number(@Nullable Double value) {
        return value == null ? Cell.of("") : Cell.of("", new Value.Amount(value, 2));
    }

    /** Those that differ more often than others, or that none does; nothing where no pair has answers enough to tell. */
    private static Optional<Block> apart(List<Pair> pairs) {
        if (pairs.stream().noneMatch(pair -> FewCases.makeShare(pair.answers()))) {
            return Optional.empty();
        }
        List<Pair> apart = pairs.stream()
                .filter(Pair::apart)
                .sorted(Comparator.comparing(Pair::share))
                .toList();
        if (apart.isEmpty()) {
            return Optional.of(Cells.plain(
                    "No two of them differ more often than the others, by more than chance would usually give."));
        }
        String more = apart.size() > PAIRS ? "; and " + Words.counted(apart.size() - PAIRS, "more pair") : "";
        return Optional.of(new Sentence(List.of(
                Span.alarm("Differ more often than the others: "),
                Span.plain(
                        apart.stream().limit(PAIRS).map(AgreementSection::words).collect(Collectors.joining("; "))
                                + more + "."))));
    }

    private static String words(Pair pair) {
        return Words.clip(pair.first() + " and " + pair.second(), 60) + ", in "
                + Words.of(pair.answers() - pair.same(), pair.answers()) + " answers about "
                + Words.counted(pair.contacts(), "contact");
    }

    private static Block severities(List<Severity> severities, int listed) {
        boolean ranges = severities.stream().anyMatch(one -> one.apart() != null);
        List<List<Cell>> rows = severities.stream()
                .limit(listed)
                .map(one -> severity(one, ranges))
                .toList();
        int more = severities.size() - rows.size();
        return new SmallTable(
                SEVERITIES.subList(0, ranges ? SEVERITIES.size() : OF_FEW),
                rows,
                (more > 0 ? Words.counted(more, "more evaluator") + ". " : "")
                        + "Missed: of the answers that others gave, too; others: on average on the same items of the same contacts."
                        + (ranges
                                ? " Likely: the middle 95% of 1,000 draws of whole contacts, each evaluator’s by itself: among"
                                        + " several, one range may lie off 0 by chance alone."
                                : ""));
    }

    private static List<Cell> severity(Severity one, boolean ranges) {
        List<Cell> cells = List.of(
                Cell.of(Words.clip(one.evaluator(), 40)),
                Cells.count(one.contacts()),
                Cells.of(one.own().count(), one.own().n()),
                share(one, one.own().share()),
                share(one, one.others()),
                apart(one));
        return cells.subList(0, ranges ? cells.size() : OF_FEW);
    }

    private static Cell share(Severity one, double share) {
        return one.apart() == null ? Cell.of("") : Cell.of(percent(share) + "%", new Value.Share(share));
    }

    /** As {@code +3.2 (0.9 to 5.6)}, in hundredths of all answers. */
    private static Cell apart(Severity one) {
        Interval likely = one.apart();
        if (likely == null) {
            return Cell.of("");
        }
        double apart = one.own().share() - one.others();
        return Cell.of(
                (apart > 0 ? "+" : "") + percent(apart) + " (" + percent(likely.low()) + " to " + percent(likely.high())
                        + ")",
                new Value.Parts(List.of(
                        new Value.Part("", new Value.Share(apart)),
                        new Value.Part("likely from", new Value.Share(likely.low())),
                        new Value.Part("likely to", new Value.Share(likely.high())))));
    }

    /** With a true minus sign, and none at zero. */
    private static String percent(double share) {
        String text = String.format(Locale.ROOT, "%.1f", 100 * share);
        return text.equals("-0.0") ? "0.0" : text.replace('-', '−');
    }

    private static List<Cell> pair(Pair pair) {
        return List.of(
                Cell.of(pair.first()),
                Cell.of(pair.second()),
                Cells.count(pair.contacts()),
                Cells.of(pair.same(), pair.answers()),
                FewCases.makeShare(pair.answers()) ? Cell.of("", new Value.Share(pair.share())) : Cell.of(""),
                Cell.of(pair.apart() ? "yes" : "no"));
    }
}
