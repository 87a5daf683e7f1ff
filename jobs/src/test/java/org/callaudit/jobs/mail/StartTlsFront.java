package org.callaudit.jobs.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** Adds STARTTLS to a plain SMTP server: upgrades one client's connection, then passes everything through. */
final class StartTlsFront implements AutoCloseable {

    private final ServerSocket listener;

    StartTlsFront(SSLContext certificate, int plainPort) throws IOException {
        listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(() -> serve(certificate, plainPort), "starttls");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return listener.getLocalPort();
    }

    private void serve(SSLContext certificate, int plainPort) {
        try (Socket client = listener.accept()) {
            say(client, "220 front");
            expect(client, "EHLO");
            say(client, "250-front\r\n250 STARTTLS");
            expect(client, "STARTTLS");
            say(client, "220 go ahead");
            SSLSocket secure = (SSLSocket) certificate.getSocketFactory().createSocket(client, null, true);
            secure.setUseClientMode(false);
            secure.startHandshake();
            try (Socket server = new Socket(InetAddress.getLoopbackAddress(), plainPort)) {
                readLine(server.getInputStream());
                Thread back = new Thread(() -> copy(server, secure), "starttls-back");
                back.setDaemon(true);
                back.start();
                copy(secure, server);
            }
        } catch (IOException closed) {
            // The client sees it, and the test with it.
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException closed) {
            // One side has hung up.
        }
    }

    private static void say(Socket client, String line) throws IOException {
        OutputStream out = client.getOutputStream();
        out.write((line + "\r\n").getBytes(US_ASCII));
        out.flush();
    }

    private static void expect(Socket client, String command) throws IOException {
        String line = readLine(client.getInputStream());
        if (!line.startsWith(command)) {
            throw new IOException("expected " + command + ", got " + line);
        }
    }

    /** Byte by byte: what comes next is no longer ours. */
    private static String readLine(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
