package org.callaudit.analytics.centre;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callaudit.analytics.centre.CentreSummary.ToDo;
import org.callaudit.analytics.centre.EvaluatorAgreement.Pair;
import org.callaudit.analytics.centre.Teams.Team;
import org.callaudit.analytics.measure.English;
import org.callaudit.analytics.measure.FewCases;
import org.callaudit.analytics.measure.Nameless;
import org.callaudit.analytics.measure.Stretch;
import org.callaudit.analytics.model.Case;
import org.callaudit.analytics.model.CaseType;
import org.callaudit.analytics.model.Event;
import org.callaudit.analytics.model.RosterEntry;
import org.callaudit.analytics.model.Scope;
import org.callaudit.analytics.model.ScopeKind;
import org.callaudit.analytics.signal.Subject;

/**
 * What there is for the manager to do: ask the supervisors of what is outside its expected range, then what evaluators need,
 * then the case that is overdue longest. Its words travel in a mail, so they name evaluators by id, and agents never.
 */
final class ToDoList {

    private static final int MOST = 3;
    /** Teams or departments to ask about, so that there is room for what else there is. */
    private static final int MOST_OUTSIDE = 2;

    private static final int NAMED = 3;
    private static final int SUPERVISORS = 2;
    private static final int EVENTS = 2;

    private final CentreInputs inputs;
    private final List<Outlier> outliers;
    private final CaseCount cases;
    private final EvaluatorAgreement agreement;
    private final List<String> ofOneEvaluator;
    private final Whence whence;
    private final Set<Case> told = new HashSet<>();
    private final Set<String> keys = new HashSet<>();

    ToDoList(
            CentreInputs inputs,
            List<Outlier> outliers,
            CaseCount cases,
            EvaluatorAgreement agreement,
            List<String> ofOneEvaluator,
            Whence whence) {
        this.whence = whence;
        this.inputs = inputs;
        this.outliers = outliers;
        this.cases = cases;
        this.agreement = agreement;
        this.ofOneEvaluator = ofOneEvaluator;
    }

    /** At most three. */
    List<ToDo> entries() {
        List<ToDo> entries = new ArrayList<>();
        outliers.stream()
                .filter(Outlier::worse)
                .sorted(Comparator.comparing(Outlier::weight).reversed())
                .limit(MOST_OUTSIDE)
                .forEach(outlier -> entries.add(ask(outlier)));
        evaluators().ifPresent(entries::add);
        if (!ofOneEvaluator.isEmpty()) {
            entries.add(shareOut());
        }
        Optional.ofNullable(cases.longestOverdue())
                .filter(one -> !told.contains(one))
                .map(this::remind)
                .ifPresent(entries::add);
        return entries.stream().limit(MOST).toList();
    }

    /** Keys of the signals that the entries tell with their counts, once these are made. */
    Set<String> keys() {
        return keys;
    }

    /** The open case that is about the same, if there is one, tells that somebody has begun. */
    private ToDo ask(Outlier outlier) {
        Optional<WorstItem> item = outlier.critical() ? WorstItem.of(inputs, outlier) : Optional.empty();
        Set<String> supervisors = supervisors(outlier.teams());
        Optional<Case> open = cases.about(item.map(WorstItem::scope).orElse(""), supervisors);
        open.ifPresent(told::add);
        keys.add(outlier.key());
        item.map(worst -> Subject.item(worst.scope(), worst.text(), false).key(true))
                .filter(key -> onlyOf(outlier.teams(), whence.showing(key)))
                .ifPresent(keys::add);
        String about = item.map(worst -> "“" + worst.text() + "”")
                .orElse(outlier.critical() ? "critical errors" : "satisfaction");
        String who = supervisors.isEmpty() || supervisors.size() > SUPERVISORS
                ? "the supervisors of " + outlier.name()
                : String.join(" and ", supervisors);
        return new ToDo(
                "Ask " + who + " about " + about
                        + open.map(one -> " (case " + one.caseId() + ")").orElse(""),
                outlier.name() + ": " + outlier.counts() + "."
                        + item.map(worst -> " " + worst.sentence()).orElse("")
                        + onRecord(outlier)
                        + open.map(one -> " " + stands(one)).orElse(" No open case is about it."));
    }

    /** Whether a change of the whole centre is that of the teams asked about: no other shows it. */
    private static boolean onlyOf(List<Team> asked, List<Team> showing) {
        return !showing.isEmpty() && asked.containsAll(showing);
    }

    /**
     * The latest events of these teams or their departments, from shortly before the days compared to their end; begins with a
     * space. What happened to the whole centre sets nobody apart.
     */
    private String onRecord(Outlier outlier) {
        Nameless nameless = inputs.nameless();
        Stretch days = new Stretch(outlier.window().from(), outlier.window().to());
        List<Event> events = inputs.background().events(scopes(outlier.teams()), days.fromShortlyBefore(), days.to());
        String told = events.stream()
                .skip(Math.max(0, events.size() - EVENTS))
                .map(event -> nameless.text(event.text()) + ", " + English.date(event.day(), inputs.to()))
                .collect(Collectors.joining("; "));
        return told.isEmpty() ? "" : " On record: " + told + ".";
    }

    private static Set<Scope> scopes(List<Team> teams) {
        return teams.stream()
                .flatMap(team -> Stream.of(
                        new Scope(ScopeKind.TEAM, team.id()), new Scope(ScopeKind.DEPARTMENT, team.department())))
                .collect(Collectors.toSet());
    }

    /** In the order of their names. */
    private Set<String> supervisors(List<Team> teams) {
        return inputs.reference().roster().entries().stream()
                .filter(entry -> entry.validOn(inputs.to()))
                .filter(entry -> teams.stream().anyMatch(team -> team.id().equals(entry.teamId())))
                .map(RosterEntry::supervisorName)
                .filter(name -> !name.isBlank())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String stands(Case one) {
        String what = "Case " + one.caseId() + ", " + kind(one) + ", ";
        LocalDate due = due(one);
        String when = one.dueAt() == null
                ? "has no date"
                : cases.overdue(one)
                        ? "has been overdue since " + English.date(due, inputs.to())
                        : "is due " + English.date(due, inputs.to());
        return what + when + "; owner: " + inputs.nameless().owner(one.owner()) + ".";
    }

    private static String kind(Case one) {
        String type = one.type().text();
        String article = "aeiou".indexOf(type.charAt(0)) < 0 ? "a " : "an ";
        boolean referred = one.type() == CaseType.REFERRAL && !one.department().isBlank();
        return article + type + (referred ? " to " + one.department() : "");
    }

    private ToDo remind(Case one) {
        return new ToDo(
                "Ask " + inputs.nameless().owner(one.owner()) + " for case " + one.caseId(),
                English.sentence(kind(one)) + ", due " + English.date(due(one), inputs.to())
                        + ": no other has been overdue so long.");
    }

    private LocalDate due(Case one) {
        return Optional.ofNullable(one.dueAt())
                .orElse(one.openedAt())
                .atZone(inputs.zone())
                .toLocalDate();
    }

    private Optional<ToDo> evaluators() {
        Optional<Pair> apart = agreement.pairs().stream().filter(Pair::apart).min(Comparator.comparing(Pair::share));
        if (apart.isPresent()) {
            return apart.map(pair -> new ToDo(
                    "Have " + pair.first() + " and " + pair.second() + " compare notes",
                    "They differed in " + English.of(pair.answers() - pair.same(), pair.answers()) + " answers about "
                            + English.counted(pair.contacts(), "contact")
                            + ": more than other pairs do, by more than chance would usually give."));
        }
        return agreement.unknown().isEmpty()
                ? Optional.empty()
                : Optional.of(new ToDo("Score five contacts together", agreement.unknown()));
    }

    private ToDo shareOut() {
        int more = ofOneEvaluator.size() - NAMED;
        String teams = ofOneEvaluator.stream().limit(NAMED).collect(Collectors.joining(", "))
                + (more > 0 ? " and " + English.word(more) + " more" : "");
        return new ToDo(
                "Let a second evaluator audit " + (ofOneEvaluator.size() == 1 ? ofOneEvaluator.get(0) : "these teams"),
                "One evaluator did " + FewCases.MOST_AUDITS + " of " + teams
                        + ": differences between teams may be differences between evaluators.");
    }
}
