package org.callaudit.jobs.demo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callaudit.jobs.demo.WrittenFiles.Line;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCentreTest {

    private static final Set<String> SUMMER = Set.of("2026-06", "2026-07", "2026-08");
    private static final Set<String> SEPTEMBER = Set.of("2026-09");

    @TempDir
    static Path folder;

    private static DemoCentre.Written written;
    private static List<Line> roster;
    private static List<Line> forms;
    private static List<Line> audits;
    private static List<Line> surveys;
    private static List<Line> contacts;
    private static Map<String, String> teams;

    @BeforeAll
    static void write() throws Exception {
        written = DemoCentre.write(folder.resolve("inbox"));
        roster = WrittenFiles.read(folder.resolve("inbox"), "roster");
        forms = WrittenFiles.read(folder.resolve("inbox"), "form");
        audits = WrittenFiles.read(folder.resolve("inbox"), "audits");
        surveys = WrittenFiles.read(folder.resolve("inbox"), "surveys");
        contacts = WrittenFiles.read(folder.resolve("inbox"), "contacts");
        teams = new HashMap<>();
        roster.forEach(line -> teams.put(line.get("agent_id"), line.get("team_id")));
    }

    @Test
    void everyTimeTheSameBytes() throws Exception {
        assertEquals(written, DemoCentre.write(folder.resolve("again")));
        try (Stream<Path> files = Files.list(folder.resolve("inbox"))) {
            for (Path file : files.toList()) {
                Path again = folder.resolve("again").resolve(file.getFileName().toString());
                assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(again), file.toString());
            }
        }
    }

    @Test
    void aCityOfTheSizeThatWasAskedFor() {
        assertEquals(
                120,
                roster.stream().map(line -> line.get("agent_id")).distinct().count());
        assertEquals(
                120,
                roster.stream().map(line -> line.get("agent_name")).distinct().count());
        assertEquals(
                12, roster.stream().map(line -> line.get("team_id")).distinct().count());
        assertEquals(
                12,
                roster.stream()
                        .map(line -> line.get("supervisor_email"))
                        .distinct()
                        .count());
        assertEquals(
                6,
                roster.stream().map(line -> line.get("department")).distinct().count());
        assertEquals(40, forms.size());
        long number =
                audits.stream().map(line -> line.get("audit_id")).distinct().count();
        assertTrue(number > 6_900 && number < 7_300, number + " audits");
        assertEquals(
                7,
                audits.stream()
                        .map(line -> line.get("evaluator_id"))
                        .filter(id -> id.startsWith("EV"))
                        .distinct()
                        .count(),
                "six, and the one who signed somebody else's row");
    }

    @Test
    void whatIsSaidToBePlantedIsWhatTheFilesHold() {
        SortedMap<String, Long> said = new TreeMap<>();
        written.planted().forEach(planted -> planted.counts().forEach((code, n) -> said.merge(code, n, Long::sum)));
        said.remove("personal");
        FlawCount found = new FlawCount(roster, forms);
        found.audits(audits);
        found.surveys(surveys);
        assertEquals(said, found.codes);
    }

    @Test
    void personalDataIsWhereItWasSaidToBe() {
        assertTrue(written.personal().size() >= 10);
        for (String secret : written.personal()) {
            boolean said = surveys.stream().anyMatch(line -> line.get("comment").contains(secret));
            boolean account =
                    contacts.stream().anyMatch(line -> line.get("customer_ref").equals(secret));
            assertTrue(said || account, secret);
        }
        String looksPersonal = ".*(@|\\d{3}[-. )]+\\d{2,4}[-. ]\\d{4}).*";
        for (Line line : surveys) {
            String comment = line.get("comment");
            assertEquals(
                    comment.matches(looksPersonal), written.personal().stream().anyMatch(comment::contains), comment);
        }
    }

    /** Rows of that item in that team and those months, regular audits only: in error, and all that applied. */
    private static long[] misses(String team, String item, Set<String> months) {
        Map<String, String> possible = new HashMap<>();
        forms.forEach(
                line -> possible.put(line.get("form_version") + line.get("item_id"), line.get("points_possible")));
        long[] count = new long[2];
        for (Line line : audits) {
            boolean counts = line.get("item_id").equals(item)
                    && line.get("points_awarded").matches("\\d+")
                    && line.get("purpose").equals("regular")
                    && months.contains(line.get("contact_at").substring(0, 7))
                    && (team.isEmpty() || team.equals(teams.get(line.get("agent_id"))));
            if (counts) {
                count[0] += line.get("points_awarded").equals(possible.get(line.get("form_version") + item)) ? 0 : 1;
                count[1]++;
            }
        }
        return count;
    }

    @Test
    void oneTeamDrifts() {
        assertArrayEquals(new long[] {18, 46}, misses("WS2", "V01", SEPTEMBER));
        assertArrayEquals(new long[] {7, 136}, misses("WS2", "V01", SUMMER));
    }

    @Test
    void everybodyStumblesOverTheNewWording() {
        long[] before = misses("", "R03", Set.of("2026-04", "2026-05", "2026-06"));
        long[] after = misses("", "R03", Set.of("2026-07", "2026-08", "2026-09"));
        assertTrue(after[0] * before[1] > 1.5 * before[0] * after[1], "no jump");
    }

    @Test
    void oneEvaluatorIsStrictAndHasATeamToHimself() {
        Map<String, Double> mean = audits.stream()
                .filter(line -> line.get("item_id").equals("S02"))
                .filter(line -> line.get("stated_total").matches("\\d+\\.\\d"))
                .collect(Collectors.groupingBy(
                        line -> line.get("evaluator_id"),
                        Collectors.averagingDouble(line -> Double.parseDouble(line.get("stated_total")))));
        assertTrue(mean.getOrDefault("EV4", 100.0) < mean.getOrDefault("EV1", 0.0) - 1.5, mean.toString());
        Predicate<Line> inTeam = line -> line.get("item_id").equals("S02")
                && line.get("purpose").equals("regular")
                && "PI2".equals(teams.get(line.get("agent_id")));
        double his = audits.stream()
                .filter(inTeam)
                .filter(line -> line.get("evaluator_id").equals("EV4"))
                .count();
        assertTrue(his / audits.stream().filter(inTeam).count() > 0.85);
    }

    @Test
    void billedTwiceMeansUnhappy() {
        for (String team : teams.values().stream().distinct().toList()) {
            long answers = 0;
            long satisfied = 0;
            for (Line line : surveys) {
                boolean counts = line.get("sent_at").startsWith("2026-09")
                        && line.get("csat").matches("[1-5]")
                        && team.equals(teams.get(line.get("agent_id")));
                answers += counts ? 1 : 0;
                satisfied += counts && line.get("csat").compareTo("4") >= 0 ? 1 : 0;
            }
            assertEquals(team.startsWith("UB"), satisfied < 0.5 * answers, team + " " + satisfied + " of " + answers);
        }
    }

    @Test
    void theWrongTotalsOfOctoberAreOneEvaluatorsInOneTeam() {
        FlawCount found = new FlawCount(roster, forms);
        found.audits(audits);
        List<Line> october = found.wrongTotals.stream()
                .filter(line -> line.file().contains("2026-10"))
                .toList();
        assertEquals(13, october.size());
        for (Line line : october) {
            assertEquals("EV2 SW1", line.get("evaluator_id") + " " + teams.get(line.get("agent_id")));
        }
    }

    /** A page lists a team's latest twenty audits with a missed item. */
    @Test
    void noCommentThreeTimesInAListOfTwenty() {
        Map<String, Map<String, Set<String>>> byTeam = new HashMap<>();
        for (Line line : audits) {
            String team = teams.get(line.get("agent_id"));
            if (team != null
                    && !line.get("comment").isEmpty()
                    && line.get("purpose").equals("regular")) {
                byTeam.computeIfAbsent(team, first -> new LinkedHashMap<>())
                        .computeIfAbsent(line.get("audit_id"), first -> new HashSet<>())
                        .add(line.get("comment"));
            }
        }
        byTeam.forEach((team, comments) -> {
            List<Set<String>> all = new ArrayList<>(comments.values());
            for (int from = 0; from + 20 <= all.size(); from++) {
                List<String> list = all.subList(from, from + 20).stream()
                        .flatMap(Set::stream)
                        .toList();
                for (String comment : list) {
                    assertTrue(Collections.frequency(list, comment) < 3, team + ": " + comment);
                }
            }
        });
        assertEquals(12, byTeam.size());
    }

    @Test
    void theStoriesSayWhereToLook() {
        assertEquals(7, written.stories().size());
        for (DemoCentre.Story story : written.stories()) {
            assertFalse(story.title().isBlank()
                    || story.where().isBlank()
                    || story.expect().isBlank());
        }
    }
}
