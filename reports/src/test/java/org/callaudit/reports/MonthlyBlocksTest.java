package org.callaudit.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.callaudit.reports.monthly.MonthlyReport;
import org.callaudit.reports.page.Block;
import org.callaudit.reports.page.Document;
import org.callaudit.reports.page.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a pack consists of, before it has a shape. */
class MonthlyBlocksTest {

    private static final List<Arguments> PACKS = List.of(
            Arguments.of("usual", Packs.usual()),
            Arguments.of("three audits", Packs.threeAudits()),
            Arguments.of("only surveys", Packs.onlySurveys()),
            Arguments.of("nothing", Packs.nothing()),
            Arguments.of("one item", Packs.oneItem()),
            Arguments.of("large", Packs.large()));

    static List<Arguments> packs() {
        return PACKS;
    }

    @Test
    void has_its_sections_in_their_order() {
        assertEquals(
                List.of(
                        "",
                        "What to do",
                        "What we did about it",
                        "Also changed",
                        "Score and errors against the standard",
                        "Kinds of critical error",
                        "Satisfaction",
                        "Satisfaction over twelve months",
                        "Most frequent misses in October",
                        "The items over twelve months",
                        "Adherence by policy",
                        "Repeated problems",
                        "Did it help?",
                        "Cases",
                        "Other departments’ share",
                        "Next focus",
                        "Numbers behind the charts",
                        "About this report"),
                titles(Packs.usual()));
    }

    @Test
    void leaves_out_what_the_centre_does_not_have() {
        assertEquals(
                List.of("", "Score and errors against the standard", "Repeated problems", "About this report"),
                titles(Packs.nothing()));
        assertFalse(titles(Packs.threeAudits()).contains("Satisfaction"));
        assertFalse(titles(Packs.onlySurveys()).contains("Adherence by policy"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("packs")
    void names_no_agent_and_has_no_empty_section(String name, MonthlyReport pack) {
        for (int listed : pack.listings()) {
            Document document = pack.document(listed);
            assertFalse(document.toString().contains("Featherstonehaugh"), name);
            for (Section section : document.sections()) {
                assertFalse(section.blocks().isEmpty(), section.title());
            }
        }
        assertFalse(pack.figures().toString().contains("Featherstonehaugh"), name);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("packs")
    void holds_every_count_by_name(String name, MonthlyReport pack) {
        pack.figures().forEach((key, value) -> {
            if (key.endsWith(": count")) {
                assertTrue(value.matches("\\d+ of \\d+"), () -> name + ": " + key + " = " + value);
            }
        });
    }

    @Test
    void counts_are_what_the_tables_say() {
        MonthlyReport pack = Packs.usual();
        String count = pack.figures().get("Audits with a critical error, October 2026: count");
        assertEquals("17 of 50", count);
        assertTrue(pack.document(24).toString().contains("text=17 of 50"));
    }

    /** What an open case says stands where it was opened and with its problem; elsewhere it is referred to. */
    @Test
    void refers_to_a_case_in_a_few_words_where_it_is_not_told() {
        String text = "Go through the card";
        assertTrue(said("What we did about it").contains(text));
        assertTrue(said("Repeated problems").contains(text));
        assertFalse(said("Next focus").contains(text));
        assertTrue(said("What to do").contains("Case 121: an agent of the team, no date set."));
    }

    private static String said(String title) {
        return Packs.usual().document(24).sections().stream()
                .filter(section -> section.title().equals(title))
                .map(section -> section.blocks().toString())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void draws_at_most_eight_bars_and_nine_small_charts() {
        for (Section section :
                ((MonthlyReport) PACKS.get(5).get()[1]).document(24).sections()) {
            for (Block block : section.blocks()) {
                if (block instanceof Block.SmallCharts small) {
                    assertTrue(small.charts().size() <= 9, section.title());
                }
            }
        }
    }

    private static List<String> titles(MonthlyReport pack) {
        return pack.document(24).sections().stream().map(Section::title).toList();
    }
}
