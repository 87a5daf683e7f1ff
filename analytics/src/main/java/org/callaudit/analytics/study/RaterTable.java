package org.callaudit.analytics.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callaudit.analytics.table.Column;
import org.callaudit.analytics.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * What raters answered about units, whichever way a file has it.
 *
 * @param raters their names
 * @param units the answers about each unit, rater by rater; null where one is missing
 * @param weights how often each unit occurs
 * @param answers how they are written
 * @param counted for each row of the file something where it has an answer and a weight, else null
 */
record RaterTable(
        List<String> raters,
        List<List<@Nullable String>> units,
        List<Double> weights,
        Answers answers,
        List<@Nullable Object> counted) {

    /** A column a rater, a row a unit. */
    static RaterTable wide(Table table, List<String> raters, @Nullable String weight) {
        Answers answers = new Answers(raters.stream().map(table::column).toList());
        List<@Nullable Double> weights = weight == null ? null : Reading.exposures(table, weight);
        RaterTable read = new RaterTable(raters, new ArrayList<>(), new ArrayList<>(), answers, new ArrayList<>());
        for (int row = 0; row < table.rows().size(); row++) {
            List<@Nullable String> unit = new ArrayList<>();
            for (int rater = 0; rater < raters.size(); rater++) {
                String answer = answers.of(rater).get(row);
                unit.add(answer.isEmpty() ? null : answer);
            }
            Double often = weights == null ? (Double) 1.0 : weights.get(row);
            boolean there = often != null && unit.stream().anyMatch(answer -> answer != null);
            read.counted.add(there ? often : null);
            if (there) {
                read.units.add(unit);
                read.weights.add(often);
            }
        }
        return read;
    }

    /** A row an answer. */
    static RaterTable tall(Table table, String unitColumn, String raterColumn, String ratingColumn) {
        List<String> units = table.column(unitColumn).names();
        List<String> raters = table.column(raterColumn).names();
        Column ratings = table.column(ratingColumn);
        Map<String, Integer> places = new LinkedHashMap<>();
        Map<String, Map<Integer, String>> byUnit = new LinkedHashMap<>();
        Map<String, Map<Integer, Integer>> lines = new HashMap<>();
        List<@Nullable Object> counted = new ArrayList<>();
        Answers read = new Answers(List.of(ratings));
        List<String> answers = read.of(0);
        for (int row = 0; row < answers.size(); row++) {
            boolean there = !units.get(row).isEmpty()
                    && !raters.get(row).isEmpty()
                    && !answers.get(row).isEmpty();
            counted.add(there ? answers.get(row) : null);
            if (there) {
                int place = places.computeIfAbsent(raters.get(row), rater -> places.size());
                Integer before = lines.computeIfAbsent(units.get(row), unit -> new HashMap<>())
                        .put(place, ratings.line(row));
                if (before != null) {
                    throw new StudyException(ratings.place(row) + ": \"" + raters.get(row) + "\" rated \""
                            + units.get(row) + "\" already, on line " + before
                            + ". Keep one of the two, or name a column that tells them apart as the unit.");
                }
                byUnit.computeIfAbsent(units.get(row), unit -> new HashMap<>()).put(place, answers.get(row));
            }
        }
        List<List<@Nullable String>> grid = new ArrayList<>();
        byUnit.values().forEach(unit -> {
            List<@Nullable String> one = new ArrayList<>();
            for (int place = 0; place < places.size(); place++) {
                one.add(unit.get(place));
            }
            grid.add(one);
        });
        return new RaterTable(List.copyOf(places.keySet()), grid, Collections.nCopies(grid.size(), 1.0), read, counted);
    }
}
