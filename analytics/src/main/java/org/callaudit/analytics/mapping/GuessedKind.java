package org.callaudit.analytics.mapping;

import java.util.Optional;
import java.util.regex.Pattern;
import org.callaudit.analytics.model.RecordKind;
import org.callaudit.analytics.table.Table;

/** Guesses what kind of records a table holds. */
final class GuessedKind {

    /** Ids that only survey tools give. */
    private static final Pattern RESPONSE = Pattern.compile("(response|respondent) ?id");

    private GuessedKind() {}

    /** Audits have several columns of answers and somebody who gave them, surveys a grade, rosters teams. */
    static RecordKind of(Table table) {
        boolean evaluated = named(table, Meaning.EVALUATOR_ID, RecordKind.AUDIT)
                || named(table, Meaning.STATED_TOTAL, RecordKind.AUDIT);
        boolean asked = named(table, Meaning.CSAT, RecordKind.SURVEY)
                || named(table, Meaning.NPS, RecordKind.SURVEY)
                || named(table, Meaning.CES, RecordKind.SURVEY);
        boolean responses = table.columns().stream()
                .anyMatch(column -> RESPONSE.matcher(Words.plain(column)).matches());
        boolean staff = named(table, Meaning.TEAM_NAME, RecordKind.ROSTER)
                || named(table, Meaning.SUPERVISOR_NAME, RecordKind.ROSTER);
        boolean byName = named(table, Meaning.EVALUATOR_ID, RecordKind.AUDIT)
                && (named(table, Meaning.CONTACT_AT, RecordKind.AUDIT)
                        || named(table, Meaning.AUDITED_AT, RecordKind.AUDIT))
                && !named(table, Meaning.RESOLVED, RecordKind.SURVEY)
                && !staff;
        if ((byName || questions(table, evaluated) >= 2) && (evaluated || !asked) && !responses) {
            return RecordKind.AUDIT;
        }
        return staff && !asked ? RecordKind.ROSTER : RecordKind.SURVEY;
    }

    /** Columns that hold marks: in words, or also in points where somebody evaluated. */
    private static long questions(Table table, boolean evaluated) {
        return Cells.columns(table).entrySet().stream()
                .filter(column -> Words.meaning(column.getKey(), RecordKind.SURVEY)
                                .isEmpty()
                        && Words.meaning(column.getKey(), RecordKind.AUDIT).isEmpty())
                .map(column -> column.getValue().stream()
                        .filter(text -> !text.isBlank())
                        .toList())
                .filter(written -> evaluated ? Coded.possible(Meaning.ITEM, written) : Coded.isMarks(written))
                .count();
    }

    private static boolean named(Table table, Meaning meaning, RecordKind kind) {
        return table.columns().stream()
                .anyMatch(column -> Words.meaning(column, kind).equals(Optional.of(meaning)));
    }
}
