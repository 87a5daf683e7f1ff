package org.callaudit.analytics.signal;

/**
 * A change beyond what chance would usually give.
 *
 * @param key what it is about, the same every night while it lasts: {@code item:CARE/V01:up}
 * @param sentence the finding with its counts
 * @param detail how sure and where
 * @param pValue of the test it rests on
 */
public record Signal(String key, String sentence, String detail, double pValue) {}
