package org.callaudit.analytics.nightly;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callaudit.analytics.measure.English;
import org.callaudit.analytics.measure.FewCases;
import org.callaudit.analytics.measure.Period;
import org.callaudit.analytics.measure.Stretch;
import org.callaudit.analytics.measure.Tallies;
import org.callaudit.analytics.measure.TeamCases;
import org.callaudit.analytics.model.Case;
import org.callaudit.analytics.model.Event;
import org.callaudit.analytics.model.FormFinding;
import org.callaudit.analytics.model.Tally;
import org.callaudit.analytics.signal.Finding;
import org.callaudit.analytics.signal.Onset;
import org.callaudit.analytics.signal.Shift;
import org.callaudit.analytics.signal.Subject;
import org.callaudit.analytics.signal.TopicShare;
import org.callaudit.analytics.signal.TrackedShare;
import org.callaudit.analytics.stats.Proportion;

/**
 * What there is to say around a finding: where its cases gather, what happened shortly before, and what is being done about
 * it. Its words travel in a mail, so it names no agents.
 */
final class Circumstances {

    /** The longer stretch in which changes are looked for. */
    private static final int LATEST_MONTHS = 3;

    private final TeamNight night;
    private final List<Case> steps;

    Circumstances(TeamNight night) {
        this.night = night;
        Tally year = new Stretch(
                        night.inputs().businessDate().minusYears(1).plusDays(1),
                        night.inputs().businessDate())
                .sum(night.inputs().team());
        this.steps = night.cases().withShared(year).stream()
                .filter(TeamCases::isStep)
                .toList();
    }

    /** All of it in sentences about what is news; may be empty. */
    String around(Finding finding) {
        String proposed = lacksCase(finding) ? "The workbook of cases proposes one." : "";
        return joined(Stream.of(
                onset(finding), where(finding), before(finding), sinceThen(finding), step(finding), proposed));
    }

    private Proportion over(Stretch days, TrackedShare share) {
        return Tallies.over(days, night.inputs().team(), share::of);
    }

    /** The latest months that are judged. */
    private Stretch latestMonths() {
        Period last = night.horizon().latestMonth();
        return new Stretch(last.plus(1 - LATEST_MONTHS).start(), last.end());
    }

    /**
     * Whether it got worse or better, and since when; for under a chart whose last point shows neither. What counts no such
     * months counts the days since a form was changed.
     */
    String verdict(Finding finding) {
        String when = finding.months().map(days -> "in " + days.name()).orElse("the form was changed");
        return (finding.worse() ? "Worse" : "Better") + " than before " + when + ".";
    }

    private String where(Finding finding) {
        if (!finding.worse()) {
            return "";
        } else if (finding.subject().ofSurveys()) {
            return mostAbout(finding)
                    .map(most -> "Most often about " + most.topic() + ": " + English.word(most.some()) + " of the "
                            + English.number(most.all()) + " dissatisfied.")
                    .orElse("");
        }
        String item = finding.subject().item().orElse("");
        if (item.isEmpty()) {
            return "";
        }
        Stretch months = latestMonths();
        return gathers(item, finding.days())
                .map(TopicShare::sentence)
                .or(() -> gathers(item, months)
                        .map(share -> "In " + months.name() + " " + English.uncapital(share.sentence())))
                .orElse("");
    }

    /** Where the misses of an item gather; empty too where single records are not the ones that were counted. */
    private Optional<TopicShare> gathers(String item, Stretch days) {
        Map<String, Tally.Pair> topics = night.inputs().singles().misses(item, days);
        return sum(topics).equals(over(days, TrackedShare.ofItem(item, ""))) ? TopicShare.of(topics) : Optional.empty();
    }

    /** What dissatisfied answers were about most often; empty if that is not one topic, or hardly any. */
    private Optional<TopicShare> mostAbout(Finding finding) {
        Map<String, Tally.Pair> topics = finding.months()
                .map(days -> night.inputs().singles().dissatisfied(days))
                .filter(all -> sum(all).n() == finding.now().n())
                .orElse(Map.of());
        long most = topics.values().stream().mapToLong(Tally.Pair::hits).max().orElse(0);
        List<String> first = topics.entrySet().stream()
                .filter(topic -> topic.getValue().hits() == most)
                .map(Map.Entry::getKey)
                .toList();
        return first.size() == 1 && most > 1 && !first.get(0).isBlank()
                ? Optional.of(new TopicShare(first.get(0), most, sum(topics).count()))
                : Optional.empty();
    }

    private static Proportion sum(Map<String, Tally.Pair> topics) {
        return topics.values().stream()
                .map(pair -> new Proportion(pair.hits(), pair.of()))
                .reduce(new Proportion(0, 0), Proportion::plus);
    }

    private String before(Finding finding) {
        return finding.months()
                .flatMap(days -> began(finding).eventBefore(days, finding.worse()))
                .map(event -> "After: " + event.text() + ", " + date(event.day()) + ".")
                .orElse("");
    }

    /** When it began, where that is not when the months counted did. */
    private String onset(Finding finding) {
        return finding.months()
                .flatMap(days -> onset(finding, days)
                        .map(shift -> shift.beside(days, night.inputs().businessDate())))
                .orElse("");
    }

    private Optional<Shift> onset(Finding finding, Stretch days) {
        return finding.worse() ? began(finding).of(days, true) : Optional.empty();
    }

    private Onset began(Finding finding) {
        return new Onset(night.chart(TrackedShare.of(finding.subject())));
    }

    /** What was counted since the latest event that may have ended it, of those that anything was counted since. */
    private String sinceThen(Finding finding) {
        return finding.months()
                .flatMap(days -> onset(finding, days))
                .flatMap(shift -> began(finding).eventsAfter(shift).stream()
                        .map(event -> sinceThen(finding, event))
                        .filter(said -> !said.isEmpty())
                        .findFirst())
                .orElse("");
    }

    private String sinceThen(Finding finding, Event event) {
        Proportion since =
                over(new Stretch(event.day(), night.inputs().businessDate()), TrackedShare.of(finding.subject()));
        String few = FewCases.makeShare(since.n()) ? " so far." : " so far, too few to tell.";
        return since.n() == 0
                ? ""
                : "Since “" + event.text() + "”, " + date(event.day()) + ": " + English.of(since.count(), since.n())
                        + few;
    }

    /** What is being done about it, or that nothing is. */
    String step(Finding finding) {
        if (finding.subject().equals(Subject.FORMS)) {
            List<FormFinding> totals = ToDoList.wrongTotals(night.inputs().findings()).stream()
                    .filter(total -> finding.days().contains(total.day()))
                    .toList();
            return totals.isEmpty() ? "" : joined(Stream.of(origin(totals), stepOnTotals(totals)));
        }
        return latest(one -> concerns(one, finding), latestMonth())
                .map(this::sentence)
                .orElse(lacksCase(finding) ? "This team has no open case on it." : "");
    }

    /** Whether an item got worse, and nothing is done about it nor was of late. */
    private boolean lacksCase(Finding finding) {
        return finding.worse()
                && !finding.subject().item().orElse("").isEmpty()
                && latest(one -> concerns(one, finding), latestMonth()).isEmpty();
    }

    /** Whether a step on the same item or topic is open. */
    boolean inHand(Finding finding) {
        return steps.stream().anyMatch(one -> one.openAt(end()) && concerns(one, finding));
    }

    private boolean concerns(Case one, Finding finding) {
        String item = finding.subject().item().orElse("");
        return item.isEmpty()
                ? finding.worse()
                        && finding.subject().ofSurveys()
                        && mostAbout(finding)
                                .filter(most -> most.topic().equals(one.topic()))
                                .isPresent()
                : TeamCases.isAbout(one, item);
    }

    /** On which days totals did not add up, and whether one evaluator wrote them all; who, is for the evaluator's manager. */
    String origin(List<FormFinding> totals) {
        Stretch days = new Stretch(
                totals.stream().map(FormFinding::day).min(LocalDate::compareTo).orElseThrow(),
                totals.stream().map(FormFinding::day).max(LocalDate::compareTo).orElseThrow());
        boolean one = totals.size() > 1
                && totals.stream().map(FormFinding::evaluatorId).distinct().count() == 1;
        return "The contacts were on " + days.name() + (one ? "; one evaluator filled in all these forms." : ".");
    }

    /**
     * What is being done about totals of a month that do not add up, and whether there were more after it was done; a case has
     * no field that says so but its text.
     */
    String stepOnTotals(List<FormFinding> totals) {
        Predicate<Case> onTotals = one -> one.itemScope().isEmpty()
                && one.topic().isEmpty()
                && one.text().toLowerCase(Locale.ROOT).contains("total");
        LocalDate month = YearMonth.from(totals.get(0).day()).atDay(1);
        return latest(onTotals, month)
                .map(one -> {
                    long since = closed(one)
                            .map(closed -> totals.stream()
                                    .filter(total -> total.day().isAfter(closed))
                                    .count())
                            .orElse(0L);
                    return sentence(one)
                            + (since == 0
                                    ? ""
                                    : " " + English.sentence(English.counted(since, "wrong total"))
                                            + (since == 1 ? " is of a later contact." : " are of later contacts."));
                })
                .orElse("");
    }

    private LocalDate latestMonth() {
        return night.horizon().latestMonth().start();
    }

    /** The latest open step of that kind; if none, the latest that was closed on that day or after it. */
    private Optional<Case> latest(Predicate<Case> wanted, LocalDate since) {
        List<Case> those = steps.stream().filter(wanted).toList();
        return those.stream()
                .filter(one -> one.openAt(end()))
                .reduce((earlier, later) -> later)
                .or(() -> those.stream()
                        .filter(one -> !one.openAt(end()))
                        .filter(one ->
                                closed(one).filter(day -> !day.isBefore(since)).isPresent())
                        .reduce((earlier, later) -> later));
    }

    private Optional<LocalDate> closed(Case one) {
        return Optional.ofNullable(one.closedAt()).map(this::day);
    }

    /** A case in a sentence: that it is open, by when and whose; or that it is closed and what came of it. */
    private String sentence(Case one) {
        String name = "Case " + one.caseId();
        if (!one.openAt(end())) {
            String outcome = English.uncapital(
                    night.nameless().text(one.outcome()).strip().replaceFirst("[.\\s]+$", ""));
            return name + " on it was closed on " + date(closed(one).orElseThrow())
                    + (outcome.isEmpty() ? "." : ": " + outcome + ".");
        }
        Instant due = one.dueAt();
        String by = due == null ? "" : (due.isBefore(end()) ? ", was due " : ", due ") + date(day(due));
        String owner = night.cases().owns(one) ? "you" : night.nameless().owner(one.owner());
        return name + " on it is open" + by + " (owner: " + owner + ").";
    }

    private Instant end() {
        return night.inputs()
                .businessDate()
                .plusDays(1)
                .atStartOfDay(night.inputs().zone())
                .toInstant();
    }

    private LocalDate day(Instant time) {
        return time.atZone(night.inputs().zone()).toLocalDate();
    }

    private String date(LocalDate day) {
        return English.date(day, night.inputs().businessDate());
    }

    /** Sentences one after another, without the empty ones. */
    static String joined(Stream<String> sentences) {
        return sentences.filter(sentence -> !sentence.isEmpty()).collect(Collectors.joining(" "));
    }
}
