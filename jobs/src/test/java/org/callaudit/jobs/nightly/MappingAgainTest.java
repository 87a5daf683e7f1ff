package org.callaudit.jobs.nightly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A mapping that is corrected after it was used. */
class MappingAgainTest extends AnalystsDesk {

    private static final String AUDITS = """
            Agent,Evaluator,Call date,Greets,Verifies,Comments
            Maria López,Sue Grant,10/13/2026,Yes,Yes,rang 312-555-0142
            Maria López,Sue Grant,10/14/2026,No,Yes,
            """;

    private static final String OUTLIER = "Tom Baker,Sue Grant,10/45/2026,Yes,Yes,\n";

    @Test
    void whatItBroughtInIsReadAgain() throws IOException {
        taken();
        assertEquals("75", value("audit_score_mean", "centre,"));
        Path mapping = folder.resolve("qa.mapping.xlsx");
        rewrite(mapping, "form_version\u001f1", "form_version\u001f2");
        rewrite(mapping, "apply again\u001fN", "apply again\u001fY");
        rewrite(mapping, "no=0;", "no=0.5;");
        drop(mapping);
        JsonNode night = night();
        assertEquals("87.5", value("audit_score_mean", "centre,"), night.toString());
        assertEquals("2", value("audits", "centre,"));
        assertEquals(2, night.get("counts").get("audit").get("rejected").asLong());
        try (Stream<Path> rejects = Files.list(centre.home().resolve("rejected"))) {
            assertEquals(
                    2,
                    rejects.filter(path -> path.toString().endsWith(".rejects.csv"))
                            .count());
        }
        try (Stream<Path> facts = Files.walk(centre.home().resolve("facts"))) {
            assertEquals(1, facts.filter(Files::isRegularFile).count(), "what is obsolete is gone");
        }
        assertNoPersonalData();
        drop(folder.resolve("qa.csv"));
        assertEquals("DUPLICATE", night().get("files").get(0).get("status").asString());
    }

    @Test
    void aChangedFormUnderTheSameVersionIsRefused() throws IOException {
        taken();
        Path mapping = folder.resolve("qa.mapping.xlsx");
        rewrite(mapping, "Greets\u001fitem", "Greets again\u001fitem");
        rewrite(mapping, "non_critical", "compliance_critical");
        drop(mapping);
        JsonNode file = night().get("files").get(0);
        assertEquals("REJECTED", file.get("status").asString());
        assertTrue(file.get("reason").asString().contains("raise form_version"), file.toString());
    }

    @Test
    void withoutBeingToldSoItReadsNothingAgain() throws IOException {
        taken();
        Path mapping = folder.resolve("qa.mapping.xlsx");
        rewrite(mapping, "form_version\u001f1", "form_version\u001f2");
        rewrite(mapping, "no=0;", "no=0.5;");
        drop(mapping);
        JsonNode night = night();
        assertEquals(1, night.get("files").size());
        assertEquals("75", value("audit_score_mean", "centre,"));
        assertFalse(night.toString().contains("REJECTED"));
    }

    private void taken() throws IOException {
        Path table = write("qa.csv", AUDITS);
        learn(table);
        drop(folder.resolve("qa.mapping.xlsx"));
        Files.writeString(table, AUDITS + OUTLIER);
        drop(table);
        assertEquals(4, night().get("counts").get("audit").get("accepted").asLong());
    }
}
