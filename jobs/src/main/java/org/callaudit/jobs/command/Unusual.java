package org.callaudit.jobs.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.LongSummaryStatistics;
import java.util.function.ToLongFunction;
import org.callaudit.analytics.model.RecordKind;
import org.callaudit.jobs.ledger.FileEntry;
import org.callaudit.jobs.ledger.RunBook.Run;
import org.callaudit.jobs.ledger.RunCommand;
import org.callaudit.jobs.ledger.RunStatus;

/** Points out a night that was much slower or smaller than the nights before it. */
final class Unusual {

    private static final int COMPARED = 20;

    /** With fewer nights before it, nobody knows yet what is usual. */
    private static final int FEWEST = 5;

    /** What is above the largest or below the smallest night by this factor is no longer within the ordinary. */
    private static final int MUCH = 2;

    private static final long SLOW_SECONDS = 10;

    private Unusual() {}

    /** A run with what it took in. */
    record Volume(Run run, long audits, long surveys) {

        static Volume of(Run run, List<FileEntry> files) {
            return new Volume(run, read(files, RecordKind.AUDIT), read(files, RecordKind.SURVEY));
        }

        private static long read(List<FileEntry> files, RecordKind kind) {
            return files.stream()
                    .filter(file -> file.kind() == kind)
                    .mapToLong(file -> file.counts().read())
                    .sum();
        }

        private boolean isCompletedNight() {
            return run.command() == RunCommand.NIGHTLY && run.status() == RunStatus.COMPLETED;
        }

        private long seconds() {
            return run.finishedAt() == null
                    ? 0
                    : Duration.between(run.startedAt(), run.finishedAt()).toSeconds();
        }
    }

    /** What is unusual about the run, in words; the others are all runs of the home, in any order. */
    static List<String> about(Volume run, List<Volume> others) {
        List<Volume> before = others.stream()
                .filter(other -> other.run().id() < run.run().id() && other.isCompletedNight())
                .sorted((a, b) -> Integer.compare(b.run().id(), a.run().id()))
                .limit(COMPARED)
                .toList();
        List<String> notes = new ArrayList<>();
        if (run.isCompletedNight() && before.size() >= FEWEST) {
            few(notes, "audit records", run, before, Volume::audits);
            few(notes, "surveys", run, before, Volume::surveys);
            LongSummaryStatistics usual = statistics(before, Volume::seconds);
            if (run.seconds() > MUCH * usual.getMax() && run.seconds() >= SLOW_SECONDS) {
                notes.add("took " + run.seconds() + " s: the last " + before.size() + " nights took " + range(usual)
                        + " s");
            }
        }
        return notes;
    }

    private static void few(
            List<String> notes, String what, Volume run, List<Volume> before, ToLongFunction<Volume> count) {
        LongSummaryStatistics usual = statistics(before, count);
        long now = count.applyAsLong(run);
        if (MUCH * now < usual.getMin()) {
            notes.add((now == 0 ? "no " + what + " arrived" : String.format(Locale.US, "only %,d %s", now, what))
                    + ": the last " + before.size() + " nights had " + range(usual));
        }
    }

    private static LongSummaryStatistics statistics(List<Volume> volumes, ToLongFunction<Volume> value) {
        return volumes.stream().mapToLong(value).summaryStatistics();
    }

    private static String range(LongSummaryStatistics usual) {
        String low = String.format(Locale.US, "%,d", usual.getMin());
        String high = String.format(Locale.US, "%,d", usual.getMax());
        return low.equals(high) ? low : low + "–" + high;
    }
}
