package org.callaudit.jobs.nightly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Exports of survey tools through the inbox, without anybody's correcting a mapping. */
class SurveyToolNightTest extends AnalystsDesk {

    /** In the layout of Qualtrics' support page "Data Export Formats": names, questions, ids of the import. */
    private static final String QUALTRICS = """
            StartDate,EndDate,Status,IPAddress,Progress,Finished,RecordedDate,ResponseId,Agent,Q1,Q2,Q3
            Start Date,End Date,Response Type,IP Address,Progress,Finished,Recorded Date,Response ID,Agent,How satisfied were you with our service?,How likely are you to recommend us?,Anything else?
            "{""ImportId"":""startDate""}","{""ImportId"":""endDate""}","{""ImportId"":""status""}","{""ImportId"":""ipAddress""}","{""ImportId"":""progress""}","{""ImportId"":""finished""}","{""ImportId"":""recordedDate""}","{""ImportId"":""_recordId""}","{""ImportId"":""Agent""}","{""ImportId"":""QID1""}","{""ImportId"":""QID2""}","{""ImportId"":""QID3_TEXT""}"
            2026-10-05 09:00:00,2026-10-05 09:02:00,IP Address,203.0.113.7,100,True,2026-10-05 09:02:01,R_1,Ann Gray,5,10,thanks
            2026-10-05 09:10:00,2026-10-05 09:12:00,Survey Preview,203.0.113.8,100,True,2026-10-05 09:12:01,R_2,Ann Gray,1,0,test
            2026-10-06 09:00:00,2026-10-06 09:02:00,IP Address,203.0.113.9,100,True,2026-10-06 09:02:01,R_3,Tom Baker,3,7,call 312-555-0142
            """;

    @Test
    void qualtricsNeedsNoMappingAndTheNextFileGoesByTheSame() throws IOException {
        drop(write("city survey.csv", QUALTRICS));
        JsonNode night = night();
        JsonNode file = night.get("files").get(0);
        assertEquals(
                "survey INGESTED",
                file.get("kind").asString() + " " + file.get("status").asString(),
                night.toString());
        assertEquals(2, file.get("accepted").asLong());
        assertTrue(file.get("reason").asString().contains("preview"), file.toString());
        assertEquals("4", value("csat_mean", "centre,"));
        assertEquals("2", value("surveys_answered", "centre,"));
        assertEquals("0", value("surveys_sent", "centre,"));
        assertEquals("", value("response_rate", "centre,"), "nobody knows how many were asked");
        assertNoPersonalData();

        drop(write("city survey 2.csv", QUALTRICS.replace("R_", "S_")));
        JsonNode next = night();
        assertEquals(2, next.get("records").get("accepted").asLong(), next.toString());
        drop(write("city survey.csv", QUALTRICS));
        assertEquals("DUPLICATE", night().get("files").get(0).get("status").asString());
    }

    @Test
    void aFormWithoutTheAgentComesBackWithAGuess() throws IOException {
        drop(write("form.csv", "Timestamp,How satisfied were you?\n10/31/2026 14:05:09,4\n10/30/2026 14:05:09,5\n"));
        JsonNode file = night().get("files").get(0);
        assertEquals("REJECTED", file.get("status").asString());
        assertEquals(
                List.of("form.csv", "form.csv.reason.txt", "form.mapping.xlsx"),
                java.util.stream.Stream.of(
                                centre.home().resolve("rejected").toFile().list())
                        .sorted()
                        .toList());
    }
}
