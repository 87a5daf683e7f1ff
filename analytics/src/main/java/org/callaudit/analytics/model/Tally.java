package org.callaudit.analytics.model;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The sufficient statistics of one scope on one business day, or of any union of such days.
 *
 * <p>All numbers are exact integers, so that merging is associative and commutative to the last digit: the tally of two
 * disjoint sets of records is the merge of their tallies, in any order. Mutable while counting; not thread-safe.
 */
public final class Tally implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int STORED_FORM = 1;

    /**
     * Scores are summed in units of 1e-12 of a percentage point. Coarser ones show: the t interval of two nearly equal
     * scores magnifies what rounding has taken by thirteen.
     */
    public static final double SCORE_UNITS = 1e12;

    /** What was counted, once anything was asked of it or added to it; until then there is only the stored form. */
    private @Nullable Counts counts;

    private byte @Nullable [] stored;

    /** No counts yet. */
    public Tally() {
        counts = new Counts();
    }

    private Tally(byte[] stored) {
        this.stored = stored;
    }

    /**
     * A count and a count of those among it.
     *
     * @param of items: audits to which the item applied; topics: audits about it; evaluators: audits by that one; forms:
     *     audits by that version
     * @param hits items: audits in which it was in error; else audits with a critical error
     */
    public record Pair(long of, long hits) implements Serializable {

        Pair plus(Pair other) {
            return new Pair(of + other.of, hits + other.hits);
        }
    }

    public long get(Counter counter) {
        return counts().counters[counter.ordinal()];
    }

    public void add(Counter counter, long n) {
        counts().counters[counter.ordinal()] += n;
    }

    /** Adds one audit's score, given in units of 1e-12 of a percentage point (0 to 100e12). */
    public void addScore(long units) {
        Counts counts = counts();
        counts.counters[Counter.SCORED.ordinal()]++;
        counts.scoreSum.add(units);
        counts.scoreSquares.addSquare(units);
    }

    /** Adds to the counts of an item, by its scope id. */
    public void addItem(String item, long applicable, long errors) {
        counts().items.merge(item, new Pair(applicable, errors), Pair::plus);
    }

    /** Adds to the counts of a topic. */
    public void addTopic(String topic, long audits, long critical) {
        counts().topics.merge(topic, new Pair(audits, critical), Pair::plus);
    }

    /** Adds to the counts of an evaluator. */
    public void addEvaluator(String evaluator, long audits, long critical) {
        counts().evaluators.merge(evaluator, new Pair(audits, critical), Pair::plus);
    }

    /** Adds to the counts of a version of a form, by {@link Form#versionScope}. */
    public void addForm(String version, long audits, long critical) {
        counts().forms.merge(version, new Pair(audits, critical), Pair::plus);
    }

    /** The sum of scores in units of 1e-12 of a percentage point. */
    public BigInteger scoreSum() {
        return counts().scoreSum.value();
    }

    /** The sum of squared scores in the square of those units. */
    public BigInteger scoreSquares() {
        return counts().scoreSquares.value();
    }

    /** Per item scope id: audits to which it applied, and those in which it was in error. Teams and agents only. */
    public Map<String, Pair> items() {
        return counts().items;
    }

    /** Per topic: audits, and those with a critical error. Teams and agents only. */
    public Map<String, Pair> topics() {
        return counts().topics;
    }

    /** Per evaluator: audits, and those with a critical error. Teams and agents only. */
    public Map<String, Pair> evaluators() {
        return counts().evaluators;
    }

    /** Per version of a form: audits, and those with a critical error. The centre only. */
    public Map<String, Pair> forms() {
        return counts().forms;
    }

    /** Adds the other's counts to this one's. */
    public Tally merge(Tally other) {
        counts().merge(other.counts());
        return this;
    }

    /** The stored form, readable by {@link #decode}; equal tallies give equal bytes. */
    public byte[] encode() {
        return stored != null ? stored.clone() : counts().encode();
    }

    /**
     * Reads what {@link #encode} wrote, also with fewer counters than there are today and without versions of forms. What
     * is only passed on is never unpacked: nights count many tallies that nobody looks into before they are stored.
     */
    public static Tally decode(byte[] stored) {
        if (stored.length == 0 || stored[0] != STORED_FORM) {
            throw new IllegalArgumentException("not a tally in form " + STORED_FORM);
        }
        return new Tally(stored.clone());
    }

    private Counts counts() {
        if (stored != null) {
            counts = new Counts(new StoredForm.Reader(stored));
            stored = null;
        }
        return Objects.requireNonNull(counts);
    }

    private static final class Counts implements Serializable {

        private static final long serialVersionUID = 1;

        private final long[] counters = new long[Counter.size()];
        private final WideSum scoreSum = new WideSum();
        private final WideSum scoreSquares = new WideSum();
        private final SortedMap<String, Pair> items = new TreeMap<>();
        private final SortedMap<String, Pair> topics = new TreeMap<>();
        private final SortedMap<String, Pair> evaluators = new TreeMap<>();
        private final SortedMap<String, Pair> forms = new TreeMap<>();

        Counts() {}

        Counts(StoredForm.Reader in) {
            in.number();
            long mask = in.number();
            for (int i = 0; i < counters.length; i++) {
                if ((mask & 1L << i) != 0) {
                    counters[i] = in.number();
                }
            }
            scoreSum.read(in);
            scoreSquares.read(in);
            readPairs(in, items);
            readPairs(in, topics);
            readPairs(in, evaluators);
            if (in.more()) {
                readPairs(in, forms);
            }
        }

        byte[] encode() {
            StoredForm.Writer out = new StoredForm.Writer();
            out.number(STORED_FORM);
            out.number(mask());
            for (long counter : counters) {
                if (counter != 0) {
                    out.number(counter);
                }
            }
            scoreSum.write(out);
            scoreSquares.write(out);
            writePairs(out, items);
            writePairs(out, topics);
            writePairs(out, evaluators);
            writePairs(out, forms);
            return out.bytes();
        }

        /** One bit for every counter that is not 0. */
        private long mask() {
            long mask = 0;
            for (int i = 0; i < counters.length; i++) {
                mask |= counters[i] == 0 ? 0 : 1L << i;
            }
            return mask;
        }

        void merge(Counts other) {
            for (int i = 0; i < counters.length; i++) {
                counters[i] += other.counters[i];
            }
            scoreSum.add(other.scoreSum);
            scoreSquares.add(other.scoreSquares);
            merge(items, other.items);
            merge(topics, other.topics);
            merge(evaluators, other.evaluators);
            merge(forms, other.forms);
        }

        private static void merge(SortedMap<String, Pair> into, SortedMap<String, Pair> from) {
            from.forEach((key, pair) -> into.merge(key, pair, Pair::plus));
        }

        private static void writePairs(StoredForm.Writer out, SortedMap<String, Pair> pairs) {
            out.number(pairs.size());
            pairs.forEach((key, pair) -> {
                out.text(key);
                out.number(pair.of());
                out.number(pair.hits());
            });
        }

        private static void readPairs(StoredForm.Reader in, SortedMap<String, Pair> pairs) {
            for (long left = in.number(); left > 0; left--) {
                pairs.put(in.text(), new Pair(in.number(), in.number()));
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
