package org.callaudit.analytics.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides which notation the numbers of a column are written in, and reads them. */
final class NumberColumn {

    private final Column column;
    private final List<String> texts;
    private final boolean commaPreferred;

    /** @param commaPreferred whether a comma that could be either is a decimal one */
    NumberColumn(Column column, boolean commaPreferred) {
        this.column = column;
        this.texts = column.texts();
        this.commaPreferred = commaPreferred;
    }

    List<@Nullable Double> numbers() {
        Notation notation = notation();
        List<@Nullable Double> numbers = new ArrayList<>(texts.size());
        int percent = -1;
        int plain = -1;
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            Double number = text.isEmpty() ? null : Double.valueOf(notation.value(text));
            numbers.add(number);
            if (number != null && Notation.isPercent(text)) {
                percent = percent < 0 ? i : percent;
            } else if (number != null && number != 0) {
                plain = plain < 0 ? i : plain;
            }
        }
        if (percent >= 0 && plain >= 0) {
            throw new NotANumberException(
                    column.place(plain) + ": \"" + texts.get(plain) + "\" has no percent sign, but \""
                            + texts.get(percent) + "\" on " + column.word() + " " + column.line(percent)
                            + " has; write the whole column with it or without");
        }
        return numbers;
    }

    /** The notation that fits every entry. */
    private Notation notation() {
        int noPoint = -1;
        int noComma = -1;
        boolean comma = false;
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            if (text.isEmpty()) {
                continue;
            }
            boolean point = Notation.POINT.fits(text);
            boolean asComma = Notation.COMMA.fits(text);
            if (!point && !asComma) {
                throw new NotANumberException(column.place(i) + ": \"" + text
                        + "\" is not a number; correct it, or leave it blank or write NA if it is missing");
            }
            noPoint = point || noPoint >= 0 ? noPoint : i;
            noComma = asComma || noComma >= 0 ? noComma : i;
            comma |= text.indexOf(',') >= 0;
        }
        if (noPoint >= 0 && noComma >= 0) {
            throw new NotANumberException(column.place(noPoint) + ": \"" + texts.get(noPoint)
                    + "\" is written with a decimal comma, but \"" + texts.get(noComma) + "\" on "
                    + column.word() + " " + column.line(noComma)
                    + " with a decimal point; write the whole column in one way");
        }
        return noPoint >= 0 || (noComma < 0 && commaPreferred && comma) ? Notation.COMMA : Notation.POINT;
    }
}
