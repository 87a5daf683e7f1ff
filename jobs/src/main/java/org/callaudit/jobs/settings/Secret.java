package org.callaudit.jobs.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a secret is found; never the secret itself, so it may be printed.
 *
 * @param source an environment variable or a file
 * @param place the variable's name, or the file's path
 */
public record Secret(Source source, String place) {

    /** The kinds of place. */
    public enum Source {
        ENVIRONMENT,
        FILE
    }

    /**
     * Fetches the secret, without the line end that editors leave behind it.
     *
     * @throws IOException if it isn't there; the message says where it was looked for and what to do
     */
    public String read() throws IOException {
        String found = source == Source.ENVIRONMENT ? fromEnvironment() : fromFile();
        if (found.isBlank()) {
            throw new IOException("The secret in " + describe() + " is empty; put the password there.");
        }
        return found;
    }

    private String fromEnvironment() throws IOException {
        String found = System.getenv(place);
        if (found == null) {
            throw new IOException("The environment variable " + place
                    + " is not set; set it where callaudit is started, or use mail.password-file.");
        }
        return found;
    }

    private String fromFile() throws IOException {
        Path file = Path.of(place);
        if (!Files.isReadable(file)) {
            throw new IOException(
                    "The file " + place + " can't be read; correct mail.password-file or its permissions.");
        }
        return Files.readString(file).strip();
    }

    private String describe() {
        return source == Source.ENVIRONMENT ? "the environment variable " + place : place;
    }
}
