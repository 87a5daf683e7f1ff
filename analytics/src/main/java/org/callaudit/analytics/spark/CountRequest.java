package org.callaudit.analytics.spark;

import java.io.Serializable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.callaudit.analytics.model.Reference;
import org.callaudit.analytics.model.Segment;

/**
 * What is to be counted.
 *
 * @param facts the facts folder that segment paths are relative to
 * @param sources every segment with a record on one of the days
 * @param days business days to count; records of other days are passed over
 * @param freshFiles files whose records are news tonight: only they give fresh audits and counts
 */
public record CountRequest(
        Path facts,
        List<Source> sources,
        Set<LocalDate> days,
        Set<Integer> freshFiles,
        ZoneId zone,
        Reference reference)
        implements Serializable {

    /**
     * A segment and what does not count of it.
     *
     * @param notCounted ordinals of rows that are duplicates, conflicts or restated by a later version
     */
    public record Source(Segment segment, Set<Integer> notCounted) implements Serializable {}
}
