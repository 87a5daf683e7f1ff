package org.callaudit.jobs.nightly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.callaudit.jobs.nightly.SmallCentre.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was drawn with {@code assign} stands on the nightly pages until an audit of the agent comes in. */
class DrawnOnThePageTest {

    @TempDir
    private Path folder;

    @Test
    void whoIsDrawnIsOnThePageUntilTheAuditIsDone() throws IOException {
        SmallCentre centre = new SmallCentre(folder.resolve("home"));
        centre.dropReference();
        centre.drop(
                "audits.csv",
                SmallCentre.audits(SmallCentre.audit("1", 1, "A1", "2026-10-05", "regular", "5", "5", "10")));
        run(centre, "nightly", "--date", "2026-10-18", "--no-deliver");
        run(centre, "assign", "--date", "2026-10-20", "--per-evaluator", "1");
        run(centre, "report", "nightly", "--to", "2026-10-19");
        String drawn = pages(centre, "2026-10-19");
        assertTrue(drawn.contains("Drawn and still to be done: one for Oct 20 ("), drawn);
        centre.drop(
                "more.csv",
                SmallCentre.audits(
                        SmallCentre.audit("2", 1, "A1", "2026-10-20", "regular", "5", "5", "10"),
                        SmallCentre.audit("3", 1, "A2", "2026-10-20", "regular", "5", "5", "10"),
                        SmallCentre.audit("4", 1, "A3", "2026-10-20", "regular", "5", "5", "10")));
        run(centre, "nightly", "--date", "2026-10-21", "--no-deliver");
        run(centre, "report", "nightly", "--to", "2026-10-21");
        String done = pages(centre, "2026-10-21");
        assertFalse(done.contains("still to be done"), done);
    }

    private static void run(SmallCentre centre, String command, String... arguments) {
        Answer answer = centre.run(command, arguments);
        assertEquals(0, answer.code(), answer.err());
    }

    /** The figures of both teams' pages of that date. */
    private static String pages(SmallCentre centre, String date) throws IOException {
        Path reports = centre.home().resolve("reports").resolve(date);
        return Files.readString(reports.resolve("nightly-T1.json"))
                + Files.readString(reports.resolve("nightly-T2.json"));
    }
}
