package org.callaudit.jobs.report;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.callaudit.analytics.facts.ItemState;
import org.callaudit.analytics.facts.StoredAudit;
import org.callaudit.analytics.facts.StoredItem;
import org.callaudit.analytics.facts.StoredSurvey;
import org.callaudit.analytics.measure.Stretch;
import org.callaudit.analytics.model.Csat;
import org.callaudit.analytics.model.Form;
import org.callaudit.analytics.model.Roster;
import org.callaudit.analytics.model.RosterEntry;
import org.callaudit.analytics.model.Tally;
import org.callaudit.analytics.nightly.SingleRecords;

/**
 * What single records of a few months were about, counted by team once for all of a night's pages; nothing is read on nights
 * without a finding.
 */
final class SinglesOnRecord {

    /** Where calls are scored by machine, more audits than these in a month or three would take a night's pages minutes. */
    private static final long MOST_AUDITS = 60_000;

    private final FactsOnRecord facts;
    private final Roster roster;
    private final ToLongFunction<Stretch> audits;
    private final Map<Stretch, Map<Missed, Map<String, Tally.Pair>>> misses = new HashMap<>();
    private final Map<Stretch, Map<String, Map<String, Tally.Pair>>> answers = new HashMap<>();

    private record Missed(String team, String itemScope) {}

    /** @param audits how many audits of the whole centre there are of these days */
    SinglesOnRecord(FactsOnRecord facts, Roster roster, ToLongFunction<Stretch> audits) {
        this.facts = facts;
        this.roster = roster;
        this.audits = audits;
    }

    /** Those of one team. */
    SingleRecords of(String team) {
        return new SingleRecords() {
            @Override
            public Map<String, Tally.Pair> misses(String itemScope, Stretch days) {
                return misses.computeIfAbsent(days, SinglesOnRecord.this::readAudits)
                        .getOrDefault(new Missed(team, itemScope), Map.of());
            }

            @Override
            public Map<String, Tally.Pair> dissatisfied(Stretch days) {
                return answers.computeIfAbsent(days, SinglesOnRecord.this::readAnswers)
                        .getOrDefault(team, Map.of());
            }
        };
    }

    private Map<Missed, Map<String, Tally.Pair>> readAudits(Stretch days) {
        Map<Missed, Map<String, Tally.Pair>> counted = new HashMap<>();
        if (audits.applyAsLong(days) > MOST_AUDITS) {
            return counted;
        }
        for (StoredAudit audit : facts.audits(days.from(), days.to(), any -> true)) {
            RosterEntry entry = roster.on(audit.columns().agentId(), LocalDate.ofEpochDay(audit.day()));
            if (entry == null) {
                continue;
            }
            for (StoredItem item : audit.items()) {
                if (item.state() != ItemState.NOT_APPLICABLE) {
                    String scope = Form.itemScope(audit.columns().formId(), item.itemId());
                    add(
                            counted.computeIfAbsent(new Missed(entry.teamId(), scope), key -> new TreeMap<>()),
                            audit.columns().topic(),
                            item.state() == ItemState.IN_ERROR);
                }
            }
        }
        return counted;
    }

    private Map<String, Map<String, Tally.Pair>> readAnswers(Stretch days) {
        Map<String, Map<String, Tally.Pair>> counted = new HashMap<>();
        for (StoredSurvey survey : facts.surveys(days.from(), days.to(), StoredSurvey::answered)) {
            RosterEntry entry = roster.on(survey.columns().agentId(), LocalDate.ofEpochDay(survey.day()));
            Integer csat = survey.csat();
            if (entry != null && csat != null) {
                add(
                        counted.computeIfAbsent(entry.teamId(), team -> new TreeMap<>()),
                        survey.columns().topic(),
                        Csat.isDissatisfied(csat));
            }
        }
        return counted;
    }

    private static void add(Map<String, Tally.Pair> topics, String topic, boolean hit) {
        topics.merge(
                topic,
                new Tally.Pair(1, hit ? 1 : 0),
                (one, other) -> new Tally.Pair(one.of() + other.of(), one.hits() + other.hits()));
    }
}
