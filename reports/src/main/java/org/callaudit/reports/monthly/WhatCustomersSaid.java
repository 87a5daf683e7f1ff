package org.callaudit.reports.monthly;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.callaudit.analytics.monthly.MonthlySummary;
import org.callaudit.analytics.monthly.Satisfaction;
import org.callaudit.analytics.picture.Picture.Spread;
import org.callaudit.analytics.picture.Picture.SpreadRow;
import org.callaudit.reports.page.Block;
import org.callaudit.reports.page.Block.ChartRow;
import org.callaudit.reports.page.Block.Drawing;
import org.callaudit.reports.page.Section;
import org.callaudit.reports.section.Cells;
import org.callaudit.reports.section.Words;

/** Satisfaction: answers by month, the usual questions with their likely ranges, and what dissatisfied answers are about. */
final class WhatCustomersSaid {

    private static final List<String> ANSWERS = List.of("1", "2", "3", "4", "5");

    private WhatCustomersSaid() {}

    static Section of(MonthlySummary month) {
        Satisfaction said = month.satisfaction();
        if (!said.surveyed()) {
            return Section.of("");
        }
        List<Block> blocks = new ArrayList<>();
        if (said.answers() == 0) {
            blocks.add(Cells.quiet("No satisfaction answers for " + month.name() + "."));
        }
        if (!said.rows().isEmpty()) {
            blocks.add(AgainstTheStandard.table(
                    month,
                    said.rows(),
                    "answers",
                    topics(said),
                    month.standing().isEmpty()));
        }
        if (!said.months().isEmpty()) {
            blocks.add(new Drawing(
                    "How satisfied customers were, month by month",
                    "share of answers, by month of sending: orange, to the left, dissatisfied (1–2); grey, across the line,"
                            + " 3; blue, to the right, satisfied (4–5)",
                    spread(said),
                    alternative(said),
                    under(said)));
        }
        return new Section("Satisfaction", true, blocks);
    }

    static Section overTheYear(MonthlySummary month) {
        var chart = month.satisfaction().chart();
        return chart == null
                ? Section.of("")
                : Section.together("Satisfaction over twelve months", new ChartRow(List.of(chart), ""));
    }

    private static String topics(Satisfaction said) {
        String named = said.topics().stream()
                .map(topic -> (topic.topic().isBlank() ? "no topic named" : Words.clip(topic.topic(), 40)) + " "
                        + Words.figures(topic.answers().count()))
                .collect(Collectors.joining(", "));
        return named.isEmpty() ? "" : "Dissatisfied answers by topic: " + named + ".";
    }

    private static Spread spread(Satisfaction said) {
        return new Spread(
                ANSWERS,
                said.months().stream()
                        .map(month -> new SpreadRow(month.name(), month.counts()))
                        .toList());
    }

    private static String alternative(Satisfaction said) {
        return "How satisfied customers were, by month, from 1 to 5. "
                + said.months().stream()
                        .map(row -> row.name() + ": "
                                + row.counts().stream().map(Words::figures).collect(Collectors.joining(", ")))
                        .collect(Collectors.joining("; "))
                + ".";
    }

    private static List<String> under(Satisfaction said) {
        return said.notDrawn().isEmpty()
                ? List.of()
                : List.of("Not drawn, with fewer than 20 answers: " + String.join(", ", said.notDrawn()) + ".");
    }
}
