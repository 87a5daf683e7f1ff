package org.callaudit.analytics.monthly;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callaudit.analytics.measure.Answers;
import org.callaudit.analytics.measure.English;
import org.callaudit.analytics.measure.FewCases;
import org.callaudit.analytics.measure.Tallies;
import org.callaudit.analytics.model.Case;
import org.callaudit.analytics.model.Counter;
import org.callaudit.analytics.signal.Changes;
import org.callaudit.analytics.signal.Finding;

/**
 * The first page: what changed, what to do, and what was done.
 *
 * @param subline how sure, where and since when; may be empty
 * @param alarming whether the headline wants attention
 * @param also what else is beyond chance, a sentence or two each
 * @param toDo at most three
 * @param done actions and referrals opened or closed in the stretch, a sentence or two each
 * @param method how findings were chosen
 */
public record Opening(
        String headline,
        String subline,
        boolean alarming,
        List<String> also,
        List<ToDo> toDo,
        List<String> done,
        String method) {

    private static final int MOST = 3;
    private static final int ALSO = 4;

    /** One thing to do. */
    public record ToDo(String title, String text) {}

    static Opening of(TeamMonth month, Discoveries discoveries, List<Focus> focus) {
        List<Discovery> told = told(discoveries.all());
        String came = cameIn(month);
        boolean empty = Tallies.isEmpty(month.now());
        String headline = discoveries.judged() && !empty
                ? "Nothing unusual in " + month.stretch().name() + ". " + came
                : came;
        String subline = discoveries.judged() || month.year().get(Counter.AUDITS) == 0
                ? ""
                : "Too few so far to say what is unusual.";
        boolean alarming = false;
        if (!told.isEmpty()) {
            Discovery first = told.get(0);
            Finding finding = first.finding();
            headline = headline(first);
            subline = Stream.of(
                            finding.signal().detail(),
                            discoveries.onset(finding),
                            first.where(),
                            discoveries.before(finding),
                            came)
                    .filter(part -> !part.isEmpty())
                    .reduce((one, other) -> one + " " + other)
                    .orElse("");
            alarming = finding.worse();
        }
        return new Opening(
                headline,
                subline,
                alarming,
                told.stream().skip(1).limit(ALSO).map(Opening::also).toList(),
                toDo(month, focus),
                done(month),
                method(discoveries));
    }

    private static String headline(Discovery first) {
        return (first.news() ? "" : "Still open since " + first.since() + ": ")
                + first.finding().signal().sentence();
    }

    /** Each once: a kind of error that moved with an item already told says little more. */
    static List<Discovery> told(List<Discovery> all) {
        List<Discovery> told = new ArrayList<>();
        for (Discovery discovery : all) {
            if (told.stream().noneMatch(other -> discovery.echoes(other))) {
                told.add(discovery);
            }
        }
        return told;
    }

    private static String also(Discovery discovery) {
        String since = discovery.news() ? "" : "Still open since " + discovery.since() + ": ";
        String where = discovery.where().isEmpty() ? "" : " " + discovery.where();
        return since + discovery.finding().signal().sentence() + " "
                + discovery.finding().signal().detail() + where;
    }

    /** What is signalled, then what is overdue; in a quiet month what was missed most. */
    private static List<ToDo> toDo(TeamMonth month, List<Focus> focus) {
        List<ToDo> toDo = new ArrayList<>();
        List<Focus> signalled =
                focus.stream().filter(Focus::signalled).limit(MOST - 1L).toList();
        signalled.forEach(one -> toDo.add(toDo(one, "Act on ")));
        Set<String> named = signalled.stream().map(Focus::caseId).collect(Collectors.toSet());
        List<Case> overdue = month.cases().told().stream()
                .filter(one -> one.overdueAt(month.end()) && !named.contains(one.caseId()))
                .toList();
        if (!overdue.isEmpty()) {
            Case oldest = overdue.get(0);
            String more = overdue.size() == 1
                    ? ""
                    : " " + English.sentence(English.word(overdue.size() - 1)) + " more overdue.";
            toDo.add(new ToDo("Close or re-date case " + oldest.caseId(), Problem.step(month, oldest) + more));
        }
        if (toDo.isEmpty()) {
            focus.stream().limit(1).forEach(one -> toDo.add(toDo(one, "Talk about ")));
        }
        return toDo;
    }

    private static ToDo toDo(Focus one, String verb) {
        String first = one.recommendation().isEmpty() ? "" : Problem.stopped(one.recommendation());
        String why = one.signalled() ? "" : one.reason() + " ";
        return new ToDo(verb + one.about(), (why + first + one.step()).strip());
    }

    private static List<String> done(TeamMonth month) {
        List<String> done = new ArrayList<>();
        for (Case one : month.cases().told()) {
            var closed = one.closedAt();
            if (closed != null && month.cases().in(closed, month.stretch())) {
                String outcome = one.outcome().isBlank() ? "" : Problem.stopped(one.outcome());
                String text = outcome.isEmpty() ? one.text() : Problem.stopped(one.text()) + outcome;
                done.add("Closed on "
                        + English.date(month.cases().day(closed), month.inputs().to()) + ": "
                        + inBrackets(text, one));
            } else if (month.cases().in(one.openedAt(), month.stretch())) {
                done.add("Opened on "
                        + English.date(
                                month.cases().day(one.openedAt()),
                                month.inputs().to()) + ": " + inBrackets(one.text(), one));
            }
        }
        return done;
    }

    /** A text that ends with its case and owner: {@code Script for move-ins (case 103, Dana Lee).} */
    private static String inBrackets(String text, Case one) {
        String who = "case " + one.caseId() + ", " + one.owner();
        return text.isBlank() ? who + "." : English.sentence(text.strip()).replaceFirst("\\.$", "") + " (" + who + ").";
    }

    private static String cameIn(TeamMonth month) {
        long audits = month.now().get(Counter.AUDITS);
        long answers = Answers.CSAT.all(month.now());
        String name = month.stretch().name();
        if (audits == 0 && answers == 0) {
            return "No audits and no survey answers in " + name + ".";
        }
        return English.sentence(counted(audits, "audit") + ", " + counted(answers, "survey answer") + ".");
    }

    private static String counted(long n, String noun) {
        return (n == 0 ? "no" : English.number(n)) + " " + noun + (n == 1 ? "" : "s");
    }

    private static String method(Discoveries discoveries) {
        return discoveries.judged()
                ? Changes.METHOD_WITH_TOPICS
                        + " Records that arrive after this issue appear in the next one as corrected since."
                : "From " + FewCases.SHARE
                        + " audits or answers on each side on, a month is compared with those before it. Records that"
                        + " arrive after this issue appear in the next one as corrected since.";
    }
}
