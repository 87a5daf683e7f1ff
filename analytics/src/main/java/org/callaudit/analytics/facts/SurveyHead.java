package org.callaudit.analytics.facts;

import java.io.Serializable;

/**
 * What admission needs to know of a stored survey.
 *
 * @param ordinal number of the row in its file
 * @param day local day of its sending, days since 1970-01-01
 * @param hashHi upper half of the content hash
 * @param hashLo lower half of the content hash
 */
public record SurveyHead(int ordinal, String surveyId, int day, boolean answered, long hashHi, long hashLo)
        implements Serializable {}
