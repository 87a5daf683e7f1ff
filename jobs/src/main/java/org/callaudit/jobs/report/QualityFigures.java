package org.callaudit.jobs.report;

import java.util.List;
import java.util.Optional;
import org.callaudit.analytics.model.RecordKind;
import org.callaudit.analytics.model.ScopeKind;
import org.callaudit.analytics.model.Tally;
import org.callaudit.analytics.quality.QualityInputs;
import org.callaudit.analytics.quality.TakenFile;
import org.callaudit.analytics.quality.TakenFile.Fate;
import org.callaudit.jobs.ledger.FileEntry;
import org.callaudit.jobs.ledger.ReportOrder;

/** Gathers what a data-quality report is judged from. */
final class QualityFigures {

    private final Desk desk;
    private final ReportOrder order;
    private final List<FileEntry> files;

    QualityFigures(Desk desk, ReportOrder order) {
        this.desk = desk;
        this.order = order;
        this.files = new FilesOfPeriod(desk.ledger(), order).files();
    }

    /** Files that the report is about, which are those it rests on. */
    List<FileEntry> inputFiles() {
        return files;
    }

    QualityInputs inputs() {
        Tally centre = new Tally();
        desk.ledger()
                .tallies()
                .rows(ScopeKind.CENTRE, null, order.from(), order.to())
                .forEach(row -> centre.merge(row.tally()));
        return new QualityInputs(
                order.from(),
                order.to(),
                desk.settings().zone(),
                Desk.dataAsOf(files),
                files.stream().map(QualityFigures::taken).toList(),
                desk.ledger()
                        .tallies()
                        .findings(files.stream().map(FileEntry::id).toList()),
                centre,
                Desk.named(files));
    }

    private static TakenFile taken(FileEntry file) {
        return new TakenFile(
                file.id(),
                file.name(),
                file.isMapping()
                        ? "mapping"
                        : Optional.ofNullable(file.kind()).map(RecordKind::text).orElse(""),
                switch (file.status()) {
                    case RECEIVED, CHECKED, INGESTED -> Fate.TAKEN;
                    case REJECTED -> Fate.REJECTED;
                    case DUPLICATE -> Fate.DUPLICATE;
                    case WAITING -> Fate.WAITING;
                    case WITHDRAWN -> Fate.WITHDRAWN;
                },
                Optional.ofNullable(file.reason()).orElse(""),
                file.counts());
    }
}
