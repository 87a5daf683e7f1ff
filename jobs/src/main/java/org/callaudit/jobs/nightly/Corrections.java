package org.callaudit.jobs.nightly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.callaudit.analytics.model.RecordKind;
import org.callaudit.jobs.ledger.FileEntry;
import org.callaudit.jobs.ledger.Json;
import org.callaudit.jobs.ledger.RunBook.IssuedReport;
import org.callaudit.reports.page.Report;
import tools.jackson.core.type.TypeReference;

/**
 * What has changed since a report was first issued, and why. The figures of the first issue stay beside those of the latest,
 * in a file that ends in {@code .first.json}.
 */
final class Corrections {

    private static final int FIGURES_NAMED = 6;
    private static final TypeReference<SortedMap<String, String>> FIGURES = new TypeReference<>() {};

    private final Night night;
    private final Path latest;
    private final Path kept;
    private final Optional<IssuedReport> first;

    /** Of the report at that path, relative to the home. */
    Corrections(Night night, String path) {
        this.night = night;
        Path pdf = night.home().root().resolve(path);
        this.latest = Rendering.beside(pdf, ".json");
        this.kept = Rendering.beside(pdf, ".first.json");
        this.first = night.ledger().runs().issues(path).stream()
                .filter(issue -> issue.runId() < night.run().id())
                .findFirst();
    }

    /** The reasons first, then the figures that differ; empty where nothing was issued before or nothing differs. */
    List<String> of(Report report, List<FileEntry> inputs) throws IOException {
        if (first.isEmpty()) {
            return List.of();
        }
        SortedMap<String, String> before = firstFigures();
        if (before.equals(report.figures())) {
            return List.of();
        }
        List<String> figures = changed(before, report.figures());
        List<String> corrected = new ArrayList<>(reasons(inputs, first.get().runId()));
        corrected.addAll(figures.subList(0, Math.min(FIGURES_NAMED, figures.size())));
        if (figures.size() > FIGURES_NAMED) {
            corrected.add(figures.size() - FIGURES_NAMED + " more figures differ");
        }
        return corrected;
    }

    private List<String> reasons(List<FileEntry> inputs, int firstRun) {
        Stream<String> later = inputs.stream()
                .filter(file -> file.runId() > firstRun)
                .map(file -> file.name() + (file.kind() == RecordKind.ROSTER ? " changed the roster" : " came in"));
        Stream<String> withdrawn =
                night.ledger().files().withdrawnSince(firstRun).stream().map(file -> file.name() + " was withdrawn");
        return Stream.concat(later, withdrawn).toList();
    }

    private static List<String> changed(SortedMap<String, String> before, SortedMap<String, String> now) {
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(now.keySet());
        List<String> changed = new ArrayList<>();
        for (String name : names) {
            String was = before.getOrDefault(name, "none");
            String is = now.getOrDefault(name, "none");
            if (name.endsWith(": count") && !was.equals(is)) {
                changed.add(name.substring(0, name.length() - ": count".length()) + ": " + is + ", was " + was);
            }
        }
        return changed;
    }

    private SortedMap<String, String> firstFigures() throws IOException {
        Path file = Files.exists(kept) ? kept : latest;
        return Files.exists(file) ? Json.read(Files.readString(file), FIGURES) : new TreeMap<>();
    }

    /** Puts the first issue's figures aside before they are written over. */
    void keepFirst() throws IOException {
        if (first.isPresent() && Files.exists(latest) && !Files.exists(kept)) {
            Files.move(latest, kept, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
