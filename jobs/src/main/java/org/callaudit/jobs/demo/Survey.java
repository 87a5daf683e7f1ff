package org.callaudit.jobs.demo;

import java.time.LocalDateTime;
import java.time.YearMonth;
import org.callaudit.analytics.text.CsvText;

/** One line of a survey file; flaws change it. */
final class Survey {

    static final String HEADER =
            "survey_id,contact_id,agent_id,sent_at,answered_at,csat,nps,ces,resolved,channel,topic,comment";

    final Contact contact;
    final LocalDateTime sent;
    final String id;
    String agentId;
    String sentAt;
    String answeredAt = "";
    String csat = "";
    String nps = "";
    String ces = "";
    String resolved = "";
    String comment = "";
    String tail = "";

    Survey(String id, Contact contact, LocalDateTime sent) {
        this.id = id;
        this.contact = contact;
        this.sent = sent;
        agentId = contact.agent().id();
        sentAt = sent.toString();
    }

    /** The same line once more. */
    Survey again() {
        Survey copy = new Survey(id, contact, sent);
        copy.answeredAt = answeredAt;
        copy.csat = csat;
        copy.nps = nps;
        copy.ces = ces;
        copy.resolved = resolved;
        copy.comment = comment;
        return copy;
    }

    YearMonth month() {
        return YearMonth.from(sent);
    }

    boolean answeredInItsMonth() {
        return !answeredAt.isEmpty()
                && YearMonth.from(LocalDateTime.parse(answeredAt)).equals(month());
    }

    /** Adds the line to a file. */
    void write(CsvFile csv) {
        csv.raw(String.join(
                ",",
                id,
                contact.id(),
                agentId,
                sentAt,
                answeredAt,
                csat,
                nps,
                ces,
                resolved,
                contact.channel(),
                contact.topic(),
                CsvText.quoted(comment) + tail + "\r\n"));
    }
}
