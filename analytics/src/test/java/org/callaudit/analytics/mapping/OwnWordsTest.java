package org.callaudit.analytics.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.callaudit.analytics.table.Table;
import org.callaudit.analytics.table.TableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How dates are read in tables that speak the program's own words, and what is said where that is in doubt. */
class OwnWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "05/02/2026 12:00 | 06/02/2026 13:00 | 2026-05-02T12:00:00 | Sheet s: answered_at sent_at",
                "05.02.2026 12:00 | 06.02.2026 13:00 | 2026-02-05T12:00:00 | ''",
                "05/02/2026 12:00 | 26/02/2026 13:00 | 2026-02-05T12:00:00 | ''",
                "05/02/2026 12:00 | 05/26/2026 13:00 | 2026-05-02T12:00:00 | ''",
                "05-02-2026 12:00 | 2026-05-03 13:00 | 2026-05-02T12:00:00 | Sheet s: sent_at",
                "1/2/26 12:00 | 1/3/26 13:00 | 2026-01-02T12:00:00 | Sheet s: answered_at sent_at",
                "1/2/26 12:00 | 26/2/26 13:00 | 2026-02-01T12:00:00 | ''",
                "25.02.2026 12:00 | 2026-03-03 13:00 | 2026-02-25T12:00:00 | ''",
            })
    void datesFollowTheOtherColumnsThenTheDotsThenTheMonth(String sent, String answered, String read, String doubt) {
        List<Sheet> sheets = List.of(sheet(
                "survey_id|contact_id|agent_id|sent_at|answered_at|csat", "S1|C1|A1|" + sent + "|" + answered + "|5"));
        Translation part = OwnWords.parts(sheets).get(0);
        assertEquals(read, part.rows().get(0).get(part.header().indexOf("sent_at")));
        List<String> said = OwnWords.notes(sheets);
        assertEquals(
                doubt,
                said.isEmpty()
                        ? ""
                        : "Sheet s: "
                                + String.join(
                                        " ",
                                        said.stream().map(OwnWordsTest::column).toList()));
    }

    @Test
    void theTableOfATextHasNoName() {
        Sheet sheet = sheet("survey_id|contact_id|agent_id|sent_at|csat", "S1|C1|A1|5/2/2026|5");
        assertEquals(
                List.of("sent_at is read month first, as no day above 12 tells month and day apart."
                        + " To be sure write dates as 2026-05-31."),
                OwnWords.notes(List.of(new Sheet("", sheet.table()))));
    }

    private static String column(String note) {
        return note.replaceFirst("Sheet s: ", "").replaceFirst(" is read month first.*", "");
    }

    private static Sheet sheet(String... lines) {
        List<TableRow> rows = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            rows.add(new TableRow(i + 1, cells(lines[i])));
        }
        return new Sheet("s", new Table("file.csv", cells(lines[0]), rows, List.of()));
    }

    private static List<String> cells(String line) {
        return Arrays.asList(line.split("\\|", -1));
    }
}
