package org.callaudit.jobs.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;
import java.util.Map;

/** A mail server on a real socket that gives set answers, to refuse what no well-behaved server would. */
final class ScriptedServer implements AutoCloseable {

    /** Instead of an answer: the line goes dead. */
    static final String HANG_UP = "";

    private final ServerSocket listener;
    private final Map<String, String> answers;

    /**
     * Starts it.
     *
     * @param answers by the command's first word, in capitals; {@code "."} is the end of a message
     */
    ScriptedServer(Map<String, String> answers) throws IOException {
        this.answers = answers;
        listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return listener.getLocalPort();
    }

    private void serve() {
        while (!listener.isClosed()) {
            try (Socket client = listener.accept()) {
                talk(client);
            } catch (IOException closed) {
                // The next client, if the listener is still open.
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
        client.getOutputStream().write("220 script\r\n".getBytes(US_ASCII));
        boolean message = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (message && !line.equals(".")) {
                continue;
            }
            String command = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
            String answer = answers.getOrDefault(command, command.equals("DATA") ? "354 go on" : "250 ok");
            if (answer.equals(HANG_UP)) {
                return;
            }
            client.getOutputStream().write((answer + "\r\n").getBytes(US_ASCII));
            message = answer.startsWith("354");
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
