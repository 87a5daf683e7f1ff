package org.callaudit.jobs.nightly;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The parts of a run whose seconds are told, in their order. */
public enum RunPart {
    /** From the start of the process to that of the job. */
    STARTUP,
    INGEST,
    COUNT,
    RENDER,
    DELIVER,
    /** From the start of the process to the end of the run. */
    TOTAL;

    /** The name used in JSON: {@code startup}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** No seconds of each part yet, by {@link #text}. */
    static Map<String, Double> noSeconds() {
        Map<String, Double> seconds = new LinkedHashMap<>();
        for (RunPart part : values()) {
            seconds.put(part.text(), 0.0);
        }
        return seconds;
    }
}
