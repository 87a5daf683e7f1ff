/**
 * Any chart on any table: takes columns, asks the statistics, and hands over figures for machines and a picture for people.
 * Knows no file of a home, no drawing library, no Spark.
 */
@NullMarked
package org.callaudit.analytics.study;

import org.jspecify.annotations.NullMarked;
