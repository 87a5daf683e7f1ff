package org.callaudit.analytics.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.callaudit.analytics.model.Contact;

/**
 * What a day's audits are drawn from.
 *
 * @param date a business day
 * @param planned audits per agent and month
 * @param daysLeft business days of the month from that day on, itself included; 1 or more
 * @param agents on the roster that day
 * @param perEvaluator the most that an evaluator gets, 1 or more
 * @param known teams, by id, of which contacts of the days before are known
 * @param contacts of those days, not audited and not assigned
 */
public record Pool(
        LocalDate date,
        int planned,
        int daysLeft,
        List<Auditee> agents,
        List<Evaluator> evaluators,
        int perEvaluator,
        Set<String> known,
        List<Contact> contacts) {

    public Pool {
        if (daysLeft < 1) {
            throw new IllegalArgumentException("no business day is left: " + daysLeft);
        }
        if (perEvaluator < 1) {
            throw new IllegalArgumentException("at least one audit an evaluator, not " + perEvaluator);
        }
        agents = agents.stream().sorted(Comparator.comparing(Auditee::agentId)).toList();
        evaluators = evaluators.stream()
                .sorted(Comparator.comparing(Evaluator::evaluatorId))
                .toList();
        contacts = contacts.stream()
                .sorted(Comparator.comparing(Contact::contactId))
                .toList();
    }

    /** Audits that the plan still wants this month. */
    public long lacking() {
        return agents.stream().mapToLong(agent -> agent.lacking(planned)).sum();
    }

    /** Audits for this day: an equal part of what is lacking for each business day that is left, rounded up. */
    public long wanted() {
        return aDay(lacking());
    }

    private long aDay(long audits) {
        return (audits + daysLeft - 1) / daysLeft;
    }

    /** The same, as far as the evaluators' limit allows. */
    long today() {
        return Math.min(wanted(), Math.multiplyFull(perEvaluator, evaluators.size()));
    }

    /**
     * How many audits each agent can get: an equal part of what is lacking for each day that is left, rounded up, so that
     * nobody is made up for in one day. None where nobody else audits; and no more than there are contacts left, where those
     * of the team are known.
     */
    Map<Auditee, Long> open() {
        Map<String, Long> contactsOf =
                contacts.stream().collect(Collectors.groupingBy(Contact::agentId, Collectors.counting()));
        Map<Auditee, Long> open = new TreeMap<>(Comparator.comparing(Auditee::agentId));
        for (Auditee agent : agents) {
            long most = known.contains(agent.teamId()) ? contactsOf.getOrDefault(agent.agentId(), 0L) : Long.MAX_VALUE;
            long others = evaluators.stream()
                    .filter(evaluator -> !evaluator.is(agent))
                    .count();
            long handed = Math.multiplyFull(perEvaluator, (int) others);
            open.put(agent, Math.min(Math.min(most, handed), aDay(agent.lacking(planned))));
        }
        return open;
    }

    /** All that bears on the draw, line by line in order of ids: what the seed is made of. */
    public String inputs() {
        return String.join("\n", lines(agents)) + "\n";
    }

    /** The same, but contacts only of these agents: enough to draw again. */
    List<String> lines(Collection<Auditee> drawn) {
        Set<String> ids = drawn.stream().map(Auditee::agentId).collect(Collectors.toSet());
        List<String> lines = new ArrayList<>();
        lines.add(line("date", date));
        lines.add(line("planned", planned));
        lines.add(line("days left", daysLeft));
        lines.add(line("per evaluator", perEvaluator));
        evaluators.forEach(one -> lines.add(line("evaluator", one.evaluatorId(), one.agentId())));
        open().forEach((agent, open) -> lines.add(line(
                "agent",
                agent.agentId(),
                agent.teamId(),
                agent.audits(),
                agent.underWay(),
                open,
                new TreeMap<>(agent.evaluators()),
                new TreeSet<>(agent.latest()))));
        contacts.stream()
                .filter(contact -> ids.contains(contact.agentId()))
                .forEach(contact -> lines.add(
                        line("contact", contact.contactId(), contact.agentId(), contact.channel(), contact.topic())));
        return lines;
    }

    private static String line(Object... fields) {
        return Arrays.stream(fields).map(Object::toString).collect(Collectors.joining("\t"));
    }
}
