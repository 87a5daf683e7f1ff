package org.callaudit.analytics.model;

import java.util.EnumMap;
import java.util.Map;

/**
 * What became of a file's records; {@code read = accepted + rejected + duplicates} always.
 *
 * @param codes rejected records by code; adds up to {@code rejected}
 */
public record RecordCounts(long read, long accepted, long rejected, long duplicates, Map<RejectCode, Long> codes) {

    public static final RecordCounts NONE = new RecordCounts(0, 0, 0, 0, Map.of());

    public RecordCounts {
        if (read != accepted + rejected + duplicates) {
            throw new IllegalArgumentException("records do not add up: read " + read + ", accepted " + accepted
                    + ", rejected " + rejected + ", duplicates " + duplicates);
        }
        codes = Map.copyOf(codes);
    }

    /** Rejected records that are sound themselves and wait for another row of their audit. */
    public long waiting() {
        return codes.getOrDefault(RejectCode.INCOMPLETE_AUDIT, 0L);
    }

    /** Rejected records that need fixing. */
    public long wanting() {
        return rejected - waiting();
    }

    /** Both together. */
    public RecordCounts plus(RecordCounts other) {
        Map<RejectCode, Long> sum = new EnumMap<>(RejectCode.class);
        sum.putAll(codes);
        other.codes.forEach((code, n) -> sum.merge(code, n, Long::sum));
        return new RecordCounts(
                read + other.read,
                accepted + other.accepted,
                rejected + other.rejected,
                duplicates + other.duplicates,
                sum);
    }
}
