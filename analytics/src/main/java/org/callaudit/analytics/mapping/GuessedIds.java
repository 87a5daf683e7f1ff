package org.callaudit.analytics.mapping;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.callaudit.analytics.model.RecordKind;

/** What tells the records of a table apart: ids, or numbers of rows, or who and when. */
final class GuessedIds {

    static final Set<Meaning> IDS = EnumSet.of(Meaning.AUDIT_ID, Meaning.SURVEY_ID);

    /** Heads of columns that number the rows: no ids, for each file begins at 1, but they tell rows apart. */
    private static final Pattern NUMBERED =
            Pattern.compile("(no|nr|number|row|entry|serial|line|id)( (no|nr|number))?");

    /** So many rows that are numbered from 1 are no chance. */
    private static final int COUNTED = 3;

    /** Of ids that tell records apart, so many at least are on one row only. */
    private static final double NEARLY_ALL = 0.9;

    private final List<Sheet> sheets;
    private final RecordKind kind;
    private final ColumnTexts texts;

    GuessedIds(List<Sheet> sheets, RecordKind kind, ColumnTexts texts) {
        this.sheets = sheets;
        this.kind = kind;
        this.texts = texts;
    }

    /** Where no column holds ids, a contact's id if it is on one row only, or else who, when and by whom. */
    Mapping identified(Mapping mapping) {
        Meaning id = mapping.kind() == RecordKind.AUDIT ? Meaning.AUDIT_ID : Meaning.SURVEY_ID;
        if (mapping.kind() == RecordKind.ROSTER || mapping.column(id).isPresent()) {
            return mapping;
        }
        Optional<MappedColumn> contact = mapping.column(Meaning.CONTACT_ID);
        if (contact.isPresent() && texts.distinct(contact.get().source())) {
            return mapping.identifiedBy(List.of(contact.get().source()));
        }
        List<String> identity = new ArrayList<>();
        for (Meaning meaning : List.of(
                Meaning.CONTACT_ID,
                Meaning.AGENT_ID,
                Meaning.AGENT_NAME,
                Meaning.CONTACT_AT,
                Meaning.SENT_AT,
                Meaning.ANSWERED_AT,
                Meaning.AUDITED_AT,
                Meaning.EVALUATOR_ID)) {
            mapping.column(meaning).ifPresent(column -> identity.add(column.source()));
        }
        mapping.columns(Meaning.IGNORE).stream()
                .filter(column -> isNumbering(column.source()))
                .findFirst()
                .ifPresent(column -> identity.add(column.source()));
        return mapping.identifiedBy(identity);
    }

    /** Whether it numbers the rows, by its name or by what stands there. */
    boolean isNumbering(String column) {
        return (NUMBERED.matcher(Words.plain(column)).matches() && (texts.distinct(column) || isCount(column)))
                || (Words.meaning(column, kind).filter(IDS::contains).isPresent() && isCount(column));
    }

    /** Whether each sheet has the numbers from 1 there; a tool that calls its own numbers an id goes on counting. */
    boolean isCount(String column) {
        return !Words.plain(column).equals("id")
                && sheets.stream().allMatch(sheet -> {
                    List<String> written = Cells.column(sheet.table(), column).stream()
                            .filter(text -> !text.isBlank())
                            .toList();
                    Set<String> numbers = IntStream.rangeClosed(1, written.size())
                            .mapToObj(Integer::toString)
                            .collect(Collectors.toSet());
                    return written.size() >= COUNTED && numbers.equals(new HashSet<>(written));
                });
    }

    /** Whether too many rows share theirs for ids of the rows' own. */
    boolean repeat(String column) {
        List<String> ids = texts.written(column);
        return new HashSet<>(ids).size() < NEARLY_ALL * ids.size();
    }
}
