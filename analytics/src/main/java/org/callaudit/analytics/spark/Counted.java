package org.callaudit.analytics.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.callaudit.analytics.model.FormFinding;
import org.callaudit.analytics.model.FreshAudit;
import org.callaudit.analytics.model.FreshCount;
import org.callaudit.analytics.model.Scope;
import org.callaudit.analytics.model.Tally;
import org.callaudit.analytics.model.TallyRow;
import org.callaudit.analytics.model.UnhappyAnswer;

/** What one task found. The counts of several tasks merge into those of all their records, however they were split. */
final class Counted implements Serializable {

    private static final long serialVersionUID = 1;

    private static final Comparator<FormFinding> BY_AUDIT = Comparator.comparing(FormFinding::day)
            .thenComparing(FormFinding::fileId)
            .thenComparing(FormFinding::auditId)
            .thenComparing(FormFinding::revision)
            .thenComparing(FormFinding::code);
    private static final Comparator<UnhappyAnswer> BY_SURVEY = Comparator.comparing(UnhappyAnswer::day)
            .thenComparing(UnhappyAnswer::fileId)
            .thenComparing(UnhappyAnswer::surveyId);

    private final byte[] tallies;
    private final List<FormFinding> findings;
    private final List<UnhappyAnswer> unhappy;
    private final List<FreshAudit> freshAudits;
    private final List<FreshCount> freshCounts;

    Counted(
            byte[] tallies,
            List<FormFinding> findings,
            List<UnhappyAnswer> unhappy,
            List<FreshAudit> freshAudits,
            List<FreshCount> freshCounts) {
        this.tallies = tallies;
        this.findings = findings;
        this.unhappy = unhappy;
        this.freshAudits = freshAudits;
        this.freshCounts = freshCounts;
    }

    static DayCounts merge(List<Counted> parts) {
        SortedMap<Scope, Map<Integer, Tally>> tallies = new TreeMap<>();
        List<FormFinding> findings = new ArrayList<>();
        List<UnhappyAnswer> unhappy = new ArrayList<>();
        FreshAudits fresh = new FreshAudits();
        for (Counted part : parts) {
            part.talliesInto(tallies);
            findings.addAll(part.findings);
            unhappy.addAll(part.unhappy);
            fresh.merge(part.freshAudits, part.freshCounts);
        }
        findings.sort(BY_AUDIT);
        unhappy.sort(BY_SURVEY);
        List<TallyRow> rows = new ArrayList<>();
        tallies.forEach((scope, days) ->
                days.forEach((day, tally) -> rows.add(new TallyRow(scope, LocalDate.ofEpochDay(day), tally))));
        return new DayCounts(rows, findings, unhappy, fresh.audits(), fresh.counts());
    }

    private void talliesInto(Map<Scope, Map<Integer, Tally>> all) {
        try {
            DayTallies.decodeInto(all, tallies);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
