package org.callaudit.jobs.proof;

import org.apache.spark.sql.SparkSession;

/** The least that a program with Spark can do: start a session and group a few rows. */
final class BareSpark {

    private BareSpark() {}

    public static void main(String[] arguments) throws java.io.IOException {
        try (SparkSession session = SparkSession.builder()
                .master("local[*]")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config(
                        "spark.sql.shuffle.partitions",
                        Integer.toString(Runtime.getRuntime().availableProcessors()))
                .getOrCreate()) {
            session.range(1000).selectExpr("id % 7 AS k").groupBy("k").count().collectAsList();
        }
    }
}
