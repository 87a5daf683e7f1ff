package org.callaudit.jobs.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.callaudit.analytics.centre.AuditedAnswer;
import org.callaudit.analytics.centre.CentreInputs;
import org.callaudit.analytics.centre.Scoring;
import org.callaudit.analytics.facts.ItemState;
import org.callaudit.analytics.facts.StoredAudit;
import org.callaudit.analytics.facts.StoredItem;
import org.callaudit.analytics.facts.StoredSurvey;
import org.callaudit.analytics.measure.Tallies;
import org.callaudit.analytics.model.Csat;
import org.callaudit.analytics.model.ErrorClass;
import org.callaudit.analytics.model.Form;
import org.callaudit.analytics.model.RecordCounts;
import org.callaudit.analytics.model.ScopeKind;
import org.callaudit.analytics.model.Tally;
import org.callaudit.analytics.model.TallyRow;
import org.callaudit.analytics.signal.Earlier;
import org.callaudit.jobs.ledger.FileEntry;
import org.callaudit.jobs.ledger.Ledger;
import org.callaudit.jobs.ledger.ReportOrder;

/** Gathers what a report on the whole centre is judged from. */
final class CentreFigures {

    private static final int MONTHS = 13;

    /** A customer who calls again about the same within so many days calls again because of it. */
    private static final int REPEAT_DAYS = 7;

    private final Desk desk;
    private final Ledger ledger;
    private final ReportOrder order;
    private final LocalDate year;
    private final EarlierDays earlier;
    private final List<FileEntry> inputs;

    CentreFigures(Desk desk, ReportOrder order) {
        this.desk = desk;
        this.ledger = desk.ledger();
        this.order = order;
        this.year = CentreInputs.yearTo(order.to());
        this.earlier = new EarlierDays(ledger.tallies(), first());
        this.inputs = ledger.files().behind(earlier.begin(), order.to());
    }

    private LocalDate first() {
        return order.to().withDayOfMonth(1).minusMonths(MONTHS - 1);
    }

    /** Files that the report rests on. */
    List<FileEntry> inputFiles() {
        return inputs;
    }

    /** @param firstSeen signals that earlier reports told, with the day on which each was news */
    CentreInputs inputs(Map<String, LocalDate> firstSeen) {
        FactsOnRecord facts = new FactsOnRecord(desk);
        YearMonth month = CentreInputs.monthOf(order.from(), order.to());
        RecordCounts records = new FilesOfPeriod(ledger, order)
                .files().stream().map(FileEntry::counts).reduce(RecordCounts.NONE, RecordCounts::plus);
        Map<String, Map<LocalDate, Tally>> teams = teams();
        return new CentreInputs(
                order.from(),
                order.to(),
                desk.settings().zone(),
                Desk.dataAsOf(inputs),
                desk.reference(order.to()),
                desk.background(),
                teams,
                earlier(teams.keySet()),
                merged(ScopeKind.AGENT, month.atDay(1), earlier(month.atEndOfMonth(), order.to())),
                merged(ScopeKind.EVALUATOR, year, order.to()),
                facts.calibration(year, order.to()).stream()
                        .map(CentreFigures::scoring)
                        .toList(),
                answered(facts),
                ledger.contacts().between(order.from().minusDays(REPEAT_DAYS), order.to()),
                records,
                ledger.tallies().findings(year, order.to()),
                firstSeen,
                desk.settings().plannedAudits(),
                Desk.named(inputs));
    }

    private Map<String, Map<LocalDate, Tally>> teams() {
        Map<String, Map<LocalDate, Tally>> teams = new TreeMap<>();
        for (TallyRow row : ledger.tallies().rows(ScopeKind.TEAM, null, first(), order.to())) {
            teams.computeIfAbsent(row.scope().id(), id -> new HashMap<>()).put(row.day(), row.tally());
        }
        return teams;
    }

    private Map<String, Earlier> earlier(Set<String> teams) {
        return teams.stream().collect(Collectors.toMap(team -> team, earlier::of));
    }

    private Map<String, Tally> merged(ScopeKind kind, LocalDate from, LocalDate to) {
        return Tallies.merged(
                ledger.tallies().rows(kind, null, from, to), row -> row.scope().id());
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static Scoring scoring(StoredAudit audit) {
        SortedMap<String, String> answers = new TreeMap<>();
        for (StoredItem item : audit.items()) {
            answers.put(
                    item.itemId(),
                    switch (item.state()) {
                        case RIGHT -> Scoring.RIGHT;
                        case IN_ERROR -> Scoring.MISSED;
                        case NOT_APPLICABLE -> Scoring.NOT_APPLICABLE;
                    });
        }
        return new Scoring(
                audit.columns().contactId(),
                audit.columns().evaluatorId(),
                audit.columns().formId(),
                answers);
    }

    /** The first audit of each contact whose customer rated it; of several ratings the lowest. */
    private List<AuditedAnswer> answered(FactsOnRecord facts) {
        Map<String, Integer> ratings = new HashMap<>();
        for (StoredSurvey survey : facts.surveys(year, order.to(), survey -> survey.csat() != null)) {
            Integer csat = survey.csat();
            if (csat != null) {
                ratings.merge(survey.columns().contactId(), csat, Math::min);
            }
        }
        List<AuditedAnswer> answered = new ArrayList<>();
        for (StoredAudit audit : facts.audits(
                year, order.to(), one -> ratings.containsKey(one.columns().contactId()))) {
            Integer csat = ratings.remove(audit.columns().contactId());
            if (csat != null) {
                answered.add(answer(audit, csat));
            }
        }
        return answered;
    }

    private static AuditedAnswer answer(StoredAudit audit, int csat) {
        Set<String> missed = new TreeSet<>();
        Set<String> right = new TreeSet<>();
        for (StoredItem item : audit.items()) {
            String scope = Form.itemScope(audit.columns().formId(), item.itemId());
            if (item.state() == ItemState.IN_ERROR) {
                missed.add(scope);
            } else if (item.state() == ItemState.RIGHT) {
                right.add(scope);
            }
        }
        boolean critical = (audit.classMask() & ~ErrorClass.NON_CRITICAL.bit()) != 0;
        return new AuditedAnswer(missed, right, critical, Csat.isDissatisfied(csat));
    }
}
