package org.callaudit.jobs.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * One contact that is audited, surveyed or both.
 *
 * @param team the agent's on that day
 * @param at local time
 */
record Contact(String id, Agent agent, Team team, LocalDateTime at, String channel, String topic, boolean audited) {

    static final YearMonth FIRST_MONTH =
            YearMonth.from(DemoCentre.BUSINESS_DATE).minusMonths(11);

    private static final int A_MONTH = 10;
    private static final int FIRST_ID = 35_001;
    private static final Set<LocalDate> HOLIDAYS = Set.of(
            LocalDate.of(2025, 11, 27),
            LocalDate.of(2025, 12, 25),
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 5, 25),
            LocalDate.of(2026, 9, 7));

    /** The whole year's, in order of time. */
    static List<Contact> year(List<Agent> agents, Random random) {
        List<Contact> year = new ArrayList<>();
        for (int m = 0; m < 12; m++) {
            YearMonth month = FIRST_MONTH.plusMonths(m);
            List<Contact> contacts = new ArrayList<>();
            for (Agent agent : agents) {
                add(contacts, agent, month, random);
            }
            contacts.sort(Comparator.comparing(Contact::at)
                    .thenComparing(contact -> contact.agent().id()));
            for (Contact contact : contacts) {
                year.add(contact.numbered(FIRST_ID + year.size()));
            }
        }
        return year;
    }

    private static void add(List<Contact> contacts, Agent agent, YearMonth month, Random random) {
        double dice = random.nextDouble();
        int audits = dice < 0.1 ? 4 : dice < 0.9 ? 5 : 6;
        Team team = agent.on(month.atDay(1));
        for (int i = 0; i < A_MONTH; i++) {
            LocalDateTime at = workingDay(month, random).atTime(7, 30).plusMinutes(random.nextInt(660));
            double kind = random.nextDouble();
            String channel = kind < 0.75 ? "phone" : kind < 0.9 ? "chat" : "email";
            double about = random.nextDouble();
            String topic = team.topics().get(about < 0.45 ? 0 : about < 0.75 ? 1 : 2);
            contacts.add(new Contact("", agent, team, at, channel, topic, i < audits));
        }
    }

    /** Mondays to Saturdays, Saturdays less. */
    private static LocalDate workingDay(YearMonth month, Random random) {
        while (true) {
            LocalDate day = month.atDay(1 + random.nextInt(month.lengthOfMonth()));
            DayOfWeek weekday = day.getDayOfWeek();
            boolean quietSaturday = weekday == DayOfWeek.SATURDAY && random.nextDouble() < 0.6;
            if (weekday != DayOfWeek.SUNDAY && !quietSaturday && !HOLIDAYS.contains(day)) {
                return day;
            }
        }
    }

    private Contact numbered(int number) {
        return new Contact("C" + number, agent, team, at, channel, topic, audited);
    }
}
