package org.callaudit.analytics.spark;

import java.util.List;
import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/**
 * Counts with Spark: every task reads a share of the segments and sums it up, the sums are merged here. One job a
 * count, whatever is asked for; no shuffle, because tasks hold near days and their sums are small against the records.
 *
 * <p>Safe to be started on one thread and used on another. A JVM has room for one at a time.
 */
public final class SparkDayCounter implements DayCounter {

    /** Shares per core: enough that a slow one does not leave the other cores idle for long. */
    private static final int SHARES_PER_CORE = 3;

    private final JavaSparkContext spark;
    private final int parts;

    private SparkDayCounter(JavaSparkContext spark, int parts) {
        this.spark = spark;
        this.parts = parts;
    }

    /**
     * Starts Spark; takes some seconds.
     *
     * @param master as Spark names it: {@code local[2]}, {@code spark://host:7077}
     * @param cores how many cores there are to share the work, at least 1
     * @param extraConf Spark settings that override those made here
     * @throws IllegalArgumentException if cores is below 1
     */
    public static SparkDayCounter start(String master, int cores, Map<String, String> extraConf) {
        if (cores < 1) {
            throw new IllegalArgumentException("cores = " + cores + ", must be at least 1");
        }
        SparkConf conf = new SparkConf()
                .setAppName("callaudit")
                .setMaster(master)
                .set("spark.ui.enabled", "false")
                .set("spark.ui.showConsoleProgress", "false")
                .set("spark.eventLog.enabled", "false")
                .set("spark.default.parallelism", Integer.toString(cores))
                .set("spark.driver.maxResultSize", "0");
        if (master.startsWith("local")) {
            conf.set("spark.driver.host", "127.0.0.1").set("spark.driver.bindAddress", "127.0.0.1");
        }
        extraConf.forEach(conf::set);
        JavaSparkContext spark = new JavaSparkContext(conf);
        // The first job of a context takes a second longer; nobody waits for this one.
        spark.parallelize(List.of(0), 1).count();
        return new SparkDayCounter(spark, cores * SHARES_PER_CORE);
    }

    @Override
    public DayCounts count(CountRequest request) {
        List<Share> shares = Share.of(request, parts);
        if (shares.isEmpty()) {
            return Counted.merge(List.of());
        }
        Broadcast<CountTerms> terms = spark.broadcast(CountTerms.of(request));
        try {
            return Counted.merge(spark.parallelize(shares, shares.size())
                    .map(new ShareCounting(terms))
                    .collect());
        } finally {
            terms.destroy();
        }
    }

    @Override
    public void close() {
        spark.close();
    }
}
