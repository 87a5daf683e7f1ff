package org.callaudit.reports.evaluation;

import java.util.List;
import org.callaudit.analytics.evaluation.EvaluationSummary;
import org.callaudit.reports.page.Block.Sentence;
import org.callaudit.reports.page.Section;
import org.callaudit.reports.page.Span;
import org.callaudit.reports.section.Opening;
import org.callaudit.reports.section.Words;

/** The finding against the standard, how sure it is, whose sheet it is, and what it is good for. */
final class Finding {

    private static final String PURPOSE =
            "This sheet supports a conversation. It is not sufficient by itself for discipline.";

    private Finding() {}

    static Section of(EvaluationSummary evaluation) {
        return Section.together(
                "",
                Opening.headline(
                        evaluation.headline(),
                        Words.clip(evaluation.subline(), 260),
                        evaluation.dataAsOf(),
                        evaluation.zone()),
                new Sentence(List.of(Span.quiet(who(evaluation)), Span.strong(" Draft until signed."))),
                new Sentence(List.of(Span.strong(PURPOSE))));
    }

    private static String who(EvaluationSummary evaluation) {
        String id = evaluation.agentId().equals(evaluation.agentName())
                ? ""
                : " (" + Words.clip(evaluation.agentId(), 20) + ")";
        String team = evaluation.teamName().isBlank() ? "" : ", " + Words.clip(evaluation.teamName(), 40);
        String supervisor = evaluation.supervisorName().isBlank()
                ? ""
                : ", supervisor " + Words.clip(evaluation.supervisorName(), 40);
        return Words.clip(evaluation.agentName(), 40) + id + team + supervisor + ".";
    }
}
