package org.callaudit.jobs.nightly;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.callaudit.analytics.model.Segment;
import org.callaudit.analytics.spark.CountRequest;
import org.callaudit.analytics.spark.DayCounter;
import org.callaudit.analytics.spark.DayCounts;
import org.callaudit.analytics.spark.SparkDayCounter;
import org.callaudit.jobs.ledger.FileEntry;
import org.callaudit.jobs.ledger.FileStatus;
import org.callaudit.jobs.ledger.Ledger;
import org.callaudit.jobs.ledger.RunOptions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts the days whose facts have changed, with Spark; their tallies are replaced in one transaction. */
final class Counting implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Counting.class);

    private final Night night;
    private @Nullable CompletableFuture<DayCounter> counter;

    Counting(Night night) {
        this.night = night;
    }

    /** Starts Spark on a thread of its own, while files are still being read. */
    void warmUp() {
        CompletableFuture<DayCounter> unused = starting();
    }

    private synchronized CompletableFuture<DayCounter> starting() {
        if (counter == null) {
            int cores = Runtime.getRuntime().availableProcessors();
            counter = CompletableFuture.supplyAsync(
                    () -> SparkDayCounter.start(night.settings().sparkMaster(), cores, Map.of()));
        }
        return counter;
    }

    /**
     * Days to be counted tonight: those that changed, those of files that are news, whichever run counted them before,
     * and on a rerun those that were asked for.
     */
    private Set<LocalDate> days(Set<Integer> fresh) {
        Set<LocalDate> days = night.ledger().tallies().dirty();
        fresh.forEach(file -> days.addAll(night.ledger().files().days(file)));
        List<LocalDate> recount = night.run().options().recount();
        if (!recount.isEmpty()) {
            LocalDate last = recount.get(1);
            for (LocalDate day = recount.get(0); !day.isAfter(last); day = day.plusDays(1)) {
                days.add(day);
            }
        }
        return days;
    }

    /** Counts them; does nothing if there are none. */
    void count() {
        Set<Integer> fresh = fresh();
        Set<LocalDate> days = days(fresh);
        if (days.isEmpty()) {
            return;
        }
        Ledger ledger = night.ledger();
        Map<Integer, Set<Integer>> notCounted = new HashMap<>();
        List<CountRequest.Source> sources = ledger.files().segments(days).stream()
                .map(segment -> source(segment, notCounted))
                .toList();
        DayCounts counts = starting()
                .join()
                .count(new CountRequest(
                        night.home().facts(),
                        sources,
                        days,
                        fresh,
                        night.settings().zone(),
                        ledger.reference().load()));
        ledger.inTransaction(() -> {
            ledger.tallies().replace(days, night.run().id(), counts);
            return days;
        });
    }

    /** Files whose records the run's reports list as news. */
    private Set<Integer> fresh() {
        RunOptions options = night.run().options();
        return options.reportDates().isEmpty()
                ? Set.of()
                : night.ledger().files().between(options.freshSince(), options.freshUntil()).stream()
                        .filter(file -> file.status() == FileStatus.INGESTED)
                        .map(FileEntry::id)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private CountRequest.Source source(Segment segment, Map<Integer, Set<Integer>> notCounted) {
        return new CountRequest.Source(
                segment,
                notCounted.computeIfAbsent(segment.fileId(), night.ledger().versions()::notCounted));
    }

    /** Ends Spark, if it was started; how it ends, or that it never began, changes nothing of what was done. */
    @Override
    public synchronized void close() {
        if (counter != null) {
            try {
                counter.join().close();
            } catch (RuntimeException e) {
                LOG.warn("Spark did not end as it should.", e);
            }
        }
    }
}
