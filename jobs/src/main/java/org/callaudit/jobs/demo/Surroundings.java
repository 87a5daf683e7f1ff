package org.callaudit.jobs.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** What the year's figures are seen against: standards, events, cases, and all contacts of the last month. */
final class Surroundings {

    private static final List<String> FILES = List.of("standards.csv", "events.csv", "cases.csv");
    private static final YearMonth LISTED = YearMonth.from(DemoCentre.BUSINESS_DATE);
    private static final double REPEATED = 0.06;
    private static final double TRANSFERRED = 0.12;

    private final Random random;
    private final List<String> accounts = new ArrayList<>();

    Surroundings(Random random) {
        this.random = random;
    }

    /**
     * Writes the files.
     *
     * @param personal gets the account numbers of the customers, which nothing stored may have
     */
    void write(Path inbox, List<Contact> year, Set<String> personal) throws IOException {
        for (String file : FILES) {
            Files.writeString(
                    inbox.resolve(file), String.join("\r\n", Lines.of(file)) + "\r\n", StandardCharsets.UTF_8);
        }
        CsvFile csv = new CsvFile(
                150_000,
                "contact_id,customer_ref,agent_id,started_at,channel,topic,department,handle_seconds,transferred");
        int again = 0;
        for (Contact contact : year) {
            if (YearMonth.from(contact.at()).equals(LISTED)) {
                String account = account();
                row(csv, contact.id(), account, contact, contact.at());
                LocalDateTime later = contact.at().plus(Duration.ofHours(20L + random.nextInt(100)));
                boolean repeats = random.nextDouble()
                        < (Team.MISBILLED.contains(contact.team().id()) ? 4 : 1) * REPEATED;
                if (repeats && !later.toLocalDate().isAfter(DemoCentre.BUSINESS_DATE)) {
                    row(csv, "CR" + (101 + again++), account, contact, later);
                }
            }
        }
        csv.save(inbox.resolve("contacts-" + LISTED + ".csv"));
        personal.addAll(accounts);
    }

    private String account() {
        String account = String.format(
                Locale.ROOT,
                "%02d-%06d-%02d",
                10 + random.nextInt(40),
                100_000 + random.nextInt(899_999),
                random.nextInt(9));
        accounts.add(account);
        return account;
    }

    private void row(CsvFile csv, String id, String account, Contact contact, LocalDateTime at) {
        csv.row(
                id,
                account,
                contact.agent().id(),
                at.toString(),
                contact.channel(),
                contact.topic(),
                contact.team().department(),
                Integer.toString(120 + (int) (360 * -Math.log(1 - random.nextDouble()))),
                random.nextDouble() < TRANSFERRED ? "Y" : "N");
    }
}
