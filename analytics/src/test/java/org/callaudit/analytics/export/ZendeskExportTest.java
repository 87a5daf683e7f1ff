package org.callaudit.analytics.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Zendesk help, "Export data from Zendesk QA" and "Understanding how individual review scores are calculated". */
class ZendeskExportTest {

    private static final String DOCUMENT = """
            {"conversations": [
             {"externalId": "4711", "createdAtISO": "2026-10-05T08:00:00Z", "reviews": [
               {"id": "r-1", "reviewer": {"email": "jo.hill@city.example", "name": "Jo Hill"},
                "reviewee": {"email": "ann.gray@city.example", "name": "Ann Gray"}, "score": 62.5,
                "ratings": [
                  {"categoryId": "11", "categoryName": "Tone", "score": 100, "weight": 5, "critical": false},
                  {"categoryId": "12", "categoryName": "Solution", "score": 0, "weight": 3, "critical": false, "cause": "Wrong bill"},
                  {"categoryId": "13", "categoryName": "Privacy", "score": null, "weight": 10, "critical": true},
                  {"categoryId": "14", "categoryName": "Just for us", "score": 50, "weight": 0}],
                "created": "2026-10-06T10:00:00Z", "updated": "2026-10-07T10:00:00Z", "scorecard": {"id": "1", "name": "Mail"}},
               {"id": "r-2", "draft": true, "reviewee": {"email": "x@city.example"}, "ratings": []}]}]}""";

    @TempDir
    private Path folder;

    @Test
    void aCategorysWeightIsItsPoints() throws IOException {
        Export export = export(DOCUMENT);
        assertEquals("Zendesk QA", export.export().tool());
        assertEquals(
                List.of(
                        "mail,1,categories,11,Tone,5,non_critical,N,,,,",
                        "mail,1,categories,12,Solution,3,non_critical,N,,,,",
                        "mail,1,categories,13,Privacy,10,customer_critical,Y,,,,"),
                export.forms());
        String head = "r-1,4711,ann-gray,jo-hill,mail,1,2026-10-05T08:00:00Z,2026-10-06T10:00:00Z";
        assertEquals(
                List.of(
                        head + ",11,5,3558840,,,,62.5,",
                        head + ",12,0,3558840,,,,62.5,Wrong bill",
                        head + ",13,NA,3558840,,,,62.5,"),
                export.audits());
        assertEquals(
                List.of(
                        "1 evaluation is not finished, and left out.",
                        "Categories without weight were left out: they count for nothing."),
                export.notes());
    }

    @Test
    void aReviewThatNobodyChangedIsTheFirst() throws IOException {
        Export export = export(DOCUMENT.replace("2026-10-07T10:00:00Z", "2026-10-06T10:00:00Z"));
        assertEquals("1", export.column("revision").get(0));
    }

    @Test
    void aChangeWithinTheMinuteOrInTimesWithoutAnOffsetIsALaterRevision() throws IOException {
        Export soon = export(DOCUMENT.replace("2026-10-07T10:00:00Z", "2026-10-06T10:00:20Z"));
        assertEquals("3557400", soon.column("revision").get(0), "minutes since 2020");
        Export local = export(DOCUMENT.replace("T10:00:00Z", "T10:00:00").replace("T08:00:00Z", "T08:00:00"));
        assertEquals("3558840", local.column("revision").get(0));
        assertEquals("2026-10-05T08:00:00", local.column("contact_at").get(0));
    }

    @Test
    void aCriticalCategoryFailsTheReviewBelowFiftyPercentOnly() throws IOException {
        Export failed = export(critical("33.3", "0"));
        assertTrue(
                failed.forms().get(2).endsWith(",customer_critical,Y,,,,"),
                failed.forms().toString());
        assertEquals("0", failed.column("stated_total").get(0));
        Export partly = export(critical("50", "55.56"));
        assertTrue(
                partly.forms().get(2).endsWith(",customer_critical,N,,,,"),
                partly.forms().toString());
        assertEquals("55.56", partly.column("stated_total").get(0), "(5 + 0 + 5) of 18");
    }

    @Test
    void aCriticalCategoryThatWeighsNothingStillFails() throws IOException {
        Export export = export(critical("0", "0").replace("\"weight\": 10", "\"weight\": 0"));
        assertEquals("0", export.column("stated_total").get(0));
        Export passed = export(critical("100", "62.5").replace("\"weight\": 10", "\"weight\": 0"));
        assertEquals("62.5", passed.column("stated_total").get(0));
    }

    @Test
    void weightsThatWereChangedMakeNoErrorsOfFullMarks() throws IOException {
        String before = review("a", "2");
        String after = review("b", "5");
        Export export = export("{\"reviews\": [" + before + "," + after + "," + before + "]}");
        assertEquals(List.of("2", "5", "2"), export.column("points_awarded"));
        assertEquals(2, export.forms().size());
        List<String> versions = export.column("form_version");
        assertEquals(versions.get(0), versions.get(2));
        assertTrue(!versions.get(0).equals(versions.get(1)), versions.toString());
    }

    @Test
    void ratingsMayBeSharesOfOne() throws IOException {
        Export export = export(critical("0.5", "0.5556").replace("\"score\": 100,", "\"score\": 1,"));
        assertEquals(List.of("5", "0", "5"), export.column("points_awarded"));
        assertEquals("55.56", export.column("stated_total").get(0));
    }

    @Test
    void ratingsOnAScaleThatNobodyToldAreLeftOut() throws IOException {
        ToolExport export = export(critical("4", "60").replace("\"score\": 100,", "\"score\": 5,"))
                .export();
        assertEquals(List.of(), export.parts());
        assertTrue(
                export.notes().get(1).startsWith("1 review is rated neither in percent nor in shares of 1"),
                export.notes().toString());
    }

    @Test
    void aReviewOfOnesOwnWorkIsNoAudit() throws IOException {
        ToolExport export = export(DOCUMENT.replace("jo.hill@", "ann.gray@")).export();
        assertEquals(List.of(), export.parts());
        assertTrue(export.notes().contains("1 review is of somebody's own work, and left out."));
    }

    @Test
    void theOldListHasNamesLabelsAndALinkToTheTicket() throws IOException {
        Export export = export("""
                {"reviews": [{"reviewId": "r-7", "externalLink": "https://city.example/tickets/4712", "reviewer": "Jo Hill",
                  "reviewee": "Ann Gray", "categories": [{"label": "Tone", "score": 50}], "score": 50,
                  "created_at": "2026-10-06 10:00:00 +0000 UTC"}]}""");
        assertEquals(
                List.of("r-7,4712,ann-gray,jo-hill,zendesk-qa,1,2026-10-06T10:00:00+00:00,2026-10-06T10:00:00+00:00,"
                        + "tone,0.5,1,,,,50,"),
                export.audits());
    }

    private static String review(String id, String weight) {
        return "{\"id\": \"" + id
                + "\", \"reviewee\": \"a@city.example\", \"reviewer\": \"b@city.example\", \"created\":"
                + " \"2026-10-06T10:00:00Z\", \"ratings\": [{\"categoryId\": \"1\", \"score\": 100, \"weight\": "
                + weight
                + "}]}";
    }

    private static String critical(String rating, String total) {
        return DOCUMENT.replace("\"score\": null", "\"score\": " + rating)
                .replace("\"score\": 62.5", "\"score\": " + total)
                .replace("\"score\": 50, \"weight\": 0", "\"weight\": 0");
    }

    private Export export(String text) throws IOException {
        return Export.of(folder, text);
    }
}
