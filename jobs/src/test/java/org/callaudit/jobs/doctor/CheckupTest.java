package org.callaudit.jobs.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.callaudit.jobs.doctor.CheckResult.Verdict;
import org.callaudit.jobs.home.Home;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckupTest {

    @TempDir
    Path folder;

    private Home home;

    @BeforeEach
    void makeAHome() {
        home = new Home(folder.resolve("home")).create();
    }

    @Test
    void aNewHomeIsFit() {
        assertEquals(
                Map.of(
                        "java", Verdict.OK,
                        "fonts", Verdict.OK,
                        "home", Verdict.OK,
                        "settings", Verdict.OK,
                        "database", Verdict.OK,
                        "mail", Verdict.OK,
                        "spark", Verdict.OK),
                verdicts());
    }

    @Test
    void withoutAHomeItIsSaidHowToGetOne() {
        List<CheckResult> results = Checkup.of(new Home(folder.resolve("nowhere")));

        assertEquals("home", results.get(results.size() - 1).name());
        assertEquals(Verdict.WARN, results.get(results.size() - 1).verdict());
    }

    @Test
    void aHomeOpenToOthersIsSaid() throws IOException {
        Files.setPosixFilePermissions(home.root(), PosixFilePermissions.fromString("rwxr-x---"));

        CheckResult result = result("home");

        assertEquals(Verdict.WARN, result.verdict());
        assertTrue(result.text().contains("chmod 700 "), result.text());
    }

    @Test
    void everyBadSettingIsALine() throws IOException {
        settings("paper: a5\nplanned-audits: many\n");

        assertEquals(
                List.of(
                        "paper (line 1): \"a5\" can't be used; give one of letter, a4",
                        "planned-audits (line 2): \"many\" can't be used; give a whole number from 1 to 1000"),
                Checkup.of(home).stream()
                        .filter(result -> result.verdict() == Verdict.FAIL)
                        .map(CheckResult::text)
                        .toList());
    }

    @Test
    void aDamagedDatabaseIsSaid() throws IOException {
        Files.writeString(home.db().resolve("callaudit.mv.db"), "not a database".repeat(1_000));

        assertEquals(Verdict.FAIL, result("database").verdict());
    }

    @Test
    void aMailServerThatAnswersIsFine() throws IOException {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            mail(server.getSmtp().getPort(), "none");
            assertEquals(Verdict.OK, result("mail").verdict());

            mail(server.getSmtp().getPort(), "starttls");
            assertEquals(Verdict.FAIL, result("mail").verdict());
        } finally {
            server.stop();
        }
        CheckResult stopped = result("mail");
        assertEquals(Verdict.FAIL, stopped.verdict());
        assertTrue(stopped.text().contains("127.0.0.1:"), stopped.text());
    }

    @Test
    void aMissingSecretIsSaid() throws IOException {
        settings("mail: {host: localhost, from: a@b.example, auth: password, user: u,"
                + " password-env: CALLAUDIT_NO_SUCH_VARIABLE}");

        assertTrue(
                result("mail").text().contains("CALLAUDIT_NO_SUCH_VARIABLE is not set"),
                result("mail").text());
    }

    @Test
    void aSparkMasterHasToAnswer() throws IOException {
        int port;
        try (ServerSocket master = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = master.getLocalPort();
            assertEquals(
                    Verdict.OK, SparkMaster.check("spark://127.0.0.1:" + port).verdict());
        }
        assertEquals(
                Verdict.FAIL, SparkMaster.check("spark://127.0.0.1:" + port).verdict());
        assertEquals(
                Verdict.FAIL,
                SparkMaster.check("k8s://https://127.0.0.1:" + port).verdict());
    }

    @ParameterizedTest
    @CsvSource({"400, FAIL", "3000, WARN", "6000, OK"})
    void roomOnTheDiskIsJudged(long megabytes, Verdict expected) {
        assertEquals(expected, HomeFolder.space(megabytes << 20).verdict());
    }

    private void mail(int port, String tls) throws IOException {
        settings("mail: {host: 127.0.0.1, port: " + port + ", tls: " + tls + ", from: a@b.example, timeout: 5s}");
    }

    private void settings(String yaml) throws IOException {
        Files.writeString(home.root().resolve("callaudit.yaml"), yaml);
    }

    private CheckResult result(String name) {
        return Checkup.of(home).stream()
                .filter(result -> result.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Without the disk's, which depends on the machine. */
    private Map<String, Verdict> verdicts() {
        return Checkup.of(home).stream()
                .filter(result -> !result.name().equals("disk"))
                .collect(Collectors.toMap(CheckResult::name, CheckResult::verdict));
    }
}
