package org.callaudit.jobs.nightly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.callaudit.jobs.nightly.SmallCentre.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A home has the days of one zone for good. */
class OtherZoneTest {

    @TempDir
    private Path folder;

    private SmallCentre centre = new SmallCentre(Path.of("unset"));

    @BeforeEach
    void home() throws IOException {
        centre = new SmallCentre(folder.resolve("home"));
        assertEquals(0, centre.run("ingest").code());
    }

    private void zone(String zone) throws IOException {
        Path settings = centre.home().resolve("callaudit.yaml");
        Files.writeString(settings, Files.readString(settings).replaceFirst("(?m)^zone: .*$", "zone: " + zone));
    }

    @Test
    void noCommandWorksInAnotherZone() throws IOException {
        centre.dropReference();
        assertEquals(0, centre.run("ingest").code());
        zone("Europe/Berlin");

        for (Answer refused : new Answer[] {
            centre.run("nightly"),
            centre.run("measures", "--scope", "team", "--grain", "day"),
            centre.run("report", "centre")
        }) {
            assertEquals(1, refused.code());
            assertTrue(
                    refused.err()
                            .startsWith("The settings say zone: Europe/Berlin, but the days of this home's records"
                                    + " are those of America/Chicago"),
                    refused.err());
        }
        Answer doctor = centre.run("doctor");
        assertEquals(1, doctor.code());
        assertTrue(doctor.out().contains("FAIL  zone "), doctor.out());

        zone("America/Chicago");
        assertEquals(
                0, centre.run("measures", "--scope", "team", "--grain", "day").code());
    }

    @Test
    void aHomeWithoutFilesTakesTheZoneOfItsSettings() throws IOException {
        zone("Europe/Berlin");
        assertEquals(0, centre.run("ingest").code());
        centre.dropReference();
        assertEquals(0, centre.run("ingest").code());
        zone("America/Chicago");

        assertTrue(centre.run("ingest").err().contains("those of Europe/Berlin"));
    }
}
