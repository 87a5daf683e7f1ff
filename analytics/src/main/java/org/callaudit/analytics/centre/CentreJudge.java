package org.callaudit.analytics.centre;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callaudit.analytics.centre.CentreSummary.ToDo;
import org.callaudit.analytics.centre.Teams.Team;
import org.callaudit.analytics.measure.Tallies;
import org.callaudit.analytics.model.Counter;
import org.callaudit.analytics.model.Tally;

/** Turns the centre's figures into what its manager reads. */
public final class CentreJudge {

    private final CentreInputs inputs;
    private final List<Team> teams;
    private final StandingsJudge judge;

    private CentreJudge(CentreInputs inputs) {
        this.inputs = inputs;
        this.teams = Teams.on(
                inputs.to(),
                inputs.reference().roster().entries(),
                inputs.teams().keySet());
        this.judge = new StandingsJudge(inputs, teams);
    }

    /** The report and the signals it tells. */
    public static JudgedCentre judge(CentreInputs inputs) {
        return new CentreJudge(inputs).judged();
    }

    private JudgedCentre judged() {
        Map<LocalDate, Tally> centre = centre();
        Tally period = new Tally();
        centre.forEach((day, tally) -> {
            if (!day.isBefore(inputs.from()) && !day.isAfter(inputs.to())) {
                period.merge(tally);
            }
        });
        Standings standings = judge.standings();
        EvaluatorAgreement agreement = new AgreementJudge(inputs).agreement();
        CaseCount cases = new CaseCount(inputs);
        List<Outlier> outliers = judge.outliers();
        Whence whence = new Whence(inputs, teams, cases);
        ToDoList toDo = new ToDoList(inputs, outliers, cases, agreement, judge.ofOneEvaluator(), whence);
        List<ToDo> entries = toDo.entries();
        Opening opening = new Opening(inputs, centre, period, standings, outliers, whence, toDo.keys());
        CentreSummary summary = new CentreSummary(
                inputs.from(),
                inputs.to(),
                opening.period(),
                inputs.zone(),
                inputs.dataAsOf(),
                period.get(Counter.AUDITS),
                Tallies.satisfied(period).n(),
                opening.headline(),
                opening.subline(),
                opening.further(),
                entries,
                standings,
                agreement,
                new CoverageCount(inputs, teams).coverage(),
                new ErrorRisks(inputs).risks(),
                new RepeatCount(inputs).repeats(),
                cases.load(),
                new FormCount(inputs).data(),
                inputs.inputs());
        return new JudgedCentre(summary, opening.signals());
    }

    /** The sum of the teams, for the centre's own tallies do not tell items apart. */
    private Map<LocalDate, Tally> centre() {
        Map<LocalDate, Tally> centre = new HashMap<>();
        inputs.teams()
                .values()
                .forEach(days -> days.forEach((day, tally) ->
                        centre.computeIfAbsent(day, one -> new Tally()).merge(tally)));
        return centre;
    }
}
