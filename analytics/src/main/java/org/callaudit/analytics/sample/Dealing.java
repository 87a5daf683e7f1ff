package org.callaudit.analytics.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Deals a day's audits to evaluators in equal shares. Nobody gets themself; where it can be helped, nobody gets an agent whom
 * they audited last, or one twice; and of the rest an evaluator gets those of the teams that he or she has audited least, so
 * that no team's level is one evaluator's strictness.
 */
final class Dealing {

    /** More than all other strain of a day together. */
    private static final long OWN = 1_000_000;

    private final List<Evaluator> evaluators;
    private final List<Auditee> audits;
    private final List<Evaluator> hands = new ArrayList<>();
    private final Map<List<String>, Long> ofTeam = new HashMap<>();
    private final Map<List<String>, Long> ofAgent = new HashMap<>();

    private Dealing(Pool pool, Lots lots, List<Auditee> audits) {
        this.audits = audits;
        this.evaluators = pool.evaluators().stream()
                .sorted(lots.order(evaluator -> "evaluator/" + evaluator.evaluatorId()))
                .toList();
        pool.agents()
                .forEach(agent ->
                        agent.evaluators().forEach((id, n) -> ofTeam.merge(List.of(agent.teamId(), id), n, Long::sum)));
    }

    /**
     * The evaluator of each audit, in the order of the audits.
     *
     * @param audits of each the agent, who has somebody else to be audited by
     */
    static List<Evaluator> deal(Pool pool, Lots lots, List<Auditee> audits) {
        Dealing dealing = new Dealing(pool, lots, audits);
        dealing.handOut();
        while (dealing.swapped()) {
            // each swap lowers the strain, so this ends
        }
        dealing.giveAway();
        return dealing.hands;
    }

    /** One after another to whom it suits best among those with room; what does not divide goes by lot. */
    private void handOut() {
        Map<Evaluator, Integer> room = new HashMap<>();
        for (int i = 0; i < audits.size(); i++) {
            room.merge(evaluators.get(i % evaluators.size()), 1, Integer::sum);
        }
        for (Auditee agent : audits) {
            Evaluator best = evaluators.stream()
                    .filter(evaluator -> room.getOrDefault(evaluator, 0) > 0)
                    .min(Comparator.<Evaluator>comparingLong(evaluator -> strain(agent, evaluator))
                            .thenComparing(evaluator -> ofTeam.getOrDefault(team(agent, evaluator), 0L)))
                    .orElseThrow();
            hands.add(best);
            room.merge(best, -1, Integer::sum);
            ofTeam.merge(team(agent, best), 1L, Long::sum);
            ofAgent.merge(pair(agent, best), 1L, Long::sum);
        }
    }

    private static List<String> team(Auditee agent, Evaluator evaluator) {
        return List.of(agent.teamId(), evaluator.evaluatorId());
    }

    private static List<String> pair(Auditee agent, Evaluator evaluator) {
        return List.of(agent.agentId(), evaluator.evaluatorId());
    }

    /** What speaks against one more audit of that agent by that evaluator: 0 for nothing. */
    private long strain(Auditee agent, Evaluator evaluator) {
        return (evaluator.is(agent) ? OWN : 0)
                + (agent.latest().contains(evaluator.evaluatorId()) ? 1 : 0)
                + ofAgent.getOrDefault(pair(agent, evaluator), 0L);
    }

    /** What speaks against an audit as it was dealt; it does not speak against itself. */
    private long strain(int audit) {
        return strain(audits.get(audit), hands.get(audit)) - 1;
    }

    /** Swaps two audits' evaluators if that helps; false if nothing does. */
    private boolean swapped() {
        for (int one = 0; one < hands.size(); one++) {
            for (int other = 0; strain(one) > 0 && other < hands.size(); other++) {
                long before = strain(one) + strain(other);
                swap(one, other);
                if (strain(one) + strain(other) < before) {
                    return true;
                }
                swap(one, other);
            }
        }
        return false;
    }

    private void swap(int one, int other) {
        Evaluator before = hands.get(one);
        hand(one, hands.get(other));
        hand(other, before);
    }

    private void hand(int audit, Evaluator evaluator) {
        Auditee agent = audits.get(audit);
        ofAgent.merge(pair(agent, hands.get(audit)), -1L, Long::sum);
        ofAgent.merge(pair(agent, evaluator), 1L, Long::sum);
        hands.set(audit, evaluator);
    }

    /** What somebody has of their own even so goes to whoever else has least: never one's own comes before equal shares. */
    private void giveAway() {
        for (int i = 0; i < hands.size(); i++) {
            Auditee agent = audits.get(i);
            if (hands.get(i).is(agent)) {
                hand(
                        i,
                        evaluators.stream()
                                .filter(evaluator -> !evaluator.is(agent))
                                .min(Comparator.comparingLong(evaluator ->
                                        hands.stream().filter(evaluator::equals).count()))
                                .orElseThrow());
            }
        }
    }
}
