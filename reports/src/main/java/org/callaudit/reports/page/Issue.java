package org.callaudit.reports.page;

import java.util.List;

/**
 * One issue of a report: what is printed on it beside its contents.
 *
 * @param organisation printed at the top right
 * @param reportId the same for the same inputs; printed on each page
 * @param programVersion printed on each page
 * @param corrected what has changed since the report was first issued and why, a phrase each; empty: nothing
 */
public record Issue(String organisation, String reportId, String programVersion, List<String> corrected) {

    /** Program and report id, for the bottom left of each page. */
    public String imprint() {
        return "callaudit " + programVersion + " · report " + reportId;
    }
}
