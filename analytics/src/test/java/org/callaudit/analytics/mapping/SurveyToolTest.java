package org.callaudit.analytics.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Exports of survey tools go in as they are: every sample is made up, in a layout that the tool's manual or a published export shows, and
 * gives exactly these records without a correction.
 */
class SurveyToolTest {

    private static final List<String> SHOWN = List.of(
            "survey_id",
            "contact_id",
            "agent_id",
            "sent_at",
            "answered_at",
            "csat",
            "nps",
            "ces",
            "resolved",
            "comment");

    /**
     * Qualtrics, "Understanding Your Dataset": three rows of heads in text files; Status tells previews (1), tests (2) and
     * spam (8) from responses; Finished is false where a respondent left early.
     */
    private static final String QUALTRICS = """
            StartDate,EndDate,Status,IPAddress,Progress,Duration (in seconds),Finished,RecordedDate,ResponseId,RecipientLastName,\
            RecipientFirstName,RecipientEmail,ExternalReference,LocationLatitude,LocationLongitude,DistributionChannel,UserLanguage,\
            Q1,Q2_NPS_GROUP,Q2,Q3,Q4,Q5,Q5_4_TEXT,Q6,agent_id,Call ID
            Start Date,End Date,Response Type,IP Address,Progress,Duration (in seconds),Finished,Recorded Date,Response ID,\
            Recipient Last Name,Recipient First Name,Recipient Email,External Data Reference,Location Latitude,Location Longitude,\
            Distribution Channel,User Language,"How satisfied were you
            with your call?",How likely are you to recommend us to a neighbor? - Group,How likely are you to recommend us to a neighbor?,\
            How easy was it to get help?,Was your issue resolved?,What did you call about? (all that apply) - Selected Choice,\
            What did you call about? (all that apply) - Other - Text,Is there anything else you would like to tell us?,agent_id,Call ID
            "{""ImportId"":""startDate"",""timeZone"":""America/Denver""}","{""ImportId"":""endDate"",""timeZone"":""America/Denver""}",\
            "{""ImportId"":""status""}","{""ImportId"":""ipAddress""}","{""ImportId"":""progress""}","{""ImportId"":""duration""}",\
            "{""ImportId"":""finished""}","{""ImportId"":""recordedDate"",""timeZone"":""America/Denver""}","{""ImportId"":""_recordId""}",\
            "{""ImportId"":""recipientLastName""}","{""ImportId"":""recipientFirstName""}","{""ImportId"":""recipientEmail""}",\
            "{""ImportId"":""externalDataReference""}","{""ImportId"":""locationLatitude""}","{""ImportId"":""locationLongitude""}",\
            "{""ImportId"":""distributionChannel""}","{""ImportId"":""userLanguage""}","{""ImportId"":""QID1""}",\
            "{""ImportId"":""QID2_NPS_GROUP""}","{""ImportId"":""QID2""}","{""ImportId"":""QID3""}","{""ImportId"":""QID4""}",\
            "{""ImportId"":""QID5""}","{""ImportId"":""QID5_4_TEXT""}","{""ImportId"":""QID6_TEXT""}","{""ImportId"":""agent_id""}","{""ImportId"":""Call ID""}"
            2026-10-05 14:00:10,2026-10-05 14:03:22,IP Address,192.0.2.7,100,192,True,2026-10-05 14:03:23,R_1,Doe,Jo,jo@example.com,C-77,\
            41.1,-87.9,email,EN,Extremely satisfied,Promoter,10,Extremely easy,Yes,"Bill,Outage",,"Thanks, Ann",A1,K1
            2026-11-02 09:00:00,2026-11-02 09:01:00,IP Address,192.0.2.8,60,60,False,2026-11-09 09:01:01,R_2,,,,,41.1,-87.9,anonymous,EN,\
            Somewhat dissatisfied,Detractor,3,,,,,,A2,K2
            2026-11-02 10:00:00,2026-11-02 10:01:00,Survey Preview,,100,60,True,2026-11-02 10:01:01,R_3,,,,,41.1,-87.9,preview,EN,\
            Extremely satisfied,Promoter,10,Extremely easy,Yes,,,,A1,K3
            2026-11-02 11:00:00,2026-11-02 11:01:00,Spam,192.0.2.9,100,60,True,2026-11-02 11:01:01,R_4,,,,,41.1,-87.9,anonymous,EN,\
            Extremely satisfied,Promoter,10,Extremely easy,Yes,,,buy now,A1,K4
            2026-11-02 12:00:00,2026-11-02 12:00:05,IP Address,192.0.2.9,3,5,False,2026-11-09 12:00:06,R_5,,,,,41.1,-87.9,email,EN,\
            ,,,,,,,,A1,K5
            2026-11-03 12:00:00,2026-11-03 12:02:05,IP Address,192.0.2.9,100,125,True,2026-11-03 12:02:06,R_6,,,,,41.1,-87.9,email,EN,\
            Neither satisfied nor dissatisfied,Passive,8,Slightly difficult,No,,,,A2,K6
            """;

    @TempDir
    Path folder;

    @Test
    void qualtrics() throws IOException {
        List<Sheet> sheets = Sheet.of(file("q.csv", "\uFEFF" + QUALTRICS));
        Understanding understood = Guess.of("q", sheets);
        assertEquals("""
                StartDate=ignore EndDate=answered_at Status=ignore IPAddress=personal Progress=ignore Duration (in seconds)=ignore \
                Finished=ignore RecordedDate=ignore ResponseId=survey_id RecipientLastName=personal RecipientFirstName=personal \
                RecipientEmail=personal ExternalReference=personal LocationLatitude=personal LocationLongitude=personal \
                DistributionChannel=ignore UserLanguage=ignore How satisfied were you with your call?=csat \
                How likely are you to recommend us to a neighbor? - Group=ignore How likely are you to recommend us to a neighbor?=nps \
                How easy was it to get help?=ces Was your issue resolved?=resolved \
                What did you call about? (all that apply) - Selected Choice=ignore \
                What did you call about? (all that apply) - Other - Text=ignore \
                Is there anything else you would like to tell us?=comment agent_id=agent_id Call ID=contact_id""", meanings(understood));
        assertEquals(
                List.of("What did you call about? (all that apply) - Selected Choice"),
                understood.doubtful().stream()
                        .filter(column -> column.meaning() != Meaning.PERSONAL)
                        .map(MappedColumn::source)
                        .toList());
        assertEquals("""
                R_1,K1,A1,2026-10-05T14:03:22-06:00,2026-10-05T14:03:22-06:00,5,10,7,Y,Thanks; Ann
                R_2,K2,A2,2026-11-02T09:01:00-07:00,2026-11-02T09:01:00-07:00,2,3,,,
                R_6,K6,A2,2026-11-03T12:02:05-07:00,2026-11-03T12:02:05-07:00,3,8,3,N,""", records(understood, sheets));
        assertEquals(
                List.of(
                        "3 responses left out: 1 in preview, 1 marked as spam, 1 without any answer",
                        "1 partial response was read like the others",
                        "times are those of America/Denver"),
                sheets.get(0).table().notes());
        assertEquals(
                List.of(5, 6, 10),
                sheets.get(0).table().rows().stream().map(row -> row.line()).toList(),
                "a line break in the header counts as a line");
        assertTrue(understood.said().startsWith("3 survey answers, one a row."), understood.said());
        assertTrue(understood.said().contains("1 marked as spam"), understood.said());
    }

    /** As numbers the statuses are sums: 9 is a preview marked as spam, 16 a response taken offline. */
    @ParameterizedTest
    @CsvSource({"0,1", "1,0", "2,0", "4,1", "8,0", "9,0", "12,0", "16,1", "17,0", "32,1", "40,0", "256,0"})
    void statusesInNumbers(String status, int read) throws IOException {
        String head = "StartDate,EndDate,Status,Finished,ResponseId,Q1,Agent\n";
        String row = "2026-10-05 14:00:10,2026-10-05 14:03:22,%s,1,R_1,4,Ann\n";
        List<Sheet> sheets = Sheet.of(file(
                "n.csv",
                head + "Start Date,End Date,Response Type,Finished,Response ID,How satisfied were you?,Agent\n"
                        + row.formatted("0") + row.formatted(status)));
        assertEquals(1 + read, sheets.get(0).table().rows().size());
        assertTrue(
                sheets.get(0)
                        .table()
                        .notes()
                        .contains("answers are exported as the numbers of choices: see that the highest is the best"),
                () -> sheets.get(0).table().notes().toString());
    }

    /**
     * As exports that people have published are: respondents' columns first, then each question's text in the first of its
     * columns, and its options on a second row.
     */
    @Test
    void surveyMonkey() throws IOException {
        List<Sheet> sheets = Sheet.of(file("m.csv", """
                Respondent ID,Collector ID,Start Date,End Date,IP Address,Email Address,First Name,Last Name,Custom Data 1,AgentName,\
                "Overall, how satisfied are you with our service?",How likely is it that you would recommend us to a friend?,\
                Which of these did you use?,,,How satisfied are you with the following?,,Did we resolve your problem?,Any other comments?
                ,,,,,,,,,,Response,Response,Phone,Chat,Other (please specify),Hold time,The menu,Response,Open-Ended Response
                11890000001,430001,10/05/2026 02:00:00 PM,10/05/2026 02:03:09 PM,192.0.2.7,jo@example.com,Jo,Doe,,Ann Lee,\
                Very satisfied,10 - Extremely likely,Phone,,,Satisfied,Very dissatisfied,Yes,Fine
                11890000002,430001,10/13/2026 09:00:00 AM,10/13/2026 09:01:00 AM,192.0.2.8,,,,,Bo Fox,\
                Neither satisfied nor dissatisfied,6,,Chat,Fax,,,"No, not yet",
                11890000003,430001,10/14/2026 09:00:00 AM,10/14/2026 09:00:10 AM,192.0.2.9,,,,,Bo Fox,,,,,,,,,
                """));
        Understanding understood = Guess.of("m", sheets);
        assertEquals("""
                Respondent ID=survey_id Collector ID=ignore Start Date=ignore End Date=answered_at IP Address=personal \
                Email Address=personal First Name=personal Last Name=personal Custom Data 1=ignore AgentName=agent_name \
                Overall, how satisfied are you with our service?=csat How likely is it that you would recommend us to a friend?=nps \
                Which of these did you use? - Phone=ignore Which of these did you use? - Chat=ignore \
                Which of these did you use? - Other (please specify)=ignore \
                How satisfied are you with the following? - Hold time=ignore How satisfied are you with the following? - The menu=ignore \
                Did we resolve your problem?=resolved Any other comments?=comment""", meanings(understood));
        assertEquals("""
                11890000001,11890000001,ann-lee,2026-10-05T14:03:09,2026-10-05T14:03:09,5,10,,Y,Fine
                11890000002,11890000002,bo-fox,2026-10-13T09:01:00,2026-10-13T09:01:00,3,6,,N,""", records(understood, sheets));
        assertTrue(sheets.get(0).table().notes().contains("1 response left out: without any answer"));
        assertEquals(3, sheets.get(0).table().rows().get(0).line());
    }

    /** The heads are those of published exports: a workbook with a row a response. */
    @Test
    void microsoftForms() throws IOException {
        Path path = folder.resolve("f.xlsx");
        try (OutputStream out = Files.newOutputStream(path)) {
            Workbook book = new Workbook(out, "test", null);
            Worksheet sheet = book.newWorksheet("Sheet1");
            List<String> heads = List.of(
                    "ID",
                    "Start time",
                    "Completion time",
                    "Email",
                    "Name",
                    "Last modified time",
                    "Which agent helped you?",
                    "How satisfied were you with the help you got?",
                    "How likely are you to recommend us to a friend or colleague?",
                    "It was made easy for me to settle my matter",
                    "Has your problem been solved?",
                    "What was good? (tick all)",
                    "What could we do better?");
            for (int i = 0; i < heads.size(); i++) {
                sheet.value(0, i, heads.get(i));
            }
            form(sheet, 1, 5, "Ann Lee", "Very satisfied", 9, "Strongly agree", "Yes", "Speed;Manner;", "Less music");
            form(sheet, 2, 6, "Bo Fox", "Somewhat dissatisfied", 0, "Somewhat disagree", "No", "", "");
            book.finish();
        }
        List<Sheet> sheets = Sheet.of(path);
        Understanding understood = Guess.of("f", sheets);
        assertEquals(
                "survey_id ignore answered_at personal personal ignore agent_name csat nps ces resolved ignore comment",
                understood.mapping().columns().stream()
                        .map(column -> column.meaning().text())
                        .collect(Collectors.joining(" ")));
        assertEquals("""
                f-1,f-1,ann-lee,2026-10-05T14:03:09,2026-10-05T14:03:09,5,9,7,Y,Less music
                f-2,f-2,bo-fox,2026-10-06T14:03:09,2026-10-06T14:03:09,2,0,3,N,""", records(understood, sheets));
    }

    private static void form(
            Worksheet sheet, int row, int day, String agent, String csat, int nps, String ces, String... others) {
        sheet.value(row, 0, row);
        sheet.value(row, 1, LocalDateTime.of(2026, 10, day, 14, 0, 0));
        sheet.value(row, 2, LocalDateTime.of(2026, 10, day, 14, 3, 9));
        sheet.style(row, 1).format("m/d/yy h:mm:ss").set();
        sheet.style(row, 2).format("m/d/yy h:mm:ss").set();
        sheet.value(row, 3, "anonymous");
        sheet.value(row, 6, agent);
        sheet.value(row, 7, csat);
        sheet.value(row, 8, nps);
        sheet.value(row, 9, ces);
        for (int i = 0; i < others.length; i++) {
            sheet.value(row, 10 + i, others[i]);
        }
    }

    /** As published exports are: the first column is the time of sending, with or without its offset. */
    @ParameterizedTest
    @CsvSource({
        "2026/10/31 2:05:09 PM GMT-5, 2026-10-31T14:05:09-05:00",
        "10/31/2026 14:05:09, 2026-10-31T14:05:09",
        "2026/10/31 2:05:09 PM GMT+5:30, 2026-10-31T14:05:09+05:30",
        "2026/10/31 2:05:09 PM UTC, 2026-10-31T14:05:09Z",
        "2026/10/31 2:05:09 PM CDT, 2026-10-31T14:05:09-05:00",
        "'Oct 31, 2026 2:05:09 PM', 2026-10-31T14:05:09",
        "31 October 2026 14:05:09, 2026-10-31T14:05:09",
    })
    void googleForms(String written, String expected) throws IOException {
        List<Sheet> sheets = Sheet.of(file("g.csv", """
                Timestamp,Username,Agent,1. How satisfied are you with the call?,2. Was your issue resolved today?,3. Why?
                "%s",jo@example.com,Ann Lee,4,Partially,"Two calls
                were needed"
                """.formatted(written)));
        Understanding understood = Guess.of("g", sheets);
        assertEquals(
                "Timestamp=answered_at Username=personal Agent=agent_name 1. How satisfied are you with the call?=csat"
                        + " 2. Was your issue resolved today?=resolved 3. Why?=comment",
                meanings(understood));
        String record = records(understood, sheets);
        assertTrue(record.endsWith("ann-lee," + expected + "," + expected + ",4,,,N,Two calls were needed"), record);
        assertFalse(understood.said().contains("can't be taken"), understood.said());
        assertEquals(
                "What is resolved in part was taken for not resolved.",
                understood.mapping().columns().get(4).doubt());
    }

    /** An answer that nobody gave yet is understood when somebody does. */
    @ParameterizedTest
    @CsvSource({
        "How satisfied were you?,Satisfied,Very dissatisfied,1",
        "How satisfied were you?,5 - Very satisfied,2 - Dissatisfied,2",
        "How satisfied were you?,Very satisfied (5),Neutral (3),3",
        "How satisfied were you?,5 stars,2,2",
        "How satisfied were you?,4,N/A,N/A",
        "How easy was it to reach us?,Extremely easy,Moderately difficult,2",
        "How easy was it to reach us?,7 = Extremely easy,5 = Slightly easy,5",
        "How easy was it to reach us?,Very easy,Difficult,2",
        "How likely are you to recommend us?,10 - Extremely likely,0 - Not at all likely,0",
        "How likely are you to recommend us?,Extremely likely - 10,7,7",
        "Was your request resolved?,Yes,No,N",
    })
    void answersInWords(String question, String given, String later, String expected) throws IOException {
        Mapping mapping = Guess.of(
                        "s",
                        Sheet.of(file("s.csv", "Agent,Timestamp," + question + "\nAnn,2026-10-01," + given + "\n")))
                .mapping();
        List<Sheet> next = Sheet.of(file("t.csv", "Agent,Timestamp," + question + "\nAnn,2026-10-01," + later + "\n"));
        Translation translation = Translator.translate(mapping, next);
        int place =
                translation.header().indexOf(mapping.columns().get(2).meaning().text());
        assertEquals(expected, translation.rows().get(0).get(place));
    }

    /** Words of two scales at once, and scales that are none of the usual, are asked about and not guessed. */
    @ParameterizedTest
    @CsvSource({
        "How satisfied were you?,Satisfied,Somewhat satisfied,csat",
        "How likely are you to recommend us?,Very likely,Somewhat likely,nps",
        "How likely are you to recommend us?,5 - Extremely likely,1 - Not at all likely,nps",
        "How satisfied were you?,Thrilled,Meh,csat",
    })
    void answersThatAreNotUnderstoodAreAskedAbout(String question, String one, String other, String meaning)
            throws IOException {
        Understanding understood = Guess.of(
                "s",
                Sheet.of(file(
                        "s.csv",
                        "Agent,Timestamp," + question + "\nAnn,2026-10-01," + one + "\nAnn,2026-10-02," + other
                                + "\n")));
        MappedColumn column = understood.mapping().columns().get(2);
        assertEquals(Meaning.IGNORE, column.meaning());
        assertTrue(column.doubt().startsWith("By its name " + meaning), column.doubt());
    }

    /** A scale that begins with its best has the grades of its words. */
    @Test
    void numbersThatTheWordsContradictAreNoGrades() throws IOException {
        Understanding understood = Guess.of(
                "s",
                Sheet.of(
                        file(
                                "s.csv",
                                "Agent,Timestamp,How satisfied were you?\nAnn,2026-10-01,1 - Very satisfied\nAnn,2026-10-02,4 - Dissatisfied\n")));
        assertEquals(
                "1 - very satisfied=5; 4 - dissatisfied=2",
                understood.mapping().columns().get(2).answers().text());
        assertEquals(1, understood.doubtful().size());
    }

    /** What the wording of a question leaves open is asked, and no file with it is taken unasked. */
    @ParameterizedTest
    @CsvSource({
        "'How satisfied were you? (1 = very satisfied, 5 = very dissatisfied)','Why?',1,5,By its name the lowest",
        "'How satisfied were you? (1 = very dissatisfied, 5 = very satisfied)','Why?',1,1,''",
        "How difficult was it to get help today?,Why?,7,7,It asks for the bad",
        "How satisfied were you on a scale of 1 to 10?,Why?,4,4,By its name its scale ends at 10",
        "Was your issue still not resolved?,Why?,Yes,N,It asks whether it was not resolved",
        "How satisfied were you with the wait?,How satisfied were you with the agent?,4,4,2 columns ask for csat",
        "'Overall, how satisfied were you?',How satisfied were you with the agent?,4,4,''",
        "How would you rate the agent?,Was the customer's issue resolved?,4,4,Does a customer answer it?",
    })
    void wordingThatLeavesSomethingOpenIsAskedAbout(
            String question, String other, String answer, String expected, String doubt) throws IOException {
        List<Sheet> sheets = Sheet.of(file(
                "w.csv",
                "Timestamp,Agent,\"" + question + "\",\"" + other + "\"\n2026-10-13 14:05," + "Ann," + answer + ","
                        + (other.startsWith("How") ? "5" : other.startsWith("Was") ? "Yes" : "") + "\n"));
        Understanding understood = Guess.of("w", sheets);
        MappedColumn asked = understood.mapping().columns().get(2);
        assertEquals(expected, asked.answers().of(answer).orElseThrow());
        assertTrue(doubt.isEmpty() ? asked.doubt().isEmpty() : asked.doubt().startsWith(doubt), asked.doubt());
        assertEquals(doubt.isEmpty(), KnownSurvey.is(understood));
    }

    @ParameterizedTest
    @CsvSource({
        "'Q1. Overall, how satisfied were you with the service?',csat",
        "How would you rate your overall experience?,csat",
        "How likely is it that you would recommend us?,nps",
        "3. How easy was it to handle your request?,ces",
        "The company made it easy for me to handle my issue,ces",
        "Was your issue resolved on the first call?,resolved",
        "Were we able to solve your problem?,resolved",
        "How long did it take to have your issue resolved?,",
        "How satisfied were you with your agent? - Comments,comment",
        "What is the main reason for your score?,comment",
        "Is there anything else you would like us to know?,comment",
        "What was the reason for your call?,topic",
        "What is the name of the agent who helped you?,agent_name",
        "What is your name?,personal",
        "Please enter your e-mail address,personal",
        "How satisfied were you with the help on your account?,csat",
        "Completion time,answered_at",
        "Start time,ignore",
        "CSAT Score,csat",
        "Customer Satisfaction,csat",
        "Satisfaction (1-5),csat",
        "NPS Score,nps",
        "Likelihood to Recommend,nps",
        "Customer Effort Score,ces",
        "Date Completed,answered_at",
        "Response Date,answered_at",
        "Submit Date (UTC),answered_at",
        "Start Date (UTC),ignore",
        "Advisor Name,agent_name",
        "Agent Full Name,agent_name",
        "Assignee,agent_name",
    })
    void questionsAreRecognised(String question, String meaning) {
        assertEquals(
                meaning,
                Words.meaning(question, org.callaudit.analytics.model.RecordKind.SURVEY)
                        .map(Meaning::text)
                        .orElse(null));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String meanings(Understanding understood) {
        return understood.mapping().columns().stream()
                .map(column -> column.source() + "=" + column.meaning().text())
                .collect(Collectors.joining(" "));
    }

    /** The records that the guess makes, a line each; commas within are semicolons. */
    private static String records(Understanding understood, List<Sheet> sheets) {
        Translation translation = Translator.translate(understood.mapping(), sheets);
        List<String> lines = new ArrayList<>();
        for (List<String> row : translation.rows()) {
            lines.add(SHOWN.stream()
                    .map(column -> row.get(translation.header().indexOf(column)).replace(',', ';'))
                    .collect(Collectors.joining(",")));
        }
        return String.join("\n", lines);
    }
}
