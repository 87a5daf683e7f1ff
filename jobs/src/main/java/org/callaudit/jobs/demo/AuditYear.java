package org.callaudit.jobs.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A year of audits in a file a month, by the month in which they were done. */
final class AuditYear {

    private static final int FIRST_ID = 20_001;
    /** Months in which all evaluators mark the same few contacts. */
    private static final List<YearMonth> CALIBRATED =
            List.of(YearMonth.of(2025, 12), YearMonth.of(2026, 3), YearMonth.of(2026, 6), YearMonth.of(2026, 9));

    private static final YearMonth WITH_UNKNOWN_COLUMN = YearMonth.of(2026, 10);
    private static final LocalDate SHEET_CHANGED = LocalDate.of(2026, 10, 5);
    private static final int CALIBRATION_CONTACTS = 6;

    private final Random random;
    private final Marking marking;
    private final Words words;
    private final Plantings plantings;
    private final List<List<Audit>> months = new ArrayList<>();
    private int nextCalibration = 101;

    AuditYear(Random random, Words words, Plantings plantings) {
        this.random = random;
        this.words = words;
        this.plantings = plantings;
        marking = new Marking(random, words);
        for (int m = 0; m < 12; m++) {
            months.add(new ArrayList<>());
        }
    }

    /** Audits the contacts, plants what is to be planted and writes the files. */
    void write(Path inbox, List<Contact> contacts) throws IOException {
        for (Contact contact : contacts) {
            if (contact.audited()) {
                audit(contact);
            }
        }
        int number = FIRST_ID;
        for (List<Audit> month : months) {
            month.sort(Comparator.comparing((Audit audit) -> audit.audited).thenComparing(audit -> audit.contact.id()));
            for (Audit audit : month) {
                audit.id = "Q" + number++;
            }
        }
        plantFlaws();
        CALIBRATED.forEach(this::calibrate);
        for (int m = 0; m < 12; m++) {
            save(inbox, Contact.FIRST_MONTH.plusMonths(m), months.get(m));
        }
    }

    private void audit(Contact contact) {
        LocalDate day = contact.at().toLocalDate().plusDays(1 + random.nextInt(6));
        while (day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue()) {
            day = day.plusDays(1);
        }
        LocalDateTime audited = day.atTime(8, 30).plusMinutes(random.nextInt(495));
        Audit audit = marked(contact, audited, marking.evaluator(contact.team()));
        // What was not yet audited on the last day is not yet in any file.
        if (!day.isAfter(DemoCentre.BUSINESS_DATE)) {
            state(audit, day);
            months.get(month(day)).add(audit);
        }
    }

    private Audit marked(Contact contact, LocalDateTime audited, String evaluator) {
        boolean newForm = !contact.at().toLocalDate().isBefore(Marking.NEW_FORM);
        List<Question> form = newForm ? Question.VERSION_2 : Question.VERSION_1;
        Audit audit = new Audit(contact, audited, newForm ? "2" : "1", form, marking.mark(contact, evaluator));
        if (audit.firstMiss() < 0 && random.nextDouble() < 0.1) {
            Audit.Row first = audit.rows.get(0);
            audit.mark(0, first.points(), words.next("praise", contact.team()));
        }
        return audit;
    }

    private static int month(LocalDate day) {
        return (int) Contact.FIRST_MONTH.until(YearMonth.from(day), java.time.temporal.ChronoUnit.MONTHS);
    }

    /** Writes the evaluator's own total on the form. */
    private void state(Audit audit, LocalDate day) {
        String evaluator = audit.evaluator();
        boolean wrongSheet = evaluator.equals(Marking.WRONG_SHEET)
                && audit.contact.team().id().equals(Team.WRONG_SHEET)
                && !day.isBefore(SHEET_CHANGED);
        if (audit.automaticZero()) {
            audit.stated = "0";
        } else if (wrongSheet) {
            audit.stated = audit.percent(10, 1);
            plantings.add(
                    file(YearMonth.from(day)), "a sheet that counts ten points too many", Map.of("wrong_total", 1L));
        } else if (!evaluator.equals("EV6") || random.nextDouble() >= 0.2) {
            audit.stated = audit.percent(0, evaluator.compareTo("EV5") < 0 ? 1 : 0);
        }
    }

    private void plantFlaws() {
        List<List<Audit>> again = new ArrayList<>();
        for (int m = 0; m < 12; m++) {
            again.add(new ArrayList<>());
        }
        for (int m = 0; m < 12; m++) {
            String month = Contact.FIRST_MONTH.plusMonths(m).toString();
            List<AuditFlaw> flaws = new ArrayList<>(List.of(AuditFlaw.values()));
            flaws.removeIf(flaw -> !flaw.months.contains(month));
            List<Audit> audits = months.get(m);
            for (int i = 0; i < flaws.size(); i++) {
                AuditFlaw flaw = flaws.get(i);
                // Spread over the month, and never two in one audit: each search stays within its own stretch.
                int place = audits.size() * i / flaws.size();
                while (!flaw.suits(audits.get(place))) {
                    place++;
                }
                Audit flawed = audits.get(place);
                if (flaw.comesAgain()) {
                    flawed = flawed.again();
                    again.get(m + 1).add(flawed);
                }
                flaw.change.accept(flawed);
                plantings.add(
                        file(Contact.FIRST_MONTH.plusMonths(m + (flaw.comesAgain() ? 1 : 0))), flaw.what, flaw.counts);
            }
        }
        for (int m = 0; m < 12; m++) {
            months.get(m).addAll(again.get(m));
        }
    }

    /** All evaluators mark the same few contacts of the month, such as have something to discuss. */
    private void calibrate(YearMonth when) {
        List<Audit> month = months.get(month(when.atDay(1)));
        List<Audit> chosen = new ArrayList<>();
        int step = month.size() / CALIBRATION_CONTACTS;
        for (int i = 0; i < CALIBRATION_CONTACTS; i++) {
            int place = i * step;
            while (month.get(place).firstMiss() < 0) {
                place++;
            }
            chosen.add(month.get(place));
        }
        for (Audit original : chosen) {
            for (int evaluator = 1; evaluator <= Marking.EVALUATORS; evaluator++) {
                Audit audit = new Audit(
                        original.contact,
                        original.audited,
                        original.version,
                        original.form,
                        marking.again(original, "EV" + evaluator));
                audit.id = "K" + nextCalibration++;
                audit.purpose = "calibration";
                audit.mark(0, audit.rows.get(0).points(), words.next("calibration", original.contact.team()));
                state(audit, original.audited.toLocalDate());
                month.add(audit);
            }
        }
        plantings.add(
                file(when),
                "contacts marked by all evaluators",
                Map.of("calibration", (long) CALIBRATION_CONTACTS * Marking.EVALUATORS));
    }

    private void save(Path inbox, YearMonth month, List<Audit> audits) throws IOException {
        boolean extra = month.equals(WITH_UNKNOWN_COLUMN);
        CsvFile csv = new CsvFile(audits.size() * 3_200, extra ? Audit.HEADER + ",sheet" : Audit.HEADER);
        for (Audit audit : audits) {
            audit.write(csv, extra ? ",QA sheet 10" : "");
        }
        if (extra) {
            plantings.add(file(month), "a column nobody knows: sheet", Map.of());
        }
        csv.save(inbox.resolve(file(month)));
    }

    private static String file(YearMonth month) {
        return "audits-" + month + ".csv";
    }
}
