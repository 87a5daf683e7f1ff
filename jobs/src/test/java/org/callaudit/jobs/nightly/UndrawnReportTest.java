package org.callaudit.jobs.nightly;

import static org.callaudit.jobs.nightly.SmallCentre.audit;
import static org.callaudit.jobs.nightly.SmallCentre.audits;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.callaudit.jobs.nightly.SmallCentre.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A report that can't be drawn: the others are made, the night says so and ends, and the next one tries again. */
class UndrawnReportTest {

    private static final Set<String> PACKS =
            Set.of("monthly team:T1", "monthly team:T2", "centre centre", "data-quality centre");

    @TempDir
    private Path folder;

    @Test
    void theNextNightMakesWhatCouldNotBeDrawn() throws IOException {
        SmallCentre centre = new SmallCentre(folder.resolve("home"));
        centre.dropReference();
        centre.drop("audits.csv", audits(audit("1", 1, "A1", "2026-10-05", "", "5", "0", "10")));
        assertEquals(0, centre.run("nightly", "--date", "2026-10-30").code());
        Path segment = facts(centre);
        byte[] sound = Files.readAllBytes(segment);

        // Packs and the centre's report read single audits; a nightly page has sums.
        Files.writeString(segment, "damaged");
        Answer damaged = centre.run("nightly", "--date", "2026-11-02", "--json");
        assertEquals(1, damaged.code());
        assertTrue(damaged.err().contains("could not be drawn: centre for 2026-10-01 to 2026-10-31 ("), damaged.err());
        assertTrue(damaged.err().contains("The next night tries again."), damaged.err());
        assertEquals("COMPLETED", damaged.json().get("status").asString());
        assertEquals(Set.of("centre centre", "monthly team:T1", "monthly team:T2"), what(damaged, "failed"));
        assertEquals(Set.of("data-quality centre"), what(damaged, "reports"));

        centre.drop("more.csv", audits(audit("2", 1, "A3", "2026-11-02", "", "5", "5", "10")));
        Answer again = centre.run("nightly", "--date", "2026-11-03", "--json");
        assertEquals(1, again.code());
        assertEquals("INGESTED", again.json().get("files").get(0).get("status").asString());
        assertEquals(what(damaged, "failed"), what(again, "failed"));

        Files.write(segment, sound);
        Answer mended = centre.run("nightly", "--date", "2026-11-04", "--json");
        assertEquals(0, mended.code(), mended.err());
        assertTrue(what(mended, "reports").containsAll(what(damaged, "failed")), mended.out());
        assertTrue(Files.exists(centre.home().resolve("reports/2026-10-31/monthly-T1-2026-10.pdf")));
        assertTrue(
                mended.json()
                        .get("deliveries")
                        .valueStream()
                        .anyMatch(mail -> mail.get("report").asString().endsWith("monthly-T1-2026-10.pdf")),
                mended.out());

        Answer after = centre.run("nightly", "--date", "2026-11-05", "--json");
        assertEquals(0, after.code(), after.err());
        assertTrue(PACKS.stream().noneMatch(what(after, "reports")::contains), after.out());
    }

    private static Path facts(SmallCentre centre) throws IOException {
        try (Stream<Path> files = Files.walk(centre.home().resolve("facts"))) {
            List<Path> segments = files.filter(Files::isRegularFile).toList();
            assertEquals(1, segments.size());
            return segments.get(0);
        }
    }

    private static Set<String> what(Answer night, String list) {
        Set<String> what = new TreeSet<>();
        for (JsonNode each : night.json().get(list)) {
            what.add(each.get("kind").asString() + " " + each.get("scope").asString());
        }
        return what;
    }
}
