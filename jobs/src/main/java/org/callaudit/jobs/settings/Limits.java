package org.callaudit.jobs.settings;

/**
 * What is too large to be taken.
 *
 * @param expandedBytes a compressed file may expand to this many bytes
 * @param fieldChars a field may have this many characters
 */
public record Limits(long expandedBytes, int fieldChars) {}
