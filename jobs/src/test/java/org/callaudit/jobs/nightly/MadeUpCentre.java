package org.callaudit.jobs.nightly;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.callaudit.analytics.stats.Proportion;

/**
 * A contact centre of any size, written as files, that remembers what it wrote: whoever counts here counts apart from the
 * product. Months end with October 2026.
 *
 * @param teams named {@code T0}, {@code T1} and so on
 * @param agents in a team
 * @param evaluators the evaluator of a team's audit, given the team's number; empty for a centre without audits
 * @param months the year's last months with data
 * @param audits of an agent in a month
 * @param surveys sent about an agent in a month; two of three are answered
 */
record MadeUpCentre(
        int teams,
        int agents,
        int months,
        int audits,
        int surveys,
        IntFunction<List<String>> evaluators,
        List<Audit> audited,
        List<Survey> asked) {

    static final YearMonth LAST = YearMonth.of(2026, 10);

    private static final String[][] ITEMS = {
        {"I0", "Greets by name", "non_critical", "P-1"},
        {"I1", "Verifies the account", "compliance_critical", "P-2"},
        {"I2", "Explains the bill", "customer_critical", "P-3"},
        {"I3", "Opens a work order", "business_critical", "P-4"},
        {"I4", "Sums up", "non_critical", "P-1"}
    };
    private static final double[] MISSED = {0.1, 0.06, 0.12, 0.05, 0.2};
    private static final String[] TOPICS = {"billing", "leak"};

    /** One audit; {@code missed} holds the items that applied. */
    record Audit(String id, String agent, String team, String evaluator, LocalDate day, Map<String, Boolean> missed) {

        boolean missed(String item) {
            return missed.getOrDefault(item, false);
        }

        /** Whether an item of that class was missed; {@code any_critical} for any but non-critical. */
        boolean error(String errorClass) {
            return Stream.of(ITEMS)
                    .filter(item -> errorClass.equals("any_critical")
                            ? !item[2].equals("non_critical")
                            : item[2].equals(errorClass))
                    .anyMatch(item -> missed(item[0]));
        }

        boolean error(Predicate<String> policy) {
            return Stream.of(ITEMS).filter(item -> policy.test(item[3])).anyMatch(item -> missed(item[0]));
        }

        /** In per cent: each item is worth ten points, half of which a miss leaves. */
        double score() {
            long lost = missed.values().stream().filter(miss -> miss).count();
            return 100 - 100.0 * 5 * lost / (10 * missed.size());
        }
    }

    /** One survey; csat 0 if it was not answered. */
    record Survey(String team, LocalDate day, int csat) {}

    static MadeUpCentre of(
            int teams, int agents, int months, int audits, int surveys, IntFunction<List<String>> evaluators) {
        MadeUpCentre centre = new MadeUpCentre(
                teams, agents, months, audits, surveys, evaluators, new ArrayList<>(), new ArrayList<>());
        centre.fill(new Random(4711));
        return centre;
    }

    static String agent(int team, int agent) {
        return "A%d%02d".formatted(team, agent);
    }

    /** A name that no page has for another reason. */
    static String agentName(int team, int agent) {
        String syllables = "baldefgikomunpqrtsuvwxyz";
        StringBuilder last = new StringBuilder("Quill");
        for (int rest = team * 100 + agent, i = 0; i < 4; i++, rest /= 24) {
            last.append(syllables.charAt(rest % 24));
        }
        return "Zenobia" + (char) ('a' + agent % 26) + " " + last;
    }

    private void fill(Random random) {
        for (int back = months - 1; back >= 0; back--) {
            YearMonth month = LAST.minusMonths(back);
            for (int team = 0; team < teams; team++) {
                for (int agent = 0; agent < agents; agent++) {
                    fill(random, month, team, agent(team, agent));
                }
            }
        }
    }

    private void fill(Random random, YearMonth month, int team, String agent) {
        for (int i = 0; i < audits; i++) {
            Map<String, Boolean> missed = new TreeMap<>();
            for (int item = 0; item < ITEMS.length; item++) {
                boolean applies = item != 3 || random.nextDouble() < 0.7;
                boolean miss = random.nextDouble() < MISSED[item];
                if (applies) {
                    missed.put(ITEMS[item][0], miss);
                }
            }
            List<String> by = evaluators.apply(team);
            String evaluator = by.get(random.nextInt(by.size()));
            LocalDate day = month.atDay(1 + random.nextInt(27));
            audited.add(new Audit("Q" + (audited.size() + 1), agent, "T" + team, evaluator, day, missed));
        }
        for (int i = 0; i < surveys; i++) {
            int csat = random.nextInt(3) == 0 ? 0 : 1 + Math.min(4, random.nextInt(9));
            asked.add(new Survey("T" + team, month.atDay(1 + random.nextInt(27)), csat));
        }
    }

    /** How many audits there are, and of these with what. */
    Proportion count(Predicate<Audit> among, Predicate<Audit> hits) {
        List<Audit> all = audited.stream().filter(among).toList();
        return new Proportion(all.stream().filter(hits).count(), all.size());
    }

    /** How many answers there are, and of these with what. */
    Proportion answers(Predicate<Survey> among, Predicate<Survey> hits) {
        List<Survey> all =
                asked.stream().filter(survey -> survey.csat > 0).filter(among).toList();
        return new Proportion(all.stream().filter(hits).count(), all.size());
    }

    static List<String> items() {
        return Stream.of(ITEMS).map(item -> item[0]).toList();
    }

    static String itemText(String item) {
        return Stream.of(ITEMS)
                .filter(one -> one[0].equals(item))
                .map(one -> one[1])
                .findFirst()
                .orElseThrow();
    }

    String roster() {
        StringBuilder csv = new StringBuilder(
                "agent_id,agent_name,team_id,team_name,supervisor_name,supervisor_email,department,valid_from,valid_to\n");
        for (int team = 0; team < teams; team++) {
            for (int agent = 0; agent < agents; agent++) {
                csv.append("%s,%s,T%d,Team %d,Boss %d,boss%d@city.example,Dept %d,2020-01-01,\n"
                        .formatted(agent(team, agent), agentName(team, agent), team, team, team, team, team / 4));
            }
        }
        return csv.toString();
    }

    static String form() {
        StringBuilder csv =
                new StringBuilder("form_id,form_version,section,item_id,item_text,points_possible,error_class,"
                        + "auto_fail,policy_ref,policy_text\n");
        for (String[] item : ITEMS) {
            csv.append(
                    "F,1,Call,%s,%s,10,%s,N,%s,As the handbook says.\n".formatted(item[0], item[1], item[2], item[3]));
        }
        return csv.toString();
    }

    String auditFile() {
        StringBuilder csv = new StringBuilder(SmallCentre.audits());
        for (Audit audit : audited) {
            for (String item : items()) {
                Boolean missed = audit.missed.get(item);
                csv.append("%s,1,C%s,%s,%s,F,1,%sT10:00-05:00,%sT09:00-05:00,phone,%s,regular,,%s,%s,\n"
                        .formatted(
                                audit.id,
                                audit.id,
                                audit.agent,
                                audit.evaluator,
                                audit.day,
                                audit.day.plusDays(1),
                                TOPICS[audit.id.hashCode() & 1],
                                item,
                                missed == null ? "NA" : missed ? "5" : "10"));
            }
        }
        return csv.toString();
    }

    String surveyFile() {
        StringBuilder csv = new StringBuilder(SmallCentre.surveys());
        int number = 1;
        for (Survey survey : asked) {
            String agent = agent(Integer.parseInt(survey.team.substring(1)), number % agents);
            csv.append(String.format(
                    Locale.ROOT,
                    "S%d,CS%d,%s,%sT12:00-05:00,%s,%s,,,,phone,billing,\n",
                    number,
                    number,
                    agent,
                    survey.day,
                    survey.csat == 0 ? "" : survey.day + "T13:00-05:00",
                    survey.csat == 0 ? "" : Integer.toString(survey.csat)));
            number++;
        }
        return csv.toString();
    }
}
