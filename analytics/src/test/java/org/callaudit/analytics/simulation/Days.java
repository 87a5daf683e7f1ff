package org.callaudit.analytics.simulation;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** How the daily hits among a hundred cases come about; the level is one in ten unless it shifts. */
enum Days {
    /** Every case has the same chance. */
    BINOMIAL("binomial", 0) {
        @Override
        int[] hits(SplittableRandom random, int days, int shiftAt, double shifted) {
            return draw(random, days, shiftAt, shifted, new double[days]);
        }
    },

    /** The chance of a day is drawn from a beta law, so that counts vary twice as much as binomial ones. */
    BETA_BINOMIAL("beta-binomial", 0) {
        @Override
        int[] hits(SplittableRandom random, int days, int shiftAt, double shifted) {
            return IntStream.range(0, days)
                    .map(day -> urn(random, day < shiftAt ? LEVEL : shifted))
                    .toArray();
        }

        @Override
        double sigma() {
            return Math.sqrt(LEVEL * (1 - LEVEL) / CASES * (1 + (CASES - 1) * CORRELATION));
        }
    },

    /** Mondays are worst, Fridays best. */
    WEEKDAYS("weekdays differ", 0.5, 0.1, 0, -0.2, -0.4) {
        @Override
        int[] hits(SplittableRandom random, int days, int shiftAt, double shifted) {
            int first = random.nextInt(effects().length);
            double[] effects = IntStream.range(0, days)
                    .mapToDouble(day -> effects()[(first + day) % effects().length])
                    .toArray();
            return draw(random, days, shiftAt, shifted, effects);
        }
    },

    /** What a day is like carries over to the next: correlation 0.4 of the log-odds. */
    AUTOCORRELATED("autocorrelated", normal(0.35)) {
        @Override
        int[] hits(SplittableRandom random, int days, int shiftAt, double shifted) {
            double[] effects = new double[days];
            double state = random.nextGaussian();
            for (int day = 0; day < days; day++) {
                effects[day] = 0.35 * state;
                state = 0.4 * state + Math.sqrt(1 - 0.4 * 0.4) * random.nextGaussian();
            }
            return draw(random, days, shiftAt, shifted, effects);
        }
    };

    static final int CASES = 100;

    static final double LEVEL = 0.1;

    /** Of two cases of a day. */
    private static final double CORRELATION = 1.0 / (CASES - 1);

    private final String title;
    private final double[] effects;

    Days(String title, double... effects) {
        this.title = title;
        this.effects = effects;
    }

    String title() {
        return title;
    }

    double[] effects() {
        return effects;
    }

    /** Hits day by day; from the given day on the level is another. */
    abstract int[] hits(SplittableRandom random, int days, int shiftAt, double shifted);

    /** Standard deviation of a day's share. */
    double sigma() {
        double intercept = intercept(LEVEL);
        double mean = LEVEL;
        return Math.sqrt(Arrays.stream(effects)
                .map(effect -> share(intercept + effect))
                .map(p -> p * (1 - p) / CASES + (p - mean) * (p - mean))
                .average()
                .orElseThrow());
    }

    /** Days whose log-odds are off their middle by those effects. */
    final int[] draw(SplittableRandom random, int days, int shiftAt, double shifted, double[] effects) {
        double before = intercept(LEVEL);
        double after = intercept(shifted);
        int[] hits = new int[days];
        for (int day = 0; day < days; day++) {
            double share = share((day < shiftAt ? before : after) + effects[day]);
            for (int i = 0; i < CASES; i++) {
                hits[day] += random.nextDouble() < share ? 1 : 0;
            }
        }
        return hits;
    }

    /** The log-odds at which the mean over all effects is that level. */
    private double intercept(double level) {
        double low = -10;
        double high = 10;
        for (int step = 0; step < 60; step++) {
            double middle = (low + high) / 2;
            double mean = Arrays.stream(effects)
                    .map(effect -> share(middle + effect))
                    .average()
                    .orElseThrow();
            low = mean < level ? middle : low;
            high = mean < level ? high : middle;
        }
        return low;
    }

    private static double share(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    /** Pólya's urn, which gives beta-binomial counts. */
    private static int urn(SplittableRandom random, double level) {
        double balls = 1 / CORRELATION - 1;
        int hits = 0;
        for (int drawn = 0; drawn < CASES; drawn++) {
            hits += random.nextDouble() * (balls + drawn) < level * balls + hits ? 1 : 0;
        }
        return hits;
    }

    private static double[] normal(double sigma) {
        NormalDistribution law = NormalDistribution.of(0, sigma);
        return IntStream.range(0, 101)
                .mapToDouble(i -> law.inverseCumulativeProbability((i + 0.5) / 101))
                .toArray();
    }
}
