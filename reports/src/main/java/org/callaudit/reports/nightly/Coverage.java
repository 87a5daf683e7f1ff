package org.callaudit.reports.nightly;

import java.util.List;
import org.callaudit.analytics.nightly.NightlySummary;
import org.callaudit.analytics.nightly.NightlySummary.AgentCount;
import org.callaudit.reports.page.Block.DotList;
import org.callaudit.reports.page.Block.Dots;
import org.callaudit.reports.page.Section;
import org.callaudit.reports.section.Words;

/** Who has been audited how often this month, and who is drawn. In a large team those who have all of theirs become a count. */
final class Coverage {

    private static final int LISTED = 48;

    private Coverage() {}

    static Section of(NightlySummary night) {
        if (night.coverage().isEmpty()) {
            return Section.of("");
        }
        int planned = night.plannedPerAgent();
        List<AgentCount> candidates = night.coverage().size() <= LISTED
                ? night.coverage()
                : night.coverage().stream().filter(a -> a.audits() < planned).toList();
        List<Dots> entries = candidates.stream()
                .limit(LISTED)
                .map(agent -> new Dots(Words.clip(agent.agentName(), 28), agent.audits(), planned))
                .toList();
        int complete = night.coverage().size() - candidates.size();
        int unlisted = candidates.size() - entries.size();
        String closing = (unlisted > 0 ? Words.countCapital(unlisted) + " more with fewer than planned. " : "")
                + (complete > 0 ? Words.countCapital(complete) + " with all that were planned. " : "");
        return Section.together(
                "Audits done of " + Words.count(planned) + " planned, " + night.coverageTitle(),
                new DotList(entries, (closing + Words.clip(night.assigned(), 300)).strip()));
    }
}
