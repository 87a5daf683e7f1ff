package org.callaudit.analytics.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.callaudit.analytics.model.Contact;

/** Pools made up for tests. */
final class Pools {

    static final LocalDate DATE = LocalDate.of(2026, 11, 23);
    static final int PLANNED = 5;
    static final int NO_LIMIT = Integer.MAX_VALUE;

    private Pools() {}

    /** A pool of any shape: few or many agents and evaluators, some of them both, with and without contacts. */
    static Pool any(Random random) {
        List<Evaluator> evaluators = IntStream.range(0, 1 + random.nextInt(6))
                .mapToObj(
                        i -> random.nextInt(3) == 0 ? new Evaluator("A" + i, "A" + i) : new Evaluator("E" + i, "E" + i))
                .toList();
        List<Auditee> agents = new ArrayList<>();
        List<Contact> contacts = new ArrayList<>();
        boolean known = random.nextBoolean();
        for (int i = 0; i < 1 + random.nextInt(30); i++) {
            String latest = evaluators.get(random.nextInt(evaluators.size())).evaluatorId();
            agents.add(new Auditee(
                    "A" + i,
                    "Name " + i,
                    "T" + i % 4,
                    random.nextInt(7),
                    random.nextInt(2),
                    Map.of(latest, 3L),
                    Set.of(latest)));
            for (int c = 0; known && c < random.nextInt(12); c++) {
                contacts.add(contact("C" + i + "-" + c, "A" + i, random.nextBoolean() ? "phone" : "mail", "bill"));
            }
        }
        int limit = random.nextBoolean() ? NO_LIMIT : 1 + random.nextInt(4);
        Set<String> withContacts = contacts.stream().map(Contact::agentId).collect(Collectors.toSet());
        Set<String> teams = agents.stream()
                .filter(agent -> withContacts.contains(agent.agentId()))
                .map(Auditee::teamId)
                .collect(Collectors.toSet());
        return new Pool(DATE, PLANNED, 1 + random.nextInt(4), agents, evaluators, limit, teams, contacts);
    }

    static Auditee agent(String id, long audits) {
        return new Auditee(id, "Name " + id, "T", audits, 0, Map.of(), Set.of());
    }

    static Contact contact(String id, String agent, String channel, String topic) {
        return new Contact(id, "h1:0", agent, Instant.parse("2026-11-20T15:00:00Z"), channel, topic, "", 300, false);
    }
}
