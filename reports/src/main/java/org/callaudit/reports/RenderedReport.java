package org.callaudit.reports;

import java.util.List;
import java.util.SortedMap;
import org.callaudit.analytics.model.Case;
import org.callaudit.reports.page.Document;

/**
 * A finished report.
 *
 * @param pdf the file, byte for byte the same for the same summary
 * @param workbook the same numbers as a workbook (.xlsx), typed; byte for byte the same for the same summary
 * @param pages its pages, one or two for a nightly page
 * @param figures every figure on the pages by name, as text, so that an old report can be compared with a new one
 * @param document what the pages hold, with lists as long as they have room for
 * @param cases to be filled in and sent back, which go with its mail
 */
@SuppressWarnings("ArrayRecordComponent") // compared by no one; the bytes go straight to a file
public record RenderedReport(
        byte[] pdf,
        byte[] workbook,
        int pages,
        SortedMap<String, String> figures,
        Document document,
        List<Case> cases) {}
