package org.callaudit.analytics.facts;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.callaudit.analytics.model.RecordKind;
import org.callaudit.analytics.model.Segment;
import org.jspecify.annotations.Nullable;

/**
 * Writes the accepted records of one source file, a segment for each month. Records have to come by day. A segment
 * stands once its month is over; closing without {@link #finish} drops the one under way.
 */
public final class SegmentWriter<T> implements Closeable {

    /** Small pages: fetching a few records to compare them reads little else. */
    private static final int ROWS_A_PAGE = 250;

    private static final int PAGE_BYTES = 256 * 1024;

    private final Path facts;
    private final RecordKind kind;
    private final int fileId;
    private final ToIntFunction<T> dayOf;
    private final Supplier<RowWriting<T>> writing;
    private final List<Segment> segments = new ArrayList<>();
    private @Nullable Month<T> month;

    private SegmentWriter(
            Path facts, RecordKind kind, int fileId, ToIntFunction<T> dayOf, Supplier<RowWriting<T>> writing) {
        this.facts = facts;
        this.kind = kind;
        this.fileId = fileId;
        this.dayOf = dayOf;
        this.writing = writing;
    }

    /** A writer of audits, to {@code facts/audit/YYYY-MM/}. */
    public static SegmentWriter<StoredAudit> audits(Path facts, int fileId) {
        return new SegmentWriter<>(facts, RecordKind.AUDIT, fileId, StoredAudit::day, AuditWriting::new);
    }

    /** A writer of surveys, to {@code facts/survey/YYYY-MM/}. */
    public static SegmentWriter<StoredSurvey> surveys(Path facts, int fileId) {
        return new SegmentWriter<>(facts, RecordKind.SURVEY, fileId, StoredSurvey::day, SurveyWriting::new);
    }

    /** Adds a record whose day is not before that of the last one. */
    public void add(T row) throws IOException {
        int day = dayOf.applyAsInt(row);
        Month<T> current = month;
        if (current == null || day >= current.nextFirstDay) {
            endMonth();
            YearMonth next = YearMonth.from(LocalDate.ofEpochDay(day));
            current = new Month<>(facts, path(next), next, writing.get());
            month = current;
        }
        current.add(row, day);
    }

    /** Completes the last segment. */
    public List<Segment> finish() throws IOException {
        endMonth();
        return List.copyOf(segments);
    }

    @Override
    public void close() throws IOException {
        if (month != null) {
            month.close();
            month = null;
        }
    }

    private void endMonth() throws IOException {
        Month<T> ended = month;
        if (ended != null) {
            month = null;
            segments.add(ended.commit(fileId, kind));
        }
    }

    private String path(YearMonth of) {
        return String.format(Locale.ROOT, "%s/%s/%06d.parquet", kind.text(), of, fileId);
    }

    /** The segment under way. */
    private static final class Month<T> implements Closeable {

        private final String path;
        private final int nextFirstDay;
        private final AsideFile file;
        private final ZstdPages codec = new ZstdPages();
        private final ParquetWriter<T> parquet;
        private final SortedSet<LocalDate> days = new TreeSet<>();
        private int lastDay = Integer.MIN_VALUE;
        private long rows;

        Month(Path facts, String path, YearMonth of, RowWriting<T> writing) throws IOException {
            this.path = path;
            this.nextFirstDay = (int) of.plusMonths(1).atDay(1).toEpochDay();
            this.file = new AsideFile(facts.resolve(path));
            Builder<T> builder = new Builder<>(file.path(), writing)
                    .withConf(new PlainParquetConfiguration())
                    .withCodecFactory(codec)
                    .withCompressionCodec(CompressionCodecName.ZSTD)
                    .withWriterVersion(WriterVersion.PARQUET_2_0)
                    .withPageSize(PAGE_BYTES)
                    .withPageRowCountLimit(ROWS_A_PAGE)
                    .withSizeStatisticsEnabled(false)
                    .withStatisticsEnabled(false)
                    .withStatisticsEnabled("day", true)
                    .withDictionaryEncoding("items.list.element.line", false);
            Schemas.UNIQUE.forEach(column -> builder.withDictionaryEncoding(column, false));
            this.parquet = builder.build();
        }

        void add(T row, int day) throws IOException {
            parquet.write(row);
            rows++;
            if (day != lastDay) {
                days.add(LocalDate.ofEpochDay(day));
                lastDay = day;
            }
        }

        Segment commit(int fileId, RecordKind kind) throws IOException {
            try (file) {
                parquet.close();
                file.commit();
                return new Segment(fileId, kind, path, rows, days);
            } finally {
                codec.release();
            }
        }

        @Override
        public void close() throws IOException {
            try (file) {
                parquet.close();
            } finally {
                codec.release();
            }
        }
    }

    private static final class Builder<T> extends ParquetWriter.Builder<T, Builder<T>> {

        private final RowWriting<T> writing;

        Builder(Path path, RowWriting<T> writing) {
            super(new LocalOutputFile(path));
            this.writing = writing;
        }

        @Override
        protected Builder<T> self() {
            return this;
        }

        @Override
        @SuppressWarnings("deprecation") // abstract, so it has to be here
        protected WriteSupport<T> getWriteSupport(Configuration configuration) {
            return writing;
        }

        @Override
        protected WriteSupport<T> getWriteSupport(ParquetConfiguration configuration) {
            return writing;
        }
    }
}
