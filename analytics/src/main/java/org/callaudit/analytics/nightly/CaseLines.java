package org.callaudit.analytics.nightly;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.callaudit.analytics.measure.TeamCases;
import org.callaudit.analytics.model.Case;
import org.callaudit.analytics.model.CaseType;
import org.callaudit.analytics.model.ErrorClass;
import org.callaudit.analytics.model.FreshAudit;
import org.callaudit.analytics.model.Purpose;
import org.callaudit.analytics.signal.Finding;
import org.jspecify.annotations.Nullable;

/**
 * The lines of the list of cases that goes with a page: what is open, to be closed; and lines to be filled in for what the page
 * has found. A line without a text is one that nobody has filled in.
 */
final class CaseLines {

    private static final int MOST_OPEN = 100;
    private static final int MOST_COACHED = 3;
    private static final int DAYS_TO_ACT = 14;
    private static final int DAYS_TO_COACH = 7;

    private final NightlyInputs inputs;
    private final TeamCases cases;
    private final Circumstances circumstances;
    private final String supervisor;

    CaseLines(TeamNight night, Circumstances circumstances, String supervisor) {
        this.inputs = night.inputs();
        this.cases = night.cases();
        this.circumstances = circumstances;
        this.supervisor = supervisor;
    }

    /** @param findings what the page found, the first told first */
    List<Case> lines(List<Finding> findings) {
        Instant end =
                inputs.businessDate().plusDays(1).atStartOfDay(inputs.zone()).toInstant();
        List<Case> lines =
                new ArrayList<>(cases.openAt(end).stream().limit(MOST_OPEN).toList());
        findings.stream()
                .filter(Finding::worse)
                .filter(finding -> finding.openSince(inputs.firstSeen(), inputs.businessDate()) == null)
                .filter(finding -> !finding.subject().item().isEmpty() && !circumstances.inHand(finding))
                .limit(1)
                .forEach(finding -> lines.add(line(
                        "ACT-" + inputs.teamId() + "-" + compact(inputs.businessDate()),
                        CaseType.ACTION,
                        finding.subject().item().orElse(""),
                        "",
                        DAYS_TO_ACT)));
        inputs.freshAudits().stream()
                .filter(audit -> audit.purpose() != Purpose.CALIBRATION)
                .filter(audit -> critical(audit) != null)
                .limit(MOST_COACHED)
                .forEach(audit -> lines.add(line(
                        "COA-" + audit.auditId(),
                        CaseType.COACHING,
                        String.valueOf(critical(audit)),
                        audit.agentId(),
                        DAYS_TO_COACH)));
        return lines;
    }

    private static @Nullable String critical(FreshAudit audit) {
        return audit.misses().stream()
                .filter(miss -> miss.errorClass() != ErrorClass.NON_CRITICAL || miss.autoFail())
                .map(FreshAudit.Miss::itemScope)
                .findFirst()
                .orElse(null);
    }

    private Case line(String id, CaseType type, String item, String agent, int days) {
        LocalDate day = inputs.businessDate();
        return new Case(
                id,
                type,
                day.atTime(12, 0).atZone(inputs.zone()).toInstant(),
                day.plusDays(days).atTime(17, 0).atZone(inputs.zone()).toInstant(),
                null,
                supervisor,
                "",
                item,
                "",
                agent,
                "",
                false,
                "",
                "");
    }

    private static String compact(LocalDate day) {
        return day.toString().replace("-", "");
    }
}
