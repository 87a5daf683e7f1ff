package org.callaudit.analytics.monthly;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callaudit.analytics.measure.English;
import org.callaudit.analytics.model.Tally;
import org.callaudit.analytics.signal.Changes;
import org.callaudit.analytics.signal.Finding;
import org.callaudit.analytics.signal.Horizon;
import org.callaudit.analytics.signal.Onset;
import org.callaudit.analytics.signal.ShareChart;
import org.callaudit.analytics.signal.Subject;
import org.callaudit.analytics.signal.TopicShare;
import org.callaudit.analytics.signal.TrackedShare;
import org.callaudit.analytics.stats.Proportion;

/**
 * What is beyond chance in the latest whole month of a stretch, and since when.
 *
 * <p>Items, topics, kinds of error and dissatisfied answers are one family, held to a false discovery rate; then the
 * latest points of the two charts. What is certain enough is ordered by how many cases it is about beyond the usual, its
 * size times its reach. The months before are judged once more in the same way, so that what an earlier pack has told is
 * known without having kept it. How forms were filled in is not a matter for this meeting and is left out.
 */
final class Discoveries {

    private static final int MONTHS_BACK = 6;
    private static final Comparator<Discovery> FIRST = Comparator.comparing(
                    (Discovery discovery) -> !discovery.finding().worse())
            .thenComparing(Discovery::follows)
            .thenComparing(discovery -> !discovery.news())
            .thenComparing(Comparator.comparing(
                            (Discovery discovery) -> discovery.finding().beyondUsual())
                    .reversed())
            .thenComparing(discovery -> discovery.finding().signal().key());

    private final TeamMonth month;
    private final List<Discovery> all;
    private final boolean judged;
    /** Keys of what every month that was looked at has shown: how long before, is not known. */
    private final Set<String> longer = new HashSet<>();

    /**
     * What a pack up to some day tells.
     *
     * @param judged whether there were cases enough to compare anything
     */
    private record Pack(boolean judged, List<Finding> findings) {

        Stream<String> keys() {
            return findings.stream().map(finding -> finding.signal().key());
        }
    }

    Discoveries(TeamMonth month) {
        this.month = month;
        Pack pack = pack(month.inputs().to());
        Map<String, LocalDate> packs = earlierPacks(pack);
        this.judged = pack.judged();
        this.all = pack.findings().stream()
                .map(finding -> discovery(finding, packs))
                .sorted(FIRST)
                .toList();
    }

    /** What wants attention first, then what is welcome; of each what is news first, and last what follows from others. */
    List<Discovery> all() {
        return all;
    }

    /** Whether there were cases enough to compare anything. */
    boolean judged() {
        return judged;
    }

    /** Whether that became worse beyond chance, be it told or said by something else that is. */
    boolean worse(Subject subject) {
        return all.stream()
                .map(Discovery::finding)
                .anyMatch(finding -> finding.worse() && finding.subject().equals(subject));
    }

    /** The items that became worse beyond chance, by scope id. */
    Set<String> worseItems() {
        return all.stream()
                .filter(discovery -> discovery.finding().worse())
                .map(Discovery::itemScope)
                .filter(scope -> !scope.isEmpty())
                .collect(Collectors.toSet());
    }

    /** How that moved; not known where nothing was compared, or where the stretch ends within a month, which is not judged. */
    Change change(Subject subject) {
        LocalDate to = month.inputs().to();
        if (!judged || !YearMonth.from(to).atEndOfMonth().equals(to)) {
            return Change.NONE;
        }
        return all.stream()
                .map(Discovery::finding)
                .filter(finding -> finding.subject().equals(subject))
                .findFirst()
                .map(finding -> finding.worse() ? Change.WORSE : Change.BETTER)
                .orElse(Change.USUAL);
    }

    private Pack pack(LocalDate to) {
        MonthlyInputs inputs = month.inputs();
        Horizon horizon = Horizon.of(to);
        Changes changes = Changes.withTopics(inputs.team(), horizon, inputs.reference());
        List<ShareChart> charts = Stream.of(TrackedShare.CRITICAL, TrackedShare.SATISFIED)
                .map(share -> new ShareChart(share, month.history(), horizon, month.background(), month.scopes()))
                .toList();
        Set<String> told = new HashSet<>();
        List<Finding> findings = Stream.concat(
                        changes.findings().stream()
                                .filter(finding -> !finding.subject().equals(Subject.FORMS)),
                        charts.stream().flatMap(chart -> chart.finding().stream()))
                .filter(finding -> told.add(finding.signal().key()))
                .toList();
        return new Pack(changes.judged() || charts.stream().anyMatch(ShareChart::judged), findings);
    }

    /** The first of the months in a row, up to the one before, that showed each of these. */
    private Map<String, LocalDate> earlierPacks(Pack pack) {
        Map<String, LocalDate> first = new HashMap<>();
        Set<String> running = pack.keys().collect(Collectors.toCollection(HashSet::new));
        for (int back = 1; back <= MONTHS_BACK && !running.isEmpty(); back++) {
            YearMonth earlier = YearMonth.from(month.inputs().to().plusDays(1)).minusMonths(back + 1L);
            running.retainAll(pack(earlier.atEndOfMonth()).keys().toList());
            running.forEach(key -> first.put(key, earlier.atDay(1)));
        }
        longer.addAll(running);
        return first;
    }

    private Discovery discovery(Finding finding, Map<String, LocalDate> packs) {
        String key = finding.signal().key();
        LocalDate pack = packs.get(key);
        LocalDate night =
                finding.openSince(month.inputs().firstSeen(), month.inputs().to());
        String since = night != null && (pack == null || night.isBefore(pack.plusMonths(1)))
                ? English.date(night, month.inputs().to())
                : pack != null ? English.month(pack) + (longer.contains(key) ? " or before" : "") : "";
        return new Discovery(finding, since, pack != null, where(finding));
    }

    /** Where the misses of an item gather, in the very audits that the finding counts; empty too where not all are at hand. */
    private Optional<TopicShare> where(Finding finding) {
        return finding.subject()
                .item()
                .filter(scope -> finding.worse())
                .map(scope -> byTopic(month.audits(finding.days()), scope))
                .filter(topics -> sum(topics).equals(finding.now()))
                .flatMap(TopicShare::of);
    }

    /** When it began, where that is not when the months counted did; may be empty. */
    String onset(Finding finding) {
        if (!finding.worse()) {
            return "";
        }
        return finding.months()
                .flatMap(days -> began(finding)
                        .of(days, true)
                        .map(shift -> shift.beside(days, month.inputs().to())))
                .orElse("");
    }

    /** What happened shortly before, in a sentence; may be empty. */
    String before(Finding finding) {
        return finding.months()
                .flatMap(days -> began(finding).eventBefore(days, finding.worse()))
                .map(event -> "After: " + event.text() + ", "
                        + English.date(event.day(), month.inputs().to()) + ".")
                .orElse("");
    }

    private Onset began(Finding finding) {
        return new Onset(month.chart(TrackedShare.of(finding.subject())));
    }

    private static Map<String, Tally.Pair> byTopic(List<ItemisedAudit> audits, String scope) {
        Map<String, Tally.Pair> topics = new TreeMap<>();
        for (ItemisedAudit audit : audits) {
            boolean missed = audit.missed().contains(scope);
            if (missed || audit.met().contains(scope)) {
                topics.merge(
                        audit.topic(),
                        new Tally.Pair(1, missed ? 1 : 0),
                        (one, other) -> new Tally.Pair(one.of() + other.of(), one.hits() + other.hits()));
            }
        }
        return topics;
    }

    private static Proportion sum(Map<String, Tally.Pair> topics) {
        return topics.values().stream()
                .map(pair -> new Proportion(pair.hits(), pair.of()))
                .reduce(new Proportion(0, 0), Proportion::plus);
    }
}
