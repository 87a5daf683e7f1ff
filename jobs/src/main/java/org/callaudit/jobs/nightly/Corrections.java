package org.callaudit.jobs.nightly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callaudit.analytics.model.RecordKind;
import org.callaudit.jobs.ledger.FileEntry;
import org.callaudit.jobs.ledger.IssueBook.IssuedReport;
import org.callaudit.jobs.ledger.Json;
import org.callaudit.reports.page.Report;
import tools.jackson.core.type.TypeReference;

/**
 * What has changed since a report was first issued, and why. The figures of the first issue stay beside those of the latest,
 * in a file that ends in {@code .first.json}.
 */
final class Corrections {

    private static final int FIGURES_NAMED = 6;
    private static final String COUNT = ": count";
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
        this.first = night.ledger().issues().ofPath(path).stream()
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
        List<String> corrected = new ArrayList<>(reasons(inputs, first.get().runId()));
        corrected.addAll(named(changed(before, report.figures()).stream()
                .filter(Change::isCount)
                .toList()));
        return corrected;
    }

    /** The counts of the latest issue that are not those of the first, or what else differs; once both were written. */
    List<String> figures() {
        try {
            List<Change> changes = changed(firstFigures(), read(latest));
            List<Change> counts = changes.stream().filter(Change::isCount).toList();
            return named(counts.isEmpty() ? changes : counts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> named(List<Change> changes) {
        List<String> named =
                changes.stream().limit(FIGURES_NAMED).map(Change::words).collect(Collectors.toList());
        if (changes.size() > FIGURES_NAMED) {
            named.add(changes.size() - FIGURES_NAMED + " more figures differ");
        }
        return named;
    }

    private List<String> reasons(List<FileEntry> inputs, int firstRun) {
        Stream<String> later = inputs.stream()
                .filter(file -> file.runId() > firstRun)
                .map(file -> file.name() + (file.kind() == RecordKind.ROSTER ? " changed the roster" : " came in"));
        Stream<String> withdrawn =
                night.ledger().files().withdrawnSince(firstRun).stream().map(file -> file.name() + " was withdrawn");
        return Stream.concat(later, withdrawn).toList();
    }

    /** The figures that differ, those first that differ most. */
    private static List<Change> changed(SortedMap<String, String> before, SortedMap<String, String> now) {
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(now.keySet());
        return names.stream()
                .map(name -> new Change(name, before.getOrDefault(name, "none"), now.getOrDefault(name, "none")))
                .filter(change -> !change.was().equals(change.is()))
                .sorted(Comparator.comparing(Change::size).reversed())
                .toList();
    }

    /** A figure that differs; {@code none} where an issue has none. */
    private record Change(String name, String was, String is) {

        private static final Pattern LEADING = Pattern.compile("^[\\d,]+");

        boolean isCount() {
            return name.endsWith(COUNT);
        }

        String words() {
            String figure = isCount() ? name.substring(0, name.length() - COUNT.length()) : name;
            return figure + ": " + is.replaceFirst("\\.$", "") + ", was " + was;
        }

        long size() {
            return Math.abs(cases(is) - cases(was));
        }

        private static long cases(String figure) {
            Matcher leading = LEADING.matcher(figure);
            return leading.find() ? Long.parseLong(leading.group().replace(",", "")) : 0;
        }
    }

    private SortedMap<String, String> firstFigures() throws IOException {
        return read(Files.exists(kept) ? kept : latest);
    }

    private static SortedMap<String, String> read(Path figures) throws IOException {
        return Files.exists(figures) ? Json.read(Files.readString(figures), FIGURES) : new TreeMap<>();
    }

    /** Puts the first issue's figures aside before they are written over. */
    void keepFirst() throws IOException {
        if (first.isPresent() && Files.exists(latest) && !Files.exists(kept)) {
            Files.move(latest, kept, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
