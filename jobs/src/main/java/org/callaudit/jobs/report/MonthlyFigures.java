package org.callaudit.jobs.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.callaudit.analytics.facts.StoredAudit;
import org.callaudit.analytics.facts.StoredItem;
import org.callaudit.analytics.facts.StoredSurvey;
import org.callaudit.analytics.model.Csat;
import org.callaudit.analytics.model.Form;
import org.callaudit.analytics.model.Reference;
import org.callaudit.analytics.model.RosterEntry;
import org.callaudit.analytics.model.ScopeKind;
import org.callaudit.analytics.model.Tally;
import org.callaudit.analytics.model.TallyRow;
import org.callaudit.analytics.monthly.ItemisedAudit;
import org.callaudit.analytics.monthly.MonthlyInputs;
import org.callaudit.analytics.stats.Proportion;
import org.callaudit.jobs.ledger.FileEntry;
import org.callaudit.jobs.ledger.Ledger;

/** Gathers what the packs of one stretch are judged from, once for all teams. */
final class MonthlyFigures {

    /** Twelve months, and as many before each of those that are judged once more. */
    private static final int YEARS = 2;

    /** The longer of the two stretches in which changes are looked for. */
    private static final int LATEST_MONTHS = 3;

    private final Desk desk;
    private final Ledger ledger;
    private final LocalDate from;
    private final LocalDate to;
    private final EarlierDays earlier;
    private final Reference reference;
    private final List<FileEntry> inputs;
    private final Map<String, Map<LocalDate, Tally>> teams = new HashMap<>();
    private final Map<String, List<ItemisedAudit>> audits = new HashMap<>();
    private final Map<String, Map<String, Proportion>> dissatisfied = new HashMap<>();

    MonthlyFigures(Desk desk, LocalDate from, LocalDate to) {
        this.desk = desk;
        this.ledger = desk.ledger();
        this.from = from;
        this.to = to;
        LocalDate first = to.plusDays(1).minusYears(YEARS);
        this.earlier = new EarlierDays(ledger.tallies(), first);
        this.reference = desk.reference(to);
        this.inputs = ledger.files().behind(earlier.begin(), to);
        for (TallyRow row : ledger.tallies().rows(ScopeKind.TEAM, null, first, to)) {
            teams.computeIfAbsent(row.scope().id(), id -> new HashMap<>()).put(row.day(), row.tally());
        }
        FactsOnRecord facts = new FactsOnRecord(desk);
        LocalDate quarter = to.plusDays(1).minusMonths(LATEST_MONTHS);
        facts.audits(from.isBefore(quarter) ? from : quarter, to, audit -> true).forEach(this::add);
        facts.surveys(from, to, StoredSurvey::answered).forEach(this::add);
    }

    LocalDate from() {
        return from;
    }

    LocalDate to() {
        return to;
    }

    /** Files that the packs rest on. */
    List<FileEntry> inputFiles() {
        return inputs;
    }

    /** What one team's pack is judged from. */
    MonthlyInputs inputs(String team) {
        return new MonthlyInputs(
                team,
                from,
                to,
                desk.settings().zone(),
                Desk.dataAsOf(inputs),
                reference,
                desk.background(),
                teams.getOrDefault(team, Map.of()),
                earlier.of(team),
                audits.getOrDefault(team, List.of()),
                dissatisfied.getOrDefault(team, Map.of()),
                ledger.signals().open(team, to),
                Desk.named(inputs));
    }

    private void add(StoredAudit audit) {
        LocalDate day = LocalDate.ofEpochDay(audit.day());
        RosterEntry entry = reference.roster().on(audit.columns().agentId(), day);
        if (entry == null) {
            return;
        }
        Set<String> met = new HashSet<>();
        Set<String> missed = new HashSet<>();
        for (StoredItem item : audit.items()) {
            String scope = Form.itemScope(audit.columns().formId(), item.itemId());
            switch (item.state()) {
                case RIGHT -> met.add(scope);
                case IN_ERROR -> missed.add(scope);
                case NOT_APPLICABLE -> {}
            }
        }
        audits.computeIfAbsent(entry.teamId(), team -> new ArrayList<>())
                .add(new ItemisedAudit(day, audit.columns().topic(), met, missed));
    }

    private void add(StoredSurvey survey) {
        RosterEntry entry = reference.roster().on(survey.columns().agentId(), LocalDate.ofEpochDay(survey.day()));
        Integer csat = survey.csat();
        if (entry != null && csat != null) {
            dissatisfied
                    .computeIfAbsent(entry.teamId(), team -> new TreeMap<>())
                    .merge(
                            survey.columns().topic(),
                            new Proportion(Csat.isDissatisfied(csat) ? 1 : 0, 1),
                            Proportion::plus);
        }
    }
}
