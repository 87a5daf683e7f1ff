package org.callaudit.analytics.model;

import java.util.Locale;

/** What a measure can be about, in the order of an export. */
public enum ScopeKind {
    CENTRE(true),
    DEPARTMENT(true),
    TEAM(true),
    AGENT(true),
    EVALUATOR(false),
    ITEM(false),
    TOPIC(true),
    CHANNEL(true);

    private final boolean surveyed;

    ScopeKind(boolean surveyed) {
        this.surveyed = surveyed;
    }

    /** Whether survey measures exist for scopes of this kind. */
    public boolean surveyed() {
        return surveyed;
    }

    /** The name used in files, tables and JSON: {@code centre}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
