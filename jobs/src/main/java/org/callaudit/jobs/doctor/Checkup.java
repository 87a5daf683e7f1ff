package org.callaudit.jobs.doctor;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.callaudit.jobs.home.Home;
import org.callaudit.jobs.home.HomeLock;
import org.callaudit.jobs.ledger.Ledger;
import org.callaudit.jobs.ledger.OtherZoneException;
import org.callaudit.jobs.mail.SmtpSettings;
import org.callaudit.jobs.nightly.Deliveries;
import org.callaudit.jobs.settings.BadSettingsException;
import org.callaudit.jobs.settings.MailSettings;
import org.callaudit.jobs.settings.Settings;
import org.callaudit.reports.font.Typeface;
import org.jspecify.annotations.Nullable;

/** Checks one home and everything that a night needs beside it. */
public final class Checkup {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Home home;
    private final List<CheckResult> results = new ArrayList<>();

    private Checkup(Home home) {
        this.home = home;
    }

    /**
     * All checks, in the order in which one would mend things. Takes the home's lock for a moment; without a home, or
     * with settings that can't be used, what depends on them is left out.
     */
    public static List<CheckResult> of(Home home) {
        Checkup checkup = new Checkup(home);
        checkup.run();
        return List.copyOf(checkup.results);
    }

    private void run() {
        results.add(CheckResult.ok("java", Runtime.version() + " at " + System.getProperty("java.home")));
        results.add(fonts());
        if (!home.exists()) {
            results.add(CheckResult.warn(
                    "home", "there is none at " + home.root() + "; the first nightly, ingest or demo makes it"));
            return;
        }
        HomeFolder folder = new HomeFolder(home.root());
        results.add(folder.permissions());
        results.add(folder.space());
        Settings settings = settings();
        if (settings != null) {
            results.add(database(settings));
            results.add(mail(settings));
            results.add(SparkMaster.check(settings.sparkMaster()));
        }
    }

    /** Some JDKs come without what drawing text needs; better known now than at the first page. */
    private static CheckResult fonts() {
        try {
            for (Typeface face : Typeface.values()) {
                face.at(10).getLineMetrics("A", new java.awt.font.FontRenderContext(null, true, true));
            }
            return CheckResult.ok("fonts", Typeface.values().length + " faces can be drawn");
        } catch (RuntimeException | LinkageError broken) {
            return CheckResult.fail(
                    "fonts",
                    "text can't be drawn (" + broken.getMessage()
                            + "); use a full JDK, and on Linux install libfreetype6 and fontconfig");
        }
    }

    private @Nullable Settings settings() {
        try {
            Settings settings = Settings.load(home.root());
            results.add(CheckResult.ok("settings", home.root().resolve(Settings.FILE_NAME) + " can be used"));
            return settings;
        } catch (BadSettingsException bad) {
            bad.problems().forEach(problem -> results.add(CheckResult.fail("settings", problem)));
        } catch (IOException unreadable) {
            results.add(CheckResult.fail(
                    "settings", Settings.FILE_NAME + " can't be read (" + unreadable + "); correct its permissions"));
        }
        return null;
    }

    private CheckResult database(Settings settings) {
        try (HomeLock lock = HomeLock.take(home, PATIENCE)) {
            lock.doing("checking the database");
            try (Ledger ledger = Ledger.open(home, settings.databaseUrl())) {
                ledger.fixZone(settings.zone());
            }
            return CheckResult.ok("database", "opens");
        } catch (OtherZoneException other) {
            return CheckResult.fail("zone", String.valueOf(other.getMessage()));
        } catch (HomeLock.HeldException busy) {
            return CheckResult.warn("database", "was not looked at: " + busy.getMessage());
        } catch (IOException | RuntimeException broken) {
            return CheckResult.fail(
                    "database",
                    "does not open (" + broken.getMessage() + "); restore the db folder from a backup, or correct"
                            + " spring.datasource.url");
        }
    }

    private static CheckResult mail(Settings settings) {
        MailSettings mail = settings.mail();
        if (!mail.hasServer()) {
            return CheckResult.ok("mail", "no server is set; mails are written to the outbox folder");
        }
        Optional<String> trouble = Deliveries.trouble(settings);
        if (trouble.isPresent()) {
            return CheckResult.fail("mail", trouble.get());
        }
        if (mail.auth() != SmtpSettings.Auth.NONE && mail.tls() == SmtpSettings.Tls.NONE) {
            return CheckResult.warn("mail", "the secret travels unencrypted; set mail.tls to starttls or tls");
        }
        return CheckResult.ok("mail", mail.host() + " takes mails");
    }
}
