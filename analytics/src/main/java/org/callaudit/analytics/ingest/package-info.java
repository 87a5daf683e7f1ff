/**
 * Reading and checking input files: a file goes in, a segment of facts, a redacted archive copy and a reject file come out.
 * No Spring, no Spark, no database: the same function runs on a thread here and on an executor elsewhere.
 */
@NullMarked
package org.callaudit.analytics.ingest;

import org.jspecify.annotations.NullMarked;
