package org.callaudit.analytics.mapping;

import static org.callaudit.analytics.model.RecordKind.AUDIT;
import static org.callaudit.analytics.model.RecordKind.ROSTER;
import static org.callaudit.analytics.model.RecordKind.SURVEY;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.callaudit.analytics.model.RecordKind;

/** What a column of somebody's own table can mean. Named as the canonical column it fills, where there is one. */
public enum Meaning {
    AUDIT_ID(Content.TEXT, AUDIT),
    REVISION(Content.TEXT, AUDIT),
    CONTACT_ID(Content.TEXT, AUDIT, SURVEY),
    AGENT_ID(Content.TEXT, AUDIT, SURVEY, ROSTER),
    /** An agent's name where there is no id: the id is made from it. */
    AGENT_NAME(Content.TEXT, AUDIT, SURVEY, ROSTER),
    /** An evaluator's id, or name. */
    EVALUATOR_ID(Content.TEXT, AUDIT),
    CONTACT_AT(Content.TIME, AUDIT),
    AUDITED_AT(Content.TIME, AUDIT),
    SENT_AT(Content.TIME, SURVEY),
    ANSWERED_AT(Content.TIME, SURVEY),
    /** The time of day that belongs to a column of dates. */
    TIME_OF_DAY(Content.TEXT, AUDIT, SURVEY),
    CHANNEL(Content.TEXT, AUDIT, SURVEY),
    TOPIC(Content.TEXT, AUDIT, SURVEY),
    PURPOSE(Content.CODE, AUDIT),
    /** The total that the form itself states. */
    STATED_TOTAL(Content.TEXT, AUDIT),
    COMMENT(Content.TEXT, AUDIT, SURVEY),
    /** The answer to one question of the form. */
    ITEM(Content.CODE, AUDIT),
    SURVEY_ID(Content.TEXT, SURVEY),
    CSAT(Content.CODE, SURVEY),
    NPS(Content.CODE, SURVEY),
    CES(Content.CODE, SURVEY),
    RESOLVED(Content.CODE, SURVEY),
    TEAM_ID(Content.TEXT, ROSTER),
    TEAM_NAME(Content.TEXT, ROSTER),
    SUPERVISOR_NAME(Content.TEXT, ROSTER),
    SUPERVISOR_EMAIL(Content.TEXT, ROSTER),
    DEPARTMENT(Content.TEXT, ROSTER),
    VALID_FROM(Content.TIME, ROSTER),
    VALID_TO(Content.TIME, ROSTER),
    /** Of no use here. */
    IGNORE(Content.NONE, AUDIT, SURVEY, ROSTER),
    /** About a customer: never read. */
    PERSONAL(Content.NONE, AUDIT, SURVEY, ROSTER);

    /** How the cells of a column are read. */
    enum Content {
        TEXT,
        /** Each answer stands for a value. */
        CODE,
        TIME,
        NONE
    }

    private final Content content;
    private final List<RecordKind> kinds;

    Meaning(Content content, RecordKind... kinds) {
        this.content = content;
        this.kinds = List.of(kinds);
    }

    Content content() {
        return content;
    }

    /** Whether records of that kind have such a thing. */
    public boolean in(RecordKind kind) {
        return kinds.contains(kind);
    }

    /** Whether cells of such a column are looked at. */
    public boolean used() {
        return content != Content.NONE;
    }

    /** The word for it in a mapping workbook, and the canonical column's name: {@code contact_at}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The meaning of that word, in any case. */
    public static Optional<Meaning> named(String text) {
        return Arrays.stream(values())
                .filter(meaning -> meaning.text().equalsIgnoreCase(text.strip()))
                .findFirst();
    }
}
