package org.callaudit.analytics.facts;

/** Writes a survey. */
final class SurveyWriting extends RowWriting<StoredSurvey> {

    SurveyWriting() {
        super(Schemas.SURVEY);
    }

    @Override
    void columns(StoredSurvey survey) {
        number(survey.ordinal());
        texts(survey.columns().texts());
        number(survey.hash().hi());
        number(survey.hash().lo());
        number(survey.day());
        flag(survey.answered());
        number(survey.sentEpoch());
        optional(survey.answeredEpoch());
        optional(survey.csat());
        optional(survey.nps());
        optional(survey.ces());
        optional(survey.resolved());
        number(survey.line());
        flag(survey.answersOnly());
    }
}
