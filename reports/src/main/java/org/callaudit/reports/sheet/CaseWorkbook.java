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
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Cases as a workbook whose columns the program knows: whoever fills it in drops it into the inbox as it is. */
public final class CaseWorkbook {

    private static final List<String> COLUMNS = List.of(
            "case_id",
            "type",
            "opened_at",
            "due_at",
            "closed_at",
            "owner",
            "department",
            "item_id",
            "topic",
            "agent_id",
            "severity",
            "restricted",
            "text",
            "outcome");
    private static final List<Integer> WIDTHS = List.of(22, 12, 17, 17, 17, 22, 18, 16, 16, 12, 10, 10, 50, 40);
    private static final String HEAD = "DDE6EE";
    private static final String TO_FILL_IN = "FAF6F1";
    private static final int CLOSED_AT = COLUMNS.indexOf("closed_at");
    private static final int TEXT = COLUMNS.indexOf("text");
    private static final int OUTCOME = COLUMNS.indexOf("outcome");

    private CaseWorkbook() {}

    /**
     * The workbook (.xlsx); its bytes depend on the arguments alone. Cells to be filled in are shaded: the text of a new case,
     * the end and the outcome of an open one.
     *
     * @param zone in which times are told
     * @param asOf of the workbook's own dates; null: none
     */
    public static byte[] of(List<Case> cases, ZoneId zone, @Nullable Instant asOf) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Workbook book = new Workbook(out, "callaudit", null);
            Worksheet sheet = book.newWorksheet("cases");
            for (int i = 0; i < COLUMNS.size(); i++) {
                sheet.value(0, i, COLUMNS.get(i));
                sheet.style(0, i).bold().fillColor(HEAD).set();
                sheet.width(i, WIDTHS.get(i));
            }
            for (int row = 0; row < cases.size(); row++) {
                write(sheet, row + 1, cases.get(row), zone);
            }
            sheet.freezePane(1, 1);
            book.finish();
            return Clockless.of(out.toByteArray(), asOf);
        } catch (IOException e) {
            throw new UncheckedIOException("the workbook of cases cannot be written", e);
        }
    }

    private static void write(Worksheet sheet, int row, Case one, ZoneId zone) {
        List<String> texts = texts(one, zone);
        boolean fresh = one.text().isEmpty();
        for (int i = 0; i < texts.size(); i++) {
            if (!texts.get(i).isEmpty()) {
                sheet.value(row, i, SafeText.of(texts.get(i)));
            }
            boolean open = fresh ? i == TEXT : i == CLOSED_AT || i == OUTCOME;
            if (open) {
                sheet.style(row, i).fillColor(TO_FILL_IN).wrapText(true).set();
            }
        }
    }

    private static List<String> texts(Case one, ZoneId zone) {
        List<String> texts = new ArrayList<>(List.of(
                one.caseId(),
                one.type().text(),
                local(one.openedAt(), zone),
                local(one.dueAt(), zone),
                local(one.closedAt(), zone)));
        texts.addAll(List.of(
                one.owner(),
                one.department(),
                one.itemScope(),
                one.topic(),
                one.agentId(),
                one.severity(),
                one.restricted() ? "Y" : "N",
                one.text(),
                one.outcome()));
        return texts;
    }

    private static String local(@Nullable Instant time, ZoneId zone) {
        return time == null
                ? ""
                : LocalDateTime.ofInstant(time, zone)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString();
    }
}
