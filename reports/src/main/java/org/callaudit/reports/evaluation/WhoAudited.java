package org.callaudit.reports.evaluation;

import java.util.List;
import java.util.stream.Collectors;
import org.callaudit.analytics.evaluation.EvaluationSummary;
import org.callaudit.reports.page.Block.Sentence;
import org.callaudit.reports.page.Section;
import org.callaudit.reports.page.Span;
import org.callaudit.reports.section.Words;

/** The evaluators' shares: a sheet made by one pair of eyes says so. */
final class WhoAudited {

    private static final int NAMED = 8;

    private WhoAudited() {}

    static Section of(EvaluationSummary year) {
        if (year.evaluators().isEmpty()) {
            return Section.of("");
        }
        String shares = year.evaluators().stream()
                .limit(NAMED)
                .map(share -> Words.clip(share.evaluatorId(), 24) + " " + Words.figures(share.audits()))
                .collect(Collectors.joining(", "));
        int more = year.evaluators().size() - NAMED;
        String all = shares + (more > 0 ? " and " + Words.count(more) + " more" : "") + ".";
        String one = year.oneEvaluator()
                ? " Nearly all come from one evaluator: what they show may be how that evaluator scores."
                : "";
        return Section.together("Who audited", new Sentence(List.of(Span.plain(all + one))));
    }
}
