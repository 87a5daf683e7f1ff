package org.callaudit.reports.page;

import java.util.List;
import java.util.stream.Collectors;

/** A run of text in one tone. */
public record Span(String text, Tone tone) {

    public static Span plain(String text) {
        return new Span(text, Tone.PLAIN);
    }

    public static Span strong(String text) {
        return new Span(text, Tone.STRONG);
    }

    public static Span quiet(String text) {
        return new Span(text, Tone.QUIET);
    }

    public static Span alarm(String text) {
        return new Span(text, Tone.ALARM);
    }

    public static Span unbroken(String text) {
        return new Span(text, Tone.UNBROKEN);
    }

    /** Runs of text as one, with the diamonds but without the tones. */
    public static String text(List<Span> spans) {
        return spans.stream()
                .map(span -> (span.marked() ? "◆ " : "") + span.text())
                .collect(Collectors.joining());
    }

    /** The tone as the style sheet names it. */
    public String style() {
        return switch (tone) {
            case PLAIN -> "plain";
            case STRONG -> "strong";
            case QUIET -> "quiet";
            case UNBROKEN -> "unbroken";
            case ALARM -> "alarm";
        };
    }

    /** Whether a diamond goes before the text. */
    public boolean marked() {
        return tone == Tone.ALARM;
    }
}
