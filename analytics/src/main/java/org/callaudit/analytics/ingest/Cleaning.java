package org.callaudit.analytics.ingest;

import org.callaudit.analytics.model.Scope;
import org.callaudit.analytics.model.ScopeKind;

/** What is done to a column's text before anything else sees it. */
enum Cleaning {
    /** Keys and staff data, by which records are matched: left alone. */
    NONE,
    /** Times and days: redacted unless they are one. */
    TIME,
    /** What a row is about: redacted unless it is a key. */
    SCOPE,
    /** The customer: replaced by a keyed hash. */
    CUSTOMER,
    /** Everything else is free text to whoever filled it in. */
    TEXT;

    /** The text as it may be stored. */
    String clean(String text, IngestRules rules) {
        return switch (this) {
            case NONE -> text;
            case TIME -> Moments.isTime(text) || Moments.date(text) != null ? text : TEXT.clean(text, rules);
            case SCOPE -> isKey(text) ? text : TEXT.clean(text, rules);
            case CUSTOMER -> text.isBlank() ? text : rules.customers().of(text.strip());
            case TEXT -> rules.redactor().redact(text);
        };
    }

    /** Topics and channels are free text in the records that have them. */
    private static boolean isKey(String scope) {
        return Scope.of(scope)
                .filter(known -> known.kind() != ScopeKind.TOPIC && known.kind() != ScopeKind.CHANNEL)
                .isPresent();
    }
}
