package org.callaudit.analytics.centre;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callaudit.analytics.centre.Teams.Team;
import org.callaudit.analytics.measure.English;
import org.callaudit.analytics.model.FormFinding;
import org.callaudit.analytics.model.Tally;
import org.callaudit.analytics.signal.Changes;
import org.callaudit.analytics.signal.Finding;
import org.callaudit.analytics.signal.Subject;

/**
 * Where a change of the whole centre comes from: which teams show it by themselves, judged as their own pages judge it, whether
 * the others together show it, too, and the open case about it; of audit forms with an error, whose they are. Its words travel
 * in a mail: evaluators by id, no agent.
 */
final class Whence {

    private static final int NAMED = 4;

    private final CentreInputs inputs;
    private final List<Team> teams;
    private final CaseCount cases;
    private final Map<String, Set<String>> keys = new HashMap<>();

    Whence(CentreInputs inputs, List<Team> teams, CaseCount cases) {
        this.inputs = inputs;
        this.teams = teams;
        this.cases = cases;
    }

    /** In a sentence; empty where it can't be told. */
    String of(Finding finding) {
        return finding.subject().equals(Subject.FORMS) ? ofForms(finding) : ofTeams(finding);
    }

    private String ofTeams(Finding finding) {
        List<Team> alike = showing(finding.signal().key());
        String step = finding.subject()
                .item()
                .flatMap(item -> cases.about(item, Set.of()))
                .map(one -> " Case " + one.caseId() + " on it is open (owner: "
                        + inputs.nameless().owner(one.owner()) + ").")
                .orElse("");
        if (alike.isEmpty()) {
            return "No team shows it by itself." + step;
        }
        String others =
                keys(others(alike)).contains(finding.signal().key()) ? ", the other teams together as well." : ".";
        return named(alike.stream().map(Team::name).toList())
                + (alike.size() == 1 ? " shows it by itself" : " show it by themselves")
                + others
                + step;
    }

    /** The days of all teams but these, summed. */
    private Map<LocalDate, Tally> others(List<Team> apart) {
        Map<LocalDate, Tally> sum = new HashMap<>();
        teams.stream()
                .filter(team -> !apart.contains(team))
                .forEach(team -> days(team)
                        .forEach((day, tally) ->
                                sum.computeIfAbsent(day, any -> new Tally()).merge(tally)));
        return sum;
    }

    /** The teams that signal it by themselves. */
    List<Team> showing(String key) {
        return teams.stream().filter(team -> keys(team).contains(key)).toList();
    }

    /** What a team's own audits and answers signal. */
    private Set<String> keys(Team team) {
        return keys.computeIfAbsent(team.id(), id -> keys(days(team)));
    }

    private Map<LocalDate, Tally> days(Team team) {
        return inputs.teams().getOrDefault(team.id(), Map.of());
    }

    private Set<String> keys(Map<LocalDate, Tally> days) {
        return new Changes(days, inputs.horizon(), inputs.reference())
                .findings().stream().map(one -> one.signal().key()).collect(Collectors.toSet());
    }

    private static String named(List<String> names) {
        int more = names.size() - NAMED;
        List<String> parts = new ArrayList<>(names.subList(0, Math.min(NAMED, names.size())));
        if (more > 0) {
            parts.add(English.counted(more, "more team"));
        }
        String last = parts.remove(parts.size() - 1);
        return parts.isEmpty() ? last : String.join(", ", parts) + " and " + last;
    }

    /** The team and the evaluator that more than half of the forms are of. */
    private String ofForms(Finding finding) {
        List<FormFinding> forms = finding.worse() ? forms(finding) : List.of();
        String whose = Stream.of(
                        most(forms, FormFinding::teamId)
                                .map(team -> team.getValue() + " are " + name(team.getKey()) + "’s"),
                        most(forms, FormFinding::evaluatorId)
                                .map(evaluator -> evaluator.getValue() + " were filled in by " + evaluator.getKey()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return whose.isEmpty() ? "" : "Of these " + finding.now().count() + ", " + whose + ".";
    }

    /** One finding for each form counted; none where those on record are not the ones that were counted. */
    private List<FormFinding> forms(Finding finding) {
        Set<String> audits = new HashSet<>();
        List<FormFinding> forms = inputs.findings().stream()
                .filter(one -> one.code().againstAccuracy() && finding.days().contains(one.day()))
                .filter(one -> audits.add(one.auditId()))
                .toList();
        return forms.size() == finding.now().count() ? forms : List.of();
    }

    private static Optional<Map.Entry<String, Long>> most(
            List<FormFinding> forms, Function<FormFinding, String> whose) {
        return forms.stream().collect(Collectors.groupingBy(whose, Collectors.counting())).entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .filter(most -> 2 * most.getValue() > forms.size());
    }

    private String name(String teamId) {
        return teams.stream()
                .filter(team -> team.id().equals(teamId))
                .map(Team::name)
                .findFirst()
                .orElse(teamId);
    }
}
