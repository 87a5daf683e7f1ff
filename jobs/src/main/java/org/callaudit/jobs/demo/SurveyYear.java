package org.callaudit.jobs.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A year of surveys in a file a month, by the month in which they were sent. An answer that came after the month's end
 * is in the next file; the first one says only that it was sent.
 */
final class SurveyYear {

    private static final int FIRST_ID = 50_001;
    private static final LocalDateTime LAST_MOMENT = DemoCentre.BUSINESS_DATE.atTime(20, 0);
    private static final LocalDate WRONG_BILLS_FROM = LocalDate.of(2026, 9, 8);
    private static final LocalDate WRONG_BILLS_TO = LocalDate.of(2026, 10, 16);
    private static final YearMonth COMPRESSED = YearMonth.of(2026, 2);
    private static final int WAKING_HOUR = 7;
    private static final int PERSONAL_EVERY = 30;

    private final Random random;
    private final Words words;
    private final Plantings plantings;
    private final Set<String> personal;
    private final List<List<Survey>> months = new ArrayList<>();
    private int unhappyComments;

    SurveyYear(Random random, Words words, Plantings plantings, Set<String> personal) {
        this.random = random;
        this.words = words;
        this.plantings = plantings;
        this.personal = personal;
        for (int m = 0; m < 12; m++) {
            months.add(new ArrayList<>());
        }
    }

    /** Asks the customers, plants what is to be planted and writes the files. */
    void write(Path inbox, List<Contact> contacts) throws IOException {
        int number = FIRST_ID;
        for (Contact contact : contacts) {
            if (random.nextDouble() < 0.9) {
                ask("S" + number++, contact);
            }
        }
        plantFlaws();
        for (int m = 0; m < 12; m++) {
            CsvFile csv = new CsvFile(months.get(m).size() * 120, Survey.HEADER);
            months.get(m).forEach(survey -> survey.write(csv));
            csv.save(inbox.resolve(file(m)));
        }
    }

    private void ask(String id, Contact contact) {
        Survey survey = new Survey(id, contact, contact.at().plusMinutes(20 + random.nextInt(100)));
        int month = (int) Contact.FIRST_MONTH.until(survey.month(), java.time.temporal.ChronoUnit.MONTHS);
        months.get(month).add(survey);
        if (random.nextDouble() >= 0.36) {
            return;
        }
        LocalDateTime answered = survey.sent.plusMinutes(15 + (int) (Math.pow(random.nextDouble(), 3) * 6_000));
        if (answered.getHour() < WAKING_HOUR) {
            answered = answered.plusHours(WAKING_HOUR);
        }
        if (answered.isAfter(LAST_MOMENT)) {
            return;
        }
        boolean later = !YearMonth.from(answered).equals(survey.month());
        Survey answer = later ? survey.again() : survey;
        if (later) {
            months.get(month + 1).add(answer);
        }
        answer.answeredAt = answered.toString();
        answer(answer, file(later ? month + 1 : month));
    }

    private void answer(Survey survey, String file) {
        Contact contact = survey.contact;
        LocalDate day = survey.sent.toLocalDate();
        boolean misbilled = Team.MISBILLED.contains(contact.team().id())
                && !day.isBefore(WRONG_BILLS_FROM)
                && !day.isAfter(WRONG_BILLS_TO);
        int csat = csat(misbilled);
        survey.csat = Integer.toString(csat);
        survey.nps = Integer.toString(Math.max(0, Math.min(10, csat * 2 + random.nextInt(4) - 2)));
        survey.ces = Integer.toString(Math.max(1, Math.min(7, csat + random.nextInt(4))));
        survey.resolved = random.nextDouble() < 0.1 + 0.17 * csat ? "Y" : "N";
        if (random.nextDouble() < (csat <= 2 ? 0.85 : 0.4)) {
            comment(survey, csat, misbilled, file);
        }
    }

    private int csat(boolean misbilled) {
        double dice = random.nextDouble();
        if (misbilled) {
            return dice < 0.4 ? 1 : dice < 0.65 ? 2 : dice < 0.75 ? 3 : dice < 0.9 ? 4 : 5;
        }
        return dice < 0.04 ? 1 : dice < 0.1 ? 2 : dice < 0.18 ? 3 : dice < 0.53 ? 4 : 5;
    }

    private void comment(Survey survey, int csat, boolean misbilled, String file) {
        Team team = survey.contact.team();
        if (csat > 2) {
            survey.comment = words.next(csat == 3 ? "neutral" : "happy", team);
            return;
        }
        boolean aboutBill = misbilled && random.nextDouble() < 0.85;
        survey.comment = words.next(aboutBill ? "billing error" : "unhappy " + survey.contact.topic(), team);
        unhappyComments++;
        if (unhappyComments % PERSONAL_EVERY == 0) {
            String secret = words.next("personal", team);
            survey.comment += " " + secret.replaceAll("[<>]", "");
            personal.add(secret.substring(secret.indexOf('<') + 1, secret.indexOf('>')));
            plantings.add(file, "personal data in customers' words", Map.of("personal", 1L));
        }
    }

    private void plantFlaws() {
        List<List<Survey>> again = new ArrayList<>();
        for (int m = 0; m < 12; m++) {
            again.add(new ArrayList<>());
        }
        for (int m = 0; m < 12; m++) {
            String month = Contact.FIRST_MONTH.plusMonths(m).toString();
            int place = 0;
            for (SurveyFlaw flaw : SurveyFlaw.values()) {
                if (!flaw.months.contains(month)) {
                    continue;
                }
                place = nextOrdinary(months.get(m), place + 40);
                Survey flawed = months.get(m).get(place);
                if (flaw.comesAgain()) {
                    flawed = flawed.again();
                    again.get(m + 1).add(flawed);
                }
                flaw.change.accept(flawed);
                plantings.add(file(m + (flaw.comesAgain() ? 1 : 0)), flaw.what, Map.of(flaw.code, 1L));
            }
        }
        for (int m = 0; m < 12; m++) {
            months.get(m).addAll(again.get(m));
        }
    }

    /** An answer of the month itself in a team where nothing is going on. */
    private static int nextOrdinary(List<Survey> surveys, int from) {
        int place = from;
        while (!surveys.get(place).answeredInItsMonth()
                || !surveys.get(place).contact.team().quiet()) {
            place++;
        }
        return place;
    }

    private static String file(int month) {
        YearMonth name = Contact.FIRST_MONTH.plusMonths(month);
        return "surveys-" + name + (name.equals(COMPRESSED) ? ".csv.gz" : ".csv");
    }
}
