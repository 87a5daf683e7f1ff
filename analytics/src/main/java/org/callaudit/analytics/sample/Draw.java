package org.callaudit.analytics.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.callaudit.analytics.model.Contact;
import org.callaudit.analytics.sample.WorkList.Line;
import org.callaudit.analytics.sample.WorkList.Pick;
import org.callaudit.analytics.text.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Draws a day's audits: the agents with the fewest first, by lot among those with equally many; then evaluators; then contacts.
 */
public final class Draw {

    private final Pool pool;
    private final Lots lots;

    private Draw(Pool pool, Lots lots) {
        this.pool = pool;
        this.lots = lots;
    }

    /** The work list; the same for the same arguments. */
    public static WorkList of(Pool pool, int number, String seed) {
        Draw draw = new Draw(pool, new Lots(seed));
        List<Auditee> audits = draw.agents();
        return new WorkList(
                pool.date(),
                number,
                seed,
                Sha256.hex(pool.inputs()),
                pool.wanted(),
                pool.lines(audits),
                draw.lines(audits));
    }

    /** The seed of a pool's draw of that number, if nobody names another. */
    public static String seed(Pool pool, int number) {
        return Lots.seedOf("draw\t" + number + "\n" + pool.inputs());
    }

    /** An agent's audit, with as many done, under way or drawn before it. */
    private record Slot(Auditee agent, long before) {}

    private List<Line> lines(List<Auditee> audits) {
        List<Evaluator> evaluators = Dealing.deal(pool, lots, audits);
        Map<String, Iterator<Pick>> picks = picks(audits);
        List<Line> lines = new ArrayList<>();
        for (Auditee agent : audits) {
            lines.add(new Line(
                    lines.size() + 1,
                    evaluators.get(lines.size()).evaluatorId(),
                    agent.agentId(),
                    agent.agentName(),
                    agent.teamId(),
                    next(picks.get(agent.agentId()))));
        }
        return lines;
    }

    /** The agent of each audit. */
    private List<Auditee> agents() {
        List<Slot> slots = new ArrayList<>();
        pool.open().forEach((agent, open) -> {
            for (long i = 0; i < open; i++) {
                slots.add(new Slot(agent, agent.covered() + i));
            }
        });
        return slots.stream()
                .sorted(Comparator.comparingLong(Slot::before)
                        .thenComparing(
                                lots.order(slot -> "agent/" + slot.agent().agentId())))
                .limit(pool.today())
                .map(Slot::agent)
                .toList();
    }

    private Map<String, Iterator<Pick>> picks(List<Auditee> audits) {
        ContactDraw draw = new ContactDraw(lots);
        Map<String, List<Contact>> contacts = pool.contacts().stream().collect(Collectors.groupingBy(Contact::agentId));
        Map<String, Iterator<Pick>> picks = new HashMap<>();
        audits.stream()
                .collect(Collectors.groupingBy(Auditee::agentId, Collectors.counting()))
                .forEach((agent, times) -> {
                    List<Contact> own = contacts.getOrDefault(agent, List.of());
                    if (!own.isEmpty()) {
                        picks.put(
                                agent,
                                draw.of(agent, own, Math.toIntExact(times)).iterator());
                    }
                });
        return picks;
    }

    private static @Nullable Pick next(@Nullable Iterator<Pick> picks) {
        return picks != null && picks.hasNext() ? picks.next() : null;
    }
}
