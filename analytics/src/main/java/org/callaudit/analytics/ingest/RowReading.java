package org.callaudit.analytics.ingest;

import org.callaudit.analytics.model.RecordKind;
import org.callaudit.analytics.model.Reference;
import org.callaudit.analytics.model.Scope;
import org.jspecify.annotations.Nullable;

/** Reads records of a kind of which each row is one, whatever the rows around it say. */
interface RowReading<T> {

    /** What is wrong with the row, in the order of {@link org.callaudit.analytics.model.RejectCode}, or null. */
    @Nullable
    Rejection wrong(NamedTexts row, Reference reference);

    /** The record, which has to be in order. */
    T read(NamedTexts row);

    /** The reading of that kind. */
    static RowReading<?> of(RecordKind kind, IngestRules rules) {
        return switch (kind) {
            case STANDARD -> new StandardReading(rules.targets());
            case EVENT -> new EventReading();
            case CASE -> new CaseReading(rules);
            case CONTACT -> new ContactReading(rules);
            case ROSTER, FORM, AUDIT, SURVEY ->
                throw new IllegalArgumentException("the rows of a " + kind.text() + " file do not stand alone");
        };
    }

    /** One check of a row. */
    interface Check {

        /** What is wrong, or null. */
        @Nullable
        Rejection fault();
    }

    /** The first fault that one of these checks finds, or null; a check may rely on those before it. */
    static @Nullable Rejection first(Check... checks) {
        for (Check check : checks) {
            Rejection fault = check.fault();
            if (fault != null) {
                return fault;
            }
        }
        return null;
    }

    /** The first required column that is blank, as a fault, or null. */
    static @Nullable Rejection missing(RecordKind kind, NamedTexts row) {
        for (String column : kind.required()) {
            if (row.text(column).isBlank()) {
                return Rejection.missing(column);
            }
        }
        return null;
    }

    /** The first of these columns whose text is too long for a key or a name, as a fault, or null. */
    static @Nullable Rejection tooLong(NamedTexts row, String... columns) {
        for (String column : columns) {
            Rejection tooLong = Rejection.tooLong(column, row.text(column));
            if (tooLong != null) {
                return tooLong;
            }
        }
        return null;
    }

    /** A fault unless the column, which has to be filled in, is Y or N. */
    static @Nullable Rejection neitherYesNorNo(NamedTexts row, String column) {
        String text = row.text(column);
        return text.equals("Y") || text.equals("N") ? null : Rejection.unknownCode(column, text, "Y or N");
    }

    /** A fault unless the column names a scope. */
    static @Nullable Rejection unknownScope(NamedTexts row) {
        String text = row.text("scope");
        return Scope.of(text).isPresent()
                ? null
                : Rejection.unknownCode(
                        "scope",
                        text,
                        "centre, or one of department, team, agent, evaluator, item, topic and channel with an id,"
                                + " like team:UB1");
    }
}
