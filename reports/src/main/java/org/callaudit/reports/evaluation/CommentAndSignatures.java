package org.callaudit.reports.evaluation;

import java.util.List;
import org.callaudit.analytics.evaluation.EvaluationSummary;
import org.callaudit.reports.page.Block.Ruled;
import org.callaudit.reports.page.Section;
import org.callaudit.reports.section.Words;

/** Room for the agent's answer, and lines to sign on. */
final class CommentAndSignatures {

    private CommentAndSignatures() {}

    /** @param lines to write on */
    static Section of(EvaluationSummary evaluation, int lines) {
        String agent = Words.clip(evaluation.agentName(), 40);
        String supervisor =
                evaluation.supervisorName().isBlank() ? "Supervisor" : Words.clip(evaluation.supervisorName(), 40);
        return Section.together(
                "Comment by " + agent, new Ruled(List.of(agent + ", date (seen)", supervisor + ", date"), lines));
    }
}
