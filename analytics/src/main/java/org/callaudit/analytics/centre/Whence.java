package org.callaudit.analytics.centre;

import java.util.ArrayList;
import java.util.Collection;
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
import org.callaudit.analytics.measure.Period;
import org.callaudit.analytics.measure.Stretch;
import org.callaudit.analytics.model.FormFinding;
import org.callaudit.analytics.signal.Changes;
import org.callaudit.analytics.signal.Finding;
import org.callaudit.analytics.signal.Subject;

/**
 * Where a change of the whole centre comes from: which teams show it by themselves, judged as their own pages judge it; of
 * audit forms with an error, whose they are. Its words travel in a mail: evaluators by id, no agent.
 */
final class Whence {

    /** Stretches of months that changes are counted over. */
    private static final List<Integer> MONTHS = List.of(1, 3);

    private static final int NAMED = 4;

    private final CentreInputs inputs;
    private final List<Team> teams;
    private final Map<String, Set<String>> keys = new HashMap<>();

    Whence(CentreInputs inputs, List<Team> teams) {
        this.inputs = inputs;
        this.teams = teams;
    }

    /** In a sentence; empty where it can't be told. */
    String of(Finding finding) {
        return finding.subject().equals(Subject.FORMS) ? ofForms(finding) : ofTeams(finding);
    }

    private String ofTeams(Finding finding) {
        List<String> alike =
                showing(finding.signal().key()).stream().map(Team::name).toList();
        return alike.isEmpty()
                ? "No team shows it by itself."
                : named(alike) + (alike.size() == 1 ? " shows it by itself." : " show it by themselves.");
    }

    /** The teams that signal it by themselves. */
    List<Team> showing(String key) {
        return teams.stream().filter(team -> keys(team).contains(key)).toList();
    }

    /** What a team's own audits and answers signal. */
    private Set<String> keys(Team team) {
        return keys.computeIfAbsent(
                team.id(),
                id -> new Changes(inputs.teams().getOrDefault(id, Map.of()), inputs.horizon(), inputs.reference())
                        .findings().stream().map(one -> one.signal().key()).collect(Collectors.toSet()));
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
        Collection<FormFinding> forms = finding.worse() ? forms(finding) : List.of();
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
    private Collection<FormFinding> forms(Finding finding) {
        Period last = inputs.horizon().latestMonth();
        return MONTHS.stream()
                .map(months -> forms(new Stretch(last.plus(1 - months).start(), last.end())))
                .filter(forms -> forms.size() == finding.now().count())
                .findFirst()
                .orElse(List.of());
    }

    private Collection<FormFinding> forms(Stretch days) {
        Set<String> audits = new HashSet<>();
        return inputs.findings().stream()
                .filter(one -> one.code().againstAccuracy() && days.contains(one.day()))
                .filter(one -> audits.add(one.auditId()))
                .toList();
    }

    private static Optional<Map.Entry<String, Long>> most(
            Collection<FormFinding> forms, Function<FormFinding, String> whose) {
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
