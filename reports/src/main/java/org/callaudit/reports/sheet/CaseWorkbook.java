package org.callaudit.reports.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.callaudit.analytics.model.Case;
import org.callaudit.reports.Paper;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Cases as a workbook whose columns the program knows: whoever fills it in drops it into the inbox as it is. */
public final class CaseWorkbook {

    /**
     * A column under the name by which the program takes it back.
     *
     * @param meaning what it holds, for whoever fills it in
     */
    private record Column(String name, int width, String meaning) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("case_id", 18, "The case's number. Leave it as it is."),
            new Column("type", 10, "action, coaching, complaint or referral"),
            new Column("opened_at", 15, "Day and time at which the case was opened"),
            new Column("due_at", 15, "Day, or day and time, by which it should be closed; you may change it"),
            new Column("closed_at", 15, "Fill in day and time when it is done, as 2026-10-30 16:00; empty: still open"),
            new Column("owner", 16, "Who sees to it"),
            new Column("department", 14, "Whom it was referred to, or whom it concerns"),
            new Column("item_id", 11, "The form's item it is about"),
            new Column("topic", 12, "What the call was about"),
            new Column("agent_id", 9, "The agent whom it concerns; empty: none"),
            new Column("severity", 8, "How serious it is, in your own words"),
            new Column("restricted", 9, "Y: only its owner and the manager see it; N: the team's supervisor too"),
            new Column("text", 32, "What is to be done. A row without it is only a proposal and is not taken."),
            new Column("outcome", 30, "Fill in what came of it when it is closed"));
    private static final String HEAD = "DDE6EE";
    private static final String TO_FILL_IN = "FAF6F1";
    private static final String TIME = "yyyy-mm-dd hh:mm";
    private static final int CLOSED_AT = 4;
    private static final int TEXT = 12;
    private static final int OUTCOME = 13;
    /** Points of a row with one line, and characters of a line, most narrower than a digit; not every program finds the height. */
    private static final double LINE = 15;

    private static final double FILLED = 1.1;

    private CaseWorkbook() {}

    /**
     * The workbook (.xlsx); its bytes depend on the arguments alone. Cells to be filled in are shaded: the text of a new case,
     * the end and the outcome of an open one. Each head says in a comment what its column holds.
     *
     * @param paper that it is printed on, one page wide
     * @param zone in which times are told
     * @param asOf of the workbook's own dates; null: none
     */
    public static byte[] of(List<Case> cases, ZoneId zone, Paper paper, @Nullable Instant asOf) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Workbook book = new Workbook(out, "callaudit", null);
            Worksheet sheet = book.newWorksheet("cases");
            for (int i = 0; i < COLUMNS.size(); i++) {
                Column column = COLUMNS.get(i);
                sheet.value(0, i, column.name());
                sheet.comment(0, i, column.meaning());
                sheet.style(0, i).bold().fillColor(HEAD).set();
                sheet.width(i, column.width());
            }
            for (int row = 0; row < cases.size(); row++) {
                write(sheet, row + 1, cases.get(row), zone);
            }
            sheet.freezePane(1, 1);
            print(sheet, paper);
            book.finish();
            return Clockless.of(out.toByteArray(), asOf);
        } catch (IOException e) {
            throw new UncheckedIOException("the workbook of cases cannot be written", e);
        }
    }

    private static void print(Worksheet sheet, Paper paper) {
        sheet.paperSize(paper == Paper.A4 ? PaperSize.A4_PAPER : PaperSize.LETTER_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(0);
    }

    private static void write(Worksheet sheet, int row, Case one, ZoneId zone) {
        List<@Nullable Object> values = values(one, zone);
        boolean fresh = one.text().isEmpty();
        int lines = 1;
        for (int i = 0; i < values.size(); i++) {
            StyleSetter style = sheet.style(row, i).verticalAlignment("top").wrapText(true);
            Object value = values.get(i);
            if (value instanceof LocalDateTime time) {
                sheet.value(row, i, time);
            } else if (value instanceof String text && !text.isEmpty()) {
                sheet.value(row, i, SafeText.of(text));
                lines = Math.max(lines, (int)
                        Math.ceil(text.length() / (FILLED * COLUMNS.get(i).width())));
            }
            if (COLUMNS.get(i).name().endsWith("_at")) {
                style.format(TIME);
            }
            if (fresh ? i == TEXT : i == CLOSED_AT || i == OUTCOME) {
                style.fillColor(TO_FILL_IN);
            }
            style.set();
        }
        sheet.rowHeight(row, lines * LINE);
    }

    /** Words or times, in the order of the columns; null where there is none. */
    private static List<@Nullable Object> values(Case one, ZoneId zone) {
        List<@Nullable Object> values =
                new ArrayList<>(List.of(one.caseId(), one.type().text()));
        values.add(local(one.openedAt(), zone));
        values.add(local(one.dueAt(), zone));
        values.add(local(one.closedAt(), zone));
        values.addAll(List.of(
                one.owner(),
                one.department(),
                one.itemScope(),
                one.topic(),
                one.agentId(),
                one.severity(),
                one.restricted() ? "Y" : "N",
                one.text(),
                one.outcome()));
        return values;
    }

    private static @Nullable LocalDateTime local(@Nullable Instant time, ZoneId zone) {
        return time == null ? null : LocalDateTime.ofInstant(time, zone).truncatedTo(ChronoUnit.SECONDS);
    }
}
