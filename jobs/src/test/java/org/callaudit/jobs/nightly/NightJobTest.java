package org.callaudit.jobs.nightly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NightJobTest {

    /** So that no step's seconds are lost: each night asks for the part of each of its steps. */
    @Test
    void aStepThatBelongsToNoPartIsRefused() {
        assertEquals(Optional.of(RunPart.INGEST), NightJob.part("namePeople"));
        assertEquals(Optional.empty(), NightJob.part("checkFile:file7"));
        assertThrows(IllegalArgumentException.class, () -> NightJob.part("shuffle"));
    }

    @Test
    void partsHaveTheNamesOfTheSummary() {
        assertEquals(
                List.of("startup", "ingest", "count", "render", "deliver", "total"),
                List.copyOf(RunPart.noSeconds().keySet()));
    }
}
