package org.callaudit.jobs.settings;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.callaudit.jobs.mail.SmtpSettings.Auth;
import org.callaudit.jobs.mail.SmtpSettings.Tls;
import org.callaudit.reports.Logo;
import org.callaudit.reports.Paper;
import org.jspecify.annotations.Nullable;

/** Builds the settings, key by key, and checks what one key demands of another. */
final class SettingsReader {

    private final SettingsLookup lookup;
    private final Path home;

    SettingsReader(SettingsLookup lookup, Path home) {
        this.lookup = lookup;
        this.home = home;
    }

    /** The settings, or an exception that names all that is wrong with them. */
    Settings settings() {
        lookup.nameUnknownKeys();
        Settings settings = new Settings(
                lookup.value("organisation", SettingForms::filled, "some text"),
                logo(),
                lookup.value("zone", ZoneId::of, "a zone such as America/Chicago or Europe/Berlin"),
                lookup.choice("paper", Paper.class),
                lookup.value("late-audit-after", SettingForms::wholeDays, "a number of days from 1d to 3650d"),
                businessHours(),
                lookup.number("planned-audits", 1, 1_000),
                accountPattern(),
                limits(),
                lookup.values("managers", SettingForms::address, SettingForms.ADDRESS_EXAMPLE),
                mail(),
                lookup.value("spark.master", SettingForms::sparkMaster, "local[*], spark://host:7077, yarn or k8s://…"),
                lookup.value(
                        "spring.datasource.url", SettingForms::jdbcUrl, "nothing, or a URL that starts with jdbc:"));
        lookup.complain();
        return settings;
    }

    private @Nullable Logo logo() {
        String path = lookup.text("logo");
        try {
            return path.isEmpty() ? null : Logo.read(home.resolve(path));
        } catch (IOException | InvalidPathException unusable) {
            String wrong = unusable instanceof IOException ? unusable.getMessage() : "is not a path";
            lookup.problem(
                    "logo",
                    "\"" + path + "\" " + wrong,
                    "give nothing, or the path of a PNG or JPEG file of at most 1 MB and 4000 pixels a side,"
                            + " from the home folder on or from the root");
            return null;
        }
    }

    private BusinessHours businessHours() {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        days.addAll(lookup.values("business-hours.days", SettingForms::day, "mon, tue, wed, thu, fri, sat or sun"));
        if (days.isEmpty()) {
            lookup.problem("business-hours.days", "names no day", "name at least one, as [mon, tue]");
        }
        LocalTime opens = lookup.value("business-hours.opens", LocalTime::parse, "a time such as \"06:00\"");
        LocalTime closes = lookup.value("business-hours.closes", LocalTime::parse, "a time such as \"20:00\"");
        if (!closes.isAfter(opens)) {
            lookup.problem("business-hours.closes", "is not after business-hours.opens", "use the 24-hour clock");
        }
        return new BusinessHours(days, opens, closes);
    }

    private String accountPattern() {
        String pattern =
                lookup.value("account-pattern", SettingForms::regex, "a Java regular expression in single quotes");
        if (Pattern.compile(pattern).matcher("").find()) {
            lookup.problem(
                    "account-pattern", "also matches where there is nothing", "let it ask for at least one digit");
        }
        return pattern;
    }

    private Limits limits() {
        return new Limits(
                lookup.value("limits.expanded-size", SettingForms::size, "a size with its unit: 200MB, 20GB"),
                lookup.number("limits.field-length", 1_000, 10_000_000));
    }

    private MailSettings mail() {
        String host = lookup.text("mail.host");
        Auth auth = lookup.choice("mail.auth", Auth.class);
        String user = lookup.text("mail.user");
        if (!host.isEmpty() && !lookup.given("mail.from")) {
            lookup.problem("mail.from", "is missing", "give the address that mails come from");
        }
        if (auth != Auth.NONE && user.isEmpty()) {
            lookup.problem(
                    "mail.user", "is empty, but mail.auth asks for a user", "name the user, or set mail.auth to none");
        }
        return new MailSettings(
                host,
                lookup.number("mail.port", 1, 65_535),
                lookup.choice("mail.tls", Tls.class),
                auth,
                user,
                auth == Auth.NONE ? null : secret(),
                lookup.value("mail.from", SettingForms::address, SettingForms.ADDRESS_EXAMPLE),
                lookup.value(
                        "mail.reply-to", SettingForms::addressOrNothing, "nothing, or " + SettingForms.ADDRESS_EXAMPLE),
                lookup.value("mail.timeout", SettingForms::duration, "a time span with its unit: 10s, 2m"));
    }

    private @Nullable Secret secret() {
        String variable = lookup.text("mail.password-env");
        String file = lookup.text("mail.password-file");
        if (variable.isEmpty() == file.isEmpty()) {
            String wrong = variable.isEmpty()
                    ? "is empty, but mail.auth asks for a secret"
                    : "is set, and so is mail.password-file";
            lookup.problem("mail.password-env", wrong, "set exactly one of the two");
            return null;
        }
        return variable.isEmpty()
                ? new Secret(Secret.Source.FILE, file)
                : new Secret(Secret.Source.ENVIRONMENT, variable);
    }
}
