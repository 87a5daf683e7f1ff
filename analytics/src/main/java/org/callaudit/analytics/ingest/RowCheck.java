package org.callaudit.analytics.ingest;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Checks rows one by one and writes the sound ones aside, so that no more than one is in memory. Which of them repeat or
 * contradict others, in this file or on record, is found when they are admitted.
 */
final class RowCheck implements RecordCheck {

    private final CheckRun run;
    private final RowReading<?> reading;
    private final RejectLog rejects;
    private final SoundRows.Writing sound;
    private long accepted;

    RowCheck(CheckRun run, RowReading<?> reading) throws IOException {
        this.run = run;
        this.reading = reading;
        this.rejects = new RejectLog(run.header(), run.rules().redactor());
        this.sound = new SoundRows.Writing(run.targets().rows(), rejects.columns());
    }

    @Override
    public void take(SourceRow row) throws IOException {
        NamedTexts texts = column -> row.text(run.header().position(column));
        Rejection wrong = reading.wrong(texts, run.reference());
        if (wrong == null) {
            sound.add(rejects.values(row), row.line());
            accepted++;
        } else {
            rejects.add(rejects.values(row), row.line(), wrong);
        }
    }

    /** Where a customer may be in any field, nothing of the row is handed out. */
    @Override
    public void takeMisshapen(SourceRow row, String raw) {
        boolean customers = run.header().cleaningAnyway() == Cleaning.CUSTOMER;
        int wanted = run.header().names().size();
        rejects.add(
                rejects.valuesOnly(
                        row,
                        customers ? List.of() : run.header().kind().required().subList(0, 1)),
                row.line(),
                customers ? Rejection.unreadable(row.width(), wanted) : Rejection.columns(row.width(), wanted),
                customers ? "" : raw);
    }

    @Override
    public CheckedFile finish() throws IOException {
        sound.commit();
        rejects.write(run.targets().rejects());
        return new CheckedFile(
                run.fileId(),
                rejects.counts(accepted, 0),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                run.header().ignored(),
                null);
    }

    @Override
    public void close() throws IOException {
        sound.close();
    }
}
