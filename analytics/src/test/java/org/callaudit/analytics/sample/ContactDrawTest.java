package org.callaudit.analytics.sample;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.callaudit.analytics.model.Contact;
import org.callaudit.analytics.sample.WorkList.Pick;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactDrawTest {

    private static final int SEEDS = 3000;

    /** Thirteen contacts in four strata of 7, 3, 2 and 1. */
    private static final List<Contact> WEEK = week(7, 3, 2, 1);

    private static List<Contact> week(int... sizes) {
        List<Contact> contacts = new ArrayList<>();
        for (int stratum = 0; stratum < sizes.length; stratum++) {
            for (int i = 0; i < sizes[stratum]; i++) {
                contacts.add(Pools.contact(
                        "C" + contacts.size(), "A", stratum % 2 == 0 ? "phone" : "mail", "topic " + stratum / 2));
            }
        }
        return contacts;
    }

    /** Within five standard errors of the chance that is stated, whichever stratum the contact is of. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 12, 13})
    void eachContactHasTheChanceThatIsStated(int drawn) {
        Map<String, Integer> times = new TreeMap<>();
        double stated = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            for (Pick pick : new ContactDraw(new Lots("seed " + seed)).of("A", WEEK, drawn)) {
                times.merge(pick.contactId(), 1, Integer::sum);
                stated = pick.inclusion();
            }
        }

        double chance = drawn / 13.0;
        double within = 5 * Math.sqrt(chance * (1 - chance) / SEEDS);
        assertEquals(chance, stated);
        assertEquals(13, times.size());
        times.forEach((contact, n) -> assertEquals(chance, (double) n / SEEDS, within + 1e-12, contact));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 12, 13})
    void eachStratumHasItsShareRoundedUpOrDown(int drawn) {
        for (int seed = 0; seed < 200; seed++) {
            List<Pick> picks = new ContactDraw(new Lots("seed " + seed)).of("A", WEEK, drawn);
            assertEquals(drawn, new HashSet<>(picks).size());
            Map<String, Long> got = picks.stream().collect(groupingBy(Pick::stratum, counting()));
            WEEK.stream()
                    .collect(groupingBy(c -> Pick.stratum(c.channel(), c.topic()), counting()))
                    .forEach((stratum, of) -> {
                        double share = drawn * of / 13.0;
                        long n = got.getOrDefault(stratum, 0L);
                        assertTrue(
                                n >= Math.floor(share) && n <= Math.ceil(share), stratum + ": " + n + " of " + share);
                    });
        }
    }

    /** Any two contacts of one stratum may come together, not only neighbours. */
    @Test
    void allPairsOfAStratumComeUp() {
        List<Contact> alike = week(6);
        var pairs = new HashSet<String>();
        for (int seed = 0; seed < 1000; seed++) {
            List<Pick> picks = new ContactDraw(new Lots("seed " + seed)).of("A", alike, 2);
            pairs.add(picks.stream().map(Pick::contactId).sorted().toList().toString());
        }
        assertEquals(15, pairs.size());
    }
}
