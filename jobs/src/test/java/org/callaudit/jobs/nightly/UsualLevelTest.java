package org.callaudit.jobs.nightly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.callaudit.analytics.stats.Proportion;
import org.callaudit.jobs.ledger.Json;
import org.callaudit.jobs.nightly.SmallCentre.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Thirty months of two teams: what is usual of them, and an item that a second version of their form words anew. */
class UsualLevelTest extends AnalystsDesk {

    private static final LocalDate NEW_FORM = LocalDate.of(2026, 7, 1);

    private final MadeUpCentre made = MadeUpCentre.of(2, 10, 30, 4, 6, team -> List.of("E1", "E2"));

    /** Has all of it taken, and gives the number of the file of audits by the second version. */
    private String taken() throws IOException {
        centre.drop("roster.csv", made.roster());
        centre.drop("form.csv", MadeUpCentre.form());
        centre.drop(
                "form2.csv",
                MadeUpCentre.form().replace("F,1,", "F,2,").replace("Greets by name", "Greets by full name"));
        centre.drop("audits1.csv", audits(false));
        centre.drop("audits2.csv", audits(true).replace(",F,1,", ",F,2,"));
        centre.drop("surveys.csv", made.surveyFile());
        JsonNode night = night();
        assertEquals(0, night.get("records").get("rejected").asLong());
        for (JsonNode file : night.get("files")) {
            if (file.get("name").asString().equals("audits2.csv")) {
                return file.get("id").asString();
            }
        }
        throw new AssertionError("audits2.csv was not taken: " + night);
    }

    /** The file's audits of contacts before the new form or since. */
    private String audits(boolean since) {
        Set<String> ids = new HashSet<>();
        made.audited().stream()
                .filter(audit -> audit.day().isBefore(NEW_FORM) != since)
                .forEach(audit -> ids.add(audit.id()));
        List<String> lines = made.auditFile().lines().toList();
        return lines.get(0) + "\n"
                + lines.stream()
                        .skip(1)
                        .filter(line -> ids.contains(line.substring(0, line.indexOf(','))))
                        .collect(Collectors.joining("\n", "", "\n"));
    }

    private Path report(String kind, String to, String... arguments) {
        List<String> all = new ArrayList<>(List.of(kind, "--to", to, "--json"));
        all.addAll(List.of(arguments));
        Answer answer = centre.run("report", all.toArray(String[]::new));
        assertEquals(0, answer.code(), answer.err());
        return centre.home()
                .resolve(answer.json().get("reports").get(0).get("path").asString());
    }

    private static String usual(Path pdf, String chart) throws IOException {
        String figures = Files.readString(Path.of(pdf.toString().replace(".pdf", ".json")));
        JsonNode level = Json.read(figures, JsonNode.class).get(chart + ": usual level");
        return level == null ? "none" : level.asString();
    }

    @Test
    void isTheSameOnEveryPageAndInEveryMonthAndAFormThatChangesAnItemIsSaid() throws IOException {
        String newest = taken();
        YearMonth first = MadeUpCentre.LAST.minusMonths(29);
        Proportion halfYear = made.count(
                audit ->
                        audit.team().equals("T1") && YearMonth.from(audit.day()).isBefore(first.plusMonths(6)),
                audit -> audit.error("any_critical"));
        String level = String.format(Locale.ROOT, "%.6f", halfYear.share());
        String critical = "Audits with a critical error";
        Path october = report("monthly", DATE, "--team", "T1");
        assertEquals(level, usual(october, critical));
        assertEquals(level, usual(report("monthly", "2026-09-30", "--team", "T1"), critical));
        assertEquals(level, usual(report("nightly", DATE, "--team", "T1"), critical));
        assertEquals(level, usual(report("nightly", "2026-10-14", "--team", "T1"), critical));
        assertEquals(level, usual(report("centre", DATE), "Team 1"));
        Page pack = Page.of(october);
        assertTrue(pack.says("Usual level: May–Oct 2024."), pack.text());
        LocalDate used = made.audited().stream()
                .filter(audit -> !audit.day().isBefore(NEW_FORM))
                .map(MadeUpCentre.Audit::day)
                .min(LocalDate::compareTo)
                .orElseThrow();
        String words = "Dashed: the item is changed (form 2, Jul " + used.getDayOfMonth() + ").";
        assertTrue(pack.says(words), pack.text());

        Answer withdrawn = centre.run("withdraw", newest, "--reason", "sent too early");
        assertEquals(0, withdrawn.code(), withdrawn.err());
        Page without = Page.of(report("monthly", DATE, "--team", "T1"));
        assertFalse(without.says("the item is changed"), without.text());
    }
}
