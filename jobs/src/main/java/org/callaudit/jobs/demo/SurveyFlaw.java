package org.callaudit.jobs.demo;

import java.util.List;
import java.util.function.Consumer;

/** What is wrong with a line of a survey file; each costs one record. */
enum SurveyFlaw {
    COMMA_TOO_MANY("an answer with a comma too many", "columns", survey -> survey.tail = ", thanks", "2026-01"),
    NEVER_SENT("an answer to what was never sent", "missing", survey -> survey.sentAt = "", "2025-12", "2026-07"),
    IN_WORDS("satisfaction in words", "not_a_number", survey -> survey.csat = "good", "2026-02", "2026-09"),
    DATE_ONLY("a day without a time", "not_a_time", SurveyFlaw::dateOnly, "2026-05"),
    ELEVEN("eleven out of ten", "out_of_range", survey -> survey.nps = "11", "2026-03", "2026-08"),
    MAYBE("resolved: maybe", "unknown_code", survey -> survey.resolved = "maybe", "2026-06"),
    STRANGER("a survey about nobody we know", "unknown_agent", survey -> survey.agentId = "A9107", "2026-04"),
    FAR_FUTURE("answered in 2062", "in_future", SurveyFlaw::future, "2026-10"),
    SECOND_THOUGHTS("a second, different answer", "conflict", SurveyFlaw::otherwise, "2026-01", "2026-07"),
    SENT_AGAIN("an answer sent again", "duplicates", survey -> {}, "2025-12", "2026-03", "2026-08");

    final String what;
    final String code;
    final Consumer<Survey> change;
    final List<String> months;

    SurveyFlaw(String what, String code, Consumer<Survey> change, String... months) {
        this.what = what;
        this.code = code;
        this.change = change;
        this.months = List.of(months);
    }

    /** Whether the change comes as a second line, in the next month's file. */
    boolean comesAgain() {
        return this == SECOND_THOUGHTS || this == SENT_AGAIN;
    }

    private static void dateOnly(Survey survey) {
        survey.answeredAt = survey.answeredAt.substring(5, 7) + "/" + survey.answeredAt.substring(8, 10) + "/2026";
    }

    private static void future(Survey survey) {
        survey.answeredAt = survey.answeredAt.replaceFirst("^2026", "2062");
    }

    private static void otherwise(Survey survey) {
        survey.csat = survey.csat.equals("1") ? "2" : "1";
    }
}
