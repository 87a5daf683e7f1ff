package org.callaudit.analytics.model;

import java.io.Serializable;
import java.util.Comparator;

/**
 * One thing that is measured: a team, an agent, an item.
 *
 * @param id the id within the kind; empty for the centre
 */
public record Scope(ScopeKind kind, String id) implements Serializable, Comparable<Scope> {

    private static final Comparator<Scope> ORDER =
            Comparator.comparing(Scope::kind).thenComparing(Scope::id);

    public static final Scope CENTRE = new Scope(ScopeKind.CENTRE, "");

    @Override
    public int compareTo(Scope other) {
        return ORDER.compare(this, other);
    }

    /** As written in reports' JSON and on the command line: {@code team:UB1}, {@code centre}. */
    public String text() {
        return id.isEmpty() ? kind.text() : kind.text() + ":" + id;
    }
}
