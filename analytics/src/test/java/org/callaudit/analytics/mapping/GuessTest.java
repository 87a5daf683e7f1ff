package org.callaudit.analytics.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.callaudit.analytics.model.RecordKind;
import org.callaudit.analytics.table.Table;
import org.callaudit.analytics.table.TableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is understood of columns by their names and values, and what is made of their rows. */
class GuessTest {

    /** A table from lines of cells parted by bars; the first line names the columns. */
    private static Sheet sheet(String name, String... lines) {
        List<TableRow> rows = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            rows.add(new TableRow(i + 1, cells(lines[i])));
        }
        return new Sheet(name, new Table("file.csv", cells(lines[0]), rows, List.of()));
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    }

    private static String meanings(Mapping mapping) {
        return mapping.columns().stream().map(column -> column.meaning().text()).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Agent|Date|Satisfaction (1-5)|CSAT ; Ann|2026-10-01|x|5 ; survey ; agent_name answered_at ignore csat",
                "Call Id|Agent|Date|Time|Topic|Resolved|Satisfaction rating ; 1|Ann|1/13/2026|9:12|Bill|Y|3 ; survey ;"
                        + " contact_id agent_name answered_at time_of_day topic resolved csat",
                "Respondent ID|Rep|Submitted at|How likely are you to recommend us?|Email ; 7|Al|2026-10-01 9:00|10|a@b.c ; survey ;"
                        + " survey_id agent_name answered_at nps personal",
                "Employee ID|Employee name|Team|Supervisor|Supervisor email|Department|Start date ;"
                        + " 7|Al|Pay desk|Pat|p@c.example|Billing|2024-02-01 ; roster ;"
                        + " agent_id agent_name team_name supervisor_name supervisor_email department valid_from",
                "Agent|Date started|Date submitted|CSAT ; Al|2026-10-01 9:00|2026-10-01 9:02|4 ; survey ;"
                        + " agent_name ignore answered_at csat",
                "Rep|QA Analyst|Call Date|Call ID|Greeting [5]|Verify [10]|Score ; Al|Pat|2026-10-01|C1|3|10|13/15 ; audit ;"
                        + " agent_name evaluator_id contact_at contact_id item item stated_total",
                "Unique id|Agent|Date Sent|Survey_response_Date|Issue reported|CSAT (1-5)|Customer Remarks|channel_name ;"
                        + " u1|Ann|2026-10-01|2026-10-03|2026-10-01|4.0|thanks|Chat ; survey ;"
                        + " survey_id agent_name sent_at answered_at ignore csat comment channel",
                "Agent|Call Date|Call Time|QA by|Greets|Opening Subtotal|Result|Coaching required|Audit Type ;"
                        + " Ann|2026-10-01|9:15 AM|Pat|Meets|5|Pass|No|Calibration ; audit ;"
                        + " agent_name contact_at time_of_day evaluator_id item ignore ignore ignore purpose",
                "Agent|Date|Team|Supervisor|QA Analyst ; Al|2026-10-01|Pay desk|Pat|Kim ; roster ;"
                        + " agent_name ignore team_name supervisor_name ignore",
                "Agent|Auditor|Call Date|Call Time|Greets|Agent feedback|Didn't interrupt|Interrupted|Score ;"
                        + " Al|Pat|2026-10-01|0:05:32|Yes|No|Yes|No|75 ; audit ;"
                        + " agent_name evaluator_id contact_at ignore item item item item stated_total",
                "Start time|Agent|Call date|Auditor|Greets|Points - Greets|Closes|Points - Closes|Total points ;"
                        + " 2026-10-09|Al|2026-10-01|Pat|Yes|1|No|0|1 ; audit ;"
                        + " ignore agent_name contact_at evaluator_id item ignore item ignore stated_total",
                "Agent|Auditor|Date|Greets|Verifies|Score|Notes ; Al|Pat|2026-10-01|Yes|N/A|100|ok then ; audit ;"
                        + " agent_name evaluator_id contact_at item item stated_total comment",
            })
    void columnsAreUnderstood(String header, String row, String kind, String expected) {
        Mapping mapping = Guess.of("layout", List.of(sheet("", header, row))).mapping();
        assertEquals(kind, mapping.kind().text());
        assertEquals(expected, meanings(mapping));
    }

    /** As data frames write whole numbers that stand beside missing ones, and as people write grades of a scale. */
    @Test
    void aGradeIsTheSameHoweverItIsWritten() {
        Sheet sheet = sheet(
                "",
                "Survey ID|Agent ID|Response Date|CSAT|NPS|Resolved",
                "7000.0|1000.0|2026-10-01|5.0|10|1.0",
                "7001.0|1001.0|2026-10-02|4/5|9,0|0.0");
        Translation translation =
                Translator.translate(Guess.of("s", List.of(sheet)).mapping(), List.of(sheet));
        assertEquals(List.of("7000", "7001"), column(translation, "survey_id"));
        assertEquals(List.of("1000", "1001"), column(translation, "agent_id"));
        assertEquals(List.of("5", "4"), column(translation, "csat"));
        assertEquals(List.of("10", "9"), column(translation, "nps"));
        assertEquals(List.of("Y", "N"), column(translation, "resolved"));
    }

    /** On a scale that the mapping turns round a grade is looked up before it is taken. */
    @Test
    void aGradeOfATurnedScaleIsTurnedHoweverItIsWritten() {
        Sheet sheet = sheet(
                "",
                "Agent|Date|How satisfied were you? (1 = very satisfied)",
                "Al|2026-10-01|1.0",
                "Al|2026-10-02|n/a",
                "Al|2026-10-03|5");
        Mapping mapping = Guess.of("s", List.of(sheet)).mapping();
        assertEquals(List.of("5", "", "1"), column(Translator.translate(mapping, List.of(sheet)), "csat"));
    }

    @Test
    void aNumberOfAgentsIsTheSameInTheListOfPeople() {
        Sheet sheet = sheet("", "Survey ID|Agent ID|Date|CSAT", "1.0|1000.0|2026-10-01|5");
        Mapping mapping = Guess.of("s", List.of(sheet)).mapping();
        assertEquals(
                List.of("1000"),
                People.in(mapping, List.of(sheet)).stream().map(Person::knownAs).toList());
    }

    private static List<String> column(Translation translation, String name) {
        int place = translation.header().indexOf(name);
        return translation.rows().stream().map(row -> row.get(place)).toList();
    }

    @Test
    void aGradeOfAnotherScaleIsAskedAbout() {
        for (String answers :
                List.of("4/10;9/10", "1 (best);5", "1 - Poor;4 - Excellent", "1 - Not satisfied;3 - Very satisfied")) {
            String[] two = answers.split(";");
            Understanding understood = Guess.of(
                    "s", List.of(sheet("", "Agent|Date|CSAT", "Al|2026-10-01|" + two[0], "Al|2026-10-02|" + two[1])));
            assertEquals("CSAT", understood.doubtful().get(0).source(), answers);
        }
    }

    @Test
    void purposesGoByTheirUsualNames() {
        String header = "Agent|Auditor|Date|Greets|Verifies|Audit Type|Score";
        Sheet sheet =
                sheet("", header, "Al|Pat|2026-10-01|Yes|No|Random|50", "Al|Pat|2026-10-02|Yes|No|Calibration|50");
        Mapping mapping = Guess.of("qa", List.of(sheet)).mapping();
        assertEquals(
                List.of("regular", "regular", "calibration", "calibration"),
                column(Translator.translate(mapping, List.of(sheet)), "purpose"));
    }

    /** Browsers write a narrow blank before PM, and people paste others. */
    @Test
    void blanksThatKeepWordsTogetherAreBlanks() {
        Sheet sheet = sheet(
                "",
                "Agent|Auditor|Date|Greets|Verifies|Score",
                "Al|Pat|10/13/2026 2:05\u202FPM|Yes\u00A0|No|50",
                "Al|Pat|10/14/2026 2:05\u202FPM|Yes|\u00A0N/A|100");
        Mapping mapping = Guess.of("qa", List.of(sheet)).mapping();
        assertEquals("agent_name evaluator_id contact_at item item stated_total", meanings(mapping));
        assertEquals(
                List.of("1", "0", "1", "NA"), column(Translator.translate(mapping, List.of(sheet)), "points_awarded"));
    }

    @Test
    void aDayThatOnlyItsValuesTellIsAskedAboutWhereThereAreOthers() {
        Understanding understood = Guess.of(
                "s", List.of(sheet("", "Agent|Logged|Closed on file|CSAT|NPS", "Al|2026-10-01|2026-10-05|5|9")));
        assertTrue(understood.doubtful().get(0).doubt().startsWith("Is this the day that counts?"));
    }

    /** A total below the table has no day, and a grade that is not understood yet is one all the same. */
    @ParameterizedTest
    @CsvSource({"4,Total|||", "3.5,Al|2026-10-02|4|9"})
    void answersOnlyAreNoneThatWereSent(String grade, String last) {
        Mapping mapping = Guess.of(
                        "s", List.of(sheet("", "Agent|Date|CSAT|NPS", "Al|2026-10-01|" + grade + "|9", last)))
                .mapping();
        assertTrue(mapping.column(Meaning.ANSWERED_AT).isPresent()
                && mapping.column(Meaning.SENT_AT).isEmpty());
    }

    @Test
    void sheetsWhoseHeadsAreSpeltOtherwiseAreRead() {
        Understanding understood = Guess.of(
                "s",
                List.of(
                        sheet("Jan", "Agent|Date|CSAT", "Al|2026-01-01|5"),
                        sheet("Feb", "agent|DATE |Csat", "Al|2026-02-01|5")));
        assertTrue(understood.said().startsWith("2 survey answers on 2 sheets"), understood.said());
        List<Sheet> later = List.of(
                sheet("Jan", "Agent|Date|CSAT", "Al|2026-01-01|5"),
                sheet("Feb", "agent|DATE |Csat", "Al|2026-02-01|4"));
        assertEquals(List.of("5", "4"), column(Translator.translate(understood.mapping(), later), "csat"));
    }

    @Test
    void rowsThatSayTheSameAreTold() {
        String row = "Al|Pat|2026-10-01|Yes|Yes|100";
        Understanding understood = Guess.of(
                "qa",
                List.of(sheet(
                        "", "Agent|Auditor|Date|Greets|Verifies|Score", row, row, "Al|Pat|2026-10-02|Yes|No|50")));
        assertTrue(understood.said().contains("1 row says exactly what another one says"), understood.said());
    }

    @Test
    void blanksThatTotalsLeaveOutAreNotApplicable() {
        Mapping mapping = Guess.of(
                        "qa",
                        List.of(sheet(
                                "",
                                "Agent|Auditor|Date|Greets|Verifies|Score",
                                "Al|Pat|2026-10-01|Yes||100",
                                "Al|Pat|2026-10-02|Yes|No|50",
                                "Bo|Pat|2026-10-03|No||0",
                                "Bo|Pat|2026-10-04|Yes||100",
                                "Bo|Pat|2026-10-05||Yes|100")))
                .mapping();
        assertEquals(
                List.of("NA", "NA"),
                mapping.items().stream().map(MappedColumn.Item::blank).toList());
    }

    /** The totals take the blanks for errors, or don't speak of them. */
    @ParameterizedTest
    @CsvSource({"50", "''"})
    void blanksOfWhichTotalsSayNothingAreNoAnswers(String total) {
        Mapping mapping = Guess.of(
                        "qa",
                        List.of(sheet(
                                "",
                                "Agent|Auditor|Date|Greets|Verifies|Score",
                                "Al|Pat|2026-10-01|Yes||" + total,
                                "Al|Pat|2026-10-02|Yes|No|50",
                                "Bo|Pat|2026-10-03|Yes||" + total,
                                "Bo|Pat|2026-10-04|Yes||" + total,
                                "Bo|Pat|2026-10-05|Yes|Yes|100")))
                .mapping();
        assertEquals(
                List.of("", ""),
                mapping.items().stream().map(MappedColumn.Item::blank).toList());
    }

    @Test
    void whereYesIsTheErrorItIsTakenForOne() {
        Sheet sheet = sheet(
                "",
                "Agent|Auditor|Date|Greets|Compliance violation|No violations|Didn't interrupt|Policy breach",
                "Al|Pat|2026-10-01|Yes|No|Yes|Yes|Pass");
        Mapping mapping = Guess.of("qa", List.of(sheet)).mapping();
        assertEquals(
                List.of("1", "1", "1", "1", "1"),
                column(Translator.translate(mapping, List.of(sheet)), "points_awarded"));
    }

    /** Each sheet begins at 1 again, and an average below has no number. */
    @Test
    void rowsThatAreNumberedAreNoQuestion() {
        String header = "#|Date|Auditor|Greets|Verifies|Score";
        String[] rows = {
            "1|2026-10-01|Pat|Yes|No|50", "2|2026-10-02|Pat|Yes|Yes|100", "3|2026-10-03|Pat|No|No|0", "|||||50"
        };
        Mapping mapping = Guess.of(
                        "qa",
                        List.of(
                                sheet("Al", header, rows[0], rows[1], rows[2], rows[3]),
                                sheet("Bo", header, rows[0], rows[1], rows[2], rows[3])))
                .mapping();
        assertEquals("ignore contact_at evaluator_id item item stated_total", meanings(mapping));
    }

    @Test
    void anAmbiguousDateIsAskedAbout() {
        Understanding understood =
                Guess.of("s", List.of(sheet("", "Agent|Date|CSAT", "Ann|01/02/2026|5", "Ann|03/04/2026|4")));
        assertEquals("Date", understood.doubtful().get(0).source());
        assertTrue(understood.doubtful().get(0).doubt().startsWith("Month first or day first?"));
    }

    @ParameterizedTest
    @CsvSource({
        "10/01/26,11/02/26,,mdy,Month first",
        "01.10.26,02.11.26,,dmy,Month first",
        "10/13/26,11/02/26,,mdy,''",
        "2026-10-01,2026-11-02,,ymd,''",
        "1-Oct-2026,2-Nov-2026,,ymd,''",
        "01/10/2026,02/10/2026,13/10/2026,dmy,''",
        "01/10/2026,02/10/2026,12/10/2026,mdy,Month first",
        "2026-01-10,13/10/2026,,dmy,No date of the workbook",
        "2026-01-13,13/10/2026,,dmy,''",
    })
    void datesAreReadInTheOrderThatIsPlain(String one, String other, String sibling, String order, String doubt) {
        String beside = sibling == null ? "" : sibling;
        MappedColumn date = Guess.of(
                        "s",
                        List.of(sheet(
                                "",
                                "Agent|Sent on|CSAT|Date of birth",
                                "Al|" + one + "|5|" + beside,
                                "Al|" + other + "|4|" + beside)))
                .mapping()
                .columns()
                .get(1);
        assertEquals(order, date.dates() == null ? null : date.dates().text());
        assertTrue(doubt.isEmpty() ? date.doubt().isEmpty() : date.doubt().startsWith(doubt), date.doubt());
    }

    @Test
    void columnsThatOnlySignsTellApartAreTwo() {
        String header = "Agent|Auditor|Date|Hold|Hold?|Transfer|Transfer*|Score";
        Sheet sheet = sheet("", header, "Al|Pat|2026-10-01|Yes|No|Yes|No|50", "Al|Pat|2026-10-02|Yes|Yes|Yes|Yes|100");
        Understanding understood = Guess.of("qa", List.of(sheet));
        assertTrue(understood.said().contains("2 of 2 stated totals agree"), understood.said());
        assertEquals(
                List.of("hold", "hold-2", "transfer", "transfer-2"),
                understood.mapping().items().stream().map(MappedColumn.Item::id).toList());
        assertTrue(understood.mapping().fits(cells("AGENT|Auditor|date|hold|HOLD?|Transfer|Transfer*|Score")));
        assertTrue(!understood.mapping().fits(cells("Agent|Auditor|Date|Hold|Transfer|Transfer*|Score")));
    }

    @Test
    void aFewAnswersThatAreNotUnderstoodDoNotHideAQuestion() {
        String[] lines = new String[22];
        lines[0] = "Agent|Auditor|Date|Greets|Verifies|Score";
        for (int i = 1; i < lines.length; i++) {
            lines[i] = "Al|Pat|2026-10-01|" + (i == 7 ? "Yess" : "Yes") + "|" + (i == 9 ? "call 312" : "No") + "|50";
        }
        Mapping mapping = Guess.of("qa", List.of(sheet("", lines))).mapping();
        assertEquals("agent_name evaluator_id contact_at item item stated_total", meanings(mapping));
        assertTrue(mapping.columns().get(3).doubt().startsWith("1 answer is not understood: “Yess”."));
        assertTrue(mapping.columns().get(4).doubt().startsWith("1 answer is not understood. Say"));
    }

    @Test
    void anIdThatCountsTheRowsIsNone() {
        String header = "Audit No|Agent|Auditor|Date|Greets|Verifies";
        Understanding understood = Guess.of(
                "qa",
                List.of(sheet(
                        "",
                        header,
                        "1|Al|Pat|2026-10-01|Yes|No",
                        "2|Al|Pat|2026-10-02|Yes|No",
                        "3|Al|Pat|2026-10-03|Yes|Yes")));
        assertEquals("Audit No", understood.doubtful().get(0).source());
        assertEquals(
                List.of("Agent", "Date", "Auditor", "Audit No"),
                understood.mapping().identity());
    }

    @Test
    void anAutomaticFailIsTheOtherWayRound() {
        String header = "Agent|Auditor|Date|Greets|Verifies|Auto fail|Score";
        List<Sheet> zeros = List.of(sheet(
                "",
                header,
                "Al|Pat|2026-10-01|Yes|Yes|Yes|0",
                "Al|Pat|2026-10-02|Yes|Yes|No|100",
                "Al|Pat|2026-10-03|Yes|No|No|67"));
        MappedColumn fatal = Guess.of("qa", zeros).mapping().columns().get(5);
        assertEquals("0", fatal.answers().of("Yes").orElseThrow());
        assertTrue(fatal.item() != null && fatal.item().autoFail(), fatal.doubt());
        List<Sheet> plain = List.of(sheet(
                "",
                header,
                "Al|Pat|2026-10-01|Yes|Yes|Yes|100",
                "Al|Pat|2026-10-02|Yes|No|No|50",
                "Al|Pat|2026-10-03|No|No|No|0"));
        MappedColumn left = Guess.of("qa", plain).mapping().columns().get(5);
        assertEquals(Meaning.IGNORE, left.meaning());
        assertTrue(left.doubt().startsWith("By its name it says that an audit failed"), left.doubt());
    }

    @Test
    void whatCanNotBeReadIsSaid() {
        Understanding serials = Guess.of("s", List.of(sheet("", "Agent|Date sent|Sent|CSAT", "Al||46296|5")));
        assertTrue(serials.doubtful().get(0).doubt().contains("Format the cells as dates"), serials.toString());
        Understanding rows = Guess.of(
                "qa",
                List.of(sheet(
                        "",
                        "Evaluation ID|Agent|Auditor|Date|Question|Answer|Points|Possible",
                        "E1|Al|Pat|2026-10-01|Greeting|Yes|5|5",
                        "E1|Al|Pat|2026-10-01|Closing|No|0|10")));
        assertTrue(rows.said().contains("“Evaluation ID” stands on several rows each"), rows.said());
    }

    @Test
    void longNumbersAreNoMarks() {
        Mapping mapping = Guess.of(
                        "qa",
                        List.of(sheet(
                                "",
                                "Agent|Auditor|Date|Greets|Verifies|Line|Score",
                                "Al|Pat|2026-10-01|Yes|No|4294967297|50")))
                .mapping();
        assertEquals(Meaning.IGNORE, mapping.columns().get(5).meaning());
        assertTrue(Total.number("10/01/2026").isEmpty());
    }

    @Test
    void whatALearntMappingDoesNotReadIsTold() {
        String header = "Agent|Auditor|Date|Greets|Verifies|Score";
        Mapping mapping = Guess.of("qa", List.of(sheet("", header, "Al|Pat|10/31/2026|Yes|No|50")))
                .mapping();
        List<Sheet> grown = List.of(
                sheet("May", header.replace("Score", "Empathy|Batch|Score"), "Al|Pat|10/30/2026|Yes|No|Yes|B-7|67"),
                sheet("June", "Agent|Result", "Al|Pass"));
        Fit fit = Fit.of(mapping, grown);
        assertEquals(List.of("Empathy", "Batch"), fit.unknown());
        assertTrue(
                fit.notes().get(0).contains("not read: “Empathy”."), fit.notes().toString());
        assertTrue(fit.notes().get(1).contains("“June”"), fit.notes().toString());
        assertTrue(Fit.contradiction(mapping, grown).isEmpty());
        String why = Fit.contradiction(
                        mapping,
                        List.of(sheet("", header, "Al|Pat|02/11/2026|Yes|No|50", "Al|Pat|13/11/2026|Yes|No|50")))
                .orElseThrow();
        assertTrue(why.contains("“Date” as mdy") && why.contains("row 3 says 13/11/2026, which is dmy"), why);
    }

    @Test
    void oneBadGradeDoesNotHideTheOthers() {
        String[] lines = new String[21];
        lines[0] = "Agent|Date|CSAT";
        for (int i = 1; i < lines.length; i++) {
            lines[i] = "Ann|2026-10-01|" + (i == 7 ? "7" : "4");
        }
        assertEquals(
                "agent_name answered_at csat",
                meanings(Guess.of("s", List.of(sheet("", lines))).mapping()));
    }

    @ParameterizedTest
    @CsvSource({
        "Customer name,personal",
        "Caller,personal",
        "Phone number,personal",
        "E-mail,personal",
        "IP Address,personal",
        "Account no,personal",
        "LOCATION_ZIPCODE,personal",
        "Addressed the customer by name,item",
        "Account verified,item",
        "Customer greeted,item",
        "Contact ID,contact_id",
        "Cust Name,personal",
        "Customer's name,personal",
        "Client phone #,personal",
        "Person Name,personal",
        "Person Email,personal",
        "Person Phone Number,personal",
        "Requester,personal",
        "Contact Name,personal",
        "Contact Phone,personal",
        "Contact e-mail,personal",
        "Mobile,personal",
        "Cell Phone,personal",
        "Home Phone,personal",
        "ANI,personal",
        "Callback number,personal",
        "Account Holder,personal",
        "Member Name,personal",
        "Patient Name,personal",
        "Acct #,personal",
        "Service Address,personal",
        "DOB,personal",
        "Date of Birth,personal",
        "Agent phone,ignore",
        "Evaluator name,ignore",
        "Team member name,ignore",
        "Contact type,channel",
    })
    void questionsAboutCustomersAreNotTakenForCustomers(String column, String expected) {
        String[] cells = expected.equals("item") ? new String[] {"No", "Yes"} : new String[] {"Zelda Quux", "x"};
        assertEquals(expected, meaning(column, cells));
    }

    @ParameterizedTest
    @CsvSource({
        "Customer account verified,No,Yes,item",
        "Location confirmed,Yes,N/A,item",
        "Customer name,5,No,item",
        "Location,N/A,-,personal",
        "Customer phone,No,312-555-0142,personal",
        "Customer ref,3125550142,N/A,personal",
        "Customer number,17,18,personal",
    })
    void theAnswersTellAQuestionFromACustomer(String column, String first, String second, String expected) {
        assertEquals(expected, meaning(column, first, second));
    }

    @Test
    void aTableWithGroupsStillHasCustomers() {
        Sheet tickets = sheet("", "Ticket|Group|Requester|Email", "1|Billing|Zelda Quux|z@q.example");
        assertEquals(
                Meaning.PERSONAL,
                Guess.of("t", List.of(tickets)).mapping().columns().get(2).meaning());
    }

    /** What a column with these cells is taken for in a table of audits. */
    private static String meaning(String column, String... cells) {
        String header = "Agent|Auditor|Date|Greets|Closes|" + column + "|Score";
        String first = "Al|Pat|2026-10-01|Yes|No|" + cells[0] + "|50";
        String second = "Al|Pat|2026-10-02|No|Yes|" + cells[1] + "|50";
        Mapping mapping =
                Guess.of("qa", List.of(sheet("", header, first, second))).mapping();
        return mapping.columns().get(5).meaning().text();
    }

    @Test
    void whatIsMissingIsSaid() {
        Understanding understood = Guess.of("s", List.of(sheet("", "Case|Opened|Street", "1|2026-10-01|Main St")));
        assertTrue(understood.said().contains("No column means agent_id or agent_name."), understood.said());
        assertTrue(understood.said().contains("No column means csat or nps or ces or resolved."), understood.said());
    }

    @Test
    void answersThatAreNotKnownArePassedOnToTheChecks() {
        Sheet first = sheet("", "Agent|Auditor|Date|Greets|Verifies|Score", "Al|Pat|2026-10-01|Yes|No|50");
        Mapping mapping = Guess.of("qa", List.of(first)).mapping();
        Sheet later = sheet("", "agent|auditor|DATE|greets|verifies|score", "Al|Pat|2026-10-02|Maybe||50");
        Translation translation = Translator.translate(mapping, List.of(later));
        assertEquals(1, translation.rows().size(), "a question without an answer has no row");
        assertEquals("Maybe", translation.rows().get(0).get(translation.header().indexOf("points_awarded")));
    }

    @Test
    void rowsAlikeAreOneAuditAndRowsThatOnlyShareWhoAndWhenAreTwo() {
        String header = "Agent|Auditor|Date|Greets|Verifies|Score";
        String row = "Al Fo|Pat|2026-10-01|Yes|No|50";
        List<Sheet> sheets = List.of(sheet("", header, row, row, "Al Fo|Pat|2026-10-01|Yes|Yes|100"));
        Translation translation = Translator.translate(Guess.of("qa", sheets).mapping(), sheets);
        List<String> ids = translation.rows().stream()
                .map(cells -> cells.get(0))
                .distinct()
                .toList();
        assertEquals(2, ids.size(), ids.toString());
        assertTrue(
                ids.get(0).matches("2026-10-01-[0-9a-f]{6}"), () -> ids + ": ids are printed in mails, without names");
        assertEquals(ids.get(0) + "-2", ids.get(1));
    }

    @Test
    void whatIsBlankMeansWhatTheAnalystSays() {
        String header = "Agent|Auditor|Date|Greets|Verifies|Score";
        Mapping guess = Guess.of("qa", List.of(sheet("", header, "Al|Pat|2026-10-01|Yes|No|50")))
                .mapping();
        List<MappedColumn> columns = new ArrayList<>(guess.columns());
        MappedColumn verifies = columns.get(4);
        MappedColumn.Item item = new MappedColumn.Item("verifies", "Verifies", 1, "non_critical", false, "0");
        columns.set(4, new MappedColumn("Verifies", Meaning.ITEM, verifies.answers(), null, item, ""));
        Translation translation = Translator.translate(
                guess.scored(TotalScale.PERCENT, columns), List.of(sheet("", header, "Al|Pat|2026-10-02|Yes||50")));
        assertEquals(2, translation.rows().size());
        assertEquals("0", translation.rows().get(1).get(translation.header().indexOf("points_awarded")));
    }

    @ParameterizedTest
    @CsvSource({
        "94.01%,PERCENT,0,94.01",
        "0.9401,FRACTION,0,94.01",
        "1,FRACTION,0,100",
        "'94,5 %',PERCENT,0,94.5",
        "47,POINTS,50,94.0000",
        "47/50,POINTS,50,94.0000"
    })
    void totalsComeInPerCent(String text, TotalScale scale, double most, String expected) {
        assertEquals(expected, Total.percent(text, scale, most).orElseThrow().toPlainString());
    }

    @Test
    void answersAreWrittenAndReadAlike() {
        Answers answers = Answers.parse("Yes=5; N/A=NA; a=b=2");
        assertEquals("5", answers.of(" YES ").orElseThrow());
        assertEquals("2", answers.of("a=b").orElseThrow());
        assertTrue(answers.of("no").isEmpty());
        assertEquals(answers, Answers.parse(answers.text()));
        assertEquals("5.5", Answers.parse("").of("5.5").orElseThrow());
        assertThrows(IllegalArgumentException.class, () -> Answers.parse("Yes 5"));
    }

    @Test
    void anIdIsMadeOfANameAndKeepsIt() {
        Mapping mapping = Guess.of(
                        "qa",
                        List.of(sheet("", "Agent|Auditor|Date|Greets|Verifies|Score", "Al|Pat|2026-10-01|Yes|No|50")))
                .mapping();
        assertEquals(RecordKind.AUDIT, mapping.kind());
        Translation translation = Translator.translate(
                mapping,
                List.of(sheet(
                        "", "Agent|Auditor|Date|Greets|Verifies|Score", "Ann-Marie O'Neil|Pat|2026-10-01|Yes|No|50")));
        assertEquals("Ann-Marie O'Neil", translation.people().get("ann-marie-o-neil"));
    }

    @Test
    void easeThatEndsAtFiveIsAskedAbout() {
        assertTrue(ease("1", "5", "4").startsWith("Nobody answered more than 5"));
        assertEquals("", ease("1", "7", "4"));
    }

    private static String ease(String... answers) {
        List<TableRow> rows = new ArrayList<>();
        for (String answer : answers) {
            rows.add(
                    new TableRow(rows.size() + 2, List.of("A" + rows.size(), "2026-10-0" + (rows.size() + 1), answer)));
        }
        Table table = new Table("t", List.of("Agent", "Sent at", "Customer effort"), rows, List.of());
        return Guess.of("t", List.of(new Sheet("", table)))
                .mapping()
                .columns()
                .get(2)
                .doubt();
    }
}
