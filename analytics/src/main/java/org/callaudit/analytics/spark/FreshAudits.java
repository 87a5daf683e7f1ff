package org.callaudit.analytics.spark;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.callaudit.analytics.model.FreshAudit;
import org.callaudit.analytics.model.FreshCount;

/** What came in tonight: per team the latest audits with a miss, per agent how many. Merges exactly. */
final class FreshAudits {

    private static final int PER_TEAM = 20;
    private static final Comparator<FreshAudit> LATEST = Comparator.comparing(FreshAudit::auditedAt)
            .reversed()
            .thenComparing(FreshAudit::auditId)
            .thenComparing(FreshAudit::revision);
    private static final Comparator<FreshCount> BY_AGENT =
            Comparator.comparing(FreshCount::teamId).thenComparing(FreshCount::agentId);

    private final Map<String, TreeSet<FreshAudit>> byTeam = new TreeMap<>();
    private final Map<Agent, FreshCount> counts = new HashMap<>();

    private record Agent(String teamId, String agentId) {}

    /** Counts an audit. */
    void count(CountedAudit audit) {
        add(new FreshCount(
                audit.place().teamId(), audit.agentId(), 1, audit.errors() > 0 ? 1 : 0, audit.critical() ? 1 : 0, 0));
    }

    /** Counts an answer to the satisfaction question. */
    void countAnswer(CountedSurvey survey) {
        add(new FreshCount(survey.place().teamId(), survey.agentId(), 0, 0, 0, 1));
    }

    /** Lists an audit with a miss; it is put together only if it is late enough to be among the team's latest. */
    void list(String teamId, Instant auditedAt, Supplier<FreshAudit> audit) {
        TreeSet<FreshAudit> latest = byTeam.computeIfAbsent(teamId, team -> new TreeSet<>(LATEST));
        if (latest.size() < PER_TEAM || !auditedAt.isBefore(latest.last().auditedAt())) {
            latest.add(audit.get());
            if (latest.size() > PER_TEAM) {
                latest.pollLast();
            }
        }
    }

    void merge(Collection<FreshAudit> audits, Collection<FreshCount> more) {
        audits.forEach(audit -> list(audit.teamId(), audit.auditedAt(), () -> audit));
        more.forEach(this::add);
    }

    /** By team, the latest audited first. */
    List<FreshAudit> audits() {
        return new ArrayList<>(byTeam.values().stream().flatMap(TreeSet::stream).toList());
    }

    /** By team and agent. */
    List<FreshCount> counts() {
        return new ArrayList<>(counts.values().stream().sorted(BY_AGENT).toList());
    }

    private void add(FreshCount count) {
        counts.merge(
                new Agent(count.teamId(), count.agentId()),
                count,
                (a, b) -> new FreshCount(
                        a.teamId(),
                        a.agentId(),
                        a.audits() + b.audits(),
                        a.withMiss() + b.withMiss(),
                        a.withCritical() + b.withCritical(),
                        a.answers() + b.answers()));
    }
}
