package org.callaudit.jobs.demo;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** What is wrong, or just special, with an audit in a file, and how its rows are counted for it. */
enum AuditFlaw {
    CUT_SHORT("a row cut short", row("columns"), audit -> width(audit, -1), "2025-12", "2026-05"),
    COMMA_TOO_MANY("a comma too many", row("columns"), audit -> width(audit, 1), "2026-06"),
    NO_POINTS("an item without points", row("missing"), audit -> points(audit, ""), "2026-01", "2026-04", "2026-08"),
    NO_EVALUATOR("nobody signed", whole("missing"), audit -> evaluator(audit, ""), "2026-07"),
    POINTS_IN_WORDS("\"5 pts\" for 5", row("not_a_number"), audit -> points(audit, "5 pts"), "2026-03", "2026-09"),
    US_TIME("a time as 3/14/2026 2:10 PM", whole("not_a_time"), AuditFlaw::usTime, "2026-02", "2026-06"),
    NEGATIVE("points below zero", row("out_of_range"), audit -> points(audit, "-5"), "2026-05"),
    SPOT_CHECK("a purpose of its own", whole("unknown_code"), audit -> audit.purpose = "spot check", "2026-03"),
    NEXT_FORM("a form not yet known", whole("unknown_form"), audit -> audit.version = "3", "2026-08"),
    BEFORE_CONTACT("audited before the contact", whole("before_contact"), AuditFlaw::early, "2026-04", "2026-10"),
    FAR_FUTURE("audited in 2062", whole("in_future"), AuditFlaw::future, "2026-07"),
    STRANGER("an agent nobody knows", whole("unknown_agent"), audit -> audit.agentId = "A9107", "2026-01", "2026-09"),
    UNKNOWN_ITEM("an item not on the form", row("unknown_item"), audit -> item(audit, "R33"), "2025-12", "2026-07"),
    TOO_MANY_POINTS("50 points of 5", row("over_possible"), audit -> points(audit, "50"), "2026-02", "2026-10"),
    TWO_EVALUATORS("a row by somebody else", row("conflict"), AuditFlaw::otherSigner, "2026-03"),
    ANSWERED_TWICE("an item answered twice", twice(), AuditFlaw::secondAnswer, "2026-06"),
    CHANGED_LATER("sent again with other points", row("conflict"), AuditFlaw::changed, "2026-01", "2026-08"),
    REPEATED_ROW("a row twice", Map.of("duplicates", 1L), audit -> audit.rows.add(audit.rows.get(0)), "2026-05"),
    SENT_AGAIN("sent again unchanged", whole("duplicates"), audit -> {}, "2025-12", "2026-04", "2026-09"),
    DISPUTED("rescored after an appeal", one("dispute"), AuditFlaw::appeal, months(0, 10)),
    TARGETED("picked after a complaint", one("targeted"), AuditFlaw::complaint, months(1, 11)),
    WRONG_TOTAL("a total that does not add up", one("wrong_total"), AuditFlaw::missum, "2026-02", "2026-07"),
    ZERO_IGNORED("an automatic zero not applied", one("auto_fail_ignored"), AuditFlaw::ignore, "2026-03", "2026-09"),
    UNANSWERED("an item left out", one("item_unanswered"), AuditFlaw::leaveOut, "2026-01", "2026-05", "2026-10"),
    LATE("audited after three weeks", one("late_audit"), AuditFlaw::late, "2025-12", "2026-03", "2026-08"),
    AT_NIGHT("a contact at night", one("outside_business_hours"), AuditFlaw::atNight, "2026-02", "2026-06");

    private static final int ROWS = Question.VERSION_1.size();
    private static final int PLACE = 7;
    private static final DateTimeFormatter US = DateTimeFormatter.ofPattern("M/d/yyyy h:mm a", Locale.US);

    final String what;
    final Map<String, Long> counts;
    final Consumer<Audit> change;
    final List<String> months;

    AuditFlaw(String what, Map<String, Long> counts, Consumer<Audit> change, String... months) {
        this.what = what;
        this.counts = counts;
        this.change = change;
        this.months = List.of(months);
    }

    /** Whether the change comes as a second delivery, in the next month's file. */
    boolean comesAgain() {
        return this == CHANGED_LATER || this == SENT_AGAIN || this == DISPUTED;
    }

    /** Whether it can be done to this audit. */
    boolean suits(Audit audit) {
        return audit.contact.team().quiet() && !audit.automaticZero() && (this != DISPUTED || audit.firstMiss() >= 0);
    }

    private static Map<String, Long> one(String code) {
        return Map.of(code, 1L);
    }

    private static Map<String, Long> whole(String code) {
        return Map.of(code, (long) Question.VERSION_1.size());
    }

    private static Map<String, Long> row(String code) {
        return Map.of(code, 1L, "incomplete_audit", Question.VERSION_1.size() - 1L);
    }

    private static Map<String, Long> twice() {
        return Map.of("conflict", 1L, "incomplete_audit", (long) Question.VERSION_1.size());
    }

    private static String[] months(int first, int last) {
        String[] months = new String[last - first + 1];
        for (int i = 0; i < months.length; i++) {
            months[i] = Contact.FIRST_MONTH.plusMonths(first + i).toString();
        }
        return months;
    }

    private static void width(Audit audit, int more) {
        Audit.Row old = audit.rows.get(PLACE);
        audit.rows.set(PLACE, new Audit.Row(old.evaluator(), old.item(), old.points(), "", Audit.WIDTH + more));
    }

    private static void points(Audit audit, String points) {
        audit.mark(PLACE, points, "");
    }

    private static void item(Audit audit, String item) {
        Audit.Row old = audit.rows.get(PLACE);
        audit.rows.set(PLACE, new Audit.Row(old.evaluator(), item, old.points(), ""));
    }

    private static void evaluator(Audit audit, String evaluator) {
        audit.rows.replaceAll(row -> new Audit.Row(evaluator, row.item(), row.points(), row.comment()));
    }

    private static void otherSigner(Audit audit) {
        Audit.Row old = audit.rows.get(PLACE);
        audit.rows.set(PLACE, new Audit.Row("EV7", old.item(), old.points(), old.comment()));
    }

    private static void secondAnswer(Audit audit) {
        Audit.Row first = audit.rows.get(PLACE);
        audit.rows.add(new Audit.Row(first.evaluator(), first.item(), other(audit), ""));
    }

    private static void changed(Audit audit) {
        points(audit, other(audit));
    }

    private static String other(Audit audit) {
        boolean none = audit.rows.get(PLACE).points().equals("0");
        return none ? Integer.toString(audit.form.get(PLACE).points()) : "0";
    }

    private static void usTime(Audit audit) {
        audit.contactAt = US.format(audit.contact.at());
    }

    private static void early(Audit audit) {
        audit.auditedAt = audit.contact.at().minusDays(2).toString();
    }

    private static void late(Audit audit) {
        audit.auditedAt = audit.audited.plusDays(21).toString();
    }

    private static void future(Audit audit) {
        audit.auditedAt = audit.auditedAt.replaceFirst("^2026", "2062");
    }

    private static void atNight(Audit audit) {
        LocalDateTime at = audit.contact.at();
        audit.contactAt = at.toLocalDate().atTime(21, 40).toString();
    }

    private static void complaint(Audit audit) {
        audit.purpose = "targeted";
        audit.mark(0, audit.rows.get(0).points(), "Picked after a complaint.");
    }

    private static void missum(Audit audit) {
        audit.stated = audit.percent(5, 1);
    }

    private static void ignore(Audit audit) {
        int place = 0;
        while (!audit.form.get(place).autoFail()) {
            place++;
        }
        audit.mark(place, "0", "Read the payment history to somebody else, marked but scored as usual.");
        audit.stated = audit.percent(0, 1);
    }

    private static void leaveOut(Audit audit) {
        audit.rows.remove(ROWS - 2);
        audit.stated = "";
    }

    private static void appeal(Audit audit) {
        int place = audit.firstMiss();
        String full = Integer.toString(audit.form.get(place).points());
        audit.mark(place, full, "Appeal granted after listening again.");
        audit.revision = "2";
        audit.purpose = "dispute";
        audit.auditedAt = audit.audited.plusDays(3).toString();
        audit.stated = audit.percent(0, 1);
    }
}
