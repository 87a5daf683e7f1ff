package org.callaudit.analytics.ingest;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callaudit.analytics.facts.SegmentWriter;
import org.callaudit.analytics.facts.StoredSurvey;
import org.callaudit.analytics.facts.SurveyColumns;
import org.callaudit.analytics.model.Segment;
import org.jspecify.annotations.Nullable;

/** Checks surveys row by row; of several versions of one survey in the file, decides which stand. */
final class SurveyCheck implements RecordCheck {

    private static final List<String> KEY = List.of("survey_id");

    private final CheckRun run;
    private final int[] positions;
    private final int answersOnly;
    private final RejectLog rejects;
    private final SurveyReading reading;
    private final List<StoredSurvey> accepted = new ArrayList<>();
    private final Map<String, Versions> versions = new HashMap<>();
    private long duplicates;
    private int ordinal;

    SurveyCheck(CheckRun run) {
        this.run = run;
        this.positions =
                SurveyColumns.NAMES.stream().mapToInt(run.header()::position).toArray();
        this.answersOnly = run.header().position("answers_only");
        this.rejects = new RejectLog(run.header(), run.rules().redactor());
        this.reading = new SurveyReading(run.reference(), run.rules());
    }

    @Override
    public void take(SourceRow row) {
        SurveyColumns columns = SurveyColumns.of(row.texts(positions));
        String only = row.text(answersOnly);
        Rejection wrong = reading.wrong(columns, only);
        if (wrong == null) {
            decide(row, reading.read(columns, only, ordinal, row.line()));
        } else {
            rejects.add(rejects.values(row), row.line(), wrong);
        }
        ordinal++;
    }

    @Override
    public void takeMisshapen(SourceRow row, String raw) {
        ordinal++;
        int wanted = run.header().names().size();
        rejects.add(rejects.valuesOnly(row, KEY), row.line(), Rejection.columns(row.width(), wanted), raw);
    }

    @Override
    public CheckedFile finish() throws IOException {
        accepted.sort(Comparator.comparingInt(StoredSurvey::day).thenComparingInt(StoredSurvey::ordinal));
        List<Segment> segments;
        try (SegmentWriter<StoredSurvey> writer =
                SegmentWriter.surveys(run.targets().facts(), run.fileId())) {
            for (StoredSurvey survey : accepted) {
                writer.add(survey);
            }
            segments = writer.finish();
        }
        rejects.write(run.targets().rejects());
        return new CheckedFile(
                run.fileId(),
                rejects.counts(accepted.size(), duplicates),
                Map.of(),
                segments,
                List.of(),
                List.of(),
                run.header().ignored(),
                latest());
    }

    /** An answer replaces what was not answered; both are accepted, for both were so when they came. */
    private void decide(SourceRow row, StoredSurvey survey) {
        Versions known = versions.computeIfAbsent(survey.columns().surveyId(), id -> new Versions());
        StoredSurvey standing = known.standing(survey);
        if (standing == null) {
            known.add(survey);
            accepted.add(survey);
        } else if (survey.hash().equals(standing.hash()) || survey.answered() != standing.answered()) {
            duplicates++;
        } else {
            rejects.add(rejects.values(row), row.line(), Conflicts.surveyConflict(survey, standing));
        }
    }

    private @Nullable Instant latest() {
        return accepted.isEmpty()
                ? null
                : Instant.ofEpochSecond(accepted.stream()
                        .mapToLong(survey -> {
                            Long answered = survey.answeredEpoch();
                            return answered == null ? survey.sentEpoch() : Math.max(answered, survey.sentEpoch());
                        })
                        .max()
                        .orElseThrow());
    }

    /** The accepted versions of one survey in this file. */
    private static final class Versions {

        private @Nullable StoredSurvey unanswered;
        private @Nullable StoredSurvey answered;

        /** What stands in this version's way, or null. */
        @Nullable
        StoredSurvey standing(StoredSurvey survey) {
            return survey.answered() || answered != null ? answered : unanswered;
        }

        void add(StoredSurvey survey) {
            if (survey.answered()) {
                answered = survey;
            } else {
                unanswered = survey;
            }
        }
    }
}
