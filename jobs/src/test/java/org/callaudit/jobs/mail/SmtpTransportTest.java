package org.callaudit.jobs.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.callaudit.jobs.mail.Receipt.Status;
import org.callaudit.jobs.mail.SmtpSettings.Auth;
import org.callaudit.jobs.mail.SmtpSettings.Tls;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmtpTransportTest {

    private static final String HOST = "127.0.0.1";
    private static final String SECRET = "corr3ct-horse";
    private static final Outgoing MAIL = Letters.to("j.whitfield@city.example");
    private static final byte[] BYTES = MessageBuilder.build(MAIL, Letters.IDENTITY);

    @TempDir
    static Path folder;

    private static SSLContext certified;

    private @Nullable GreenMail mailbox;

    /** A certificate for 127.0.0.1 that only its own trust store trusts. */
    @BeforeAll
    static void certificate() throws Exception {
        Path file = folder.resolve("server.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process process = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        "changeit")
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertEquals(0, process.waitFor(), output);
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, "changeit".toCharArray());
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, "changeit".toCharArray());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        certified = SSLContext.getInstance("TLS");
        certified.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        // GreenMail reads its certificate from here when its first TLS server starts.
        System.setProperty("greenmail.tls.keystore.file", file.toString());
        System.setProperty("greenmail.tls.keystore.password", "changeit");
    }

    @AfterEach
    void stop() {
        if (mailbox != null) {
            mailbox.stop();
        }
    }

    private GreenMail mailbox(String protocol) {
        GreenMail server = new GreenMail(new ServerSetup(0, HOST, protocol));
        server.setUser("qa@city.example", "qa", SECRET);
        server.start();
        mailbox = server;
        return server;
    }

    private static SmtpSettings settings(int port, Tls tls, Auth auth, @Nullable String secret) {
        String user = auth == Auth.NONE ? null : "qa";
        return new SmtpSettings(
                HOST, port, tls, auth, user, secret == null ? null : () -> secret, Duration.ofSeconds(5));
    }

    private static SmtpSettings plain(int port) {
        return settings(port, Tls.NONE, Auth.NONE, null);
    }

    private static Receipt send(SmtpSettings settings, @Nullable SSLSocketFactory trusted) {
        try (Transport transport = new SmtpTransport(settings, trusted)) {
            return transport.send(Letters.envelope(MAIL), BYTES);
        }
    }

    private static void assertArrived(GreenMail server) throws Exception {
        MimeMessage[] received = server.getReceivedMessages();
        assertEquals(1, received.length);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        received[0].writeTo(bytes);
        // GreenMail puts its own headers in front and drops the last line end.
        assertTrue(bytes.toString(UTF_8).strip().endsWith(new String(BYTES, UTF_8).strip()), "not the same bytes");
    }

    @Test
    void aRelayWithoutLoginGetsTheBytesAsBuilt() throws Exception {
        GreenMail server = mailbox(ServerSetup.PROTOCOL_SMTP);
        assertEquals(Status.SENT, send(plain(server.getSmtp().getPort()), null).status());
        assertArrived(server);
        assertEquals(MAIL.messageId(), server.getReceivedMessages()[0].getMessageID());
    }

    @Test
    void severalMailsGoOverOneTransport() {
        GreenMail server = mailbox(ServerSetup.PROTOCOL_SMTP);
        try (Transport transport = new SmtpTransport(plain(server.getSmtp().getPort()))) {
            for (String to : new String[] {"a@city.example", "b@city.example", "c@city.example"}) {
                Outgoing mail = Letters.to(to);
                byte[] bytes = MessageBuilder.build(mail, Letters.IDENTITY);
                assertEquals(
                        Status.SENT,
                        transport.send(Letters.envelope(mail), bytes).status());
            }
        }
        assertEquals(3, server.getReceivedMessages().length);
    }

    @Test
    void tlsAndPassword() throws Exception {
        GreenMail server = mailbox(ServerSetup.PROTOCOL_SMTPS);
        SmtpSettings settings = settings(server.getSmtps().getPort(), Tls.TLS, Auth.PASSWORD, SECRET);
        assertEquals(Status.SENT, send(settings, certified.getSocketFactory()).status());
        assertArrived(server);
    }

    @Test
    void aCertificateNobodyVouchesForIsNotAccepted() {
        GreenMail server = mailbox(ServerSetup.PROTOCOL_SMTPS);
        Receipt receipt = send(settings(server.getSmtps().getPort(), Tls.TLS, Auth.NONE, null), null);
        assertEquals(Status.PENDING, receipt.status());
        assertEquals(0, server.getReceivedMessages().length);
    }

    @Test
    void startTls() throws Exception {
        GreenMail server = mailbox(ServerSetup.PROTOCOL_SMTP);
        try (StartTlsFront front = new StartTlsFront(certified, server.getSmtp().getPort())) {
            SmtpSettings settings = settings(front.port(), Tls.STARTTLS, Auth.PASSWORD, SECRET);
            assertEquals(
                    Status.SENT, send(settings, certified.getSocketFactory()).status());
        }
        assertArrived(server);
    }

    @Test
    void withoutStartTlsNothingIsSaidInPlainText() {
        GreenMail server = mailbox(ServerSetup.PROTOCOL_SMTP);
        Receipt receipt = send(settings(server.getSmtp().getPort(), Tls.STARTTLS, Auth.PASSWORD, SECRET), null);
        assertEquals(Status.PENDING, receipt.status());
        assertEquals(0, server.getReceivedMessages().length);
    }

    @Test
    void aTokenLogsIn() throws Exception {
        GreenMail server = mailbox(ServerSetup.PROTOCOL_SMTP);
        SmtpSettings settings = settings(server.getSmtp().getPort(), Tls.NONE, Auth.XOAUTH2, SECRET);
        assertEquals(Status.SENT, send(settings, null).status());
        assertArrived(server);
    }

    @Test
    void aWrongPasswordLeavesTheMailPendingAndIsNotRepeated() throws Exception {
        try (ScriptedServer server = new ScriptedServer(
                Map.of("EHLO", "250-script\r\n250 AUTH PLAIN", "AUTH", "535 5.7.8 no such password: wr0ng-horse"))) {
            Receipt receipt = send(settings(server.port(), Tls.NONE, Auth.PASSWORD, "wr0ng-horse"), null);
            assertEquals(Status.PENDING, receipt.status());
            assertTrue(receipt.detail().contains("qa"), receipt.detail());
            assertFalse(receipt.detail().contains("wr0ng-horse"), receipt.detail());
        }
    }

    @Test
    void aRefusedRecipientIsNamedAndTheNextOneStillGetsTheMail() throws Exception {
        try (ScriptedServer server = new ScriptedServer(Map.of("RCPT", "550 5.1.1 no such user"));
                Transport transport = new SmtpTransport(plain(server.port()))) {
            for (int i = 0; i < 2; i++) {
                Receipt receipt = transport.send(Letters.envelope(MAIL), BYTES);
                assertEquals(Status.FAILED, receipt.status());
                assertTrue(receipt.detail().startsWith("j.whitfield@city.example: "), receipt.detail());
                assertTrue(receipt.detail().contains("no such user"), receipt.detail());
            }
        }
    }

    @Test
    void trouble() throws Exception {
        assertAnswered("RCPT", "451 4.7.1 greylisted, come again", Status.PENDING);
        assertAnswered("MAIL", "550 5.7.1 sender not allowed", Status.PENDING);
        assertAnswered(".", "554 5.6.0 message refused", Status.FAILED);
        assertAnswered(".", "452 4.3.1 disk full", Status.PENDING);
        assertAnswered(".", ScriptedServer.HANG_UP, Status.PENDING);
    }

    private static void assertAnswered(String command, String answer, Status expected) throws IOException {
        try (ScriptedServer server = new ScriptedServer(Map.of(command, answer))) {
            Receipt receipt = send(plain(server.port()), null);
            assertEquals(expected, receipt.status(), command + " " + answer + ": " + receipt.detail());
        }
    }

    @Test
    void aServerThatIsDownIsAskedOnce() throws Exception {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        try (Transport transport = new SmtpTransport(plain(closed))) {
            Receipt first = transport.send(Letters.envelope(MAIL), BYTES);
            assertEquals(Status.PENDING, first.status());
            assertTrue(first.detail().contains(HOST + ":" + closed), first.detail());
            // Somebody starts the server: this transport has given up for the night, the next one has not.
            GreenMail server = new GreenMail(new ServerSetup(closed, HOST, ServerSetup.PROTOCOL_SMTP));
            mailbox = server;
            server.start();
            assertEquals(first, transport.send(Letters.envelope(MAIL), BYTES));
            assertEquals(Status.SENT, send(plain(closed), null).status());
        }
    }

    @Test
    void anAddressThatIsNoneFailsWithoutAConnection() {
        try (Transport transport = new SmtpTransport(plain(1))) {
            Receipt receipt = transport.send(new Envelope(Letters.FROM, "nobody", MAIL.messageId()), BYTES);
            assertEquals(Status.FAILED, receipt.status());
            assertTrue(receipt.detail().contains("nobody"), receipt.detail());
        }
    }
}
