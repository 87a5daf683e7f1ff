package org.callaudit.jobs.settings;

import java.util.List;

/** Settings that can't be used; the message lists all that is wrong with them, a line each. */
public final class BadSettingsException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<String> problems;

    BadSettingsException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, in the order of the settings: {@code key (line n): what is wrong; remedy}. */
    public List<String> problems() {
        return problems;
    }
}
