package org.callaudit.analytics.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Rules that tell a chart's signals from its noise. A window is so many neighbouring points in order of time; points
 * without a value are left out before. Beyond is strictly beyond: a point on a line is on neither side of it.
 */
public enum RuleSet {

    /** Nelson, Journal of Quality Technology 1984;16:237-239; a signal stands at the last point of its window. */
    NELSON(
            "nelson",
            false,
            Rule.outside("nelson-1"),
            Rule.shift("nelson-2", 9),
            Rule.trend("nelson-3", 6),
            Rule.alternation("nelson-4", 14),
            Rule.beyond("nelson-5", 2, 3, 2),
            Rule.beyond("nelson-6", 4, 5, 1),
            Rule.hugging("nelson-7", 15),
            Rule.avoiding("nelson-8", 8)),

    /** Western Electric, Statistical Quality Control Handbook, 1956; at the last point of the window. */
    WESTERN_ELECTRIC(
            "western-electric",
            false,
            Rule.outside("we-1"),
            Rule.beyond("we-2", 2, 3, 2),
            Rule.beyond("we-3", 4, 5, 1),
            Rule.shift("we-4", 8)),

    /**
     * NHS England, Making Data Count, as in R's NHSRplotthedots: every point of a window is marked. Near a limit is
     * beyond two standard errors and not outside.
     */
    NHS(
            "nhs",
            true,
            Rule.shift("nhs-shift", 7),
            Rule.trend("nhs-trend", 7),
            Rule.near("nhs-2of3", 2, 3, 2),
            Rule.outside("nhs-astronomical")),

    /** The two tests of {@link RunsAnalysis}, which judge the whole series and no point of it. */
    ANHOEJ("anhoej", false),

    /** No rules. */
    NONE("none", false);

    private final String title;
    private final boolean wholeWindow;
    private final List<Rule> rules;

    RuleSet(String title, boolean wholeWindow, Rule... rules) {
        this.title = title;
        this.wholeWindow = wholeWindow;
        this.rules = List.of(rules);
    }

    /** The rule set of that name, as in {@code western-electric}. */
    public static RuleSet named(String name) {
        return Arrays.stream(values())
                .filter(set -> set.title.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no rules \"" + name + "\"; there are "
                        + Arrays.stream(values()).map(RuleSet::title).collect(Collectors.joining(", "))));
    }

    /** The name, as in {@code western-electric}. */
    public String title() {
        return title;
    }

    /** Whether it can mark a point; else it judges the series as a whole, or nothing. */
    public boolean judgesPoints() {
        return !rules.isEmpty();
    }

    /** For each point the rules that mark it, by name and in the order of the rules. */
    public List<List<String>> signals(List<ChartPoint> points) {
        List<List<String>> signals = new ArrayList<>(points.size());
        points.forEach(point -> signals.add(new ArrayList<>()));
        for (Rule rule : rules) {
            boolean[] marked = marked(rule, points);
            for (int i = 0; i < marked.length; i++) {
                if (marked[i]) {
                    signals.get(i).add(rule.name());
                }
            }
        }
        return signals;
    }

    /** What is said of the series as a whole: {@code anhoej-run}, {@code anhoej-crossings}. */
    public List<String> seriesSignals(List<ChartPoint> points) {
        return this == ANHOEJ ? RunsAnalysis.of(points).signals() : List.of();
    }

    private boolean[] marked(Rule rule, List<ChartPoint> points) {
        boolean[] marked = new boolean[points.size()];
        for (int end = rule.window(); end <= points.size(); end++) {
            int start = end - rule.window();
            if (rule.pattern().in(points.subList(start, end))) {
                Arrays.fill(marked, wholeWindow ? start : end - 1, end, true);
            }
        }
        return marked;
    }
}
