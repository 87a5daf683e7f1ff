package org.callaudit.jobs.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.callaudit.jobs.mail.SmtpSettings.Auth;
import org.callaudit.jobs.mail.SmtpSettings.Tls;
import org.callaudit.reports.Logo;
import org.callaudit.reports.Paper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @TempDir
    Path home;

    private Settings parse(String yaml) {
        return Settings.parse(home, yaml);
    }

    @Test
    void withoutAFileEverythingHasItsDefault() throws IOException {
        Settings settings = Settings.load(home);

        assertEquals("Customer Service", settings.organisation());
        assertNull(settings.logo());
        assertEquals(ZoneId.of("America/Chicago"), settings.zone());
        assertEquals(Paper.LETTER, settings.paper());
        assertEquals(14, settings.lateAuditDays());
        assertEquals(
                new BusinessHours(
                        EnumSet.complementOf(EnumSet.of(DayOfWeek.SUNDAY)), LocalTime.of(6, 0), LocalTime.of(20, 0)),
                settings.businessHours());
        assertEquals(5, settings.plannedAudits());
        assertEquals(new Limits(20L << 30, 100_000), settings.limits());
        assertEquals(List.of(), settings.managers());
        assertEquals(
                new MailSettings(
                        "", 587, Tls.STARTTLS, Auth.NONE, "", null, "callaudit@localhost", "", Duration.ofSeconds(10)),
                settings.mail());
        assertFalse(settings.mail().hasServer());
        assertEquals("local[*]", settings.sparkMaster());
        assertEquals("", settings.databaseUrl());
    }

    @Test
    void everyKeyReachesItsSetting() {
        Settings settings = parse("""
                organisation: City Utilities
                zone: Europe/Berlin
                paper: a4
                late-audit-after: 30d
                business-hours: {days: [Monday, sun], opens: 07:30, closes: 18:00}
                planned-audits: 8
                account-pattern: 'K\\d{7}'
                limits: {expanded-size: 200MB, field-length: 5000}
                managers: [anna@city.example, ben@city.example]
                mail:
                  host: smtp.city.example
                  port: 465
                  tls: tls
                  auth: password
                  user: robot
                  password-env: SMTP_PASSWORD
                  from: quality@city.example
                  reply-to: anna@city.example
                  timeout: 2m
                spark.master: spark://host:7077
                spring.datasource.url: jdbc:postgresql://db/callaudit
                """);

        assertEquals(
                new Settings(
                        "City Utilities",
                        null,
                        ZoneId.of("Europe/Berlin"),
                        Paper.A4,
                        30,
                        new BusinessHours(
                                EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY),
                                LocalTime.of(7, 30),
                                LocalTime.of(18, 0)),
                        8,
                        "K\\d{7}",
                        new Limits(200L << 20, 5_000),
                        List.of("anna@city.example", "ben@city.example"),
                        new MailSettings(
                                "smtp.city.example",
                                465,
                                Tls.TLS,
                                Auth.PASSWORD,
                                "robot",
                                new Secret(Secret.Source.ENVIRONMENT, "SMTP_PASSWORD"),
                                "quality@city.example",
                                "anna@city.example",
                                Duration.ofMinutes(2)),
                        "spark://host:7077",
                        "jdbc:postgresql://db/callaudit"),
                settings);
        assertEquals("city.example", settings.mail().domain());
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        BadSettingsException bad = assertThrows(BadSettingsException.class, () -> parse("""
                        organisaton: City
                        zone: Chicago
                        zone: Dallas
                        late-audit-after: 14
                        business-hours: {days: [mo], opens: "20:00", closes: "06:00"}
                        planned-audits: 0
                        account-pattern: '\\d*'
                        limits.expanded-size: 20
                        mail: {host: h, prot: 1, tls: ssl, auth: password, timeout: 10}
                        managers: anna
                        spring.datasource.url: [a, b]
                        """));

        assertEquals(
                List.of(
                        "zone (line 3): is set twice, first on line 2; keep one",
                        "organisaton (line 1): is not a setting; did you mean organisation?",
                        "mail.prot (line 9): is not a setting; did you mean mail.port?",
                        "zone (line 2): \"Chicago\" can't be used; give a zone such as America/Chicago or Europe/Berlin",
                        "late-audit-after (line 4): \"14\" can't be used; give a number of days from 1d to 3650d",
                        "business-hours.days (line 5): \"mo\" can't be used; give mon, tue, wed, thu, fri, sat or sun",
                        "business-hours.days (line 5): names no day; name at least one, as [mon, tue]",
                        "business-hours.closes (line 5): is not after business-hours.opens; use the 24-hour clock",
                        "planned-audits (line 6): \"0\" can't be used; give a whole number from 1 to 1000",
                        "account-pattern (line 7): also matches where there is nothing; let it ask for at least one digit",
                        "limits.expanded-size (line 8): \"20\" can't be used; give a size with its unit: 200MB, 20GB",
                        "managers (line 10): \"anna\" can't be used; give an address such as anna@city.example",
                        "mail.from: is missing; give the address that mails come from",
                        "mail.user: is empty, but mail.auth asks for a user; name the user, or set mail.auth to none",
                        "mail.tls (line 9): \"ssl\" can't be used; give one of none, starttls, tls",
                        "mail.password-env: is empty, but mail.auth asks for a secret; set exactly one of the two",
                        "mail.timeout (line 9): \"10\" can't be used; give a time span with its unit: 10s, 2m",
                        "spring.datasource.url (line 11): is a list; give one value"),
                bad.problems());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zone: [", "- a\n- b", "\tzone: x"})
    void whatIsNotASettingsFileIsSaid(String yaml) {
        List<String> problems =
                assertThrows(BadSettingsException.class, () -> parse(yaml)).problems();

        assertEquals(1, problems.size());
        assertTrue(problems.get(0).startsWith("callaudit.yaml"), problems.get(0));
    }

    @Test
    void aLogoIsFoundFromTheHomeOnOrFromTheRootAndIsPartOfWhatIsPrinted() throws IOException {
        Path file = Files.createDirectories(home.resolve("brand")).resolve("logo.png");
        ImageIO.write(new BufferedImage(120, 20, BufferedImage.TYPE_INT_ARGB), "png", file.toFile());

        Settings settings = parse("logo: brand/logo.png");

        assertEquals(Logo.read(file), settings.logo());
        assertEquals(settings, parse("logo: '" + file + "'"));
        String printed = settings.printed();
        assertTrue(printed.startsWith(parse("").printed() + "\n"), printed);
        ImageIO.write(new BufferedImage(120, 21, BufferedImage.TYPE_INT_ARGB), "png", file.toFile());
        assertNotEquals(printed, parse("logo: brand/logo.png").printed());
    }

    @ParameterizedTest
    @CsvSource({
        "nowhere.png, is not a file that can be read",
        "words.png, is neither PNG nor JPEG",
        "large.png, has more than 1 MB",
    })
    void aLogoThatCanNotBeDrawnIsSaid(String name, String wrong) throws IOException {
        Files.writeString(home.resolve("words.png"), "no picture");
        Files.write(home.resolve("large.png"), new byte[(1 << 20) + 1]);

        BadSettingsException bad =
                assertThrows(BadSettingsException.class, () -> parse("paper: a4\nlogo: " + name + "\n"));

        assertEquals(
                List.of("logo (line 2): \"" + name + "\" " + wrong + "; give nothing, or the path of a PNG or JPEG file"
                        + " of at most 1 MB and 4000 pixels a side, from the home folder on or from the root"),
                bad.problems());
    }

    @Test
    void aNewHomeGetsAFileThatSaysTheDefaultsAndKeepsItsOwn() throws IOException {
        assertTrue(Settings.writeDefaults(home));
        Path file = home.resolve("callaudit.yaml");
        assertEquals(parse(""), Settings.load(home));

        Files.writeString(file, "paper: a4\n");
        assertFalse(Settings.writeDefaults(home));
        assertEquals(Paper.A4, Settings.load(home).paper());
    }

    @ParameterizedTest
    @CsvSource({"my account 12-345678-90 please, 12-345678-90", "number 004512877301., 004512877301"})
    void theDefaultPatternFindsAccountNumbers(String text, String number) {
        var matcher = Pattern.compile(parse("").accountPattern()).matcher(text);

        assertTrue(matcher.find());
        assertEquals(number, matcher.group());
    }

    @ParameterizedTest
    @ValueSource(strings = {"billed 2026-10-31 twice", "waited 12345678 seconds", "item V01"})
    void theDefaultPatternLeavesOtherNumbers(String text) {
        assertFalse(Pattern.compile(parse("").accountPattern()).matcher(text).find());
    }

    @Test
    void aSecretIsFetchedWhereItIsSaidToBe() throws IOException {
        Path file = home.resolve("secret");
        Files.writeString(file, "hunter2\n");
        String yaml = "mail: {auth: password, user: u, password-file: '" + file + "'}";

        Secret secret = parse(yaml).mail().secret();

        assertEquals(new Secret(Secret.Source.FILE, file.toString()), secret);
        assertEquals("hunter2", new Secret(Secret.Source.FILE, file.toString()).read());
        assertNull(parse("").mail().secret());
    }

    @Test
    void aSecretThatIsNotThereIsNamed() {
        Secret absent = new Secret(Secret.Source.ENVIRONMENT, "CALLAUDIT_NO_SUCH_VARIABLE");

        IOException failure = assertThrows(IOException.class, absent::read);

        assertEquals(
                "The environment variable CALLAUDIT_NO_SUCH_VARIABLE is not set;"
                        + " set it where callaudit is started, or use mail.password-file.",
                failure.getMessage());
    }
}
