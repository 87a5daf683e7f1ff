package org.callaudit.analytics.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TallyTest {

    private static final Counter[] COUNTERS = Counter.values();

    @Test
    void whatIsStoredComesBack() {
        Tally tally = random(new Random(1), 50);
        Tally back = Tally.decode(tally.encode());
        assertArrayEquals(tally.encode(), back.encode());
        for (Counter counter : COUNTERS) {
            assertEquals(tally.get(counter), back.get(counter), counter.name());
        }
        assertEquals(tally.scoreSum(), back.scoreSum());
        assertEquals(tally.scoreSquares(), back.scoreSquares());
        assertEquals(tally.items(), back.items());
        assertEquals(tally.topics(), back.topics());
        assertArrayEquals(tally.encode(), back.encode());
    }

    @Test
    void versionsOfFormsComeBackAndMayBeLackingInWhatWasStoredBefore() {
        Tally tally = random(new Random(2), 5);
        byte[] without = tally.encode();
        assertEquals(0, without[without.length - 1], "their number, the last of what is stored");
        tally.addForm("CARE/2", 3, 1);
        assertEquals(
                Map.of("CARE/2", new Tally.Pair(3, 1)),
                Tally.decode(tally.encode()).forms());
        Tally before = Tally.decode(Arrays.copyOf(without, without.length - 1));
        assertEquals(Map.of(), before.forms());
        assertArrayEquals(without, before.encode());
    }

    @Test
    void mergingIsAddingUpHoweverOftenItWasStoredBetween() {
        for (int seed = 0; seed < 50; seed++) {
            Tally all = random(new Random(seed), 20).merge(random(new Random(-seed), 30));
            Tally stored = Tally.decode(random(new Random(-seed), 30).encode())
                    .merge(Tally.decode(random(new Random(seed), 20).encode()));
            assertEquals(all, stored);
            assertEquals(all.hashCode(), stored.hashCode());
        }
    }

    @Test
    void sumsAreExactBeyondALong() {
        Tally tally = new Tally();
        BigInteger squares = BigInteger.ZERO;
        BigInteger sum = BigInteger.ZERO;
        Random random = new Random(7);
        for (int i = 0; i < 100_000; i++) {
            long units = random.nextLong(100_000_000_001L);
            tally.addScore(units);
            sum = sum.add(BigInteger.valueOf(units));
            squares = squares.add(BigInteger.valueOf(units).pow(2));
        }
        assertEquals(sum, tally.scoreSum());
        assertEquals(squares, tally.scoreSquares());
        assertEquals(squares, Tally.decode(tally.encode()).scoreSquares());
    }

    @Test
    void oneMoreIsAnotherTally() {
        Tally tally = random(new Random(3), 5);
        Tally more = Tally.decode(tally.encode());
        more.add(Counter.RESOLVED, 1);
        assertNotEquals(tally, more);
    }

    @Test
    void keysMayBeLongAndInAnyScript() {
        String topic = "потеря воды 💧".repeat(10_000);
        Tally tally = new Tally();
        tally.addTopic(topic, 3, 1);
        assertEquals(
                Map.of(topic, new Tally.Pair(3, 1)),
                Tally.decode(tally.encode()).topics());
    }

    @Test
    void otherBytesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Tally.decode(new byte[] {9, 0}));
        assertThrows(IllegalArgumentException.class, () -> Tally.decode(new byte[0]));
    }

    private static Tally random(Random random, int audits) {
        Tally tally = new Tally();
        for (int i = 0; i < audits; i++) {
            tally.addScore(random.nextLong(100_000_000_001L));
            tally.add(COUNTERS[random.nextInt(COUNTERS.length)], random.nextInt(1000));
            tally.addItem("QA/I" + random.nextInt(20), 1, random.nextInt(2));
            tally.addTopic("topic " + random.nextInt(5), 1, random.nextInt(2));
        }
        return tally;
    }
}
