package org.callaudit.analytics.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The sufficient statistics of one scope on one business day, or of any union of such days.
 *
 * <p>All numbers are exact integers, so that merging is associative and commutative to the last digit: the tally of two
 * disjoint sets of records is the merge of their tallies, in any order. Mutable while counting; not thread-safe.
 */
public final class Tally implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int STORED_FORM = 1;

    /** Scores are summed in units of 1e-9 of a percentage point. */
    public static final double SCORE_UNITS = 1e9;

    private final long[] counters = new long[Counter.size()];
    private BigInteger scoreSum = BigInteger.ZERO;
    private BigInteger scoreSquares = BigInteger.ZERO;
    private final SortedMap<String, Pair> items = new TreeMap<>();
    private final SortedMap<String, Pair> topics = new TreeMap<>();

    /**
     * A count and a count of those among it.
     *
     * @param of items: audits to which the item applied; topics: audits about it
     * @param hits items: audits in which it was in error; topics: audits with a critical error
     */
    public record Pair(long of, long hits) implements Serializable {

        Pair plus(Pair other) {
            return new Pair(of + other.of, hits + other.hits);
        }
    }

    public long get(Counter counter) {
        return counters[counter.ordinal()];
    }

    public void add(Counter counter, long n) {
        counters[counter.ordinal()] += n;
    }

    /** Adds one audit's score, given in units of 1e-9 of a percentage point (0 to 100e9). */
    public void addScore(long units) {
        BigInteger score = BigInteger.valueOf(units);
        counters[Counter.SCORED.ordinal()]++;
        scoreSum = scoreSum.add(score);
        scoreSquares = scoreSquares.add(score.multiply(score));
    }

    /** Adds to the counts of an item, by its scope id. */
    public void addItem(String item, long applicable, long errors) {
        items.merge(item, new Pair(applicable, errors), Pair::plus);
    }

    /** Adds to the counts of a topic. */
    public void addTopic(String topic, long audits, long critical) {
        topics.merge(topic, new Pair(audits, critical), Pair::plus);
    }

    /** The sum of scores in units of 1e-9 of a percentage point. */
    public BigInteger scoreSum() {
        return scoreSum;
    }

    /** The sum of squared scores in the square of those units. */
    public BigInteger scoreSquares() {
        return scoreSquares;
    }

    /** Per item scope id: audits to which it applied, and those in which it was in error. Teams and agents only. */
    public Map<String, Pair> items() {
        return items;
    }

    /** Per topic: audits, and those with a critical error. Teams and agents only. */
    public Map<String, Pair> topics() {
        return topics;
    }

    /** Adds the other's counts to this one's. */
    public Tally merge(Tally other) {
        for (int i = 0; i < counters.length; i++) {
            counters[i] += other.counters[i];
        }
        scoreSum = scoreSum.add(other.scoreSum);
        scoreSquares = scoreSquares.add(other.scoreSquares);
        other.items.forEach((key, pair) -> items.merge(key, pair, Pair::plus));
        other.topics.forEach((key, pair) -> topics.merge(key, pair, Pair::plus));
        return this;
    }

    /** The stored form, readable by {@link #decode}; equal tallies give equal bytes. */
    public byte[] encode() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(96);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(STORED_FORM);
            out.writeByte(counters.length);
            for (long counter : counters) {
                writeVarint(out, counter);
            }
            writeBig(out, scoreSum);
            writeBig(out, scoreSquares);
            writePairs(out, items);
            writePairs(out, topics);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Reads what {@link #encode} wrote, also with fewer counters than there are today. */
    public static Tally decode(byte[] stored) {
        Tally tally = new Tally();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(stored))) {
            int form = in.readByte();
            if (form != STORED_FORM) {
                throw new IllegalArgumentException(
                        "tally stored in form " + form + ", this program reads " + STORED_FORM);
            }
            int count = in.readByte();
            for (int i = 0; i < count; i++) {
                tally.counters[i] = readVarint(in);
            }
            tally.scoreSum = readBig(in);
            tally.scoreSquares = readBig(in);
            readPairs(in, tally.items);
            readPairs(in, tally.topics);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
        return tally;
    }

    private static void writePairs(DataOutputStream out, SortedMap<String, Pair> pairs) throws IOException {
        writeVarint(out, pairs.size());
        for (Map.Entry<String, Pair> entry : pairs.entrySet()) {
            out.writeUTF(entry.getKey());
            writeVarint(out, entry.getValue().of());
            writeVarint(out, entry.getValue().hits());
        }
    }

    private static void readPairs(DataInputStream in, SortedMap<String, Pair> pairs) throws IOException {
        long size = readVarint(in);
        for (long i = 0; i < size; i++) {
            pairs.put(in.readUTF(), new Pair(readVarint(in), readVarint(in)));
        }
    }

    private static void writeBig(DataOutputStream out, BigInteger number) throws IOException {
        byte[] bytes = number.toByteArray();
        out.writeByte(bytes.length);
        out.write(bytes);
    }

    private static BigInteger readBig(DataInputStream in) throws IOException {
        return new BigInteger(in.readNBytes(in.readByte()));
    }

    private static void writeVarint(DataOutputStream out, long number) throws IOException {
        long rest = number;
        while ((rest & ~0x7FL) != 0) {
            out.writeByte((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        out.writeByte((int) rest);
    }

    private static long readVarint(DataInputStream in) throws IOException {
        long number = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = in.readByte();
            number |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tally tally && Arrays.equals(encode(), tally.encode());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(encode());
    }
}
