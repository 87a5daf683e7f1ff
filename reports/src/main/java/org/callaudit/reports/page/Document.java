package org.callaudit.reports.page;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report before it has a shape.
 *
 * @param title for the PDF's properties
 * @param scope whom it is about, at the top left of each page
 * @param kind which report it is, beside the scope
 * @param organisation at the top right, may be empty
 * @param date the report's day, or what else there is to say, after the organisation
 * @param imprint program and report id, at the bottom left
 * @param audience whom it is for, at the bottom in the middle
 * @param language as an RFC 5646 tag
 * @param basis null for what depends on nothing but the file it was made of
 */
public record Document(
        String title,
        String scope,
        String kind,
        String organisation,
        String date,
        String imprint,
        String audience,
        String language,
        @Nullable Basis basis,
        List<Section> sections) {

    /** The time that the file's own dates carry; null: it has none. */
    public @Nullable Instant asOf() {
        return basis == null ? null : basis.time();
    }
}
