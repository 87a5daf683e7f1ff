package org.callaudit.analytics.monthly;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.callaudit.analytics.measure.Answers;
import org.callaudit.analytics.measure.English;
import org.callaudit.analytics.measure.FewCases;
import org.callaudit.analytics.measure.Measure;
import org.callaudit.analytics.measure.Stretch;
import org.callaudit.analytics.measure.Tallies;
import org.callaudit.analytics.model.Counter;
import org.callaudit.analytics.model.Tally;
import org.callaudit.analytics.signal.ControlChart;
import org.callaudit.analytics.signal.TrackedShare;
import org.callaudit.analytics.stats.Proportion;
import org.jspecify.annotations.Nullable;

/**
 * What customers said.
 *
 * @param surveyed whether there has been any survey in twelve months
 * @param answers satisfaction answers of the stretch
 * @param months the answers of the last six months, of those with cases enough
 * @param notDrawn months with too few answers for a row, with their counts; may be empty
 * @param chart the satisfied share over twelve months, or null
 * @param topics topics of dissatisfied answers of the stretch, the most frequent first
 * @param dissatisfied answers of 1 or 2 in the stretch
 */
public record Satisfaction(
        boolean surveyed,
        long answers,
        List<Standing> rows,
        List<MonthOfAnswers> months,
        List<String> notDrawn,
        @Nullable ControlChart chart,
        List<TopicCount> topics,
        long dissatisfied) {

    private static final int MONTHS = 6;
    private static final int MOST_TOPICS = 6;
    private static final List<Measure> MEASURES = List.of(
            Measure.CSAT_TOP2,
            Measure.CSAT_DISSATISFIED,
            Measure.NPS,
            Measure.CES_MEAN,
            Measure.RESOLVED_RATE,
            Measure.RESPONSE_RATE);

    /** How often each answer was given in a month, from 1 to 5. */
    public record MonthOfAnswers(String name, List<Long> counts) {}

    /** Dissatisfied answers about a topic; the topic is empty where none was said. */
    public record TopicCount(String topic, Proportion answers) {}

    static Satisfaction of(TeamMonth month, Discoveries discoveries) {
        Tally now = month.now();
        List<String> notDrawn = new ArrayList<>();
        return new Satisfaction(
                month.year().get(Counter.SURVEYS_SENT) > 0,
                Answers.CSAT.all(now),
                Standing.of(month, discoveries, MEASURES),
                months(month, notDrawn),
                notDrawn,
                month.chart(TrackedShare.SATISFIED).drawn().orElse(null),
                topics(month.inputs().dissatisfied()),
                Tallies.dissatisfied(now).count());
    }

    private static List<MonthOfAnswers> months(TeamMonth month, List<String> notDrawn) {
        List<MonthOfAnswers> rows = new ArrayList<>();
        YearMonth last = YearMonth.from(month.inputs().to());
        for (int back = MONTHS - 1; back >= 0; back--) {
            YearMonth one = last.minusMonths(back);
            Tally tally = new Stretch(one.atDay(1), one.atEndOfMonth())
                    .sum(month.inputs().team());
            long n = Answers.CSAT.all(tally);
            String name = English.shortMonth(one.atDay(1));
            if (FewCases.makeShare(n)) {
                rows.add(new MonthOfAnswers(
                        name,
                        List.of(1, 2, 3, 4, 5).stream()
                                .map(answer -> tally.get(Counter.csat(answer)))
                                .toList()));
            } else if (n > 0) {
                notDrawn.add(name + " (" + n + ")");
            }
        }
        return rows;
    }

    private static List<TopicCount> topics(Map<String, Proportion> dissatisfied) {
        return dissatisfied.entrySet().stream()
                .filter(topic -> topic.getValue().count() > 0)
                .map(topic -> new TopicCount(topic.getKey(), topic.getValue()))
                .sorted(Comparator.comparing(
                                (TopicCount topic) -> -topic.answers().count())
                        .thenComparing(TopicCount::topic))
                .limit(MOST_TOPICS)
                .toList();
    }
}
