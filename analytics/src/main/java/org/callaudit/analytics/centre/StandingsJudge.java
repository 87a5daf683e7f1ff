package org.callaudit.analytics.centre;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.callaudit.analytics.centre.Comparison.Unit;
import org.callaudit.analytics.centre.Standing.Place;
import org.callaudit.analytics.centre.Standings.Compared;
import org.callaudit.analytics.centre.Standings.Row;
import org.callaudit.analytics.centre.Teams.Team;
import org.callaudit.analytics.measure.English;
import org.callaudit.analytics.measure.FewCases;
import org.callaudit.analytics.measure.Tallies;
import org.callaudit.analytics.model.Counter;
import org.callaudit.analytics.model.Tally;
import org.callaudit.analytics.picture.Picture.Funnel;
import org.callaudit.analytics.signal.Subject;
import org.callaudit.analytics.stats.Proportion;

/** Compares the teams over three months, or over twelve where three have too few cases for most of them. */
final class StandingsJudge {

    private static final int QUARTER = 3;
    private static final int NAMED = 6;
    private static final int BRIEF = 6;

    private final CentreInputs inputs;
    private final List<Team> teams;
    private final LastMonths window;
    private final List<Member> members;
    private final Comparison critical;
    private final Comparison satisfied;

    /** A team, or the sum of a department's, with its tally of the stretch. */
    private record Member(String id, String name, boolean department, String of, Tally tally, boolean oneEvaluator) {}

    StandingsJudge(CentreInputs inputs, List<Team> teams) {
        this.inputs = inputs;
        this.teams = teams;
        this.window = window(inputs, teams);
        this.members = members(teams);
        Family family = new Family();
        this.critical = new Comparison(units(tally -> Tallies.share(tally, Counter.WITH_ANY_CRITICAL), true), family);
        this.satisfied = new Comparison(units(Tallies::satisfied, false), family);
    }

    private static LastMonths window(CentreInputs inputs, List<Team> teams) {
        LastMonths quarter = inputs.last(QUARTER);
        List<Tally> tallies =
                teams.stream().map(team -> inputs.in(team.id(), quarter)).toList();
        return carries(tallies, tally -> tally.get(Counter.AUDITS))
                        && carries(tallies, tally -> Tallies.satisfied(tally).n())
                ? quarter
                : inputs.last(LastMonths.YEAR);
    }

    /** Where there are no cases at all, more months would not bring any. */
    private static boolean carries(List<Tally> tallies, Function<Tally, Long> cases) {
        List<Long> some = tallies.stream().map(cases).filter(n -> n > 0).toList();
        return some.isEmpty() || FewCases.makeChart(some);
    }

    private List<Member> members(List<Team> teams) {
        Map<String, List<Member>> departments = new TreeMap<>();
        for (Team team : teams) {
            Tally tally = inputs.in(team.id(), window);
            if (!Tallies.isEmpty(tally)) {
                departments
                        .computeIfAbsent(team.department(), name -> new ArrayList<>())
                        .add(team(team, tally));
            }
        }
        List<Member> all = new ArrayList<>();
        departments.forEach((name, ofDepartment) -> {
            if (departments.size() > 1 && ofDepartment.size() > 1) {
                Tally sum = new Tally();
                ofDepartment.forEach(member -> sum.merge(member.tally()));
                boolean oneEvaluator = ofDepartment.stream().anyMatch(Member::oneEvaluator);
                all.add(new Member("", name, true, name, sum, oneEvaluator));
            }
            all.addAll(ofDepartment);
        });
        return all;
    }

    private static Member team(Team team, Tally tally) {
        long most = tally.evaluators().values().stream()
                .mapToLong(Tally.Pair::of)
                .max()
                .orElse(0);
        boolean oneEvaluator = FewCases.oneEvaluator(most, tally.get(Counter.AUDITS));
        return new Member(team.id(), team.name(), false, team.department(), tally, oneEvaluator);
    }

    private List<Unit> units(Function<Tally, Proportion> share, boolean byEvaluators) {
        return members.stream()
                .map(member -> new Unit(
                        member.name(),
                        brief(member.id()),
                        share.apply(member.tally()),
                        byEvaluators && member.oneEvaluator(),
                        member.department()))
                .toList();
    }

    /** Teams of which one evaluator did so much that they are not compared, in roster order. */
    List<String> ofOneEvaluator() {
        return members.stream()
                .filter(member -> member.oneEvaluator() && !member.department())
                .map(Member::name)
                .toList();
    }

    Standings standings() {
        List<Standing> ofCritical = critical.standings();
        List<Standing> ofSatisfied = satisfied.standings();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            rows.add(new Row(member.id(), member.name(), member.department(), ofCritical.get(i), ofSatisfied.get(i)));
        }
        return new Standings(window.words(), drawn(), rows, sentences(), new TeamCharts(inputs, charted(rows)).drawn());
    }

    /** Beside a point there is room for a short id only. */
    private static String brief(String id) {
        return id.length() <= BRIEF ? id : "";
    }

    /**
     * What is outside the expected range, in roster order. A department outside is told in the place of its teams, unless one
     * of them alone is outside with it: then it is that team's.
     */
    List<Outlier> outliers() {
        List<Outlier> outliers = new ArrayList<>(outliers(Subject.ANY_CRITICAL, critical));
        outliers.addAll(outliers(Subject.SATISFIED, satisfied));
        return outliers;
    }

    private List<Outlier> outliers(Subject measure, Comparison compared) {
        Double level = compared.level();
        List<Standing> standings = compared.standings();
        List<Outlier> outliers = new ArrayList<>();
        for (int i = 0; level != null && i < members.size(); i++) {
            Member member = members.get(i);
            Place place = standings.get(i).place();
            List<Member> alike = alike(member.of(), place, standings);
            boolean asDepartment = alike.stream().anyMatch(Member::department) && alike.size() != 2;
            if (place.outside() && member.department() == asDepartment) {
                List<Team> own = teams.stream()
                        .filter(team -> member.department()
                                ? team.department().equals(member.name())
                                : team.id().equals(member.id()))
                        .toList();
                List<String> parts = alike.stream()
                        .filter(one -> asDepartment && !one.department())
                        .map(Member::name)
                        .toList();
                outliers.add(new Outlier(
                        measure,
                        member.name(),
                        member.department(),
                        own,
                        parts,
                        standings.get(i),
                        window,
                        level,
                        compared.pValue(i)));
            }
        }
        return outliers;
    }

    /** A department and its teams, as far as they are outside on that side. */
    private List<Member> alike(String department, Place place, List<Standing> standings) {
        List<Member> alike = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i).of().equals(department) && standings.get(i).place() == place) {
                alike.add(members.get(i));
            }
        }
        return alike;
    }

    private List<Team> charted(List<Row> rows) {
        List<String> outside = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).critical().place().outside()) {
                outside.add(members.get(i).id());
            }
        }
        return TeamCharts.chosen(teams, outside);
    }

    private List<Compared> drawn() {
        List<Compared> drawn = new ArrayList<>();
        String without =
                ofOneEvaluator().isEmpty() ? "" : differences() + ": left out here, and of the level of all teams. ";
        add(drawn, "Audits with a critical error", critical, "audits of the team", "share of audits, %", without);
        add(drawn, "Satisfied customers (4–5)", satisfied, "answers about the team", "share of answers, %", "");
        return drawn;
    }

    private static void add(
            List<Compared> drawn, String title, Comparison compared, String size, String value, String without) {
        Funnel funnel = compared.picture(size, value);
        if (funnel != null) {
            boolean any = funnel.points().stream().map(point -> point.outside()).anyMatch(Objects::nonNull);
            String marked = any ? "◆ outside, more than chance would usually give among so many teams. " : "";
            drawn.add(new Compared(title, funnel, List.of(without + marked + compared.method())));
        }
    }

    private List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        if (!ofOneEvaluator().isEmpty() && !critical.compared()) {
            sentences.add(differences() + ".");
        }
        boolean audited = members.stream().anyMatch(member -> member.tally().get(Counter.AUDITS) > 0);
        if (members.isEmpty()) {
            sentences.add("No audits and no survey answers in " + window.words() + ".");
        } else if (!critical.compared() && audited) {
            sentences.add("Too few teams with " + FewCases.SHARE
                    + " audits by more than one evaluator to say what is expected of a team.");
        }
        return sentences;
    }

    /** Why some are not compared; without a full stop. */
    private String differences() {
        return "Differences between teams may be differences between evaluators; one did " + FewCases.MOST_AUDITS
                + " of " + named(ofOneEvaluator());
    }

    private static String named(List<String> names) {
        String first = names.stream().limit(NAMED).collect(Collectors.joining(", "));
        return names.size() > NAMED ? first + " and " + English.word(names.size() - NAMED) + " more teams" : first;
    }
}
