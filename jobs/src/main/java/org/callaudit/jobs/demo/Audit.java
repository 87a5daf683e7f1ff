package org.callaudit.jobs.demo;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** One delivery of an audit as it will stand in a file; flaws change it after it was marked. */
final class Audit {

    static final String HEADER = "audit_id,revision,contact_id,agent_id,evaluator_id,form_id,form_version,contact_at,"
            + "audited_at,channel,topic,purpose,stated_total,item_id,points_awarded,comment";

    /** A row may be cut short or hold a field too many. */
    static final int WIDTH = HEADER.split(",").length;

    static final String NOT_APPLICABLE = "NA";

    /** One row's own part; the evaluator is here because it may contradict the audit's. */
    record Row(String evaluator, String item, String points, String comment, int width) {

        Row(String evaluator, String item, String points, String comment) {
            this(evaluator, item, points, comment, WIDTH);
        }
    }

    final Contact contact;
    final LocalDateTime audited;
    final List<Question> form;
    final List<Row> rows;
    String id = "";
    String revision = "1";
    String agentId;
    String version;
    String contactAt;
    String auditedAt;
    String purpose = "regular";
    String stated = "";

    Audit(Contact contact, LocalDateTime audited, String version, List<Question> form, List<Row> rows) {
        this.contact = contact;
        this.audited = audited;
        this.form = form;
        this.rows = new ArrayList<>(rows);
        this.version = version;
        agentId = contact.agent().id();
        contactAt = contact.at().toString();
        auditedAt = audited.toString();
    }

    /** The same delivery once more. */
    Audit again() {
        Audit copy = new Audit(contact, audited, version, form, rows);
        copy.id = id;
        copy.purpose = purpose;
        copy.stated = stated;
        return copy;
    }

    String evaluator() {
        return rows.get(0).evaluator();
    }

    /** Whether an item is in error that makes the whole score 0. */
    boolean automaticZero() {
        for (int i = 0; i < form.size(); i++) {
            if (form.get(i).autoFail() && rows.get(i).points().equals("0")) {
                return true;
            }
        }
        return false;
    }

    /** The first item that was missed, or -1. */
    int firstMiss() {
        for (int i = 0; i < form.size(); i++) {
            String points = rows.get(i).points();
            if (!points.equals(NOT_APPLICABLE)
                    && Integer.parseInt(points) < form.get(i).points()) {
                return i;
            }
        }
        return -1;
    }

    /**
     * The total in percent, rounded half up, without regard to an automatic zero.
     *
     * @param extra points that a sheet counts as possible though nobody can get them; 0 for one that adds up
     * @param decimals 0 or 1
     */
    String percent(int extra, int decimals) {
        long awarded = 0;
        long possible = extra;
        for (int i = 0; i < form.size(); i++) {
            String points = rows.get(i).points();
            if (!points.equals(NOT_APPLICABLE)) {
                awarded += Integer.parseInt(points);
                possible += form.get(i).points();
            }
        }
        long scaled = (2 * awarded * (decimals == 0 ? 100 : 1000) + possible) / (2 * possible);
        return decimals == 0 ? Long.toString(scaled) : scaled / 10 + "." + scaled % 10;
    }

    /** Gives the item of that place other points. */
    void mark(int place, String points, String comment) {
        Row old = rows.get(place);
        rows.set(place, new Row(old.evaluator(), old.item(), points, comment));
    }

    /** Adds the rows to a file, each with the values of a column nobody knows, if there is one. */
    void write(CsvFile csv, String unknownColumn) {
        String head = id + ',' + revision + ',' + contact.id() + ',' + agentId + ',';
        String middle = ','
                + Question.FORM_ID
                + ','
                + version
                + ','
                + contactAt
                + ','
                + auditedAt
                + ','
                + contact.channel()
                + ','
                + contact.topic()
                + ','
                + purpose
                + ','
                + stated
                + ',';
        for (Row row : rows) {
            csv.raw(head);
            csv.raw(row.evaluator());
            csv.raw(middle);
            csv.raw(row.item());
            csv.raw(",");
            csv.raw(row.points());
            if (row.width() >= WIDTH) {
                csv.raw(",");
                csv.field(row.comment());
            }
            csv.raw(row.width() > WIDTH ? ", see note\r\n" : unknownColumn + "\r\n");
        }
    }
}
