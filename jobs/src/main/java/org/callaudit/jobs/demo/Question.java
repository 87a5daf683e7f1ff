package org.callaudit.jobs.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * One item of the centre's form, and how often it is missed on an ordinary day.
 *
 * @param errorRate chance that an average agent misses it, 0 to 1
 * @param naRate chance that it does not apply, 0 to 1
 */
record Question(
        String section,
        String id,
        String text,
        int points,
        String errorClass,
        boolean autoFail,
        String policyRef,
        String owner,
        double errorRate,
        double naRate,
        String policyText,
        String recommendation) {

    static final String FORM_ID = "CARE";

    /** The item whose new wording nobody reads alike. */
    static final String CONFUSING = "R03";

    private static final String CONFUSING_TEXT = "States the next step, owner and date";

    /** The form until the end of June. */
    static final List<Question> VERSION_1 =
            Lines.of("questions.txt").stream().map(Question::parse).toList();

    /** The form since July: one item reworded, and worth twice as much. */
    static final List<Question> VERSION_2 =
            VERSION_1.stream().map(Question::reworded).toList();

    boolean critical() {
        return !errorClass.equals("non_critical");
    }

    private static Question parse(String line) {
        String[] part = line.split(" \\| ");
        return new Question(
                part[0],
                part[1],
                part[2],
                Integer.parseInt(part[3]),
                part[4],
                part[5].equals("Y"),
                part[6],
                part[7],
                Integer.parseInt(part[8]) / 1000.0,
                Integer.parseInt(part[9]) / 1000.0,
                part[10],
                part[11]);
    }

    private Question reworded() {
        return !id.equals(CONFUSING)
                ? this
                : new Question(
                        section,
                        id,
                        CONFUSING_TEXT,
                        2 * points,
                        errorClass,
                        autoFail,
                        policyRef,
                        owner,
                        errorRate,
                        naRate,
                        policyText,
                        recommendation);
    }

    /** Writes one version of the form. */
    static void save(Path file, String version, List<Question> questions) throws IOException {
        CsvFile csv = new CsvFile(
                8_000,
                "form_id,form_version,section,item_id,item_text,points_possible,error_class,auto_fail,"
                        + "policy_ref,department,policy_text,recommendation");
        for (Question question : questions) {
            csv.row(
                    FORM_ID,
                    version,
                    question.section,
                    question.id,
                    question.text,
                    Integer.toString(question.points),
                    question.errorClass,
                    question.autoFail ? "Y" : "N",
                    question.policyRef,
                    question.owner,
                    question.policyText,
                    question.recommendation);
        }
        csv.save(file);
    }
}
