package org.callaudit.jobs.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.callaudit.analytics.facts.StoredAudit;
import org.callaudit.analytics.model.Contact;
import org.callaudit.analytics.model.Counter;
import org.callaudit.analytics.model.RosterEntry;
import org.callaudit.analytics.model.ScopeKind;
import org.callaudit.analytics.model.TallyRow;
import org.callaudit.analytics.sample.Auditee;
import org.callaudit.analytics.sample.Evaluator;
import org.callaudit.analytics.sample.Pool;
import org.callaudit.analytics.sample.UnderWay;
import org.callaudit.jobs.home.Home;
import org.callaudit.jobs.ledger.AssignmentBook.Given;
import org.callaudit.jobs.ledger.Ledger;
import org.callaudit.jobs.settings.Settings;

/** Gathers what a day's audits are drawn from: the plan, what was done of it, who audits, and the contacts of the week. */
public final class SampleFigures {

    /** Days before the date in which somebody audited who is an evaluator. */
    public static final int EVALUATING_DAYS = 90;

    /** Days before the date of which contacts are drawn, and in which an audit that was assigned is waited for. */
    private static final int WEEK = 7;

    private final Settings settings;
    private final Ledger ledger;
    private final LocalDate date;
    private final List<RosterEntry> roster;
    private final List<TallyRow> tallies;
    private final List<StoredAudit> audits;
    private final List<Given> given;

    /** @param date a business day */
    public SampleFigures(Home home, Settings settings, Ledger ledger, LocalDate date) {
        this.settings = settings;
        this.ledger = ledger;
        this.date = date;
        this.roster = ledger.reference().load().roster().entries().stream()
                .filter(entry -> entry.validOn(date))
                .toList();
        this.tallies = ledger.tallies().rows(ScopeKind.AGENT, null, date.minusDays(EVALUATING_DAYS), date.minusDays(1));
        this.given = ledger.assignments().given(date.minusDays(WEEK), date.plusDays(WEEK));
        Set<String> lacking = lacking();
        this.audits = lacking.isEmpty()
                ? List.of()
                : new FactsOnRecord(home, ledger)
                        .ofAnyPurpose(
                                date.minusDays(2L * WEEK),
                                date.minusDays(1),
                                audit -> lacking.contains(audit.columns().agentId()));
    }

    /** Who audited in the last months, by the ids they sign with. */
    public Set<String> evaluators() {
        return tallies.stream()
                .flatMap(row -> row.tally().evaluators().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The pool.
     *
     * @param evaluators ids of those who are to audit
     * @param perEvaluator the most that each gets
     */
    public Pool pool(Collection<String> evaluators, int perEvaluator) {
        Map<String, String> aliases = ledger.reference().aliases();
        Map<String, List<TallyRow>> rows = tallies.stream()
                .collect(Collectors.groupingBy(row -> row.scope().id()));
        List<Contact> week = week();
        return new Pool(
                date,
                settings.plannedAudits(),
                daysLeft(),
                roster.stream()
                        .map(entry -> agent(entry, rows.getOrDefault(entry.agentId(), List.of())))
                        .toList(),
                evaluators.stream()
                        .distinct()
                        .map(id -> new Evaluator(id, aliases.getOrDefault(id, id)))
                        .toList(),
                perEvaluator,
                known(week),
                open(week));
    }

    private Set<String> known(List<Contact> week) {
        Set<String> agents = week.stream().map(Contact::agentId).collect(Collectors.toSet());
        return roster.stream()
                .filter(entry -> agents.contains(entry.agentId()))
                .map(RosterEntry::teamId)
                .collect(Collectors.toSet());
    }

    /** Those who were audited less than planned. */
    private Set<String> lacking() {
        Map<String, Long> done = new HashMap<>();
        tallies.stream()
                .filter(row -> thisMonth(row.day()))
                .forEach(row -> done.merge(row.scope().id(), row.tally().get(Counter.AUDITS), Long::sum));
        return roster.stream()
                .map(RosterEntry::agentId)
                .filter(agent -> done.getOrDefault(agent, 0L) < settings.plannedAudits())
                .collect(Collectors.toSet());
    }

    private boolean thisMonth(LocalDate day) {
        return !day.isBefore(date.withDayOfMonth(1));
    }

    private int daysLeft() {
        LocalDate next = date.withDayOfMonth(1).plusMonths(1);
        return (int) date.datesUntil(next)
                .filter(day -> settings.businessHours().days().contains(day.getDayOfWeek()))
                .count();
    }

    /** @param rows in order of time */
    private Auditee agent(RosterEntry entry, List<TallyRow> rows) {
        Map<String, Long> evaluators = new HashMap<>();
        Set<String> latest = Set.of();
        long done = 0;
        for (TallyRow row : rows) {
            row.tally().evaluators().forEach((id, pair) -> evaluators.merge(id, pair.of(), Long::sum));
            latest = row.tally().evaluators().isEmpty()
                    ? latest
                    : Set.copyOf(row.tally().evaluators().keySet());
            done += thisMonth(row.day()) ? row.tally().get(Counter.AUDITS) : 0;
        }
        return new Auditee(
                entry.agentId(),
                entry.agentName(),
                entry.teamId(),
                done,
                underWay(entry.agentId()),
                evaluators,
                latest);
    }

    private long underWay(String agent) {
        List<LocalDate> assigned = given.stream()
                .filter(each -> each.agentId().equals(agent) && each.date().isBefore(date) && thisMonth(each.date()))
                .map(Given::date)
                .toList();
        ZoneId zone = settings.zone();
        List<LocalDate> done = new ArrayList<>();
        for (StoredAudit audit : audits) {
            if (audit.columns().agentId().equals(agent) && audit.purpose().counts()) {
                done.add(LocalDate.ofInstant(Instant.ofEpochSecond(audit.auditedEpoch()), zone));
            }
        }
        return UnderWay.count(assigned, done);
    }

    /**
     * Contacts of the agents on the roster; of this month, for an audit of an earlier contact would count for a plan that is
     * done.
     */
    private List<Contact> week() {
        Set<String> agents = roster.stream().map(RosterEntry::agentId).collect(Collectors.toSet());
        LocalDate week = date.minusDays(WEEK);
        LocalDate from = thisMonth(week) ? week : date.withDayOfMonth(1);
        return ledger.contacts().between(from, date.minusDays(1)).stream()
                .filter(contact -> agents.contains(contact.agentId()))
                .toList();
    }

    /** Those that were not audited, and not assigned on another day. */
    private List<Contact> open(List<Contact> week) {
        Set<String> taken = new HashSet<>();
        audits.forEach(audit -> taken.add(audit.columns().contactId()));
        given.stream()
                .filter(each -> !each.date().equals(date) && each.contactId() != null)
                .forEach(each -> taken.add(each.contactId()));
        return week.stream()
                .filter(contact -> !taken.contains(contact.contactId()))
                .toList();
    }
}
