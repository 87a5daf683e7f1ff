package org.callaudit.jobs.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** How evaluators mark contacts: the ordinary chances of an error, and those of the stories. */
final class Marking {

    static final int EVALUATORS = 6;
    static final String STRICT = "EV4";
    static final String WRONG_SHEET = "EV2";
    static final String LITERAL = "EV1";
    static final LocalDate NEW_FORM = LocalDate.of(2026, 7, 1);

    private static final LocalDate DRIFT_BEGINS = LocalDate.of(2026, 8, 10);
    private static final LocalDate DRIFT_IS_FULL = LocalDate.of(2026, 9, 1);
    private static final String DRIFTING_ITEM = "V01";
    private static final String DRIFTING_TOPIC = "start service";

    private final Random random;
    private final Words words;

    Marking(Random random, Words words) {
        this.random = random;
        this.words = words;
    }

    /** Marks a contact on the form in force on its day. */
    List<Audit.Row> mark(Contact contact, String evaluator) {
        LocalDate day = contact.at().toLocalDate();
        boolean newForm = !day.isBefore(NEW_FORM);
        List<Audit.Row> rows = new ArrayList<>();
        int comments = 0;
        for (Question question : newForm ? Question.VERSION_2 : Question.VERSION_1) {
            double dice = random.nextDouble();
            boolean applies = random.nextDouble() >= question.naRate();
            boolean missed = applies && dice < chance(question, contact, evaluator, day);
            boolean remark = missed && comments < 2 && random.nextDouble() < 0.8;
            comments += remark ? 1 : 0;
            String points = applies ? points(question, missed) : Audit.NOT_APPLICABLE;
            String comment = remark ? words.next(subject(question, contact, newForm), contact.team()) : "";
            rows.add(new Audit.Row(evaluator, question.id(), points, comment));
        }
        return rows;
    }

    /**
     * Marks once more what another has marked: mostly alike, but some misses are overlooked, and others found. The strict
     * evaluator overlooks none.
     */
    List<Audit.Row> again(Audit original, String evaluator) {
        List<Audit.Row> rows = new ArrayList<>();
        double overlooked = evaluator.equals(STRICT) ? 0 : 0.2;
        for (int i = 0; i < original.form.size(); i++) {
            Question question = original.form.get(i);
            Audit.Row seen = original.rows.get(i);
            boolean applies = !seen.points().equals(Audit.NOT_APPLICABLE);
            boolean missed = applies && Integer.parseInt(seen.points()) < question.points();
            double dice = random.nextDouble();
            LocalDate day = original.contact.at().toLocalDate();
            String points = seen.points();
            if (question.naRate() > 0 && random.nextDouble() < 0.02) {
                points = applies ? Audit.NOT_APPLICABLE : points(question, false);
            } else if (applies && !missed && dice < 0.4 * chance(question, original.contact, evaluator, day)) {
                points = points(question, true);
            } else if (missed && dice < overlooked) {
                points = points(question, false);
            }
            rows.add(new Audit.Row(evaluator, question.id(), points, ""));
        }
        return rows;
    }

    private String points(Question question, boolean missed) {
        if (!missed) {
            return Integer.toString(question.points());
        }
        boolean half = !question.autoFail() && random.nextDouble() < 0.25;
        return half ? Integer.toString((question.points() + 1) / 2) : "0";
    }

    private String subject(Question question, Contact contact, boolean newForm) {
        boolean startsService = contact.topic().equals(DRIFTING_TOPIC);
        if (question.id().equals(DRIFTING_ITEM) && startsService) {
            return DRIFTING_ITEM + " " + DRIFTING_TOPIC;
        }
        boolean puzzled = question.id().equals(Question.CONFUSING) && newForm && random.nextDouble() < 0.7;
        return puzzled ? Question.CONFUSING + " new wording" : question.id();
    }

    private static double chance(Question question, Contact contact, String evaluator, LocalDate day) {
        double chance = question.errorRate() * contact.agent().proneness();
        if (question.id().equals(Question.CONFUSING) && !day.isBefore(NEW_FORM)) {
            chance = evaluator.equals(LITERAL) ? 0.32 : 0.07;
        }
        if (evaluator.equals(STRICT)) {
            chance *= question.critical() ? 1.2 : 1.9;
        }
        if (question.id().equals(DRIFTING_ITEM) && contact.team().id().equals(Team.DRIFTING)) {
            chance = drifting(chance, contact.topic(), day);
        }
        return Math.min(chance, 0.9);
    }

    private static double drifting(double usual, String topic, LocalDate day) {
        if (day.isBefore(DRIFT_BEGINS)) {
            return usual;
        }
        double most = topic.equals(DRIFTING_TOPIC) ? 0.6 : 0.2;
        return day.isBefore(DRIFT_IS_FULL) ? most / 4 : most;
    }

    /** Who audits the team's next contact. */
    String evaluator(Team team) {
        double dice = random.nextDouble();
        if (dice < (team.id().equals(Team.STRICTLY_AUDITED) ? 0.88 : 0.04)) {
            return STRICT;
        }
        if (team.id().equals(Team.WRONG_SHEET) && dice > 0.7) {
            return WRONG_SHEET;
        }
        if (team.id().equals(Team.CONFUSED) && dice > 0.5) {
            return LITERAL;
        }
        int other = 1 + random.nextInt(EVALUATORS - 1);
        return "EV" + (other < 4 ? other : other + 1);
    }
}
