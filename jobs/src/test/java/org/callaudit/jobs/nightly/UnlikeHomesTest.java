package org.callaudit.jobs.nightly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.callaudit.jobs.nightly.SmallCentre.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Every kind of report in homes that have little in common. */
class UnlikeHomesTest extends AnalystsDesk {

    /** What no page says. */
    private static final Pattern BROKEN = Pattern.compile(
            "\\b(NaN|null|Infinity|Optional)\\b|∞|\\{\\}|\\$\\{|%[sd]|\\b1 (audits|answers|cases|items)\\b");

    private static final Map<String, Integer> MOST_PAGES =
            Map.of("nightly", 2, "monthly", 10, "evaluation", 2, "centre", 6, "data-quality", 10);

    enum Kind {
        A_DESK_OF_THREE(MadeUpCentre.of(1, 3, 2, 2, 1, team -> List.of("E1", "E2"))),
        TWO_THOUSAND_AGENTS(MadeUpCentre.of(200, 10, 2, 2, 1, team -> List.of("E" + team % 30, "E" + team % 7))),
        ONLY_SURVEYS(MadeUpCentre.of(3, 6, 12, 0, 5, team -> List.of())),
        EVALUATORS_WHO_NEVER_OVERLAP(MadeUpCentre.of(2, 6, 12, 4, 2, team -> List.of("E" + team))),
        NOTHING_BUT_A_ROSTER(MadeUpCentre.of(1, 2, 1, 0, 0, team -> List.of()));

        private final MadeUpCentre centre;

        Kind(MadeUpCentre centre) {
            this.centre = centre;
        }
    }

    @ParameterizedTest
    @EnumSource
    void haveEveryReportWholeAndWithoutEmptySections(Kind home) throws IOException {
        centre.drop("roster.csv", home.centre.roster());
        centre.drop("form.csv", MadeUpCentre.form());
        if (home.centre.audits() > 0) {
            centre.drop("audits.csv", home.centre.auditFile());
        }
        if (home.centre.surveys() > 0) {
            centre.drop("surveys.csv", home.centre.surveyFile());
        }
        assertEquals(0, night().get("records").get("rejected").asLong());
        for (Page page : pages(List.of(
                List.of("nightly", "--team", "T0"),
                List.of("monthly", "--team", "T0"),
                List.of("centre"),
                List.of("centre", "--from", "2026-10-19", "--to", "2026-10-25"),
                List.of("data-quality"),
                List.of("evaluation", "--agent", MadeUpCentre.agent(0, 1))))) {
            assertEquals(List.of(), page.empty(), page.text());
            var broken = BROKEN.matcher(page.text());
            assertFalse(broken.find(), () -> "“" + broken.group() + "” in:\n" + page.text());
        }
    }

    private List<Page> pages(List<List<String>> reports) throws IOException {
        List<Page> pages = new ArrayList<>();
        for (List<String> report : reports) {
            List<String> arguments = new ArrayList<>(report);
            if (!report.contains("--to")) {
                arguments.addAll(List.of("--to", DATE));
            }
            arguments.add("--json");
            Answer answer = centre.run("report", arguments.toArray(String[]::new));
            assertEquals(0, answer.code(), answer.err());
            JsonNode made = answer.json().get("reports");
            assertEquals(1, made.size(), report.toString());
            Path pdf = centre.home().resolve(made.get(0).get("path").asString());
            Page page = Page.of(pdf);
            assertTrue(
                    page.pages() <= MOST_PAGES.getOrDefault(report.get(0), 0), report + ": " + page.pages() + " pages");
            assertNameless(report.get(0), page);
            pages.add(page);
        }
        return pages;
    }

    private static void assertNameless(String kind, Page page) {
        if (kind.equals("monthly")) {
            assertFalse(page.says("Zenobia") || page.says("Quill"), page.text());
        }
    }
}
