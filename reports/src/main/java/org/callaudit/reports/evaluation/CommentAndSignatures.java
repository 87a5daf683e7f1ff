package org.callaudit.reports.evaluation;

import java.util.List;
import org.callaudit.analytics.evaluation.EvaluationSummary;
import org.callaudit.reports.page.Block.Ruled;
import org.callaudit.reports.page.Block.Sentence;
import org.callaudit.reports.page.Section;
import org.callaudit.reports.page.Span;
import org.callaudit.reports.section.Words;

/** What the sheet is good for, room for the agent's answer, and lines to sign on. */
final class CommentAndSignatures {

    private static final String PURPOSE =
            "This sheet supports a conversation. It is not sufficient by itself for discipline.";

    private CommentAndSignatures() {}

    static Section of(EvaluationSummary evaluation, int lines) {
        String agent = Words.clip(evaluation.agentName(), 40);
        String supervisor =
                evaluation.supervisorName().isBlank() ? "Supervisor" : Words.clip(evaluation.supervisorName(), 40);
        return Section.together(
                "Comment of " + agent,
                new Sentence(List.of(Span.strong(PURPOSE))),
                new Ruled(List.of(agent + ", date", supervisor + ", date"), lines));
    }
}
