package org.callaudit.reports.quality;

import java.util.SortedMap;
import java.util.TreeMap;
import org.callaudit.analytics.model.RecordCounts;
import org.callaudit.analytics.quality.QualitySummary;

/** The figures of a data-quality report by name, for comparing one issue with the next. */
final class QualityFigures {

    private QualityFigures() {}

    static SortedMap<String, String> of(QualitySummary quality) {
        SortedMap<String, String> figures = new TreeMap<>();
        figures.put("headline", quality.headline());
        figures.put("surveys", quality.answers());
        put(figures, "files", quality.files().size());
        RecordCounts records = quality.records();
        put(figures, "records read", records.read());
        put(figures, "records accepted", records.accepted());
        put(figures, "records to be fixed", records.rejected());
        put(figures, "records that are duplicates", records.duplicates());
        quality.rejects()
                .forEach(reject -> put(figures, "rejected as " + reject.code().text(), reject.records()));
        quality.findings().forEach((code, count) -> put(figures, "finding " + code.text(), count));
        quality.files()
                .forEach(file -> figures.put(
                        "file " + file.number() + " " + file.name() + ": count",
                        file.counts().read() + " = " + file.counts().accepted() + " + "
                                + file.counts().rejected() + " + "
                                + file.counts().duplicates()));
        return figures;
    }

    private static void put(SortedMap<String, String> figures, String name, long count) {
        figures.put(name + ": count", Long.toString(count));
    }
}
