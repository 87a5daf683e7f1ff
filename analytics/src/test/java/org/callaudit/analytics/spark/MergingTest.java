package org.callaudit.analytics.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callaudit.analytics.facts.SegmentFixture;
import org.callaudit.analytics.facts.SegmentFixture.AuditFact;
import org.callaudit.analytics.facts.SegmentFixture.SurveyFact;
import org.callaudit.analytics.model.FreshAudit;
import org.callaudit.analytics.model.RecordKind;
import org.callaudit.analytics.model.Segment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The law: counts of parts merge to the counts of the whole, whatever the parts and their order. */
@ExtendWith(SharedSpark.class)
class MergingTest {

    private static final Set<LocalDate> MARCH =
            LocalDate.of(2026, 3, 1).datesUntil(LocalDate.of(2026, 4, 1)).collect(Collectors.toSet());

    @TempDir
    Path facts;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 100})
    void theSharesMakeNoDifference(int parts) throws IOException {
        CountRequest request = request(split(audits(), surveys(), 9));
        assertEquals(inShares(request, 1), inShares(shuffled(request), parts));
    }

    @Test
    void sparkCountsWhatOneThreadCounts(DayCounter spark) throws IOException {
        CountRequest request = request(split(audits(), surveys(), 9));
        DayCounts alone = inShares(request, 1);
        assertFalse(alone.findings().isEmpty());
        assertFalse(alone.unhappy().isEmpty());
        assertFalse(alone.freshAudits().isEmpty());
        assertEquals(alone, spark.count(request));
        assertEquals(alone, spark.count(shuffled(request)));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 40})
    void theFilesMakeNoDifference(int files) throws IOException {
        DayCounts whole = inShares(request(split(audits(), surveys(), 1)), 1);
        facts = Files.createDirectory(facts.resolve("again"));
        DayCounts parts = inShares(request(split(audits(), surveys(), files)), 3);
        assertEquals(whole.tallies(), parts.tallies());
        assertEquals(whole.freshAudits(), parts.freshAudits());
        assertEquals(whole.freshCounts(), parts.freshCounts());
    }

    @Test
    void onlyTheLatestTwentyOfATeamAreListed() throws IOException {
        DayCounts counts = inShares(request(split(audits(), surveys(), 4)), 4);
        Map<String, List<FreshAudit>> byTeam =
                counts.freshAudits().stream().collect(Collectors.groupingBy(FreshAudit::teamId));
        assertEquals(Set.of("T1", "T2", DayCounter.UNASSIGNED_TEAM), byTeam.keySet());
        byTeam.values().forEach(audits -> assertEquals(20, audits.size()));
    }

    @Test
    void aShareOfManySegmentsIsStillOneShare() {
        List<CountRequest.Source> sources = Stream.iterate(1, id -> id + 1)
                .limit(1500)
                .map(id -> new CountRequest.Source(
                        new Segment(id, RecordKind.AUDIT, "audit/2026-03/" + id, id % 50, new TreeSet<>(MARCH)),
                        Set.of()))
                .toList();
        List<Share> shares = Share.of(request(sources), 6);
        assertEquals(6, shares.size());
        assertEquals(
                1500, shares.stream().mapToInt(share -> share.sources().size()).sum());
    }

    private static List<AuditFact> audits() {
        return Centre.randomAudits(new Random(5), 600);
    }

    private static List<SurveyFact> surveys() {
        return Centre.randomSurveys(new Random(6), 300);
    }

    private List<CountRequest.Source> split(List<AuditFact> audits, List<SurveyFact> surveys, int files)
            throws IOException {
        List<CountRequest.Source> sources = new ArrayList<>();
        for (int file = 0; file < files; file++) {
            int part = file;
            sources.add(new CountRequest.Source(
                    SegmentFixture.audits(
                            facts,
                            file + 1,
                            audits.stream()
                                    .filter(audit -> audit.ordinal() % files == part)
                                    .toList()),
                    Set.of(17, 99)));
            sources.add(new CountRequest.Source(
                    SegmentFixture.surveys(
                            facts,
                            files + file + 1,
                            surveys.stream()
                                    .filter(survey -> survey.ordinal() % files == part)
                                    .toList()),
                    Set.of(20)));
        }
        return sources;
    }

    private CountRequest request(List<CountRequest.Source> sources) {
        Set<Integer> all =
                sources.stream().map(source -> source.segment().fileId()).collect(Collectors.toSet());
        return new CountRequest(facts, sources, MARCH, all, ZoneId.of("America/Chicago"), Centre.reference());
    }

    private CountRequest shuffled(CountRequest request) {
        List<CountRequest.Source> sources = new ArrayList<>(request.sources());
        Collections.shuffle(sources, new Random(8));
        return request(sources);
    }

    private static DayCounts inShares(CountRequest request, int parts) throws IOException {
        List<Counted> counted = new ArrayList<>();
        for (Share share : Share.of(request, parts)) {
            counted.add(ShareCounting.count(share, CountTerms.of(request)));
        }
        Collections.reverse(counted);
        return Counted.merge(counted);
    }
}
