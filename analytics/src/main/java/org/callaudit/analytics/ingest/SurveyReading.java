package org.callaudit.analytics.ingest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.callaudit.analytics.facts.ContentHash;
import org.callaudit.analytics.facts.StoredSurvey;
import org.callaudit.analytics.facts.SurveyColumns;
import org.callaudit.analytics.model.Reference;
import org.callaudit.analytics.model.RejectCode;
import org.jspecify.annotations.Nullable;

/** Checks one survey, in the order of {@link RejectCode}, and reads one that is in order. */
final class SurveyReading {

    private final Reference reference;
    private final Moments moments;
    private final Instant now;

    SurveyReading(Reference reference, IngestRules rules) {
        this.reference = reference;
        this.moments = new Moments(rules.zone());
        this.now = rules.now();
    }

    /** What is wrong with the survey, or null. */
    @Nullable
    Rejection wrong(SurveyColumns columns, String answersOnly) {
        Rejection wrong = missing(columns);
        if (wrong == null) {
            wrong = notANumber(columns);
        }
        if (wrong == null) {
            wrong = notATime(columns);
        }
        if (wrong == null) {
            wrong = outOfRange(columns);
        }
        if (wrong == null) {
            wrong = neitherYesNorNo("resolved", columns.resolved());
        }
        if (wrong == null) {
            wrong = neitherYesNorNo("answers_only", answersOnly);
        }
        if (wrong == null) {
            wrong = wrongMoment(columns);
        }
        return wrong == null ? unknownAgent(columns) : wrong;
    }

    private static @Nullable Rejection neitherYesNorNo(String column, String text) {
        return List.of("", "Y", "N").contains(text)
                ? null
                : Rejection.unknownCode(column, text, "Y or N, or leave it blank");
    }

    /** The survey, which has to be in order. */
    StoredSurvey read(SurveyColumns columns, String answersOnly, int ordinal, long line) {
        Instant sentAt = moment(columns.sentAt());
        return new StoredSurvey(
                ordinal,
                columns,
                ContentHash.of(columns.texts().toArray(String[]::new)),
                (int) moments.local(sentAt).toLocalDate().toEpochDay(),
                sentAt.getEpochSecond(),
                columns.answeredAt().isBlank()
                        ? null
                        : moment(columns.answeredAt()).getEpochSecond(),
                number(columns.csat()),
                number(columns.nps()),
                number(columns.ces()),
                columns.resolved().isEmpty() ? null : columns.resolved().equals("Y"),
                answersOnly.equals("Y") && !columns.answeredAt().isBlank(),
                line);
    }

    private static @Nullable Rejection missing(SurveyColumns columns) {
        List<String> required = List.of("survey_id", "contact_id", "agent_id", "sent_at");
        List<String> texts = columns.texts();
        for (int i = 0; i < required.size(); i++) {
            if (texts.get(i).isBlank()) {
                return Rejection.missing(required.get(i));
            }
        }
        return null;
    }

    private static @Nullable Rejection notANumber(SurveyColumns columns) {
        for (Scale scale : Scale.values()) {
            String text = scale.text(columns);
            if (!text.isBlank() && !Points.isWhole(text)) {
                return Rejection.notANumber(
                        scale.column, text, "write a whole number from " + scale.range() + ", or leave it blank.");
            }
        }
        return null;
    }

    private @Nullable Rejection notATime(SurveyColumns columns) {
        if (moments.at(columns.sentAt()) == null) {
            return Rejection.notATime("sent_at", columns.sentAt());
        }
        boolean wrong = !columns.answeredAt().isBlank() && moments.at(columns.answeredAt()) == null;
        return wrong ? Rejection.notATime("answered_at", columns.answeredAt()) : null;
    }

    private static @Nullable Rejection outOfRange(SurveyColumns columns) {
        List<String> texts = columns.texts();
        for (int i = 0; i < texts.size(); i++) {
            String name = SurveyColumns.NAMES.get(i);
            Rejection tooLong = name.equals("comment") ? null : Rejection.tooLong(name, texts.get(i));
            if (tooLong != null) {
                return tooLong;
            }
        }
        for (Scale scale : Scale.values()) {
            Integer value = number(scale.text(columns));
            if (value != null && (value < scale.low || value > scale.high)) {
                return Rejection.outOfRange(scale.column, scale.text(columns), "from " + scale.range());
            }
        }
        return null;
    }

    private @Nullable Rejection wrongMoment(SurveyColumns columns) {
        Instant sentAt = moment(columns.sentAt());
        Instant answeredAt = columns.answeredAt().isBlank() ? sentAt : moment(columns.answeredAt());
        if (answeredAt.isBefore(sentAt)) {
            return new Rejection(
                    "answered_at",
                    RejectCode.BEFORE_CONTACT,
                    "answered_at is " + Rejection.quoted(columns.answeredAt()) + ", before sent_at "
                            + Rejection.quoted(columns.sentAt()) + ": correct whichever is wrong.");
        }
        if (sentAt.isAfter(now)) {
            return Rejection.inFuture("sent_at", columns.sentAt());
        }
        return answeredAt.isAfter(now) ? Rejection.inFuture("answered_at", columns.answeredAt()) : null;
    }

    private @Nullable Rejection unknownAgent(SurveyColumns columns) {
        LocalDate day = moments.local(moment(columns.sentAt())).toLocalDate();
        return reference.roster().on(columns.agentId(), day) == null
                ? Rejection.unknownAgent(columns.agentId(), day.toString())
                : null;
    }

    private Instant moment(String text) {
        Instant moment = moments.at(text);
        if (moment == null) {
            throw new IllegalArgumentException("not a time: " + text);
        }
        return moment;
    }

    private static @Nullable Integer number(String text) {
        return text.isBlank() ? null : Integer.valueOf(text);
    }

    /** The scales on which customers answer. */
    private enum Scale {
        CSAT("csat", 1, 5),
        NPS("nps", 0, 10),
        CES("ces", 1, 7);

        private final String column;
        private final int low;
        private final int high;

        Scale(String column, int low, int high) {
            this.column = column;
            this.low = low;
            this.high = high;
        }

        String text(SurveyColumns columns) {
            return switch (this) {
                case CSAT -> columns.csat();
                case NPS -> columns.nps();
                case CES -> columns.ces();
            };
        }

        String range() {
            return low + " to " + high;
        }
    }
}
