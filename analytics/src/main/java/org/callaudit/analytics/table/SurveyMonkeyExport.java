package org.callaudit.analytics.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An export of all responses by SurveyMonkey: the respondent's columns come first, then each question with its text in
 * the first of its columns only, and on a second row the options of an answer. So it is in exports that
 * people have published.
 */
final class SurveyMonkeyExport implements SurveyExport {

    /** Below a question that has one column, and says nothing. */
    private static final Set<String> PLAIN = Set.of("", "response", "open-ended response");

    private final TableRow header;
    private final List<String> questions = new ArrayList<>();

    private SurveyMonkeyExport(TableRow upper, TableRow lower) {
        int width = Math.max(upper.cells().size(), lower.cells().size());
        List<String> names = new ArrayList<>();
        List<String> options = new ArrayList<>();
        String question = "";
        for (int i = 0; i < width; i++) {
            question = upper.cell(i).isBlank() ? question : upper.cell(i).strip();
            String option = lower.cell(i).strip();
            boolean plain = PLAIN.contains(option.toLowerCase(Locale.ROOT));
            boolean nothing = upper.cell(i).isBlank() && option.isEmpty();
            names.add(nothing ? "" : plain ? question : question + " - " + option);
            options.add("column " + (i + 1));
        }
        List<String> distinct = SurveyExport.distinct(names, options);
        for (int i = 0; i < width; i++) {
            if (!lower.cell(i).isBlank()) {
                questions.add(distinct.get(i));
            }
        }
        header = new TableRow(lower.line(), distinct);
    }

    static @Nullable SurveyMonkeyExport of(List<TableRow> rows) {
        if (rows.size() < 2) {
            return null;
        }
        TableRow upper = rows.get(0);
        TableRow lower = rows.get(1);
        List<String> names = upper.cells().stream()
                .map(name -> name.replace(" ", "").toLowerCase(Locale.ROOT))
                .toList();
        int respondent = names.indexOf("respondentid");
        int collector = names.indexOf("collectorid");
        boolean options = respondent >= 0
                && collector >= 0
                && lower.cell(respondent).isBlank()
                && lower.cell(collector).isBlank();
        return options ? new SurveyMonkeyExport(upper, lower) : null;
    }

    @Override
    public TableRow header() {
        return header;
    }

    @Override
    public int height() {
        return 2;
    }

    @Override
    public Table responses(Table table) {
        Predicate<TableRow> blank = SurveyExport.blank(table, questions);
        List<TableRow> kept = table.rows().stream().filter(blank.negate()).toList();
        int out = table.rows().size() - kept.size();
        if (out == 0) {
            return table;
        }
        List<String> notes = new ArrayList<>(table.notes());
        notes.add(out + (out == 1 ? " response" : " responses") + " left out: without any answer");
        return new Table(table.source(), table.columns(), kept, notes, table.delimiter());
    }
}
