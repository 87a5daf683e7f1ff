package org.callaudit.analytics.spark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.callaudit.analytics.facts.SurveyScan;
import org.callaudit.analytics.model.Csat;
import org.callaudit.analytics.model.UnhappyAnswer;

/** From the surveys of segments to tallies and the words of dissatisfied customers. */
final class SurveyCounting {

    /** The better of the two answers that are dissatisfied. */
    private final CountTerms terms;

    private final DayTallies tallies;
    private final FreshAudits fresh;
    private final List<UnhappyAnswer> unhappy = new ArrayList<>();

    SurveyCounting(CountTerms terms, DayTallies tallies, FreshAudits fresh) {
        this.terms = terms;
        this.tallies = tallies;
        this.fresh = fresh;
    }

    List<UnhappyAnswer> unhappy() {
        return unhappy;
    }

    /** Adds the survey that the scan stands on. */
    void add(SurveyScan scan, int fileId, boolean isFresh) {
        LocalDate day = LocalDate.ofEpochDay(scan.day());
        CountedSurvey survey = new CountedSurvey(
                scan.day(),
                terms.placeOf(scan.agentId(), day),
                scan.agentId(),
                scan.topic(),
                scan.channel(),
                scan.answered(),
                scan.csat(),
                scan.nps(),
                scan.ces(),
                scan.resolved(),
                scan.answersOnly());
        tallies.add(survey);
        if (isFresh && survey.csat() != null) {
            fresh.countAnswer(survey);
        }
        if (survey.csat() != null && Csat.isDissatisfied(survey.csat())) {
            unhappy.add(new UnhappyAnswer(
                    day,
                    fileId,
                    scan.surveyId(),
                    scan.contactId(),
                    survey.agentId(),
                    survey.place().teamId(),
                    scan.answeredOrSentAt(),
                    survey.csat(),
                    survey.nps(),
                    survey.topic(),
                    survey.channel(),
                    scan.comment()));
        }
    }
}
