package org.callaudit.jobs.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneId;
import java.util.List;
import org.callaudit.reports.Logo;
import org.callaudit.reports.Paper;
import org.jspecify.annotations.Nullable;

/**
 * The settings of one home, checked.
 *
 * @param organisation whose pages these are
 * @param logo the organisation's, at the head of its pages; null: none
 * @param zone of times without an offset and of business days
 * @param lateAuditDays an audit more than this many days after its contact is late
 * @param plannedAudits per agent and month
 * @param accountPattern the regular expression of customers' account numbers
 * @param managers addresses that get the pages of the whole centre; may be empty
 * @param sparkMaster a Spark master URL: {@code local[*]}
 * @param databaseUrl a JDBC URL, or empty for the database inside the home
 */
public record Settings(
        String organisation,
        @Nullable Logo logo,
        ZoneId zone,
        Paper paper,
        int lateAuditDays,
        BusinessHours businessHours,
        int plannedAudits,
        String accountPattern,
        Limits limits,
        List<String> managers,
        MailSettings mail,
        String sparkMaster,
        String databaseUrl) {

    /** The name of the file under the home. */
    public static final String FILE_NAME = "callaudit.yaml";

    /**
     * The settings of this home; what its file does not mention, or all if there is no file, has its default.
     *
     * @throws BadSettingsException naming everything that is wrong
     * @throws IOException if the file can't be read
     */
    public static Settings load(Path home) throws IOException {
        Path file = home.resolve(FILE_NAME);
        return parse(home, Files.exists(file) ? Files.readString(file) : "");
    }

    /** What of the settings shows on pages, as text: part of what a report's id is made of. */
    public String printed() {
        String text = String.join(
                "\n",
                organisation,
                zone.getId(),
                paper.name(),
                Integer.toString(lateAuditDays),
                businessHours.toString(),
                Integer.toString(plannedAudits));
        return logo == null ? text : text + "\n" + logo.source();
    }

    /** Writes a commented file with every key and its default, unless the home has one; true if it was written. */
    public static boolean writeDefaults(Path home) throws IOException {
        try {
            Files.writeString(home.resolve(FILE_NAME), defaultText(), StandardOpenOption.CREATE_NEW);
            return true;
        } catch (FileAlreadyExistsException theirs) {
            return false;
        }
    }

    static Settings parse(Path home, String yaml) {
        SettingsText defaults = SettingsText.parse(defaultText());
        return new SettingsReader(new SettingsLookup(defaults, SettingsText.parse(yaml)), home).settings();
    }

    /** The file that a new home gets; it is also where the defaults and the known keys come from. */
    static String defaultText() {
        try (var in = Settings.class.getResourceAsStream(FILE_NAME)) {
            if (in == null) {
                throw new IllegalStateException(FILE_NAME + " is missing from the program; install it again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException damaged) {
            throw new IllegalStateException(FILE_NAME + " in the program can't be read; install it again", damaged);
        }
    }
}
