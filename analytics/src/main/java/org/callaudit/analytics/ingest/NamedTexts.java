package org.callaudit.analytics.ingest;

/** The texts of a row, redacted, by the names of their columns. */
@FunctionalInterface
interface NamedTexts {

    /** What stands in that column; {@code ""} where there is no such column. */
    String text(String column);
}
