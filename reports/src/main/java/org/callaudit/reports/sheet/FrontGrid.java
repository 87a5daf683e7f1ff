package org.callaudit.reports.sheet;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.callaudit.reports.page.Basis;
import org.callaudit.reports.page.Document;
import org.callaudit.reports.page.Value;
import org.callaudit.reports.page.Value.Day;
import org.callaudit.reports.page.Value.Moment;
import org.callaudit.reports.page.Value.Text;

/** The first sheet: what the report is and rests on, what it says in words, and what the other sheets hold. */
final class FrontGrid {

    private final List<List<Value>> rows = new ArrayList<>();

    private FrontGrid() {}

    static Grid of(Document document, List<Contents.Line> lines, Map<String, Grid> sheets) {
        FrontGrid front = new FrontGrid();
        front.row("report", document.title());
        front.row("organization", document.organisation());
        Basis basis = document.basis();
        if (basis != null) {
            front.basis(basis);
        }
        front.row("made by", document.imprint());
        front.row("for", document.audience());
        lines.forEach(line -> front.row(line.section(), line.text()));
        sheets.forEach((name, grid) -> front.row("sheet “" + name + "”", grid.title()));
        return new Grid(document.title(), List.of("what", "says"), front.rows, List.of());
    }

    private void basis(Basis basis) {
        if (basis.from().equals(basis.to())) {
            row("day", new Day(basis.from()));
        } else {
            row("from", new Day(basis.from()));
            row("to", new Day(basis.to()));
        }
        Instant asOf = basis.dataAsOf();
        row(
                "data as of",
                asOf == null ? new Text("no data yet") : new Moment(LocalDateTime.ofInstant(asOf, basis.zone())));
        row("times in", basis.zone().getId());
        row("report id", basis.reportId());
    }

    private void row(String what, String says) {
        if (!says.isEmpty()) {
            row(what, new Text(says));
        }
    }

    private void row(String what, Value says) {
        rows.add(List.of(new Text(what), says));
    }
}
