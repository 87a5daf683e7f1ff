package org.callaudit.analytics.spark;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.callaudit.analytics.model.Segment;

/** The segments that one task counts. */
record Share(List<CountRequest.Source> sources) implements Serializable {

    private static final Comparator<Segment> BY_DAY = Comparator.comparing((Segment segment) ->
                    segment.days().isEmpty() ? LocalDate.MIN : segment.days().first())
            .thenComparing(Segment::path);

    /**
     * Cuts the work into shares of about as many rows each. Segments of near days stay together, audits with surveys,
     * so that few tallies are begun in more than one share.
     */
    static List<Share> of(CountRequest request, int parts) {
        List<CountRequest.Source> wanted = request.sources().stream()
                .filter(source -> source.segment().days().stream().anyMatch(request.days()::contains))
                .sorted(Comparator.comparing(CountRequest.Source::segment, BY_DAY))
                .toList();
        long rows = wanted.stream().mapToLong(Share::cost).sum();
        List<Share> shares = new ArrayList<>();
        List<CountRequest.Source> open = new ArrayList<>();
        long seen = 0;
        for (CountRequest.Source source : wanted) {
            open.add(source);
            seen += cost(source);
            if (seen * parts >= rows * (shares.size() + 1)) {
                shares.add(new Share(List.copyOf(open)));
                open.clear();
            }
        }
        return shares;
    }

    /** In rows; a file costs something even if it is empty. */
    private static long cost(CountRequest.Source source) {
        return source.segment().rows() + 100;
    }
}
