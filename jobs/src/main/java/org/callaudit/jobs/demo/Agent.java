package org.callaudit.jobs.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who answers contacts.
 *
 * @param proneness multiplies the chance of an error; 1 is average
 * @param next the team that the agent moves to, or null for those who stay
 * @param moves the first day in that team
 */
record Agent(
        String id,
        String name,
        double proneness,
        Team team,
        @Nullable Team next,
        LocalDate moves) {

    static final int A_TEAM = 10;

    private static final LocalDate SINCE = LocalDate.of(2024, 1, 1);
    private static final LocalDate MOVES = LocalDate.of(2026, 3, 1);
    private static final double SPREAD = 0.2;

    private static final String[] FIRST = {
        "Maria", "James", "Keisha", "Daniel", "Priya", "Robert", "Elena", "Marcus", "Susan", "Wei", "Angela", "Carlos",
        "Nicole", "Ahmed", "Rachel", "Dwayne", "Teresa", "Kevin", "Fatima", "Brian", "Lucia", "Andre", "Megan",
        "Hector", "Tanya", "Samuel", "Grace", "Omar", "Heather", "Luis", "Joanne", "Tyrone", "Mai", "Eric", "Sofia",
        "Nathan", "Paula", "Ivan", "Crystal", "Raymond"
    };
    private static final String[] LAST = {
        "Alvarez",
        "Brooks",
        "Chen",
        "Dawson",
        "Evans",
        "Foster",
        "Gupta",
        "Hill",
        "Ito",
        "Jones",
        "Kaur",
        "Lewis",
        "Morales",
        "Nguyen",
        "Ortiz",
        "Patel",
        "Quinn",
        "Ramirez",
        "Singh",
        "Turner",
        "Underwood",
        "Vasquez",
        "Walker",
        "Xiong",
        "Young",
        "Zielinski",
        "Adeyemi",
        "Bennett",
        "Cruz",
        "Delgado",
        "Ellis",
        "Flores",
        "Greene",
        "Hassan",
        "Ingram",
        "Jackson",
        "Kim",
        "Lopez",
        "Mitchell",
        "Novak",
        "Owens",
        "Petrov",
        "Reed",
        "Silva",
        "Thompson",
        "Ueda",
        "Vargas",
        "Washington",
        "Yang",
        "Zamora",
        "Andersen",
        "Banerjee",
        "Coleman",
        "Dominguez",
        "Eriksen",
        "Franklin",
        "Garcia",
        "Hughes",
        "Ibrahim",
        "Jimenez"
    };

    /** Everybody, by team. Three move in March. */
    static List<Agent> all(Random random) {
        List<Agent> agents = new ArrayList<>();
        for (int i = 0; i < Team.ALL.size() * A_TEAM; i++) {
            // Steps prime to the lists' lengths: no surname twice in a team, no full name twice.
            String name = FIRST[(i * 11 + i / LAST.length) % FIRST.length] + " " + LAST[i * 7 % LAST.length];
            Team team = Team.ALL.get(i / A_TEAM);
            Team next =
                    switch (i) {
                        case 23 -> Team.ALL.get(4);
                        case 58 -> Team.ALL.get(10);
                        case 104 -> Team.ALL.get(7);
                        default -> null;
                    };
            double proneness = Math.exp(SPREAD * random.nextGaussian());
            agents.add(new Agent("A" + (1001 + i), name, proneness, team, next, MOVES));
        }
        return agents;
    }

    /** The team on that day. */
    Team on(LocalDate day) {
        return next == null || day.isBefore(moves) ? team : next;
    }

    /** Writes the roster. */
    static void save(Path file, List<Agent> agents) throws IOException {
        CsvFile csv = new CsvFile(
                16_000,
                "agent_id,agent_name,team_id,team_name,supervisor_name,supervisor_email,department,valid_from,valid_to");
        for (Agent agent : agents) {
            Team next = agent.next;
            agent.row(
                    csv,
                    agent.team,
                    SINCE,
                    next == null ? "" : agent.moves.minusDays(1).toString());
            if (next != null) {
                agent.row(csv, next, agent.moves, "");
            }
        }
        csv.save(file);
    }

    private void row(CsvFile csv, Team in, LocalDate from, String to) {
        csv.row(id, name, in.id(), in.name(), in.supervisor(), in.email(), in.department(), from.toString(), to);
    }
}
