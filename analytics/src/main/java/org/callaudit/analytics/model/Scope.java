package org.callaudit.analytics.model;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/**
 * One thing that is measured: a team, an agent, an item.
 *
 * @param id the id within the kind; empty for the centre
 */
public record Scope(ScopeKind kind, String id) implements Serializable, Comparable<Scope> {

    private static final Comparator<Scope> ORDER =
            Comparator.comparing(Scope::kind).thenComparing(Scope::id);

    public static final Scope CENTRE = new Scope(ScopeKind.CENTRE, "");

    /** The scope that is written so, as {@link #text} does; empty if there is none of that kind or it has no id. */
    public static Optional<Scope> of(String text) {
        if (text.equals(CENTRE.text())) {
            return Optional.of(CENTRE);
        }
        return Arrays.stream(ScopeKind.values())
                .filter(kind -> kind != ScopeKind.CENTRE && text.startsWith(kind.text() + ":"))
                .map(kind -> new Scope(kind, text.substring(kind.text().length() + 1)))
                .filter(scope -> !scope.id.isBlank())
                .findFirst();
    }

    @Override
    public int compareTo(Scope other) {
        return ORDER.compare(this, other);
    }

    /** As written in reports' JSON and on the command line: {@code team:UB1}, {@code centre}. */
    public String text() {
        return id.isEmpty() ? kind.text() : kind.text() + ":" + id;
    }
}
