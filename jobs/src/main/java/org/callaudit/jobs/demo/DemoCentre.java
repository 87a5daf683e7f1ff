package org.callaudit.jobs.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;

/** The demo's contact centre: what it writes, and what is to be seen in it. */
public final class DemoCentre {

    /** The last business day of the year that is made up; the demo's nightly run reports on it. */
    public static final LocalDate BUSINESS_DATE = LocalDate.of(2026, 10, 31);

    private DemoCentre() {}

    /** Something that a reader should find. */
    public record Story(String title, String where, String expect) {}

    /**
     * A flaw or peculiarity put into a file on purpose.
     *
     * @param counts how many, by reject code, finding code, {@code duplicates}, purpose or {@code personal}
     */
    public record Planted(String file, String what, SortedMap<String, Long> counts) {}

    /**
     * What was written.
     *
     * @param personal the made-up personal data hidden in comments, which no stored file may hold afterwards
     */
    public record Written(List<Story> stories, List<Planted> planted, List<String> personal) {}

    /** Writes the year's files to the folder; every call writes the same bytes. */
    public static Written write(Path inbox) throws IOException {
        Files.createDirectories(inbox);
        return new Written(List.of(), List.of(), List.of());
    }
}
