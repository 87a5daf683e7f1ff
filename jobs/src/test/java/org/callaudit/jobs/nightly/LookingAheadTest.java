package org.callaudit.jobs.nightly;

import static org.callaudit.jobs.nightly.SmallCentre.audit;
import static org.callaudit.jobs.nightly.SmallCentre.audits;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.callaudit.jobs.home.Home;
import org.callaudit.jobs.home.HomeLock;
import org.callaudit.jobs.ledger.FileStatus;
import org.callaudit.jobs.ledger.Ledger;
import org.callaudit.jobs.ledger.RunBook.Run;
import org.callaudit.jobs.ledger.RunCommand;
import org.callaudit.jobs.ledger.RunOptions;
import org.callaudit.jobs.nightly.SmallCentre.Answer;
import org.callaudit.jobs.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Files are looked at before a run's steps begin; what then comes in between changes nothing. */
class LookingAheadTest {

    private static final String DATE = "2026-10-31";

    @TempDir
    private Path folder;

    @Test
    void a_file_that_takes_the_place_of_another_is_taken_by_the_next_run() throws Exception {
        SmallCentre centre = centre();
        RunSummary summary = nightWhile(centre, Replacing.BEFORE_IT_IS_CHECKED);
        assertEquals(FileStatus.REJECTED, summary.files().get(2).status());
        assertTrue(String.valueOf(summary.files().get(2).reason()).startsWith("Another file took its place"));
        String measures = measuresOfNextRun(centre);
        assertTrue(measures.contains(",2026-10-06,audits,1,"), measures);
        assertTrue(!measures.contains(",2026-10-05,"), measures);
    }

    @Test
    void a_file_that_takes_the_place_of_one_that_was_read_stays_for_the_next_run() throws Exception {
        SmallCentre centre = centre();
        RunSummary summary = nightWhile(centre, Replacing.BEFORE_IT_IS_PUT_AWAY);
        assertEquals(FileStatus.INGESTED, summary.files().get(2).status());
        String measures = measuresOfNextRun(centre);
        assertTrue(measures.contains(",2026-10-06,audits,1,"), measures);
        assertTrue(measures.contains(",2026-10-05,audits,1,"), measures);
    }

    private SmallCentre centre() throws IOException {
        SmallCentre centre = new SmallCentre(folder.resolve("home"));
        centre.dropReference();
        centre.drop("audits.csv", audits(audit("1", 1, "A1", "2026-10-05", "", "5", "0", "10")));
        return centre;
    }

    private static RunSummary nightWhile(SmallCentre centre, boolean beforeItIsChecked) throws IOException {
        Home home = new Home(centre.home()).create();
        String other = audits(audit("2", 1, "A1", "2026-10-06", "", "5", "0", "10"));
        try (HomeLock lock = HomeLock.take(home, Duration.ZERO);
                Ledger ledger = Ledger.open(home, "")) {
            Run run = ledger.runs()
                    .start(
                            RunCommand.NIGHTLY,
                            LocalDate.parse(DATE),
                            RunOptions.nightly(List.of(), false, null),
                            Instant.parse("2026-11-01T06:00:00Z"));
            Progress replacing = new Replacing(home.inbox().resolve("audits.csv"), other, beforeItIsChecked);
            RunSummary summary =
                    NightRun.run(new Night(home, Settings.load(home.root()), ledger, lock, run, replacing), true);
            // What was put off while files were checked is not put off any more: mails rest on what is in the file.
            List<String> delays = new JdbcTemplate(ledger.dataSource())
                    .queryForList(
                            "SELECT setting_value FROM information_schema.settings WHERE setting_name = 'WRITE_DELAY'",
                            String.class);
            assertTrue(delays.contains("0"), delays.toString());
            return summary;
        }
    }

    private static String measuresOfNextRun(SmallCentre centre) throws IOException {
        JsonNode next =
                centre.run("nightly", "--date", DATE, "--no-reports", "--json").json();
        assertEquals("INGESTED", next.get("files").get(0).get("status").asString());
        return centre.run("measures", "--scope", "centre", "--grain", "day", "--csv")
                .out();
    }

    /** Writes another file, as long and as old, over one: as soon as the files are to be checked, or when they were. */
    private record Replacing(Path file, String content, boolean beforeItIsChecked) implements Progress {

        private static final boolean BEFORE_IT_IS_CHECKED = true;
        private static final boolean BEFORE_IT_IS_PUT_AWAY = false;

        @Override
        public void step(String name) {
            if (beforeItIsChecked && name.startsWith("checking")) {
                replace();
            }
        }

        @Override
        public void total(long items) {}

        @Override
        public void done(long items) {
            if (!beforeItIsChecked) {
                replace();
            }
        }

        private void replace() {
            try {
                FileTime age = Files.getLastModifiedTime(file);
                assertEquals(Files.size(file), content.length());
                Files.writeString(file, content);
                Files.setLastModifiedTime(file, age);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Spark begins for a file that promises facts; that it could not is no matter where there are none. */
    @Test
    void spark_that_was_started_in_vain_and_failed_fails_no_night() throws IOException {
        SmallCentre centre = new SmallCentre(folder.resolve("home"));
        centre.dropReference();
        Files.writeString(centre.home().resolve("callaudit.yaml"), "spark:\n  master: local[x]\n");
        // So long that its end, where the damage is, is not seen when the file is recognised.
        String[] many = IntStream.range(0, 5000)
                .mapToObj(i -> audit("" + i, 1, "A1", "2026-10-05", "", "5", "0", "10"))
                .toArray(String[]::new);
        byte[] damaged = audits(many).getBytes(StandardCharsets.UTF_8);
        damaged[damaged.length - 3] = (byte) 0xff;
        centre.drop("audits.csv", damaged);
        Answer night = centre.run("nightly", "--date", DATE, "--no-reports", "--json");
        assertEquals(0, night.code(), night.err());
        assertEquals("REJECTED", night.json().get("files").get(2).get("status").asString());
    }
}
