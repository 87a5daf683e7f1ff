package org.callaudit.reports.section;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.callaudit.analytics.model.InputFile;
import org.callaudit.analytics.text.Sha256;
import org.callaudit.reports.page.Block.Sentence;
import org.callaudit.reports.page.Block.SmallPrint;
import org.callaudit.reports.page.Issue;
import org.callaudit.reports.page.Section;
import org.callaudit.reports.page.Span;

/** What the page rests on: report id, files with their hashes, and whether earlier figures have changed since. */
public final class Provenance {

    private static final int FILES_NAMED = 12;
    private static final int CORRECTIONS_NAMED = 4;
    private static final int HASH_DIGITS = 8;

    private Provenance() {}

    /**
     * The last part of a report.
     *
     * @param what it is, as {@code page}
     * @param method how its findings were chosen; may be empty
     */
    public static Section of(String what, String method, Issue issue, List<InputFile> inputs) {
        List<Sentence> paragraphs = new ArrayList<>();
        if (!method.isEmpty()) {
            paragraphs.add(Cells.plain(method));
        }
        paragraphs.add(Cells.plain("Report " + issue.reportId() + ". " + corrections(issue.corrected())));
        if (!inputs.isEmpty()) {
            paragraphs.add(files(inputs));
        }
        return Section.together("About this " + what, new SmallPrint(paragraphs));
    }

    private static String corrections(List<String> corrected) {
        if (corrected.isEmpty()) {
            return "All figures as reported.";
        }
        String named = corrected.stream()
                .limit(CORRECTIONS_NAMED)
                .map(line -> Words.clip(line, 160))
                .collect(Collectors.joining("; "));
        int more = corrected.size() - CORRECTIONS_NAMED;
        return "Corrected since: " + named + (more > 0 ? "; and " + Words.count(more) + " more" : "") + ".";
    }

    private static Sentence files(List<InputFile> inputs) {
        List<Span> spans = new ArrayList<>(List.of(Span.plain("Rests on ")));
        for (InputFile input : inputs.subList(0, Math.min(FILES_NAMED, inputs.size()))) {
            if (spans.size() > 1) {
                spans.add(Span.plain(", "));
            }
            spans.add(Span.unbroken(Words.clip(input.name(), 48) + " (" + shortHash(input.sha256()) + ")"));
        }
        int more = inputs.size() - FILES_NAMED;
        String rest = more > 0 ? " and " + Words.figures(more) + " more" : "";
        String together = inputs.size() > 1 ? "; together " + shortHash(combined(inputs)) : "";
        spans.add(Span.plain(rest + together + ". In brackets: the start of each file’s SHA-256."));
        return new Sentence(spans);
    }

    private static String shortHash(String sha256) {
        return sha256.substring(0, Math.min(HASH_DIGITS, sha256.length()));
    }

    /** SHA-256 over the files' hashes in their order, one a line. */
    private static String combined(List<InputFile> inputs) {
        return Sha256.hex(inputs.stream().map(input -> input.sha256() + "\n").collect(Collectors.joining()));
    }
}
