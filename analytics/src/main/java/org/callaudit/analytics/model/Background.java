package org.callaudit.analytics.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What figures are seen against: the targets, what happened, and what is being done.
 *
 * @param cases each as it was last reported, in order of opening
 */
public record Background(List<Standard> standards, List<Event> events, List<Case> cases) {

    public static final Background NONE = new Background(List.of(), List.of(), List.of());

    /** The target of a measure on that day in the first of these scopes that has one, the narrowest first. */
    public Optional<Standard> standard(String measure, List<Scope> scopes, LocalDate day) {
        return scopes.stream()
                .flatMap(scope -> standards.stream()
                        .filter(standard -> standard.measure().equals(measure)
                                && standard.scope().equals(scope)
                                && !standard.validFrom().isAfter(day))
                        .max(Comparator.comparing(Standard::validFrom))
                        .stream())
                .findFirst();
    }

    /** What happened to any of these scopes between two days, both included, in order of time. */
    public List<Event> events(Collection<Scope> scopes, LocalDate from, LocalDate to) {
        return events.stream()
                .filter(event -> scopes.contains(event.scope())
                        && !event.day().isBefore(from)
                        && !event.day().isAfter(to))
                .sorted(Comparator.comparing(Event::day).thenComparing(Event::text))
                .toList();
    }
}
