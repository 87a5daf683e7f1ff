package org.callaudit.reports.page;

import java.time.Instant;
import java.util.List;

/**
 * A report before it has a shape.
 *
 * @param title for the PDF's properties
 * @param scope whom it is about, at the top left of each page
 * @param kind which report it is, beside the scope
 * @param organisation at the top right
 * @param date the report's day, as printed at the top right
 * @param imprint program and report id, at the bottom left
 * @param audience whom it is for, at the bottom in the middle
 * @param language as an RFC 5646 tag
 * @param asOf the time that the PDF's own dates carry
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
        Instant asOf,
        List<Section> sections) {}
