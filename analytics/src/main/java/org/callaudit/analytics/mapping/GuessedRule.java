package org.callaudit.analytics.mapping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.callaudit.analytics.mapping.ScoringRule.Marked;
import org.callaudit.analytics.mapping.ScoringRule.NotApplicable;
import org.jspecify.annotations.Nullable;

/**
 * A mapping of audits brought in line with the totals that their forms state.
 *
 * @param rule null where there is nothing to find one from
 */
record GuessedRule(Mapping mapping, @Nullable ScoringRule rule) {

    private static final String NO_QUESTION =
            "By its name it says that an audit failed, but the totals don't reckon with it: not read.";

    private static final String BLANKS =
            "The totals leave its blanks out: taken for not applicable. If these are answers"
                    + " that somebody forgot, empty the cell of what blank means.";
    private static final double NEARLY_ALL = 0.9;
    private static final double OFTEN = 0.05;
    private static final int FEW = 3;

    /**
     * Tries in what totals are counted and which rule makes them, and takes what reproduces most.
     *
     * @param values the cells of each column, by its name
     */
    static GuessedRule of(Mapping mapping, Map<String, List<String>> values) {
        return best(mapping, values).blanksHeeded(values);
    }

    private static GuessedRule best(Mapping mapping, Map<String, List<String>> values) {
        GuessedRule all = ruled(mapping, values);
        Mapping without = withoutFailures(mapping);
        if (without.equals(mapping)) {
            return all;
        }
        GuessedRule some = ruled(without, values);
        return all.rule != null && some.rule != null && some.rule.agree() > all.rule.agree() ? some : all;
    }

    /** The mapping without columns that only say that an audit failed. */
    private static Mapping withoutFailures(Mapping mapping) {
        return mapping.scored(
                mapping.total(),
                mapping.columns().stream()
                        .map(column -> column.item() != null && Coded.isFailure(column.source())
                                ? new MappedColumn(
                                        column.source(), Meaning.IGNORE, Answers.AS_WRITTEN, null, null, NO_QUESTION)
                                : column)
                        .toList());
    }

    private static GuessedRule ruled(Mapping mapping, Map<String, List<String>> values) {
        List<MappedColumn> items = mapping.columns(Meaning.ITEM);
        Optional<MappedColumn> total = mapping.column(Meaning.STATED_TOTAL);
        if (items.isEmpty() || total.isEmpty()) {
            return new GuessedRule(mapping, null);
        }
        GuessedRule best = null;
        for (TotalScale scale : TotalScale.values()) {
            ScoringRule rule = ScoringRule.find(marked(items, of(values, total.get()), values, scale), weights(items));
            if (best == null
                    || rule.agree()
                            > java.util.Objects.requireNonNull(best.rule).agree()) {
                best = new GuessedRule(mapping.scored(scale, columns(mapping, rule)), rule);
            }
        }
        return java.util.Objects.requireNonNull(best);
    }

    /** Where the totals of audits with blanks leave these out, a blank stands for not applicable. */
    private GuessedRule blanksHeeded(Map<String, List<String>> values) {
        Set<Integer> incomplete = incomplete(values);
        if (rule == null || incomplete.size() < FEW) {
            return this;
        }
        long agree = incomplete.stream()
                .filter(row -> !rule.differing().contains(row))
                .count();
        if (agree < NEARLY_ALL * incomplete.size()) {
            return this;
        }
        return new GuessedRule(
                mapping.scored(
                        mapping.total(),
                        mapping.columns().stream()
                                .map(column -> column.item() != null
                                                && of(values, column).stream().anyMatch(String::isBlank)
                                        ? column.leftOutWhereBlank(BLANKS)
                                        : column)
                                .toList()),
                rule);
    }

    /** The places of audits with a total and without an answer to a question; none if these are too few to tell. */
    private Set<Integer> incomplete(Map<String, List<String>> values) {
        Optional<MappedColumn> total = mapping.column(Meaning.STATED_TOTAL);
        List<MappedColumn> items = mapping.columns(Meaning.ITEM);
        if (total.isEmpty()) {
            return Set.of();
        }
        List<String> totals = of(values, total.get());
        Set<Integer> incomplete = IntStream.range(0, totals.size())
                .filter(row -> Total.number(totals.get(row)).isPresent())
                .filter(row -> items.stream()
                        .anyMatch(item -> of(values, item).get(row).isBlank()))
                .boxed()
                .collect(Collectors.toSet());
        return incomplete.size() < OFTEN * totals.size() ? Set.of() : incomplete;
    }

    private static List<List<Double>> weights(List<MappedColumn> items) {
        List<Double> written =
                items.stream().map(column -> item(column).pointsPossible()).toList();
        return List.of(written, Collections.nCopies(items.size(), 1.0));
    }

    private static List<Marked> marked(
            List<MappedColumn> items, List<String> totals, Map<String, List<String>> values, TotalScale scale) {
        List<Marked> audits = new ArrayList<>();
        for (int row = 0; row < totals.size(); row++) {
            @Nullable Double[] shares = new @Nullable Double[items.size()];
            double most = 0;
            for (int i = 0; i < shares.length; i++) {
                String answer = of(values, items.get(i)).get(row);
                shares[i] = share(items.get(i), answer);
                most += shares[i] == null || shares[i].isNaN()
                        ? 0
                        : item(items.get(i)).pointsPossible();
            }
            BigDecimal total = Total.percent(totals.get(row), scale, most).orElse(null);
            audits.add(new Marked(Arrays.asList(shares), total));
        }
        return audits;
    }

    private static List<String> of(Map<String, List<String>> values, MappedColumn column) {
        return values.getOrDefault(column.source(), List.of());
    }

    private static @Nullable Double share(MappedColumn column, String answer) {
        if (answer.isBlank()) {
            return null;
        }
        String points = column.answers().of(answer).orElse("");
        if (points.equals(Answers.NOT_APPLICABLE)) {
            return Double.NaN;
        }
        return Total.number(points)
                .map(number -> number.doubleValue() / item(column).pointsPossible())
                .orElse(null);
    }

    /** The columns with the points of that rule. */
    private static List<MappedColumn> columns(Mapping mapping, ScoringRule rule) {
        List<MappedColumn> columns = new ArrayList<>();
        int place = 0;
        for (MappedColumn column : mapping.columns()) {
            columns.add(column.item() == null ? column : ruled(column, rule, place++));
        }
        return columns;
    }

    private static MappedColumn ruled(MappedColumn column, ScoringRule rule, int place) {
        MappedColumn.Item item = item(column);
        double most = rule.possible().get(place);
        boolean fatal = rule.autoFail().contains(place);
        Map<String, String> values = new LinkedHashMap<>();
        column.answers()
                .values()
                .forEach((answer, points) -> values.put(
                        answer,
                        points.equals(Answers.NOT_APPLICABLE)
                                ? notApplicable(rule.notApplicable(), most)
                                : Total.number(points)
                                        .map(number -> Coded.plain(number.doubleValue() / item.pointsPossible() * most))
                                        .orElse(points)));
        return new MappedColumn(
                column.source(),
                column.meaning(),
                new Answers(values),
                null,
                new MappedColumn.Item(item.id(), item.text(), most, item.errorClass(), fatal, item.blank()),
                fatal
                        ? ("Every error here goes with a total of 0: taken for an automatic zero. " + column.doubt())
                                .strip()
                        : column.doubt());
    }

    private static String notApplicable(NotApplicable rule, double most) {
        return switch (rule) {
            case LEAVES_OUT -> Answers.NOT_APPLICABLE;
            case FULL -> Coded.plain(most);
            case ZERO -> "0";
        };
    }

    private static MappedColumn.Item item(MappedColumn column) {
        return java.util.Objects.requireNonNull(column.item());
    }
}
