package org.callaudit.analytics.mapping;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.callaudit.analytics.model.RecordKind;

/** Which columns of a table say when, how their dates are to be read, and what is doubtful about that. */
final class GuessedDays {

    private static final Pattern SERIAL = Pattern.compile("\\d{5}([.,]\\d+)?");

    private static final LocalTime AFTERNOON = LocalTime.of(11, 59);

    private final RecordKind kind;
    private final ColumnTexts texts;

    /** The order of the dates that can be read in one only. */
    private final Optional<DateOrder> plain;

    GuessedDays(RecordKind kind, ColumnTexts texts) {
        this.kind = kind;
        this.texts = texts;
        this.plain =
                Dates.plain(texts.byColumn().values().stream().map(Dates::of).toList());
    }

    /** What can be read in two ways follows the other columns of dates. */
    MappedColumn dated(String column, Meaning meaning) {
        List<String> written = texts.written(column);
        Dates dates = Dates.of(written);
        DateOrder order = dates.order(plain);
        String doubt = "";
        if (dates.ambiguous() && plain.isEmpty()) {
            doubt = "Month first or day first? Nothing in it tells: " + order.text() + " was taken.";
        } else if (dates.halfConverted()) {
            doubt =
                    "No date of the workbook has a day above 12 here, and texts among them have: a program took days for"
                            + " months. Put them right in the file.";
        }
        Optional<String> zone =
                written.stream().flatMap(text -> Moment.zone(text).stream()).findFirst();
        if (doubt.isEmpty() && zone.isPresent()) {
            doubt = "Are these times of the United States? " + zone.get() + " was taken for theirs.";
        }
        return new MappedColumn(column, meaning, Answers.AS_WRITTEN, order, null, doubt);
    }

    /** Times on a clock, and not how long something took: some are in the afternoon, or say which half of the day. */
    static boolean areTimesOfDay(List<String> written) {
        return written.stream().allMatch(text -> Moment.time(text).isPresent())
                && written.stream()
                        .anyMatch(text -> text.matches("(?i).*[ap]\\.?m\\.?")
                                || Moment.time(text).filter(AFTERNOON::isBefore).isPresent());
    }

    /** A day that is one by what stands there only, while other columns hold days as well. */
    MappedColumn guessed(MappedColumn column) {
        List<String> others = texts.columns().stream()
                .filter(other -> !other.equals(column.source()))
                .filter(texts::holdDates)
                .map(Said::quoted)
                .toList();
        return others.isEmpty() || !column.doubt().isEmpty()
                ? column
                : column.doubted("Is this the day that counts? " + String.join(", ", others)
                        + (others.size() == 1 ? " holds" : " hold") + " dates, too.");
    }

    /** What is wrong with texts that are no dates. */
    static String unread(List<String> written) {
        return written.stream().allMatch(text -> SERIAL.matcher(text).matches())
                ? "numbers like these are days since 1900 or 1904. Format the cells as dates."
                : "write dates like 2026-10-31 or 10/31/2026 2:05 PM.";
    }

    /** Where each row with a day has an answer, a day of which nothing more is said is that of the answer. */
    Mapping answered(Mapping mapping) {
        Optional<MappedColumn> day = mapping.column(Meaning.SENT_AT)
                .filter(column -> !Words.plain(column.source()).matches(".*(sent|invit).*"));
        List<String> grades = mapping.columns().stream()
                .filter(column -> Grades.MEANINGS.contains(column.meaning())
                        || Words.meaning(column.source(), kind)
                                .filter(Grades.MEANINGS::contains)
                                .isPresent())
                .map(MappedColumn::source)
                .toList();
        if (day.isEmpty()
                || grades.isEmpty()
                || mapping.column(Meaning.ANSWERED_AT).isPresent()
                || !eachDayHasOneOf(day.get().source(), grades)) {
            return mapping;
        }
        return mapping.scored(
                mapping.total(),
                mapping.columns().stream()
                        .map(column -> column.equals(day.get()) ? column.as(Meaning.ANSWERED_AT) : column)
                        .toList());
    }

    /** Rows without a day are none of a customer: totals, or what stands below a table. */
    private boolean eachDayHasOneOf(String day, List<String> columns) {
        List<String> days = texts.of(day);
        List<List<String>> answers = columns.stream().map(texts::of).toList();
        return IntStream.range(0, days.size())
                .filter(row -> !days.get(row).isBlank())
                .allMatch(row -> answers.stream().anyMatch(of -> !of.get(row).isBlank()));
    }
}
