package org.callaudit.reports.section;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.callaudit.analytics.model.InputFile;
import org.callaudit.reports.page.Block.SmallPrint;
import org.callaudit.reports.page.Issue;
import org.callaudit.reports.page.Span;
import org.junit.jupiter.api.Test;

class ProvenanceTest {

    @Test
    void noFileNameIsPartedAtTheEndOfALine() {
        SmallPrint print = (SmallPrint) Provenance.of(
                        "page",
                        "",
                        new Issue("City", "8c41f2a90b7e", "0.1.0", List.of()),
                        List.of(
                                new InputFile("roster.csv", "f5753cd9aa"),
                                new InputFile("surveys-2026-02.csv.gz", "0e1aba96aa")))
                .blocks()
                .get(0);
        List<Span> files = print.paragraphs().get(1).spans();
        assertEquals(
                List.of(
                        Span.plain("Rests on "),
                        Span.unbroken("roster.csv (f5753cd9)"),
                        Span.plain(", "),
                        Span.unbroken("surveys-2026-02.csv.gz (0e1aba96)")),
                files.subList(0, 4));
    }
}
