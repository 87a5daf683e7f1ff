package org.callaudit.analytics.mapping;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.callaudit.analytics.model.RecordKind;

/** Survey tools whose exports can be read without anybody's saying what the columns mean. */
public final class KnownSurvey {

    /** The columns by which their exports are known: of Qualtrics, SurveyMonkey, Microsoft Forms and Google Forms. */
    private static final List<Set<String>> TOOLS = List.of(
            Set.of("response id", "recorded date"),
            Set.of("respondent id", "collector id"),
            Set.of("id", "start time", "completion time"),
            Set.of("timestamp"));

    private KnownSurvey() {}

    /** Whether it is an export of one of them in which all that matters was understood. */
    public static boolean is(Understanding understood) {
        Mapping mapping = understood.mapping();
        Set<String> columns = new HashSet<>();
        mapping.columns().forEach(column -> columns.add(Words.plain(column.source())));
        return mapping.kind() == RecordKind.SURVEY
                && TOOLS.stream().anyMatch(columns::containsAll)
                && mapping.lacks().isEmpty()
                && understood.doubtful().stream()
                        .noneMatch(column ->
                                column.meaning().used() || column.doubt().startsWith(Guess.BY_ITS_NAME));
    }
}
