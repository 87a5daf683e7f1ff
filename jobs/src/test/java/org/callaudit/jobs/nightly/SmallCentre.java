package org.callaudit.jobs.nightly;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.callaudit.jobs.command.Callaudit;
import org.callaudit.jobs.ledger.Json;
import tools.jackson.databind.JsonNode;

/** A desk of three agents with a form of three items, whose every figure can be worked out by hand. */
final class SmallCentre {

    static final String ROSTER = """
            agent_id,agent_name,team_id,team_name,supervisor_name,supervisor_email,department,valid_from,valid_to
            A1,Ann Gray,T1,Pay Desk,Pat Moss,pat@city.example,Billing,2026-01-01,
            A2,Ben Holt,T1,Pay Desk,Pat Moss,pat@city.example,Billing,2026-01-01,
            A3,Cy Nash,T2,Water,Sal Reed,sal@city.example,Water,2026-01-01,
            """;
    static final String FORM = """
            form_id,form_version,section,item_id,item_text,points_possible,error_class,auto_fail
            F,1,Start,I1,Greets,5,non_critical,N
            F,1,Start,I2,Verifies account,5,compliance_critical,Y
            F,1,End,I3,Explains the bill,10,customer_critical,N
            """;
    private static final String AUDIT_HEADER =
            "audit_id,revision,contact_id,agent_id,evaluator_id,form_id,form_version,contact_at,audited_at,channel,topic,"
                    + "purpose,stated_total,item_id,points_awarded,comment\n";
    private static final String SURVEY_HEADER =
            "survey_id,contact_id,agent_id,sent_at,answered_at,csat,nps,ces,resolved,channel,topic,comment\n";

    private final Path home;

    SmallCentre(Path home) {
        this.home = home;
    }

    Path home() {
        return home;
    }

    /** What a command said. */
    record Answer(int code, String out, String err) {

        JsonNode json() {
            return Json.read(out, JsonNode.class);
        }
    }

    Answer run(String command, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] all = new String[arguments.length + 3];
        all[0] = command;
        all[1] = "--home";
        all[2] = home.toString();
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        int code = Callaudit.run(new PrintWriter(out), new PrintWriter(err), all);
        return new Answer(code, out.toString(), err.toString());
    }

    /** Drops a finished file into the inbox. */
    void drop(String name, String content) throws IOException {
        drop(name, content.getBytes(StandardCharsets.UTF_8));
    }

    void drop(String name, byte[] content) throws IOException {
        Path file = home.resolve("inbox").resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
    }

    void dropReference() throws IOException {
        drop("roster.csv", ROSTER);
        drop("form.csv", FORM);
    }

    static String audits(String... audits) {
        return AUDIT_HEADER + String.join("", audits);
    }

    static String surveys(String... rows) {
        return SURVEY_HEADER + String.join("", rows);
    }

    /** One audit of three rows by evaluator E1, contacted at ten and audited the next day at nine. */
    static String audit(String id, int revision, String agent, String day, String purpose, String... points) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < points.length; i++) {
            rows.append(String.join(
                            ",",
                            id,
                            Integer.toString(revision),
                            "C" + id,
                            agent,
                            "E1",
                            "F",
                            "1",
                            day + "T10:00-05:00",
                            java.time.LocalDate.parse(day).plusDays(revision) + "T09:00-05:00",
                            "phone",
                            "billing",
                            purpose,
                            "",
                            "I" + (i + 1),
                            points[i],
                            ""))
                    .append('\n');
        }
        return rows.toString();
    }

    /** One survey sent at noon; an empty csat is an unanswered one. */
    static String survey(String id, String agent, String day, String csat, String comment) {
        String answered = csat.isEmpty() ? "" : day + "T13:00-05:00";
        return String.join(
                        ",",
                        id,
                        "C" + id,
                        agent,
                        day + "T12:00-05:00",
                        answered,
                        csat,
                        "",
                        "",
                        "",
                        "phone",
                        "billing",
                        comment)
                + "\n";
    }

    /** Every measure of every scope kind, as printed. */
    String measures() {
        StringBuilder all = new StringBuilder();
        for (String scope :
                new String[] {"centre", "department", "team", "agent", "evaluator", "item", "topic", "channel"}) {
            Answer answer = run("measures", "--scope", scope, "--grain", "day", "--csv");
            all.append(answer.out()).append(answer.err());
        }
        return all.toString();
    }
}
